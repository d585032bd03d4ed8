import { basename } from 'node:path';
import { DomainError, scanJson } from '#libs/kernel';
import { checkYears, isLegalDate, type Notice, type SpecialDay, type YearData } from '#libs/legal';
import { jsonOf, textIn, type Wrong } from './json-file.js';

type Bag = Readonly<Record<string, unknown>>;

/** Larger files are something else. */
const MAX_BYTES = 1_000_000;
const MOST_DAYS = 366;

/**
 * Reads a year's holiday notice: `{year, notices: [{title, number?, issuedOn?, url}], days: [{date, kind: 'off' |
 * 'work', holiday, notice}]}`, where `notice` is the place of the day's notice in `notices`, from 0.
 * @throws DomainError CALENDAR.BAD_FILE naming file and field; LEGAL.BAD_CALENDAR where the days contradict themselves
 */
export async function readCalendarFile(path: string): Promise<YearData> {
  const name = basename(path).slice(0, 100);
  const wrong: Wrong = (field, zh, en) =>
    new DomainError('CALENDAR.BAD_FILE', 'invalid', {
      zh: `${name}${field === '' ? '' : ` ${field}`}:${zh}`,
      en: `${name}${field === '' ? '' : ` ${field}`}: ${en}`,
    });
  const year = yearFrom(parse(await textIn(path, MAX_BYTES, wrong), wrong), wrong);
  checkYears([year]);
  return year;
}

function parse(text: string, wrong: Wrong): unknown {
  const value = jsonOf(text, wrong);
  const hidden = scanJson(text, { depth: 10, entries: 1_000 });
  if (hidden) throw wrong(hidden.pointer, '字段重复或结构有误', 'a repeated name or a wrong structure');
  return value;
}

function yearFrom(value: unknown, wrong: Wrong): YearData {
  const { year, notices, days } = object(value, '', ['year', 'notices', 'days'], wrong);
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1949 || year > 2200)
    throw wrong('year', '应为年份,如 2027', 'must be a year, e.g. 2027');
  return {
    year,
    notices: list(notices, 'notices', 20, wrong).map((n, i) => noticeFrom(n, `notices[${i}]`, wrong)),
    days: list(days, 'days', MOST_DAYS, wrong).map((d, i) => dayFrom(d, `days[${i}]`, wrong)),
  };
}

function noticeFrom(value: unknown, at: string, wrong: Wrong): Notice {
  const { title, number, issuedOn, url } = object(value, at, ['title', 'number', 'issuedOn', 'url'], wrong);
  if (issuedOn !== undefined && !isLegalDate(issuedOn)) throw notADate(`${at}.issuedOn`, wrong);
  return {
    title: text(title, `${at}.title`, wrong),
    ...(number === undefined ? {} : { number: text(number, `${at}.number`, wrong) }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    url: text(url, `${at}.url`, wrong),
  };
}

function dayFrom(value: unknown, at: string, wrong: Wrong): SpecialDay {
  const { date, kind, holiday, notice } = object(value, at, ['date', 'kind', 'holiday', 'notice'], wrong);
  if (!isLegalDate(date)) throw notADate(`${at}.date`, wrong);
  if (kind !== 'off' && kind !== 'work')
    throw wrong(`${at}.kind`, '应为 off(放假)或 work(调休上班)', 'must be off or work');
  if (typeof notice !== 'number' || !Number.isInteger(notice) || notice < 0)
    throw wrong(`${at}.notice`, '应为通知的序号,从0数起', 'must be the place of its notice, from 0');
  return { date, kind, holiday: text(holiday, `${at}.holiday`, wrong), notice };
}

function object(value: unknown, at: string, known: readonly string[], wrong: Wrong): Bag {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(at, '应为对象', 'must be an object');
  for (const name of Object.keys(value))
    if (!known.includes(name))
      throw wrong(`${at}${at === '' ? '' : '.'}${name.slice(0, 60)}`, '没有这个字段', 'there is no such field');
  return value as Bag;
}

function list(value: unknown, at: string, most: number, wrong: Wrong): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw wrong(at, '应为列表,至少一项', 'must be a list with an entry');
  if (value.length > most) throw wrong(at, `不得超过${most}项`, `at most ${most} entries`);
  return value;
}

function text(value: unknown, at: string, wrong: Wrong): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 500) return value;
  throw wrong(at, '应为文字(1至500字)', 'must be text of 1 to 500 characters');
}

const notADate = (at: string, wrong: Wrong): DomainError =>
  wrong(at, '不是有效日期(YYYY-MM-DD)', 'is not a real date (YYYY-MM-DD)');
