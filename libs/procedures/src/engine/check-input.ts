import type { FieldValues } from '../facts/file.js';
import { isPlainText, shapeFor, type FieldIssue, type Words } from '#libs/kernel';
import { cite, isLegalDate } from '#libs/legal';
import { earliestDay } from './days.js';
import { mayServeAs, PAPER_KINDS, type Field, type Fields, type FieldType, type PaperKind } from './fields.js';
import type { Facts } from './model.js';

const issue = (pointer: string, code: string, message: Words, field?: Field): FieldIssue => ({
  pointer,
  code,
  message,
  ...(field?.article ? { article: cite(field.article) } : {}),
});

/** Checks a transition's input against its fields: unknown, missing and ill-typed fields, each with its pointer. */
export function checkInput(fields: Fields, facts: Facts): FieldIssue[] {
  return checkObject(fields, facts.input, '/input', facts);
}

function checkObject(fields: Fields, value: FieldValues, at: string, facts: Facts): FieldIssue[] {
  const issues: FieldIssue[] = [];
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(fields, name) && issues.length < NAMED_AT_MOST) {
      issues.push(issue(`${at}/${escape(name)}`, 'unknown', { zh: '没有这个字段', en: 'There is no such field' }));
    }
  }
  for (const [name, field] of Object.entries(fields)) {
    const given = value[name];
    if (given === undefined || given === null || given === '') {
      if (!field.optional) {
        issues.push(issue(`${at}/${name}`, 'missing', asks(field), field));
      }
    } else issues.push(...checkValue(field.type, given, `${at}/${name}`, field, facts));
  }
  return issues;
}

const PICKED: readonly string[] = ['choice', 'party', 'person', 'paper', 'record', 'clock'];

/** What is wanted of a field, in the word for how it is given. */
function asks({ type, label }: Field): Words {
  if (type.kind === 'boolean' && type.tick) return { zh: `请勾选:${label.zh}`, en: `Please tick: ${label.en}` };
  // The label of a question states its yes, so that by itself it would read as an order.
  if (type.kind === 'boolean') return { zh: `请选择是否${label.zh}`, en: `Please choose yes or no: ${label.en}` };
  const one = type.kind === 'list' && isType(type.of) ? type.of : type;
  return PICKED.includes(one.kind)
    ? { zh: `请选择${label.zh}`, en: `Please choose: ${label.en}` }
    : { zh: `请填写${label.zh}`, en: `Please fill in: ${label.en}` };
}

/** Unknown fields named in one answer; ten thousand of them would only fill the wire. */
const NAMED_AT_MOST = 50;

const escape = (name: string): string => name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');

function checkValue(type: FieldType, value: unknown, at: string, field: Field, facts: Facts): FieldIssue[] {
  const wrong = (code: string, zh: string, en: string): FieldIssue[] => [
    issue(at, code, { zh: `${field.label.zh}:${zh}`, en: `${field.label.en}: ${en}` }, field),
  ];
  switch (type.kind) {
    case 'text':
      if (typeof value !== 'string') return wrong('type', '应为文字', 'must be text');
      if (value.trim() === '') return wrong('missing', '不能为空白', 'must not be blank');
      if (!isPlainText(value, shapeFor(type.max)))
        return wrong('characters', '含有看不见或不能保存的字符', 'contains characters that cannot be seen or kept');
      if (type.contact && /[*＊]/.test(value))
        return wrong('masked', '请填写完整内容,不能含有遮盖用的 *', 'give it in full, without the asterisks of a mask');
      return value.length > type.max ? wrong('tooLong', `不得超过${type.max}字`, `at most ${type.max} characters`) : [];
    case 'date':
      if (!isLegalDate(value))
        return wrong(
          'date',
          '不是1900至2500年间的有效日期(YYYY-MM-DD)',
          'not a real date (YYYY-MM-DD) of the years 1900 to 2500',
        );
      if (type.not === 'future' && value > facts.today)
        return wrong('future', '不得晚于今天', 'must not lie in the future');
      if (Number(value.slice(0, 4)) > lastYear(facts.today))
        return wrong(
          'range',
          `不得晚于${lastYear(facts.today)}年`,
          `must not lie after the year ${lastYear(facts.today)}`,
        );
      return checkOrder(value, at, field, facts);
    case 'time':
      return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
        ? []
        : wrong('time', '应为 HH:mm', 'must be HH:mm');
    case 'integer':
      if (typeof value !== 'number' || !Number.isInteger(value))
        return wrong('type', '应为整数', 'must be a whole number');
      return value < type.min || value > type.max
        ? wrong('range', `应在${type.min}至${type.max}之间`, `must lie between ${type.min} and ${type.max}`)
        : [];
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong('type', '应为是或否', 'must be true or false');
    case 'choice':
      return typeof value === 'string' && type.of.includes(value)
        ? []
        : wrong('choice', `应为:${type.of.join('、')}`, `must be one of: ${type.of.join(', ')}`);
    case 'party': {
      const party = typeof value === 'string' ? facts.file[`party/${value}`] : undefined;
      if (!party) return wrong('party', '本案没有这个当事人', 'no such party in this case');
      return type.role && party['role'] !== type.role
        ? wrong('party', '当事人身份不符', 'the party has another role')
        : [];
    }
    case 'person':
      return facts.people.some((p) => p.id === value && (type.rostered || !p.rostered))
        ? []
        : wrong('person', '查无此人', 'no such person');
    case 'paper': {
      const paper = facts.papers.find((p) => p.id === value);
      if (!paper) return wrong('paper', '本案没有这份材料', 'no such paper in this case');
      return type.paperKinds && !mayServeAs(paper.kind, type.paperKinds)
        ? wrong('paperKind', `应为${kindsOf(type.paperKinds, 'zh')}`, `must be ${kindsOf(type.paperKinds, 'en')}`)
        : [];
    }
    case 'record':
      return typeof value === 'string' && facts.file[`${type.of}/${value}`]
        ? []
        : wrong('record', '本案没有这条记录', 'no such record in this case');
    case 'clock':
      return facts.clocks.some((c) => c.id === value)
        ? []
        : wrong('clock', '本案没有这个期限', 'no such time limit in this case');
    case 'list':
      if (!Array.isArray(value)) return wrong('type', '应为列表', 'must be a list');
      if (value.length === 0) return wrong('missing', '至少一项', 'at least one entry');
      if (value.length > type.max) return wrong('tooMany', `不得超过${type.max}项`, `at most ${type.max} entries`);
      return value.flatMap((entry, i) => checkEntry(type.of, entry, `${at}/${i}`, field, facts));
  }
}

const kindsOf = (kinds: readonly PaperKind[], language: keyof Words): string =>
  kinds.map((kind) => `${PAPER_KINDS[kind][language]}(${kind})`).join(language === 'zh' ? '或' : ' or ');

/** No day that somebody sets in a case lies further ahead: a slip of the keyboard is told from a plan. */
const YEARS_AHEAD = 10;
const lastYear = (today: string): number => Number(today.slice(0, 4)) + YEARS_AHEAD;

/** A day before the one it must follow would let a period end before it began. */
function checkOrder(value: string, at: string, field: Field, facts: Facts): FieldIssue[] {
  const { order } = field;
  if (!order || 'unbounded' in order) return [];
  const earliest = earliestDay(order.notBefore, facts);
  if (!earliest || value >= earliest.on) return [];
  const { on, title } = earliest;
  const zh = `${field.label.zh}:不得早于${on}(${title.zh})`;
  const en = `${field.label.en}: not before ${on} (${title.en})`;
  return [{ pointer: at, code: 'order', message: { zh, en }, article: cite(order.under) }];
}

function checkEntry(of: FieldType | Fields, entry: unknown, at: string, field: Field, facts: Facts): FieldIssue[] {
  if (isType(of)) return checkValue(of, entry, at, field, facts);
  if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) {
    return checkObject(of, entry as FieldValues, at, facts);
  }
  return [issue(at, 'type', { zh: `${field.label.zh}:应为对象`, en: `${field.label.en}: must be an object` }, field)];
}

const isType = (of: FieldType | Fields): of is FieldType => 'kind' in of && typeof of['kind'] === 'string';

/** Names of the people and papers an input mentions, so that the application can collect the facts about them. */
export function mentions(fields: Fields, input: FieldValues): { people: string[]; papers: string[] } {
  const found = { people: [] as string[], papers: [] as string[] };
  const visit = (type: FieldType | Fields, value: unknown): void => {
    if (!isType(type)) {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, field] of Object.entries(type)) visit(field.type, (value as { [name: string]: unknown })[name]);
      return;
    }
    if (type.kind === 'list' && Array.isArray(value))
      value.slice(0, type.max).forEach((entry) => visit(type.of, entry));
    else if (type.kind === 'person' && typeof value === 'string') found.people.push(value);
    else if (type.kind === 'paper' && typeof value === 'string') found.papers.push(value);
  };
  visit(fields, input);
  return found;
}
