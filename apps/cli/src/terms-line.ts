import { DomainError, scanJson } from '#libs/kernel';
import {
  builtInCalendar,
  countTerm,
  formatInstant,
  type Calendar,
  type Counted,
  type Direction,
  type Excluded,
  type Roll,
  type TermExtension,
  type TermRequest,
  type Unit,
} from '#libs/legal';

type Bag = Readonly<Record<string, unknown>>;
type Id = string | number | boolean | null;

const KNOWN = [
  'id',
  'note',
  'expect',
  'from',
  'count',
  'unit',
  'roll',
  'direction',
  'extensions',
  'excluded',
  'cutOff',
];

const refuse = (code: `TERMS.${Uppercase<string>}`, zh: string, en: string): DomainError =>
  new DomainError(code, 'invalid', { zh, en });

export interface LineOptions {
  readonly explain: boolean;
  readonly calendar?: Calendar;
}

/** Answers one line of JSON with one line of JSON: the dates, or `{error:{code,message}}`. Never throws for bad input. */
export function answerLine(line: string, { explain, calendar = builtInCalendar }: LineOptions): string {
  let id: Id | undefined;
  try {
    const bag = parse(line);
    id = idOf(bag);
    const request = requestOf(bag);
    return JSON.stringify({ id, ...present(countTerm({ ...request, explain }, calendar), request) });
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault;
    const message = `${fault.title.zh} / ${fault.title.en}`;
    return JSON.stringify({ id, error: { code: fault.code, message } });
  }
}

/** A line that was too long to be kept. */
export function answerTooLong(most: number): string {
  const message = `一行不得超过${most}个字符 / A line may not exceed ${most} characters`;
  return JSON.stringify({ error: { code: 'TERMS.LINE_TOO_LONG', message } });
}

function parse(line: string): Bag {
  if (line.trim() === '') throw refuse('TERMS.EMPTY_LINE', '空行', 'The line is empty');
  const value = parseJson(line);
  refuseRepeated(line);
  if (!isBag(value)) throw refuse('TERMS.NOT_AN_OBJECT', '应为一个JSON对象', 'The line must be a JSON object');
  return value;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (fault) {
    if (fault instanceof SyntaxError) throw refuse('TERMS.BAD_JSON', '不是有效的JSON', 'The line is not valid JSON');
    throw fault;
  }
}

/** A key given twice: parsing keeps the last, so that a term nobody meant would be counted. */
function refuseRepeated(line: string): void {
  const found = scanJson(line, { depth: Infinity, entries: Infinity });
  if (found?.code !== 'repeated') return;
  const name = found.pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~').slice(0, 60);
  throw refuse('TERMS.REPEATED_FIELD', `${name}:字段重复`, `${name}: given more than once`);
}

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

// Only plain values are echoed: an id nested a hundred thousand deep could be read but not written again.
function idOf(bag: Bag): Id | undefined {
  const { id } = own(bag);
  if (id === undefined || id === null) return id;
  if (typeof id === 'string' || typeof id === 'number' || typeof id === 'boolean') return id;
  throw refuse('TERMS.BAD_FIELD', 'id:应为文本或数字', 'id: must be text or a number');
}

/** A copy that inherits nothing, so that only what the line says is read. */
const own = (bag: Bag): Bag => Object.assign(Object.create(null) as Record<string, unknown>, bag);

function checkKeys(bag: Bag, known: readonly string[], where: string): void {
  for (const key of Object.keys(bag)) {
    if (known.includes(key)) continue;
    const name = `${where}${key.slice(0, 60)}`;
    throw refuse('TERMS.UNKNOWN_FIELD', `${name}:未知字段`, `${name}: unknown field`);
  }
}

function requestOf(given: Bag): TermRequest {
  checkKeys(given, KNOWN, '');
  const bag = own(given);
  for (const name of ['from', 'count', 'unit']) {
    if (bag[name] === undefined) throw refuse('TERMS.MISSING_FIELD', `${name}:缺少此字段`, `${name}: is missing`);
  }
  return {
    from: text(bag.from, 'from', 'TERMS.BAD_DATE'),
    count: number(bag.count, 'count'),
    // Whether they are words that are known is for the counting to say; here they only have to be text.
    unit: text(bag.unit, 'unit', 'TERMS.UNKNOWN_UNIT') as Unit,
    ...(bag.roll === undefined ? {} : { roll: text(bag.roll, 'roll', 'TERMS.UNKNOWN_ROLL') as Roll }),
    ...(bag.direction === undefined
      ? {}
      : { direction: text(bag.direction, 'direction', 'TERMS.UNKNOWN_DIRECTION') as Direction }),
    ...(bag.cutOff === undefined ? {} : { cutOff: text(bag.cutOff, 'cutOff', 'TERMS.BAD_CUT_OFF') }),
    extensions: list(bag.extensions, 'extensions').map(extensionOf),
    excluded: list(bag.excluded, 'excluded').map(excludedOf),
  };
}

function text(value: unknown, field: string, code: `TERMS.${Uppercase<string>}`): string {
  if (typeof value === 'string') return value;
  throw refuse(code, `${field}:应为文本`, `${field}: must be text`);
}

function number(value: unknown, field: string): number {
  if (typeof value === 'number') return value;
  throw refuse('TERMS.BAD_COUNT', `${field}:应为数字`, `${field}: must be a number`);
}

function list(value: unknown, field: string): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw refuse('TERMS.BAD_FIELD', `${field}:应为数组`, `${field}: must be an array`);
}

function entry(value: unknown, known: readonly string[], where: string): Bag {
  if (!isBag(value)) throw refuse('TERMS.BAD_FIELD', `${where}:应为对象`, `${where}: must be an object`);
  checkKeys(value, known, `${where}.`);
  return own(value);
}

function extensionOf(value: unknown, i: number): TermExtension {
  const where = `extensions[${i}]`;
  const { count, unit } = entry(value, ['count', 'unit'], where);
  return {
    count: number(count, `${where}.count`),
    ...(unit === undefined ? {} : { unit: text(unit, `${where}.unit`, 'TERMS.UNKNOWN_UNIT') as Unit }),
  };
}

function excludedOf(value: unknown, i: number): Excluded {
  const where = `excluded[${i}]`;
  const { from, to } = entry(value, ['from', 'to'], where);
  return {
    from: text(from, `${where}.from`, 'TERMS.BAD_DATE'),
    to: text(to, `${where}.to`, 'TERMS.BAD_DATE'),
  };
}

/** `dueAt` is told only when a close of business was given: it moves nothing else. */
function present(counted: Counted, { cutOff }: TermRequest): Bag {
  const { provisional, explanation, dueAt } = counted;
  const dates =
    'latest' in counted
      ? { latest: counted.latest, latestWorkingDay: counted.latestWorkingDay }
      : { nominal: counted.nominal, due: counted.due };
  return {
    ...dates,
    ...(cutOff === undefined ? {} : { dueAt: formatInstant(Date.parse(dueAt)) }),
    provisional,
    ...(explanation ? { steps: explanation.steps, days: explanation.days } : {}),
  };
}
