import { DomainError, newId, type FieldIssue } from '#libs/kernel';
import { may } from '../domain/policy.js';
import { withinAgency, type Acting } from '../domain/relation.js';
import type { NewRosterEntry, RosterEntry, RosterFilter } from '../domain/roster.js';
import type { PeopleBook } from './ports.js';

export interface RosterBook {
  inAgencies(agencies: readonly string[], filter: RosterFilter): Promise<RosterEntry[]>;
  find(id: string): Promise<RosterEntry | null>;
  /**
   * With the act on record, but for what nobody did (`by` null: the demonstration). False when the id is taken, or somebody
   * of this name or account is on this roster.
   */
  add(id: string, by: string | null, entry: NewRosterEntry): Promise<boolean>;
  /** With the act on record. False when the entry was retired before. */
  retire(id: string, by: string, reason: string): Promise<boolean>;
}

/** The rosters of the agencies whose people the asker may read. */
export class ListRoster {
  constructor(private readonly roster: Pick<RosterBook, 'inAgencies'>) {}

  execute(by: Acting, filter: RosterFilter): Promise<RosterEntry[]> {
    const agencies = by.roles.filter((r) => may(by, 'people.read', withinAgency(by, r.agency))).map((r) => r.agency);
    return this.roster.inAgencies([...new Set(agencies)], filter);
  }
}

/** An administrator puts somebody on the own agency's roster. */
export class AddToRoster {
  constructor(
    private readonly roster: RosterBook,
    private readonly people: Pick<PeopleBook, 'find'>,
  ) {}

  /** @returns the entry's id. @throws DomainError IDENTITY.FORBIDDEN, IDENTITY.INVALID_ENTRY, IDENTITY.ON_ROSTER */
  async execute(by: Acting, entry: NewRosterEntry): Promise<string> {
    if (!may(by, 'people.manage', withinAgency(by, entry.agency))) throw notYours();
    if (entry.fields.length === 0) throw wrong('/fields', '至少一个技术领域', 'At least one field of technology');
    const account = entry.account === null ? null : await this.people.find(entry.account);
    if (entry.account !== null && (!account?.active || account.agency !== entry.agency)) {
      throw wrong('/account', '账户应当属于本机关在职人员', 'The account must be of somebody in service of the agency');
    }
    if (entry.kind === 'appraiser' && account) {
      throw wrong('/account', '检验鉴定机构没有人员账户', 'An appraisal body has no account of a person');
    }
    const id = newId();
    if (!(await this.roster.add(id, by.id, entry))) throw onRoster();
    return id;
  }
}

/** Somebody leaves the roster. Cases to which he or she was assigned before keep the record of it. */
export class RetireFromRoster {
  constructor(private readonly roster: RosterBook) {}

  /** @throws DomainError IDENTITY.NO_SUCH_ENTRY, for one of another agency as for none; IDENTITY.RETIRED */
  async execute(by: Acting, id: string, reason: string): Promise<void> {
    const entry = await this.roster.find(id);
    if (!entry || !may(by, 'people.manage', withinAgency(by, entry.agency))) throw noSuchEntry();
    if (!(await this.roster.retire(id, by.id, reason))) throw retired();
  }
}

const wrong = (pointer: string, zh: string, en: string): DomainError => {
  const issue: FieldIssue = { pointer, code: 'roster', message: { zh, en } };
  return new DomainError('IDENTITY.INVALID_ENTRY', 'invalid', issue.message, { issues: [issue] });
};
const notYours = (): DomainError =>
  new DomainError('IDENTITY.FORBIDDEN', 'forbidden', {
    zh: '您无权管理该机关的名册',
    en: 'You may not manage the roster of this agency',
  });
const onRoster = (): DomainError =>
  new DomainError('IDENTITY.ON_ROSTER', 'conflict', { zh: '已在名册中', en: 'Already on this roster' });
const retired = (): DomainError =>
  new DomainError('IDENTITY.RETIRED', 'conflict', { zh: '已退出名册', en: 'Has left the roster already' });
const noSuchEntry = (): DomainError =>
  new DomainError('IDENTITY.NO_SUCH_ENTRY', 'notFound', { zh: '名册中没有找到', en: 'There is no such entry' });
