import type { paths } from '../api/generated/schema';

type Read<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type CasePage = Read<'/api/v1/work-list'>;
export type CaseItem = CasePage['items'][number];
export type CaseDetail = Read<'/api/v1/cases/{id}'>;
export type ClockView = CaseDetail['clocks'][number];
export type Health = ClockView['health'];
export type Steps = Read<'/api/v1/cases/{id}/steps'>;
export type StepView = Steps['steps'][number];
export type Moment = Read<'/api/v1/cases/{id}/timeline'>['items'][number];
export type DocumentView = Read<'/api/v1/cases/{id}/documents'>[number];
export type PaperView = Read<'/api/v1/cases/{id}/papers'>[number];
export type Certificate = Read<'/api/v1/clocks/{id}/certificate'>;
export type PersonView = Read<'/api/v1/people'>[number];

/** One record of a case file, e.g. `party/1`. */
export interface FileRecord {
  readonly key: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The records of one kind in a case file, in the order of their numbers. */
export function recordsOf(file: Readonly<Record<string, unknown>>, kind: string): FileRecord[] {
  return Object.entries(file)
    .filter(([key, value]) => key.startsWith(`${kind}/`) && typeof value === 'object' && value !== null)
    .map(([key, value]) => ({ key, id: key.slice(kind.length + 1), fields: value as Record<string, unknown> }))
    .sort((a, b) => a.id.localeCompare(b.id, undefined, { numeric: true }));
}

/** The parties of a case, without whoever has left it: to them nothing is sent any more. */
export const partiesOf = (file: Readonly<Record<string, unknown>>): FileRecord[] =>
  recordsOf(file, 'party').filter(({ fields }) => !fields['left']);

/** A field of a record as text; empty for what is not text. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
