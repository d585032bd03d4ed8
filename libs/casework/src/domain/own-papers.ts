import type { AnyEdition, FieldValues } from '#libs/procedures';
import type { PaperViewer } from './party-papers.js';

interface Author extends PaperViewer {
  /** Id of whoever reads as that party. */
  readonly person: string;
}

interface Step {
  readonly transition: string;
  readonly actor: string;
  readonly input: FieldValues;
}

const PARTIES: readonly string[] = ['requester', 'respondent', 'third-party'];

/**
 * Whether a document is what this party itself filed: by its own hand, or on paper that the office entered in its name. A step
 * that names no party and is open to one role alone, such as the request, is of that role.
 */
export function isOwnPaper(
  made: { readonly kind: string },
  step: Step | undefined,
  author: Author,
  edition: AnyEdition,
): boolean {
  if (!step || edition.documents[made.kind]?.from !== 'party') return false;
  if (step.actor === author.person) return true;
  const named = step.input['party'] ?? step.input['byParty'];
  if (typeof named === 'string') return named === author.id;
  const by = edition.transitions.find(({ id }) => id === step.transition)?.by ?? [];
  const roles = by.filter((capacity) => PARTIES.includes(capacity));
  return roles.length === 1 && roles[0] === author.role;
}
