import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';

/** How fast a request must come in. */
export interface Arrival {
  /** Milliseconds for the whole of a body that is no upload, and the window in which an upload's speed is judged. */
  readonly withinMs: number;
  /** Bytes a second below which an upload counts as stalled: far below any line on which somebody would send a film. */
  readonly leastBytesPerSecond: number;
}

export const LEAST_BYTES_PER_SECOND = 1_024;

/**
 * No request stays half-sent for ever: a body has its deadline, an upload its least speed, so that five hundred
 * megabytes over a bad line come through and a sender who says nothing does not hold a connection.
 */
export function expectArrival(fastify: FastifyInstance, arrival: Arrival): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (promisesBody(request)) watch(request, reply, arrival);
    done();
  });
}

const promisesBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Files, whole or in parts: they may take as long as their size does over a slow line. */
const isUpload = ({ headers }: FastifyRequest): boolean =>
  /^(multipart\/form-data|application\/offset\+octet-stream)\b/i.test(headers['content-type'] ?? '');

function watch(request: FastifyRequest, reply: FastifyReply, { withinMs, leastBytesPerSecond }: Arrival): void {
  const { raw } = request;
  const least = isUpload(request) ? (leastBytesPerSecond * withinMs) / 1_000 : Infinity;
  let seen = raw.socket.bytesRead;
  const judge = (): void => {
    const now = raw.socket.bytesRead;
    const came = now - seen;
    seen = now;
    if (raw.complete) stop();
    // What we ourselves have not taken yet is no delay of the sender's.
    else if (came < least && raw.readableLength < raw.readableHighWaterMark) {
      stop();
      refuse(request, reply);
    }
  };
  const timer = setInterval(judge, withinMs);
  timer.unref();
  const stop = (): void => clearInterval(timer);
  raw.once('close', stop);
}

function refuse(request: FastifyRequest, reply: FastifyReply): void {
  // An answer that is out already will not bring the rest of the body either.
  if (reply.sent) {
    request.raw.destroy();
    return;
  }
  // Once it has answered, Node tells a request no more that its connection is gone; whoever reads the body would wait on.
  request.raw.socket.once('close', () => request.raw.destroy());
  void reply.header('connection', 'close').send(tooSlow());
}

const tooSlow = (): DomainError =>
  new DomainError('API.TIMEOUT', 'tooSlow', {
    zh: '请求内容未能及时到达,请检查网络后重试',
    en: 'The request took too long to arrive; try again when the line is better',
  });
