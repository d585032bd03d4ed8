import { DomainError, newId, type FieldIssue } from '#libs/kernel';
import { isAgencyId, type Agency, type AgencyLevel } from '../domain/agency.js';
import { normalPassword, oneTimePassword } from '../domain/password.js';
import { normalLogin } from '../domain/person.js';
import type { AgencyBook, PasswordHasher, PeopleBook, RegionBook } from './ports.js';

/** Superiors first: each level lies below one of those before it. */
const LEVELS: readonly AgencyLevel[] = ['national', 'province', 'prefecture', 'district'];
const PATTERN = '{mark}知{type}字〔{year}〕{n}号';

/** An agency as the operator names it; without a pattern its case numbers are 粤知裁字〔2026〕1号. */
export type NewAgency = Omit<Agency, 'numberPattern'> & { readonly numberPattern: string | null };

/** The operator enters an agency. Runs as the owner of the database. */
export class AddAgency {
  constructor(
    private readonly agencies: AgencyBook,
    private readonly regions: Pick<RegionBook, 'ancestors'>,
  ) {}

  /** @throws DomainError IDENTITY.INVALID_AGENCY with all issues, IDENTITY.AGENCY_EXISTS */
  async execute(asked: NewAgency): Promise<Agency> {
    const agency = { ...asked, numberPattern: asked.numberPattern ?? PATTERN };
    const all = await this.agencies.all();
    const superior = all.find((a) => a.id === agency.superior) ?? null;
    const known = (await this.regions.ancestors(agency.region)).length > 0;
    const issues = [...plainFaults(agency), ...placeFaults(agency, superior, known)];
    if (all.some((a) => a.mark === agency.mark && a.id !== agency.id))
      issues.push(issue('mark', '该简称已被使用', 'this mark is in use'));
    const [first] = issues;
    if (first) throw new DomainError('IDENTITY.INVALID_AGENCY', 'invalid', joined(issues), { issues });
    if (all.some((a) => a.id === agency.id)) throw exists();
    await this.agencies.add([agency]);
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

  /** @throws DomainError IDENTITY.NO_SUCH_AGENCY, IDENTITY.LOGIN_TAKEN, IDENTITY.INVALID_CHANGE */
  async execute(asked: { agency: string; login: string; name: string }): Promise<FirstPassword> {
    const [login, name] = [normalLogin(asked.login), asked.name.trim()];
    if (!/^[^\s]{2,64}$/.test(login) || name === '' || name.length > 100) throw illNamed();
    if (!(await this.agencies.find(asked.agency))) throw noSuchAgency();
    const id = newId();
    const password = oneTimePassword();
    const passwordHash = await this.hasher.hash(normalPassword(password));
    const nothing = { oidcSubject: null, certificate: null, certificateValidUntil: null, deputyLogin: null };
    const roles = [{ agency: asked.agency, role: 'administrator' as const }];
    const person = { ...nothing, id, agency: asked.agency, login, name, passwordHash, passwordChangeDue: true, roles };
    if ((await this.people.add([person], null)).length === 0) throw taken();
    return { person: id, login, agency: asked.agency, password };
  }
}

const issue = (field: string, zh: string, en: string): FieldIssue => ({
  pointer: `/${field}`,
  code: 'invalid',
  message: { zh: `${field}: ${zh}`, en: `${field}: ${en}` },
});

const joined = (issues: readonly FieldIssue[]): { zh: string; en: string } => ({
  zh: issues.map((i) => i.message.zh).join(';'),
  en: issues.map((i) => i.message.en).join('; '),
});

function plainFaults(a: Agency): FieldIssue[] {
  const faults: FieldIssue[] = [];
  if (!isAgencyId(a.id)) faults.push(issue('id', '须为字母、数字、点、横线', 'letters, digits, dots and dashes'));
  if (a.name.trim() === '' || a.nameEn.trim() === '')
    faults.push(issue('name', '须有中英文名称', 'a name in both languages'));
  if (!/^\p{Script=Han}{1,4}$/u.test(a.mark)) faults.push(issue('mark', '须为一至四个汉字', 'one to four characters'));
  if (!LEVELS.includes(a.level)) faults.push(issue('level', `须为 ${LEVELS.join('/')}`, `one of ${LEVELS.join(', ')}`));
  if (!['{type}', '{year}', '{n}'].every((part) => a.numberPattern.includes(part)))
    faults.push(issue('pattern', '须含 {type}、{year}、{n}', 'it must hold {type}, {year} and {n}'));
  return faults;
}

function placeFaults(a: Agency, superior: Agency | null, regionKnown: boolean): FieldIssue[] {
  const faults: FieldIssue[] = [];
  if (!regionKnown)
    faults.push(issue('region', '没有该区划代码(先载入区划)', 'no such region (load the regions first)'));
  if (a.superior !== null && !superior) faults.push(issue('superior', '没有该上级机关', 'there is no such agency'));
  if (a.superior === null && a.level !== 'national' && a.level !== 'province')
    faults.push(issue('superior', '须指明上一级机关', 'the next-higher agency is needed'));
  if (superior && LEVELS.indexOf(superior.level) >= LEVELS.indexOf(a.level))
    faults.push(issue('level', '须低于上级机关', 'it lies below its superior'));
  return faults;
}

const exists = (): DomainError =>
  new DomainError('IDENTITY.AGENCY_EXISTS', 'conflict', { zh: '该机关已登记', en: 'This agency is entered already' });
const noSuchAgency = (): DomainError =>
  new DomainError('IDENTITY.NO_SUCH_AGENCY', 'notFound', { zh: '没有该机关', en: 'There is no such agency' });
const illNamed = (): DomainError =>
  new DomainError('IDENTITY.INVALID_CHANGE', 'invalid', {
    zh: '登录名须为2至64个字符且不含空白,姓名不得为空',
    en: 'A login has 2 to 64 characters without blanks, and a name is needed',
  });
const taken = (): DomainError =>
  new DomainError('IDENTITY.LOGIN_TAKEN', 'conflict', { zh: '该登录名已被使用', en: 'This login is in use' });
