import type { Words } from '#libs/kernel';
import {
  recordOf,
  recordsOf,
  type CaseFile,
  type Field,
  type FieldType,
  type Fields,
  type FieldValues,
} from '#libs/procedures';
import type { LetterLine } from './letter-line.js';
import { recordWords } from './party-choices.js';
import { replacedLines, requestCopy } from './request-copy.js';

export interface LetterSource {
  readonly kind: string;
  /** What the document must carry, by the edition; nothing else of the step gets into it, unless it is all the party's own. */
  readonly carries: 'all' | readonly string[];
  /** What the step that made it asks for, and what was written. */
  readonly asked: Fields;
  readonly written: FieldValues;
  readonly file: CaseFile;
  readonly names: ReadonlyMap<string, string>;
}

const same = (text: string): Words => ({ zh: text, en: text });

/** A step writes `reason` where a letter carries `reasons`. */
const carried = (name: string, carries: LetterSource['carries']): boolean =>
  carries === 'all' || carries.includes(name) || (name === 'reason' && carries.includes('reasons'));

/** The request itself, or its copy that goes out with the notice to answer. */
const holdsRequest = ({ kind, carries }: LetterSource): boolean =>
  kind === 'request' || carries.includes('requestCopy');

/** Where the copy begins in a letter that brings it along. */
const enclosed = (kind: string): LetterLine[] =>
  kind === 'request'
    ? []
    : [
        {
          label: { zh: '随附', en: 'Enclosed' },
          coded: false,
          values: [{ zh: '请求书副本,内容如下', en: 'The copy of the request, which reads as follows' }],
        },
      ];

/** What a letter says, line by line. */
export function linesOf(source: LetterSource): LetterLine[] {
  const { asked, written, carries, file } = source;
  const typed = Object.entries(asked)
    .filter(([name, { type }]) => carried(name, carries) && type.kind !== 'paper')
    .flatMap(([name, field]) => lineOf(field, written[name], source));
  return [
    ...typed,
    ...(source.kind === 'ruling' ? rulingLines(file) : []),
    ...(holdsRequest(source) ? [...enclosed(source.kind), ...requestCopy(file)] : []),
    ...(source.kind === 'supplement-papers' ? replacedLines(file) : []),
  ];
}

function lineOf({ label, type }: Field, value: unknown, source: LetterSource): LetterLine[] {
  if (value === undefined || value === null || value === '' || value === false) return [];
  const values = valuesOf(type, value, source);
  const inner = type.kind === 'list' && 'kind' in type.of ? (type.of as FieldType) : type;
  return values.length > 0 ? [{ label, coded: inner.kind === 'choice', values }] : [];
}

function valuesOf(type: FieldType, value: unknown, source: LetterSource): readonly Words[] {
  if (type.kind === 'list') return listed(type.of, value, source);
  if (typeof value === 'boolean') return [value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }];
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  if (text === '' || type.kind === 'paper') return [];
  if (type.kind === 'person') return [same(source.names.get(text) ?? text)];
  if (type.kind === 'party') return [same(recordOf(source.file, 'party', text)?.name ?? text)];
  return [type.kind === 'record' ? recordWords(source.file, type.of, text) : same(text)];
}

function listed(of: FieldType | Fields, value: unknown, source: LetterSource): readonly Words[] {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  if ('kind' in of && typeof of.kind === 'string') return rows.flatMap((row) => valuesOf(of, row, source));
  return rows.map((row) => rowOf(of, row as Record<string, unknown>, source));
}

/** One row of a table as a sentence: what is ticked is said by its name. */
function rowOf(fields: Fields, row: Readonly<Record<string, unknown>>, source: LetterSource): Words {
  const parts = Object.entries(fields).flatMap(([name, { label, type }]) => {
    if (row[name] === true) return [label];
    return row[name] === undefined || row[name] === false ? [] : valuesOf(type, row[name], source);
  });
  return { zh: parts.map(({ zh }) => zh).join(' '), en: parts.map(({ en }) => en).join(' ') };
}

function rulingLines(file: CaseFile): LetterLine[] {
  const decision = recordOf(file, 'decision');
  if (!decision) return [];
  const text = (zh: string, en: string, value: string | null | undefined): LetterLine[] =>
    value ? [{ label: { zh, en }, coded: false, values: [same(value)] }] : [];
  const panel = recordsOf(file, 'panel').flatMap(({ members }) => members.map(({ name }) => name));
  return [
    ...text('当事人', 'Parties', decision.parties),
    ...text('各方主张', 'Statements', decision.statements),
    ...text('裁决理由', 'Reasons', decision.reasons),
    ...(decision.finding
      ? [{ label: { zh: '认定', en: 'Finding' }, coded: true, values: [same(decision.finding)] }]
      : []),
    ...text('裁决主文', 'Order', decision.order),
    ...text('救济途径', 'Remedy', decision.remedy),
    ...text('合议组', 'Panel', panel.join('、')),
  ];
}
