import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { otherMethods } from '../routes.js';
import { faultOf, type Fault } from './fault.js';
import { answerWith } from './raw-problem.js';

/** Seconds after which an unavailable service may be asked again. */
const RETRY_AFTER_S = 2;

/** Every error leaves as problem+json; defects are logged under the trace id that the client is given. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const fault = withMethods(faultOf(error), request, reply);
    if (fault.defect || fault.status >= 500) request.log.error({ err: error, code: fault.code }, 'request failed');
    else request.problemCode = fault.code;
    // A body under way cannot become a problem any more; the broken connection tells the client.
    if (reply.sent) return;
    const wait = fault.details['retryAfterSeconds'] ?? (fault.status === 503 ? RETRY_AFTER_S : null);
    if (typeof wait === 'number') void reply.header('retry-after', String(Math.ceil(wait)));
    if (fault.status === 401) void reply.header('www-authenticate', 'Bearer realm="hengzhi"');
    answerWith(fault, request, reply);
  }
}

/** An address that exists, but not with this method, is a 405 that says which it has. */
function withMethods(fault: Fault, request: FastifyRequest, reply: FastifyReply): Fault {
  if (fault.code !== 'API.NO_ROUTE') return fault;
  const allowed = otherMethods(request);
  if (allowed.length === 0) return fault;
  void reply.header('allow', allowed.join(', '));
  return faultOf({ statusCode: 405 });
}
