import { Injectable } from '@nestjs/common';
import type { SignedIn } from '#libs/identity';
import { Database, type Transaction } from '#libs/persistence';

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export interface FailingClock {
  readonly id: string;
  readonly caseId: string;
  readonly clock: string;
  readonly dueOn: string | null;
  readonly failures: number;
  readonly lastFailure: string | null;
  readonly ringAt: string | null;
}

export interface DeadEffect {
  readonly id: string;
  readonly topic: string;
  readonly caseId: string | null;
  readonly attempts: number;
  readonly lastFailure: string | null;
  readonly deadAt: string;
}

export interface Outage {
  readonly beganAt: string;
  readonly endedAt: string;
  readonly noticedBy: string;
}

/** What does not run by itself any more and needs a person. */
export interface SupervisionReport {
  readonly failingClocks: readonly FailingClock[];
  readonly deadEffects: readonly DeadEffect[];
  readonly outages: readonly Outage[];
}

const CLOCKS = `select id, case_id as "caseId", clock, due_on::text as "dueOn", failures, last_failure as "lastFailure", ${iso('ring_at')} as "ringAt"
  from clocks where failures > 0 and state = 'armed' and agency = any ($1) order by failures desc, id limit 200`;
const EFFECTS = `select o.id::text as id, o.topic, o.case_id as "caseId", o.attempts, o.last_failure as "lastFailure", ${iso('o.dead_at')} as "deadAt"
  from outbox o left join cases c on c.id = o.case_id
  where o.dead_at is not null and (o.case_id is null or c.agency = any ($1)) order by o.id desc limit 200`;
const OUTAGES = `select ${iso('began_at')} as "beganAt", ${iso('ended_at')} as "endedAt", noticed_by as "noticedBy"
  from outages order by began_at desc limit 100`;

/** The supervisor's page: names of clocks and cases only, of the agencies in which the person holds a role or that lie below. */
@Injectable()
export class Supervision {
  constructor(private readonly database: Database) {}

  read(by: SignedIn): Promise<SupervisionReport> {
    const agencies = [...new Set([...by.roles.map((r) => r.agency), ...by.below])];
    return this.database.run({ as: 'system' }, (tx) => report(tx, agencies));
  }
}

async function report(tx: Transaction, agencies: readonly string[]): Promise<SupervisionReport> {
  return {
    failingClocks: await tx.query<FailingClock>(CLOCKS, [agencies], 'failing-clocks'),
    deadEffects: await tx.query<DeadEffect>(EFFECTS, [agencies], 'dead-effects'),
    outages: await tx.query<Outage>(OUTAGES, [], 'outages'),
  };
}
