import { newId } from '#libs/kernel';
import type { Database } from './database.js';

/** How long a lease lasts without being renewed: whoever dies with one blocks nobody for longer. */
const LEASE_MS = 6_000;
/** A holder stops this long before others may take it, by its own clock, which goes on while the process sleeps. */
const MARGIN_MS = 1_500;
/** How often a holder renews and looks whether somebody waits, and how often whoever waits tries again. */
const LOOK_MS = 250;

// By the real clock, as sessions: leases are about processes, not about the office's day.
const TAKE = `insert into leases (name, hold, until) values ($1, $2, clock_timestamp() + $3 * interval '1 ms')
  on conflict (name) do update set hold = excluded.hold, until = excluded.until, wanted = false
    where leases.until < clock_timestamp()
  returning true as taken`;
const WANT = 'update leases set wanted = true where name = $1 and not wanted';
const RENEW = `update leases set until = clock_timestamp() + $2 * interval '1 ms' where hold = any ($1::uuid[])
  returning hold, wanted`;
const FREE = 'delete from leases where hold = $1';

export interface Lease {
  /** False once somebody else may have it. Asked before every act that needs it. */
  readonly valid: boolean;
  free(): Promise<void>;
}

export interface LeaseRequest {
  readonly name: string;
  readonly waitMs: number;
  /** Ends the waiting early. */
  readonly signal: AbortSignal;
  /** Told, once, when somebody else waits for it. */
  readonly wanted: () => void;
}

class Held implements Lease {
  private validUntil = 0;
  private told = false;

  constructor(
    readonly hold: string,
    private readonly wanted: () => void,
    private readonly letGo: () => Promise<void>,
  ) {}

  get valid(): boolean {
    return performance.now() < this.validUntil;
  }

  renewedAt(asked: number): void {
    this.validUntil = asked + LEASE_MS - MARGIN_MS;
  }

  tell(): void {
    if (this.told) return;
    this.told = true;
    this.wanted();
  }

  async free(): Promise<void> {
    this.validUntil = 0;
    await this.letGo();
  }
}

/** Leases of this process, kept in PostgreSQL. They are renewed together while there are any. */
export class Leases {
  private readonly held = new Map<string, Held>();
  private looking: NodeJS.Timeout | null = null;
  private renewing = false;

  constructor(
    private readonly database: Database,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Waits for a lease while another has it, who is told. Null when the time is up. @throws DomainError PERSISTENCE.* */
  async take({ name, waitMs, signal, wanted }: LeaseRequest): Promise<Lease | null> {
    const hold = newId();
    const last = performance.now() + waitMs;
    while (!signal.aborted) {
      const asked = performance.now();
      if (await this.taken(name, hold)) return this.keep(hold, wanted, asked);
      if (performance.now() > last) return null;
      await rest(signal);
    }
    return null;
  }

  /** Tells every holder here to let go, at the stop of the process. */
  askAll(): void {
    for (const held of this.held.values()) held.tell();
  }

  private async taken(name: string, hold: string): Promise<boolean> {
    return this.database.run({ as: 'system' }, async (tx) => {
      if ((await tx.query(TAKE, [name, hold, LEASE_MS], 'lease-take')).length > 0) return true;
      await tx.query(WANT, [name], 'lease-want');
      return false;
    });
  }

  private keep(hold: string, wanted: () => void, asked: number): Lease {
    const held = new Held(hold, wanted, () => this.free(hold));
    held.renewedAt(asked);
    this.held.set(hold, held);
    this.looking ??= setInterval(() => this.look(), LOOK_MS).unref();
    return held;
  }

  private async free(hold: string): Promise<void> {
    this.held.delete(hold);
    if (this.held.size === 0 && this.looking) {
      clearInterval(this.looking);
      this.looking = null;
    }
    await this.database.ask({ as: 'system' }, FREE, [hold], 'lease-free');
  }

  private look(): void {
    if (this.renewing) return;
    this.renewing = true;
    // A renewal that fails is tried again at the next look; a lease that runs out meanwhile says so itself.
    this.renew()
      .catch(this.failed)
      .finally(() => (this.renewing = false));
  }

  private async renew(): Promise<void> {
    const asked = performance.now();
    const rows = await this.database.ask<{ hold: string; wanted: boolean }>(
      { as: 'system' },
      RENEW,
      [[...this.held.keys()], LEASE_MS],
      'lease-renew',
    );
    for (const { hold, wanted } of rows) {
      this.held.get(hold)?.renewedAt(asked);
      if (wanted) this.held.get(hold)?.tell();
    }
  }
}

const rest = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, LOOK_MS);
    signal.addEventListener('abort', done);
  });
