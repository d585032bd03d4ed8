import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { TOO_MANY } from './problem/fault.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How often a minute one address may knock here in vain. */
    knocks?: number;
  }
  interface FastifyRequest {
    /** Takes the knock of this request back: it was let in. For answers that do not go out through the framework. */
    letIn?: () => void;
  }
}

const MINUTE_MS = 60_000;
/** Addresses that are remembered at once, so that many of them fill no memory. */
const MOST_PLACES = 5_000;

interface Minute {
  readonly endsAt: number;
  count: number;
}

/**
 * Knocks in vain from each address. A knock counts before it is answered, so that many guesses at once count as many; whoever
 * is let in takes the own knock back and no other, so that one right code does not pay for guesses at the rest.
 */
export class Knocks {
  private readonly minutes = new Map<string, Minute>();

  constructor(
    private readonly most: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws DomainError API.TOO_MANY (details.retryAfterSeconds). @returns what takes this knock back */
  knock(place: string): () => void {
    const minute = this.minuteOf(place);
    minute.count += 1;
    if (minute.count > this.most) throw tooMany(Math.max(1, Math.ceil((minute.endsAt - this.now()) / 1_000)));
    return () => {
      minute.count -= 1;
    };
  }

  private minuteOf(place: string): Minute {
    const running = this.minutes.get(place);
    if (running && running.endsAt > this.now()) return running;
    this.minutes.delete(place);
    const [oldest] = this.minutes.keys();
    if (oldest !== undefined && this.minutes.size >= MOST_PLACES) this.minutes.delete(oldest);
    const minute = { endsAt: this.now() + MINUTE_MS, count: 0 };
    this.minutes.set(place, minute);
    return minute;
  }
}

/** Stops an address at the doors that open by code once it has knocked in vain too often, whatever code it brings then. */
export function countKnocks(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const most = route.config?.knocks;
    if (most === undefined) return;
    const knocks = new Knocks(most);
    const knock = (request: FastifyRequest, _: FastifyReply, done: (refused?: Error) => void): void => {
      try {
        request.letIn = knocks.knock(normalizeIP(request.ip));
        done();
      } catch (refused) {
        done(refused as Error);
      }
    };
    // Not when the answer is out: who hangs up before it comes has not been let in.
    const answered = (request: FastifyRequest, reply: FastifyReply, payload: unknown, done: Sent): void => {
      if (reply.statusCode < 400) request.letIn?.();
      done(null, payload);
    };
    route.onRequest = [...[route.onRequest ?? []].flat(), knock];
    route.onSend = [...[route.onSend ?? []].flat(), answered];
  });
}

type Sent = (error: null, payload: unknown) => void;

const tooMany = (retryAfterSeconds: number): DomainError =>
  new DomainError(TOO_MANY.code, 'tooMany', TOO_MANY.title, { retryAfterSeconds });
