import { DomainError, newId, staleWords, type FieldIssue } from '#libs/kernel';
import { illNamed } from '../domain/naming.js';
import { checkPassword, normalPassword } from '../domain/password.js';
import { asColleague, normalLogin, type ListedPerson, type Person, type Role } from '../domain/person.js';
import { agenciesWhere, may } from '../domain/policy.js';
import { withinAgency, type Acting } from '../domain/relation.js';
import type { ChangedPerson, PasswordHasher, PeopleBook, PersonChange } from './ports.js';

/** What an administrator asks for; `rolesAtHome` are the roles in the person's home agency as a whole, others stay. */
export type ChangeRequest = PersonChange & { readonly rolesAtHome?: readonly Role[] };
/** A person, and the version of it that was seen. */
export interface SeenPerson {
  readonly id: string;
  readonly version: number;
}
/** What everybody settles alone. */
export type OwnAbsence = Required<Pick<PersonChange, 'absentFrom' | 'absentUntil' | 'deputy'>>;

/** People of the agencies in which the asker may read them: the own record whole, colleagues as far as the work needs. */
export class ListPeople {
  constructor(private readonly people: Pick<PeopleBook, 'inAgencies'>) {}

  async execute(by: Acting): Promise<ListedPerson[]> {
    const agencies = by.roles.filter((r) => may(by, 'people.read', withinAgency(by, r.agency))).map((r) => r.agency);
    const people = await this.people.inAgencies([...new Set(agencies)]);
    // Somebody who has a role in two agencies is kept by the home agency.
    const kept = new Set(agenciesWhere(by, 'people.records'));
    return people.map((person) => (person.id === by.id || kept.has(person.agency) ? person : asColleague(person)));
  }
}

export interface Registration {
  readonly agency: string;
  readonly login: string;
  readonly name: string;
  /** The first password; null for whoever signs in by the identity provider only. */
  readonly password: string | null;
  readonly oidcSubject?: string | null;
  readonly roles: readonly Role[];
  readonly certificate?: string | null;
  readonly certificateValidUntil?: string | null;
}

/** An administrator enters a new person into the own agency. The first password serves to set one of one’s own. */
export class RegisterPerson {
  constructor(
    private readonly people: PeopleBook,
    private readonly hasher: PasswordHasher,
  ) {}

  /**
   * @returns the person's id.
   * @throws DomainError IDENTITY.FORBIDDEN, IDENTITY.INVALID_CHANGE with all issues, IDENTITY.LOGIN_TAKEN,
   *   IDENTITY.SUBJECT_TAKEN, IDENTITY.WEAK_PASSWORD.
   */
  async execute(by: Acting, asked: Registration): Promise<string> {
    if (!may(by, 'people.manage', withinAgency(by, asked.agency))) throw notYours();
    const login = normalLogin(asked.login);
    const [name, certificate] = [asked.name.trim(), asked.certificate?.trim() || null];
    const certificateValidUntil = asked.certificateValidUntil ?? null;
    const password = asked.password;
    refuse([
      ...illNamed(asked),
      ...(password === null && !asked.oidcSubject ? [noWayIn] : []),
      ...halfCertificate(certificate, certificateValidUntil),
    ]);
    if (password !== null) checkPassword(password, login);
    const id = newId();
    const added = await this.people.add(
      [
        {
          id,
          login,
          agency: asked.agency,
          name,
          passwordHash: password === null ? null : await this.hasher.hash(normalPassword(password)),
          passwordChangeDue: password !== null,
          oidcSubject: asked.oidcSubject ?? null,
          certificate,
          certificateValidUntil,
          deputyLogin: null,
          roles: [...new Set(asked.roles)].map((role) => ({ agency: asked.agency, role })),
        },
      ],
      by.id,
    );
    if (added.length === 0) throw taken();
    return id;
  }
}

/** An administrator changes a person of the own agency: name, roles there, certificate, absence and deputy, in or out of service. */
export class ChangePerson {
  constructor(private readonly people: PeopleBook) {}

  /**
   * Tells who takes a person out of service which open cases now wait for another officer.
   * @throws DomainError IDENTITY.NO_SUCH_PERSON, IDENTITY.STALE (with what changed), IDENTITY.INVALID_CHANGE,
   *   IDENTITY.SUBJECT_TAKEN. Nothing half-done.
   */
  async execute(by: Acting, seen: SeenPerson, asked: ChangeRequest): Promise<ChangedPerson> {
    const person = await this.people.find(seen.id);
    if (!person || !may(by, 'people.manage', withinAgency(by, person.agency))) throw noSuchPerson();
    if (person.version !== seen.version) throw await this.stale(seen);
    const change = withRoles(person, asked);
    refuse([
      ...roleFaults(by, person, change),
      ...serviceFaults(by, person, change),
      ...absenceFaults(person, change),
      ...(await this.deputyFaults(person, change)),
    ]);
    return this.changed(seen, change, { by: by.id, act: 'changed' });
  }

  /**
   * Everybody says alone when he or she is away and who stands in meanwhile; null takes it back.
   * @param seen the version that this person saw of himself or herself
   * @throws DomainError IDENTITY.STALE (with what changed), IDENTITY.INVALID_CHANGE
   */
  async ownAbsence(by: Acting, seen: number, { absentFrom, absentUntil, deputy }: OwnAbsence): Promise<ChangedPerson> {
    const person = await this.people.find(by.id);
    if (!person) throw noSuchPerson();
    const own = { id: by.id, version: seen };
    if (person.version !== seen) throw await this.stale(own);
    const change = { absentFrom, absentUntil, deputy };
    refuse([...absenceFaults(person, change), ...(await this.deputyFaults(person, change))]);
    return this.changed(own, change, { by: person.id, act: 'absence-set' });
  }

  /** What was judged is what is changed: somebody who came in between makes it stale. */
  private async changed(
    seen: SeenPerson,
    change: PersonChange,
    act: Parameters<PeopleBook['change']>[2],
  ): Promise<ChangedPerson> {
    const changed = await this.people.change(seen, change, act);
    if (!changed) throw await this.stale(seen);
    return changed;
  }

  private async stale({ id, version }: SeenPerson): Promise<DomainError> {
    const person = await this.people.find(id);
    if (!person) return noSuchPerson();
    const changes = await this.people.changesSince(id, version);
    return new DomainError(
      'IDENTITY.STALE',
      'stale',
      staleWords(person.version, version, {
        zh: '该人员的资料已被他人修改,请查看差异后再提交',
        en: 'Somebody else has changed this person; look at the difference and submit again',
      }),
      { person: id, seen: version, version: person.version, changes },
    );
  }

  private async deputyFaults(person: Person, change: PersonChange): Promise<FieldIssue[]> {
    if (change.deputy == null) return [];
    const deputy = change.deputy === person.id ? null : await this.people.find(change.deputy);
    if (deputy?.active && deputy.agency === person.agency) return [];
    return [
      issue(
        '/deputy',
        'deputy',
        '代理人须为本机关其他在职人员',
        'A deputy is another person in service of the same agency',
      ),
    ];
  }
}

const issue = (pointer: string, code: string, zh: string, en: string): FieldIssue => ({
  pointer,
  code,
  message: { zh, en },
});

function refuse(issues: readonly FieldIssue[]): void {
  const [first] = issues;
  if (first) throw new DomainError('IDENTITY.INVALID_CHANGE', 'invalid', first.message, { issues });
}

/** A certificate is its number and its last day: without the one nobody is found by it, without the other it never ends. */
function halfCertificate(number: string | null, until: string | null): FieldIssue[] {
  if ((number === null) === (until === null)) return [];
  return number === null
    ? [issue('/certificate', 'missing', '请填写办案资质证件号', 'Give the number of the certificate')]
    : [
        issue(
          '/certificateValidUntil',
          'missing',
          '请填写办案资质证件有效期至',
          'Give the last day of the certificate',
        ),
      ];
}

function withRoles(person: Person, { rolesAtHome, ...change }: ChangeRequest): PersonChange {
  if (!rolesAtHome) return change;
  const elsewhere = person.roles.filter((r) => r.agency !== person.agency);
  const atHome = [...new Set(rolesAtHome)].map((role) => ({ agency: person.agency, role }));
  return { ...change, roles: [...elsewhere, ...atHome] };
}

/** Nobody leaves an agency without an administrator by taking himself or herself out of service. */
const serviceFaults = (by: Acting, person: Person, change: PersonChange): FieldIssue[] =>
  change.active === false && by.id === person.id
    ? [issue('/active', 'own-service', '不得停用本人', 'Nobody takes himself or herself out of service')]
    : [];

/** An administrator gives and takes no role in another agency, and none of his or her own. */
function roleFaults(by: Acting, person: Person, change: PersonChange): FieldIssue[] {
  if (!change.roles) return [];
  const key = (r: { agency: string; role: string }): string => `${r.agency} ${r.role}`;
  const [before, after] = [new Set(person.roles.map(key)), new Set(change.roles.map(key))];
  if (by.id === person.id && (before.size !== after.size || [...after].some((r) => !before.has(r)))) {
    return [issue('/roles', 'own-roles', '不得变更本人的角色', 'Nobody changes his or her own roles')];
  }
  const touched = [
    ...person.roles.filter((r) => !after.has(key(r))),
    ...change.roles.filter((r) => !before.has(key(r))),
  ];
  return touched.every((r) => may(by, 'people.manage', withinAgency(by, r.agency)))
    ? []
    : [issue('/roles', 'foreign-agency', '只能变更本机关的角色', 'Only roles in your own agency can be changed')];
}

function absenceFaults(person: Person, change: PersonChange): FieldIssue[] {
  const from = change.absentFrom === undefined ? person.absentFrom : change.absentFrom;
  const until = change.absentUntil === undefined ? person.absentUntil : change.absentUntil;
  if (until === null || (from !== null && from <= until)) return [];
  return [
    issue('/absentUntil', 'before-start', '离岗结束日期不得早于开始日期', 'An absence does not end before it begins'),
  ];
}

const notYours = (): DomainError =>
  new DomainError('IDENTITY.FORBIDDEN', 'forbidden', {
    zh: '您无权管理该机关的人员',
    en: 'You may not manage the people of this agency',
  });
const taken = (): DomainError =>
  new DomainError('IDENTITY.LOGIN_TAKEN', 'conflict', { zh: '该登录名已被使用', en: 'This login is in use' });
export const subjectTaken = (): DomainError =>
  new DomainError('IDENTITY.SUBJECT_TAKEN', 'conflict', {
    zh: '该统一身份标识已登记给其他人员',
    en: 'This subject of the identity provider belongs to another person',
  });
const noWayIn = issue(
  '/password',
  'missing',
  '请填写初始密码,或统一身份标识',
  'Give a first password, or the subject at the identity provider',
);
export const noSuchPerson = (): DomainError =>
  new DomainError('IDENTITY.NO_SUCH_PERSON', 'notFound', { zh: '没有找到该人员', en: 'There is no such person' });
