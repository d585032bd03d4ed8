import { basename } from 'node:path';
import {
  ANY_YEAR,
  parsePatentNumber,
  PgPatentRegister,
  REGISTER_STATUSES,
  type RegisteredPatent,
} from '#libs/casework';
import { DomainError, type Config, type FieldIssue, type Words } from '#libs/kernel';
import { isLegalDate } from '#libs/legal';
import { asOwner } from './bring-up.js';
import { jsonOf, textIn, type Wrong } from './json-file.js';

const BATCH = 1_000;
/** More than any extract in one JSON text; V8 holds no longer strings. */
const MAX_BYTES = 500_000_000;
const MOST_ISSUES = 100;
/** Faults that one line still tells. */
const MOST_SAID = 5;

/**
 * Reads an extract of the patent register: a JSON list of `{number, title, holder, status, grantedOn?, asOf}`. Everything or
 * nothing: the first hundred faults are named by their place.
 * @param name how the file is called where it is refused
 * @throws DomainError REGISTER.BAD_FILE
 */
export function readRegister(text: string, name: string): RegisteredPatent[] {
  const wrong = wrongIn(name);
  const rows = jsonOf(text, wrong);
  if (!Array.isArray(rows)) throw wrong('', '应为列表', 'must be a list');
  const issues: FieldIssue[] = [];
  const patents = rows.flatMap((row: unknown, i) => {
    const read = patentOf(row, `/${i}`);
    if (!Array.isArray(read)) return [read];
    issues.push(...read);
    return [];
  });
  if (issues.length > 0) throw badFile(name, issues);
  return patents;
}

/**
 * Loads an extract of the register. Returns how many patents it held; an older day never replaces a newer one.
 * @throws DomainError REGISTER.BAD_FILE
 */
export async function loadRegister(config: Config, file: string): Promise<{ readonly patents: number }> {
  const name = basename(file).slice(0, 100);
  const patents = readRegister(await textIn(file, MAX_BYTES, wrongIn(name)), name);
  await asOwner(config, async (database) => {
    const register = new PgPatentRegister(database);
    for (let i = 0; i < patents.length; i += BATCH) await register.load(patents.slice(i, i + BATCH));
  });
  return { patents: patents.length };
}

const TEXT = { zh: '应为文字(1至300字)', en: 'must be text of 1 to 300 characters' };
const DAY = { zh: '应为有效日期(YYYY-MM-DD)', en: 'must be a real date (YYYY-MM-DD)' };
const STATUS = {
  zh: `应为 ${REGISTER_STATUSES.join('、')} 之一`,
  en: `must be one of ${REGISTER_STATUSES.join(', ')}`,
};

function patentOf(row: unknown, at: string): RegisteredPatent | FieldIssue[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return [issue(at, { zh: '应为对象', en: 'must be an object' })];
  const { number, title, holder, status, grantedOn = null, asOf } = row as Readonly<Record<string, unknown>>;
  const read = parsePatentNumber(typeof number === 'string' ? number : '', ANY_YEAR, `${at}/number`);
  const known = REGISTER_STATUSES.find((s) => s === status);
  const issues = [
    ...(read.ok ? [] : read.issues),
    ...(isText(title) ? [] : [issue(`${at}/title`, TEXT)]),
    ...(isText(holder) ? [] : [issue(`${at}/holder`, TEXT)]),
    ...(known ? [] : [issue(`${at}/status`, STATUS)]),
    ...(grantedOn === null || isLegalDate(grantedOn) ? [] : [issue(`${at}/grantedOn`, DAY)]),
    ...(isLegalDate(asOf) ? [] : [issue(`${at}/asOf`, DAY)]),
  ];
  if (issues.length > 0 || !read.ok || !known) return issues;
  return {
    number: read.value.normal,
    title: String(title).trim(),
    holder: String(holder).trim(),
    status: known,
    grantedOn: grantedOn === null ? null : String(grantedOn),
    asOf: String(asOf),
  };
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '' && value.length <= 300;

const issue = (pointer: string, message: Words): FieldIssue => ({ pointer, code: 'wrong', message });

const wrongIn =
  (name: string): Wrong =>
  (field, zh, en) =>
    badFile(name, [issue(field, { zh, en })]);

/** The first faults by place and what is expected there, and how many there are beyond; all in the details. */
function badFile(name: string, issues: readonly FieldIssue[]): DomainError {
  const said = issues.slice(0, MOST_SAID);
  const more = issues.length - said.length;
  const told = (of: keyof Words, colon: string): string[] =>
    said.map(({ pointer, message }) => `${pointer === '' ? '' : ' '}${pointer}${colon}${message[of]}`);
  return new DomainError(
    'REGISTER.BAD_FILE',
    'invalid',
    {
      zh: `${name}${told('zh', ':').join(';')}${more > 0 ? `;另有 ${more} 处` : ''}`,
      en: `${name}${told('en', ': ').join(';')}${more > 0 ? `; and ${more} more` : ''}`,
    },
    { issues: issues.slice(0, MOST_ISSUES) },
  );
}
