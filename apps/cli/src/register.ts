import { readFile } from 'node:fs/promises';
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

const BATCH = 1_000;
const MOST_ISSUES = 100;

/**
 * Reads an extract of the patent register: a JSON list of `{number, title, holder, status, grantedOn?, asOf}`. Everything or
 * nothing: the first hundred faults are named by their place.
 * @throws DomainError REGISTER.BAD_FILE
 */
export function readRegister(text: string): RegisteredPatent[] {
  const rows = parsed(text);
  if (!Array.isArray(rows)) throw badFile([issue('', 'list', '应为列表', 'must be a list')]);
  const issues: FieldIssue[] = [];
  const patents = rows.flatMap((row: unknown, i) => {
    const read = patentOf(row, `/${i}`);
    if (!Array.isArray(read)) return [read];
    issues.push(...read);
    return [];
  });
  if (issues.length > 0) throw badFile(issues.slice(0, MOST_ISSUES));
  return patents;
}

/** Loads an extract of the register. Returns how many patents it held; an older day never replaces a newer one. */
export async function loadRegister(config: Config, file: string): Promise<{ readonly patents: number }> {
  const patents = readRegister(await readFile(file, 'utf8'));
  await asOwner(config, async (database) => {
    const register = new PgPatentRegister(database);
    for (let i = 0; i < patents.length; i += BATCH) await register.load(patents.slice(i, i + BATCH));
  });
  return { patents: patents.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw badFile([issue('', 'json', '不是有效的 JSON', 'is not valid JSON')]);
  }
}

function patentOf(row: unknown, at: string): RegisteredPatent | FieldIssue[] {
  const fields = (typeof row === 'object' && row !== null ? row : {}) as Readonly<Record<string, unknown>>;
  const { number, title, holder, status, grantedOn = null, asOf } = fields;
  const read = typeof number === 'string' ? parsePatentNumber(number, ANY_YEAR) : null;
  const known = REGISTER_STATUSES.find((s) => s === status);
  const wrong = [
    ...(read?.ok ? [] : ['number']),
    ...(isText(title) ? [] : ['title']),
    ...(isText(holder) ? [] : ['holder']),
    ...(known ? [] : ['status']),
    ...(grantedOn === null || isLegalDate(grantedOn) ? [] : ['grantedOn']),
    ...(isLegalDate(asOf) ? [] : ['asOf']),
  ];
  if (wrong.length > 0 || !read?.ok || !known)
    return wrong.map((name) => issue(`${at}/${name}`, 'wrong', '此项有误', 'is wrong'));
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

const issue = (pointer: string, code: string, zh: string, en: string): FieldIssue => {
  const message: Words = { zh, en };
  return { pointer, code, message };
};

function badFile(issues: readonly FieldIssue[]): DomainError {
  const places = issues
    .map((i) => i.pointer || '/')
    .slice(0, 5)
    .join('、');
  return new DomainError(
    'REGISTER.BAD_FILE',
    'invalid',
    { zh: `登记数据有误:${places}`, en: `The register file is wrong at ${places}` },
    { issues },
  );
}
