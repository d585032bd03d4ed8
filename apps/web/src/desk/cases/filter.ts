import type { CaseFilter } from '../use-cases';

const VIEWS = ['mine', 'unassigned', 'all', 'suspended'] as const;
const TEXTS = ['q', 'procedure', 'stage', 'officer', 'dueFrom', 'dueBefore', 'filedFrom', 'filedTo'] as const;
const FLAGS = ['open', 'overdue'] as const;

/** The filter that an address means; what it does not know is left out. */
export function filterOf(params: URLSearchParams): CaseFilter {
  const view = VIEWS.find((one) => one === params.get('view'));
  return {
    ...(view ? { view } : {}),
    ...Object.fromEntries(TEXTS.flatMap((key) => (params.get(key) ? [[key, params.get(key)]] : []))),
    // The numbers of a team lead to what is not overdue.
    ...(params.get('overdue') === 'false' ? { overdue: false } : {}),
    ...Object.fromEntries(FLAGS.flatMap((key) => (params.get(key) === 'true' ? [[key, true]] : []))),
  };
}
