import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Pulse, Room } from '#libs/casework';
import { Vitals } from './vitals.js';

const PULSES: readonly (readonly [keyof Pulse, string, string])[] = [
  ['clockLag', 'hengzhi_clock_lag_seconds', 'Seconds the most overdue armed clock waits to be fired'],
  ['rungLag', 'hengzhi_rung_lag_seconds', 'Seconds the most overdue warning waits to be rung'],
  ['outboxAge', 'hengzhi_outbox_age_seconds', 'Age of the oldest outbox row not yet received'],
  ['outboxDepth', 'hengzhi_outbox_depth', 'Outbox rows not yet received'],
  ['outboxDead', 'hengzhi_outbox_dead', 'Outbox rows set aside after too many failures'],
  ['clocksFailing', 'hengzhi_clocks_failing', 'Armed clocks whose expiry handler has failed'],
  ['wrongClocks', 'hengzhi_wrong_clocks', 'Processes whose clock is further off the database’s than allowed'],
  ['outboxStalled', 'hengzhi_outbox_stalled_seconds', 'Age of the oldest outbox row that no receiver has tried'],
  [
    'canaryBell',
    'hengzhi_canary_bell_age_seconds',
    'Seconds since the canary rang by a bell, through queue and worker',
  ],
  ['canarySweep', 'hengzhi_canary_sweep_age_seconds', 'Seconds since the canary rang by a sweep'],
];

const ROOMS: readonly Room[] = ['person', 'party'];

/** The metrics page for Prometheus. */
@Injectable()
export class Metrics implements OnModuleInit {
  readonly registry = new Registry();
  private readonly pulse = PULSES.map(([field, name, help]) => ({ field, gauge: this.gauge(name, help) }));
  private readonly databaseUp = this.gauge('hengzhi_database_up', 'Whether PostgreSQL answered');
  private readonly queueUp = this.gauge('hengzhi_queue_store_up', 'Whether the last bell was taken by the queue store');
  private readonly clockAhead = this.gauge(
    'hengzhi_process_clock_ahead_seconds',
    'This process’s clock minus the database’s',
  );
  private readonly clockWrong = this.gauge(
    'hengzhi_process_clock_wrong',
    'Whether this process’s clock is further off than allowed',
  );
  private readonly pool = ['total', 'idle', 'waiting'].map((part) =>
    this.gauge(`hengzhi_pool_${part}`, `Connections ${part} in the pool`),
  );
  private readonly streams = this.byRoom('hengzhi_streams', 'Streams of live changes that are open in this process');
  private readonly streamsMost = this.byRoom('hengzhi_streams_most', 'Streams that this process serves at most');
  private readonly streamsRefused = new Counter({
    name: 'hengzhi_streams_refused_total',
    help: 'Streams refused because the room, or the part of it for one person or party, was full',
    labelNames: ['room'],
    registers: [this.registry],
  });
  private readonly sweep = new Histogram({
    name: 'hengzhi_sweep_seconds',
    help: 'Duration of one round of the watch',
    buckets: [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers: [this.registry],
  });
  private readonly sweepFailures = new Counter({
    name: 'hengzhi_sweep_failures_total',
    help: 'Rounds of the watch that failed',
    registers: [this.registry],
  });
  private readonly requests = new Histogram({
    name: 'hengzhi_http_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [this.registry],
  });

  constructor(
    private readonly vitals: Vitals,
    private readonly http: HttpAdapterHost,
  ) {
    collectDefaultMetrics({ register: this.registry });
  }

  onModuleInit(): void {
    const fastify = this.http.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onResponse', (request, reply, done) => {
      const labels = {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: String(reply.statusCode),
      };
      this.requests.observe(labels, reply.elapsedTime / 1_000);
      done();
    });
  }

  swept(seconds: number): void {
    this.sweep.observe(seconds);
  }

  sweepFailed(): void {
    this.sweepFailures.inc();
  }

  /** The page, with fresh readings; a database that does not answer shows as such. */
  async page(): Promise<string> {
    await this.read();
    this.queueUp.set(this.vitals.queueStoreUp ? 1 : 0);
    const { aheadMs, wrong } = this.vitals.processClock;
    this.clockAhead.set((aheadMs ?? 0) / 1_000);
    this.clockWrong.set(wrong ? 1 : 0);
    const { total, idle, waiting } = this.vitals.pool();
    [total, idle, waiting].forEach((value, i) => this.pool[i]?.set(value));
    this.readStreams();
    return this.registry.metrics();
  }

  private async read(): Promise<void> {
    try {
      const pulse = await this.vitals.pulse();
      for (const { field, gauge } of this.pulse) gauge.set(pulse[field] ?? -1);
      this.databaseUp.set(1);
    } catch {
      this.databaseUp.set(0); // the page must be served most of all when the database is away
    }
  }

  private readStreams(): void {
    this.streamsRefused.reset();
    for (const room of ROOMS) {
      const { open, most, refused } = this.vitals.streams(room);
      this.streams.set({ room }, open);
      this.streamsMost.set({ room }, most);
      this.streamsRefused.inc({ room }, refused);
    }
  }

  private byRoom(name: string, help: string): Gauge<'room'> {
    return new Gauge({ name, help, labelNames: ['room'], registers: [this.registry] });
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}
