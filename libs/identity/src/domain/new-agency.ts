import { DomainError, type FieldIssue } from '#libs/kernel';
import { AGENCY_LEVELS, isAgencyId, levelOf, nextAbove, type Agency } from './agency.js';

const PATTERN = '{mark}知{type}字〔{year}〕{n}号';

/**
 * An agency as the operator names it. Level and superior follow from the code of its region: null leaves them to it, and
 * what is named all the same must not contradict it. Without a pattern its case numbers are 粤知裁字〔2026〕1号.
 */
export type NewAgency = Omit<Agency, Followed> & { readonly [K in Followed]: Agency[K] | null };
type Followed = 'numberPattern' | 'level' | 'superior';

/**
 * The agency with what follows from its place.
 * @param around from its region up to the whole country; empty where there is no such region
 * @throws DomainError IDENTITY.INVALID_AGENCY with all issues, IDENTITY.AGENCY_EXISTS
 */
export function agencyToEnter(
  asked: NewAgency,
  all: readonly Agency[],
  around: readonly { readonly code: string }[],
): Agency {
  const above = nextAbove(all, around);
  const agency = {
    ...asked,
    numberPattern: asked.numberPattern ?? PATTERN,
    level: levelOf(asked.region),
    superior: asked.superior ?? above[0]?.id ?? null,
  };
  const issues = [
    ...plainFaults(agency),
    ...(around.length === 0 ? [unknownRegion()] : placeFaults(asked, all, above)),
  ];
  if (all.some((a) => a.mark === agency.mark && a.id !== agency.id)) issues.push(markInUse());
  if (issues.length > 0) throw wrongAgency(issues);
  if (all.some((a) => a.id === agency.id)) throw agencyExists();
  return agency;
}

const issue = (field: string, zh: string, en: string): FieldIssue => ({
  pointer: `/${field}`,
  code: 'invalid',
  message: { zh, en },
});

const joined = (issues: readonly FieldIssue[]): { zh: string; en: string } => ({
  zh: issues.map((i) => `${i.pointer.slice(1)}: ${i.message.zh}`).join(';'),
  en: issues.map((i) => `${i.pointer.slice(1)}: ${i.message.en}`).join('; '),
});

function plainFaults(a: Agency): FieldIssue[] {
  const faults: FieldIssue[] = [];
  if (!isAgencyId(a.id)) faults.push(issue('id', '须为字母、数字、点、横线', 'letters, digits, dots and dashes'));
  if (a.name.trim() === '' || a.nameEn.trim() === '')
    faults.push(issue('name', '须有中英文名称', 'a name in both languages'));
  if (!/^\p{Script=Han}{1,4}$/u.test(a.mark)) faults.push(issue('mark', '须为一至四个汉字', 'one to four characters'));
  if (!['{type}', '{year}', '{n}'].every((part) => a.numberPattern.includes(part)))
    faults.push(issue('numberPattern', '须含 {type}、{year}、{n}', 'it must hold {type}, {year} and {n}'));
  return faults;
}

const unknownRegion = (): FieldIssue =>
  issue('region', '没有该区划代码(先载入区划)', 'no such region (load the regions first)');

/** What was named against what the region says. */
function placeFaults(asked: NewAgency, all: readonly Agency[], above: readonly Agency[]): FieldIssue[] {
  const level = levelOf(asked.region);
  const faults: FieldIssue[] = [];
  if (asked.level !== null && asked.level !== level)
    faults.push(
      issue(
        'level',
        `区划代码 ${asked.region} 的级别为 ${level}(${AGENCY_LEVELS.join('/')})`,
        `the code ${asked.region} is that of a ${level} (${AGENCY_LEVELS.join(', ')})`,
      ),
    );
  const names = above.map((a) => a.id).join('、');
  if (asked.superior === null && above.length > 1)
    faults.push(issue('superior', `须指明上一级机关:${names}`, `several could be the next-higher agency: ${names}`));
  if (asked.superior === null && above.length === 0 && (level === 'prefecture' || level === 'district'))
    faults.push(issue('superior', '须先登记上一级机关', 'the next-higher agency is entered first'));
  if (asked.superior !== null && !all.some((a) => a.id === asked.superior))
    faults.push(issue('superior', '没有该上级机关', 'there is no such agency'));
  else if (asked.superior !== null && !above.some((a) => a.id === asked.superior))
    faults.push(
      issue(
        'superior',
        `按区划代码,上一级机关为:${names || '无'}`,
        `by the code of the region the next-higher agency is: ${names || 'none'}`,
      ),
    );
  return faults;
}

export const markInUse = (): FieldIssue => issue('mark', '该简称已被使用', 'this mark is in use');
export const wrongAgency = (issues: readonly FieldIssue[]): DomainError =>
  new DomainError('IDENTITY.INVALID_AGENCY', 'invalid', joined(issues), { issues });
export const agencyExists = (): DomainError =>
  new DomainError('IDENTITY.AGENCY_EXISTS', 'conflict', { zh: '该机关已登记', en: 'This agency is entered already' });
