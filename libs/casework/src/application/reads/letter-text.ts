import type { Words } from '#libs/kernel';
import { cite, dateOfInstant } from '#libs/legal';
import { recordsOf } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { LetterLine } from './letter-line.js';
import { linesOf } from './letter-lines.js';
import { tellingLines, type ReadBy } from './letter-tells.js';
import type { DocumentLine, HistoryLine } from './ports.js';
import { documentTitle, editionOf } from './titles.js';

/** What a document of the office says, as everybody reads it who may. Dates `YYYY-MM-DD`. */
export interface LetterText {
  readonly id: string;
  readonly kind: string;
  readonly title: Words;
  /** Agency id; its name stands in the list of agencies. */
  readonly agency: string;
  readonly number: string | null;
  readonly caseTitle: string;
  readonly madeOn: string;
  readonly citation: string;
  readonly lines: readonly LetterLine[];
}

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

/** The ids of people among what was typed into a step. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return UUID.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

/** Who reads a document of this kind: the parties to whom the edition has it served, by name. */
export const addresseesOf = (stored: StoredCase, kind: string): string[] =>
  recordsOf(stored.file, 'party')
    .filter((party) => !party.left && editionOf(stored).documents[kind]?.to?.includes(party.role))
    .map(({ name }) => name);

/** What the text of a document is made of. */
export interface LetterParts {
  readonly stored: StoredCase;
  readonly made: Pick<DocumentLine, 'id' | 'kind' | 'madeAt'>;
  /** The step that brought it about. */
  readonly step: Pick<HistoryLine, 'transition' | 'input'> | undefined;
  /** Of the people in it, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly readBy?: ReadBy;
}

/** The text of a document: what the step was given, and what the document tells its reader of besides. */
export function letterText({ stored, made, step, names, readBy }: LetterParts): LetterText {
  const { documents, transitions } = editionOf(stored);
  const definition = documents[made.kind];
  return {
    id: made.id,
    kind: made.kind,
    title: documentTitle(stored, made.kind),
    agency: stored.agency,
    number: stored.number,
    caseTitle: stored.title,
    madeOn: dateOfInstant(made.madeAt),
    citation: definition ? cite(definition.citation) : '',
    lines: [
      ...linesOf({
        kind: made.kind,
        // What a party wrote is the party's own: all of it.
        carries: definition?.from === 'party' ? 'all' : (definition?.fields ?? []),
        asked: transitions.find(({ id }) => id === step?.transition)?.input ?? {},
        written: step?.input ?? {},
        file: stored.file,
        names,
      }),
      ...(definition ? tellingLines(stored, definition, readBy) : []),
    ],
  };
}
