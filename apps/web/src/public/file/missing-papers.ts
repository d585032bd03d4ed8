import type { Eligibility } from '../check/use-eligibility';
import { paperKind } from '../uploads/kinds';
import type { DraftPaper } from './draft-api';
import type { Form } from './form';

type Line = Eligibility['checklist'][number];

/** These are written here or counted by the office; nobody sends them as files. */
const NO_FILES: readonly string[] = ['copies', 'request'];

export interface KindOfPaper {
  readonly kind: string;
  readonly lines: readonly Line[];
}

/** What is sent as files, lines that the office files under one kind standing together. */
export function byKind(checklist: readonly Line[]): KindOfPaper[] {
  const kinds = new Map<string, Line[]>();
  for (const line of checklist.filter(({ kind }) => !NO_FILES.includes(kind))) {
    const kind = paperKind(line.kind);
    kinds.set(kind, [...(kinds.get(kind) ?? []), line]);
  }
  return [...kinds].map(([kind, lines]) => ({ kind, lines }));
}

/** Lines of the list that this request needs and has no paper for; those of one kind stand for each other. */
export function missingPapers(
  checklist: readonly Line[],
  form: Form,
  papers: readonly Pick<DraftPaper, 'kind'>[],
): readonly Line[] {
  const byAgent = (form.agents ?? []).length > 0;
  return byKind(checklist.filter((line) => line.always || (line.withAgent && byAgent))).flatMap(({ kind, lines }) =>
    papers.filter((paper) => paper.kind === kind).length < lines.length ? lines : [],
  );
}
