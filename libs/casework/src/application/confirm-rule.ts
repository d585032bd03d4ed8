import { DomainError, newId } from '#libs/kernel';
import { cite } from '#libs/legal';
import { procedures } from '#libs/procedures';
import type { UnitOfWork, Work } from './ports.js';

/** Which rule, for the cases of which agency; `citation` as the edition cites it. */
export interface RuleKey {
  readonly agency: string;
  readonly procedure: string;
  readonly edition: string;
  readonly citation: string;
}

/** 法制审核: who compared a rule with the gazette, by which document, and who looked a second time. Instants ISO 8601. */
export interface RuleConfirmation extends RuleKey {
  readonly id: string;
  readonly documentNumber: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  /** Null while the second person has not confirmed: the rule still awaits review. */
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
}

/** A confirmation as the agency's own people see it; `own`: whoever asks proposed it and cannot be the second. */
export type RuleProposal = RuleConfirmation & { readonly own: boolean };

export interface RuleBook {
  /** False when there is one for this rule already. */
  propose(tx: Work, id: string, key: RuleKey, by: string, documentNumber: string): Promise<boolean>;
  /** `self`: the same person proposed it. */
  second(tx: Work, id: string, by: string, agencies: readonly string[]): Promise<'done' | 'self' | 'none'>;
  of(tx: Work, procedure: string, edition: string): Promise<RuleConfirmation[]>;
  /** Those that wait first, then the newest. */
  inAgencies(tx: Work, agencies: readonly string[], person: string): Promise<RuleProposal[]>;
  confirmed(tx: Work, key: RuleKey): Promise<RuleConfirmation | null>;
}

/** Confirms rules marked 待法制审核, by two people. */
export class ConfirmRule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: RuleBook,
  ) {}

  /** @throws DomainError CASEWORK.NOT_UNVERIFIED, CASEWORK.RULE_PROPOSED */
  async propose(key: RuleKey, by: string, documentNumber: string): Promise<{ id: string }> {
    if (!isUnverified(key)) throw notUnverified();
    const id = newId();
    const done = await this.work.run({ as: 'system' }, (tx) => this.book.propose(tx, id, key, by, documentNumber));
    if (!done) throw alreadyProposed();
    return { id };
  }

  /** @throws DomainError CASEWORK.NO_SUCH_CONFIRMATION, CASEWORK.SECOND_PERSON */
  async second(id: string, by: string, agencies: readonly string[]): Promise<{ id: string }> {
    const done = await this.work.run({ as: 'system' }, (tx) => this.book.second(tx, id, by, agencies));
    if (done === 'self') throw secondPerson();
    if (done === 'none') throw noSuchConfirmation();
    return { id };
  }

  /** What was proposed and confirmed in these agencies. */
  inAgencies(agencies: readonly string[], person: string): Promise<RuleProposal[]> {
    return this.work.run({ as: 'system' }, (tx) => this.book.inAgencies(tx, agencies, person));
  }

  of(procedure: string, edition: string): Promise<RuleConfirmation[]> {
    return this.work.run({ as: 'system' }, (tx) => this.book.of(tx, procedure, edition));
  }
}

function isUnverified({ procedure, edition, citation }: RuleKey): boolean {
  const found = procedures.find((p) => p.id === procedure)?.editions.find((e) => e.effectiveFrom === edition);
  if (!found) return false;
  return [...Object.values(found.clocks), ...found.transitions].some(
    (rule) => rule.standing === 'unverified' && cite(rule.citation) === citation,
  );
}

const notUnverified = (): DomainError =>
  new DomainError('CASEWORK.NOT_UNVERIFIED', 'invalid', {
    zh: '该版本中没有此待法制审核条款',
    en: 'The edition has no such rule awaiting legal review',
  });
const alreadyProposed = (): DomainError =>
  new DomainError('CASEWORK.RULE_PROPOSED', 'conflict', {
    zh: '该条款已有审核记录',
    en: 'There is a confirmation of this rule already',
  });
const secondPerson = (): DomainError =>
  new DomainError('CASEWORK.SECOND_PERSON', 'conflict', {
    zh: '须由提出人以外的人员确认',
    en: 'Somebody else than who proposed it must confirm',
  });
const noSuchConfirmation = (): DomainError =>
  new DomainError('CASEWORK.NO_SUCH_CONFIRMATION', 'notFound', {
    zh: '没有该待确认记录',
    en: 'There is no such confirmation waiting',
  });
