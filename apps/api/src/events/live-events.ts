import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BackgroundLog, CaseFeed, Loop, type CasePerson, type Listener } from '#libs/casework';
import { casePersonOf, ResolveSession } from '#libs/identity';
import { tokenIn } from '../http/auth/session.guard.js';
import { EventStream } from './event-stream.js';

const ROUND_MS = 1_000;
const BEAT_MS = 15_000;

/** Keeps the streams of the pages that are open, and ends each with what opened it: a session, or a code. */
@Injectable()
export class LiveEvents implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: Loop;
  private readonly open = new Set<EventStream>();
  private beat: NodeJS.Timeout | null = null;

  constructor(
    private readonly feed: CaseFeed,
    private readonly sessions: ResolveSession,
    log: BackgroundLog,
  ) {
    this.loop = new Loop(
      () => feed.round(),
      ROUND_MS,
      (error) => log.failed('events', error),
    );
  }

  onApplicationBootstrap(): void {
    this.loop.start();
    this.beat = setInterval(() => this.open.forEach((stream) => stream.beat()), BEAT_MS);
    this.beat.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.beat) clearInterval(this.beat);
    await this.loop.stop();
    this.feed.close();
  }

  /** @throws DomainError EVENTS.TOO_MANY, before anything is sent */
  async serve(request: FastifyRequest, reply: FastifyReply, person: CasePerson): Promise<void> {
    const token = tokenIn(request) ?? '';
    const stream = new EventStream(reply.raw);
    const listener: Listener = {
      person: async () => {
        const found = await this.sessions.execute(token);
        return found ? casePersonOf(found) : null;
      },
      tell: (events) => stream.tell(events),
      end: () => stream.end(),
    };
    const missed = await this.feed.join(listener, person, lastIdOf(request));
    this.keep(reply, stream, listener);
    if (missed) stream.tell(missed);
    else stream.reset();
  }

  /**
   * A party is told that its case has changed, and nothing more: what kinds of events there are, and how many in the whole
   * office, is not for it. Without numbers there is nothing to go on from: its page reads the case whenever a stream begins.
   * @throws DomainError EVENTS.TOO_MANY, before anything is sent
   */
  async serveParty(
    request: FastifyRequest,
    reply: FastifyReply,
    party: CasePerson,
    still: Listener['person'],
  ): Promise<void> {
    const stream = new EventStream(reply.raw);
    const listener: Listener = { person: still, tell: () => stream.ring(), end: () => stream.end() };
    await this.feed.join(listener, party, null);
    request.letIn?.();
    this.keep(reply, stream, listener);
  }

  private keep(reply: FastifyReply, stream: EventStream, listener: Listener): void {
    reply.hijack();
    const leave = (): void => {
      this.feed.leave(listener);
      this.open.delete(stream);
    };
    // Whoever has hung up meanwhile is told so no second time.
    if (reply.raw.destroyed) return leave();
    reply.raw.once('close', leave);
    this.open.add(stream);
    stream.open();
  }
}

/** Browsers send it when they come back by themselves; anything but a number is none. */
function lastIdOf({ headers }: FastifyRequest): string | null {
  const id = headers['last-event-id'];
  return typeof id === 'string' && /^\d{1,18}$/.test(id) ? id : null;
}
