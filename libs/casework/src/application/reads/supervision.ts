import type { Words } from '#libs/kernel';
import { isLegalDate } from '#libs/legal';
import type { UnitOfWork, Work } from '../ports.js';
import { badCursor, partsOf } from './cursor.js';
import { clockTitle, type OfEdition } from './titles.js';

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

/**
 * An act that is no step of a case: on an account, on what was stuck, or at the door. `by` is null for the operator's
 * command, and at the door for who did not come in: of him or her only the account that was tried is known.
 */
export interface OfficeAct {
  /** `office`, `account` or `door`, and a running number within it. */
  readonly source: string;
  readonly id: string;
  readonly at: string;
  /** Null where nobody knows whose account it would have been. */
  readonly agency: string | null;
  readonly by: string | null;
  readonly act: string;
  readonly subject: string;
  /** What the subject is called, where it is a person, an agency or a time limit. */
  readonly called: Words | null;
  readonly reason: string | null;
}

/** An act as it is on record, and what its subject is called by. */
export interface ActOnRecord extends Omit<OfficeAct, 'called'> {
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly limit: (OfEdition & { readonly clock: string }) | null;
}

export interface ActsFilter {
  /** Sign-ins are a list of their own: what is done in an office would be lost among them. */
  readonly of: 'acts' | 'sign-ins';
  /** Legal dates, both included; null: no bound. */
  readonly from: string | null;
  readonly to: string | null;
  /** Id of who acted, or of whose account was tried or whose sessions were ended. */
  readonly actor: string | null;
  readonly act: string | null;
}

export type ActPlace = readonly [at: string, source: string, id: string];

export interface ActsRequest extends Partial<ActsFilter> {
  readonly cursor?: string;
  readonly limit?: number;
}

export interface ActsPage {
  readonly items: readonly OfficeAct[];
  readonly nextCursor: string | null;
}

/** What does not run by itself any more and needs a person. */
export interface SupervisionReport {
  readonly failingClocks: readonly FailingClock[];
  readonly deadEffects: readonly DeadEffect[];
  readonly outages: readonly Outage[];
}

export interface SupervisionBook {
  /** Of the cases of these agencies, without those in which `person` is recused. */
  failingClocks(tx: Work, agencies: readonly string[], person: string): Promise<FailingClock[]>;
  deadEffects(tx: Work, agencies: readonly string[], person: string): Promise<DeadEffect[]>;
  outages(tx: Work): Promise<Outage[]>;
  /** Newest first. */
  acts(
    tx: Work,
    agencies: readonly string[],
    filter: ActsFilter,
    after: ActPlace | null,
    limit: number,
  ): Promise<ActOnRecord[]>;
}

/**
 * The supervisor's page: names of clocks and cases only, of the agencies that the
 * person supervises, and of those directly below for a head. An administrator reads it without reading cases, so it looks past the walls and keeps recusal by itself.
 */
export class Supervision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: SupervisionBook,
  ) {}

  /** @param agencies those of which the person may supervise */
  read(by: string, agencies: readonly string[]): Promise<SupervisionReport> {
    return this.work.run({ as: 'system' }, async (tx) => ({
      failingClocks: await this.book.failingClocks(tx, agencies, by),
      deadEffects: await this.book.deadEffects(tx, agencies, by),
      outages: await this.book.outages(tx),
    }));
  }

  /** What was done to accounts and to the machinery of these agencies, newest first. */
  async acts(agencies: readonly string[], asked: ActsRequest = {}): Promise<ActsPage> {
    const { of = 'acts', from = null, to = null, actor = null, act = null, limit = 50 } = asked;
    const after = readPlace(asked.cursor);
    const rows = await this.work.run({ as: 'system' }, (tx) =>
      this.book.acts(tx, agencies, { of, from, to, actor, act }, after, limit + 1),
    );
    const items = rows.slice(0, limit).map(called);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? writePlace([last.at, last.source, last.id]) : null };
  }
}

function called({ name, nameEn, limit, ...act }: ActOnRecord): OfficeAct {
  const named = name === null ? null : { zh: name, en: nameEn ?? name };
  return { ...act, called: limit ? clockTitle(limit, limit.clock) : named };
}

const writePlace = (place: ActPlace): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** @throws DomainError CASEWORK.BAD_CURSOR */
function readPlace(cursor: string | undefined): ActPlace | null {
  if (cursor === undefined || cursor === '') return null;
  const [at, source, id] = partsOf(cursor);
  const isTime = typeof at === 'string' && isLegalDate(at.slice(0, 10)) && !Number.isNaN(Date.parse(at));
  if (!isTime || typeof source !== 'string' || typeof id !== 'string' || !/^\d{1,18}$/.test(id)) throw badCursor();
  return [at, source, id];
}
