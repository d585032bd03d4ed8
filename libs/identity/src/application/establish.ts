import { DomainError, newId, type FieldIssue, type Words } from '#libs/kernel';
import type { Agency } from '../domain/agency.js';
import { agencyExists, agencyToEnter, markInUse, wrongAgency, type NewAgency } from '../domain/new-agency.js';
import { illNamed, type Named } from '../domain/naming.js';
import { normalPassword, oneTimePassword } from '../domain/password.js';
import { normalLogin } from '../domain/person.js';
import { may } from '../domain/policy.js';
import { withinAgency, type Acting } from '../domain/relation.js';
import type { AgencyBook, InTheWay, NewPerson, PasswordHasher, PeopleBook, RegionBook } from './ports.js';

/** The operator enters an agency. Runs as the owner of the database. */
export class AddAgency {
  constructor(
    private readonly agencies: AgencyBook,
    private readonly regions: Pick<RegionBook, 'ancestors'>,
  ) {}

  /** @throws DomainError IDENTITY.INVALID_AGENCY with all issues, IDENTITY.AGENCY_EXISTS */
  async execute(asked: NewAgency): Promise<Agency> {
    const agency = agencyToEnter(asked, await this.agencies.all(), await this.regions.ancestors(asked.region));
    const inTheWay = await this.agencies.enter(agency, { by: null, of: agency.id }, null);
    if (inTheWay) throw refused(inTheWay);
    return agency;
  }
}

export interface FirstPassword {
  readonly person: string;
  readonly login: string;
  readonly agency: string;
  /** Told this once; it opens nothing but setting another. */
  readonly password: string;
}

/** The operator enters an administrator, who enters everybody else. Runs as the owner of the database. */
export class CreateAdministrator {
  constructor(
    private readonly people: Pick<PeopleBook, 'add'>,
    private readonly agencies: Pick<AgencyBook, 'find'>,
    private readonly hasher: PasswordHasher,
  ) {}

  /** @throws DomainError IDENTITY.NO_SUCH_AGENCY or IDENTITY.INVALID_CHANGE with all issues, IDENTITY.LOGIN_TAKEN */
  async execute(asked: Named & { readonly agency: string }): Promise<FirstPassword> {
    if (!(await this.agencies.find(asked.agency))) throw noSuchAgency(asked);
    const { person, told } = await firstAdministrator(asked.agency, asked, this.hasher);
    if ((await this.people.add([person], null)).length === 0) throw taken();
    return told;
  }
}

/**
 * The administrator of an agency enters one below it, with the first administrator there, who enters everybody else: both
 * or neither, and on record.
 */
export class OpenAgency {
  constructor(
    private readonly agencies: AgencyBook,
    private readonly regions: Pick<RegionBook, 'ancestors'>,
    private readonly hasher: PasswordHasher,
  ) {}

  /**
   * @throws DomainError IDENTITY.FORBIDDEN where no agency that the asker administers stands above,
   *   IDENTITY.INVALID_AGENCY with all issues, IDENTITY.AGENCY_EXISTS, IDENTITY.LOGIN_TAKEN, IDENTITY.INVALID_CHANGE
   */
  async execute(
    by: Acting,
    asked: NewAgency,
    first: Named,
  ): Promise<{ readonly agency: Agency; readonly administrator: FirstPassword }> {
    const all = await this.agencies.all();
    const agency = agencyToEnter(asked, all, await this.regions.ancestors(asked.region));
    const of = above(agency, all).find((id) => may(by, 'agencies.manage', withinAgency(by, id)));
    if (of === undefined) throw notBelow();
    const { person, told } = await firstAdministrator(agency.id, first, this.hasher);
    const inTheWay = await this.agencies.enter(agency, { by: by.id, of }, person);
    if (inTheWay) throw refused(inTheWay);
    return { agency, administrator: told };
  }
}

/** The agencies above one, the nearest first. */
function above({ superior }: Agency, all: readonly Agency[]): string[] {
  const found: string[] = [];
  for (let id = superior; id !== null && !found.includes(id); id = all.find((a) => a.id === id)?.superior ?? null)
    found.push(id);
  return found;
}

/** As the request of `OpenAgency` has it. */
const OF_FIRST: Named = { login: '/administratorLogin', name: '/administratorName' };

/** @throws DomainError IDENTITY.INVALID_CHANGE with all issues */
async function firstAdministrator(
  agency: string,
  asked: Named,
  hasher: PasswordHasher,
): Promise<{ person: NewPerson; told: FirstPassword }> {
  const issues = illNamed(asked, OF_FIRST);
  if (issues.length > 0) throw new DomainError('IDENTITY.INVALID_CHANGE', 'invalid', joined(issues), { issues });
  const [login, name] = [normalLogin(asked.login), asked.name.trim()];
  const [id, password] = [newId(), oneTimePassword()];
  const passwordHash = await hasher.hash(normalPassword(password));
  const nothing = { oidcSubject: null, certificate: null, certificateValidUntil: null, deputyLogin: null };
  const roles = [{ agency, role: 'administrator' as const }];
  const person = { ...nothing, id, agency, login, name, passwordHash, passwordChangeDue: true, roles };
  return { person, told: { person: id, login, agency, password } };
}

/** Somebody was faster by a hair: what was free when it was looked at is not any more. */
const refused = (inTheWay: InTheWay): DomainError =>
  ({ agency: agencyExists, mark: () => wrongAgency([markInUse()]), login: taken })[inTheWay]();

const notBelow = (): DomainError =>
  new DomainError('IDENTITY.FORBIDDEN', 'forbidden', {
    zh: '只能登记本机关的下级机关',
    en: 'You may enter only agencies below your own',
  });

/** What else is wrong is told with it: nobody asks three times to learn of three faults. */
function noSuchAgency(asked: Named & { readonly agency: string }): DomainError {
  const id = asked.agency.slice(0, 64);
  const issues = [issue('/agency', `没有机关“${id}”`, `There is no agency “${id}”`), ...illNamed(asked, OF_FIRST)];
  return new DomainError('IDENTITY.NO_SUCH_AGENCY', 'notFound', joined(issues), { issues });
}

const issue = (pointer: string, zh: string, en: string): FieldIssue => ({
  pointer,
  code: 'form',
  message: { zh, en },
});
const joined = (issues: readonly FieldIssue[]): Words => ({
  zh: issues.map((i) => i.message.zh).join(';'),
  en: issues.map((i) => i.message.en).join('; '),
});
const taken = (): DomainError =>
  new DomainError('IDENTITY.LOGIN_TAKEN', 'conflict', { zh: '该登录名已被使用', en: 'This login is in use' });
