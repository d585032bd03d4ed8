import { getQueueToken } from '@nestjs/bullmq';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { BELLS, EFFECTS } from '#libs/queues';

export const BOARD = '/api/queues';

/** The board's own scripts and styles, nothing from elsewhere; the rest of the house is stricter. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
const FOREIGN_FONTS = /<link[^>]*fonts\.googleapis\.com[^>]*>/g;

/** The board of the queues, for looking only. It is loaded when somebody first looks: nobody else pays for it. */
@Injectable()
export class QueueBoard implements BeforeApplicationShutdown {
  private loaded: Promise<FastifyInstance> | null = null;

  constructor(
    @Inject(getQueueToken(BELLS)) private readonly bells: Queue,
    @Inject(getQueueToken(EFFECTS)) private readonly effects: Queue,
  ) {}

  /** Answers a request that has been let in. */
  async show(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    this.loaded ??= this.build();
    const board = await this.loaded;
    reply.hijack();
    board.routing(request.raw, reply.raw);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await (await this.loaded)?.close();
  }

  private async build(): Promise<FastifyInstance> {
    const { createBullBoard } = await import('@bull-board/api');
    const { BullMQAdapter } = await import('@bull-board/api/bullMQAdapter');
    const { FastifyAdapter } = await import('@bull-board/fastify');
    const serverAdapter = new FastifyAdapter();
    serverAdapter.setBasePath(BOARD);
    const queues = [this.bells, this.effects].map((queue) => new BullMQAdapter(queue, { readOnlyMode: true }));
    createBullBoard({ queues, serverAdapter, options: { uiConfig: { boardTitle: '衡知 队列' } } });
    const board = fastify({ logger: false });
    board.addHook('onSend', async (_request, reply, payload) => {
      void reply.header('content-security-policy', POLICY);
      void reply.header('x-content-type-options', 'nosniff');
      void reply.header('cache-control', 'private, no-store');
      return typeof payload === 'string' ? payload.replace(FOREIGN_FONTS, '') : payload;
    });
    await board.register(serverAdapter.registerPlugin(), { prefix: BOARD });
    await board.ready();
    return board;
  }
}
