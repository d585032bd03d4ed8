import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';

/** The word by which a monitor on another machine is known; null: none is. */
export abstract class MetricsToken {
  abstract readonly value: string | null;
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip'];
const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Metrics are for a monitor on this machine, or for one that states the token; they show routes and how busy they are. */
@Injectable()
export class MetricsDoor {
  constructor(private readonly token: MetricsToken) {}

  /** @throws DomainError IDENTITY.NO_SESSION */
  admit({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>): void {
    // What a proxy on this machine passes on does not come from this machine.
    if (LOOPBACK.test(ip) && !FORWARDED.some((name) => name in headers)) return;
    const given = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
    const { value } = this.token;
    if (value !== null && given !== undefined && timingSafeEqual(digest(value), digest(given))) return;
    throw new DomainError('IDENTITY.NO_SESSION', 'unauthenticated', {
      zh: '运行指标只供本机或持有 METRICS_TOKEN 者读取',
      en: 'Metrics are read on this machine, or with METRICS_TOKEN',
    });
  }
}
