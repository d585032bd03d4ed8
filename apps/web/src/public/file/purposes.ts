import { withValue, type Form } from './form';

interface Given {
  readonly form: Form;
  readonly papers: readonly { readonly id: string; readonly name: string }[];
  readonly lost: readonly string[];
}

/** What a paper of the draft is to prove. */
export const purposeOf = ({ purposes }: Form, paper: string): string | undefined =>
  purposes?.find((one) => one.paper === paper)?.purpose;

/** Where it stands in the form; for a paper of which nothing is said yet, a place of its own. */
export function placeOfPurpose({ purposes }: Form, paper: string): string {
  const at = purposes?.findIndex((one) => one.paper === paper) ?? -1;
  return `/purposes/${at < 0 ? paper : at}/purpose`;
}

/** What is said of all papers once this is said of one; nothing is kept of a paper of which nothing is said. */
export function withPurpose({ purposes = [] }: Form, paper: string, purpose: string): Form['purposes'] {
  const said = { paper, purpose };
  const known = purposes.some((one) => one.paper === paper);
  const all = known ? purposes.map((one) => (one.paper === paper ? said : one)) : [...purposes, said];
  const left = all.filter((one) => one.purpose !== '');
  return left.length > 0 ? left : undefined;
}

/** Without its papers: they are told by name, each with what was said of it, so that this can be written again. */
export const withoutPapers = ({ form, papers, lost }: Given) => ({
  form: withValue(form, '/purposes', undefined),
  papers: [],
  lost: [...lost, ...papers.map(({ id, name }) => told(name, purposeOf(form, id)))],
});

const told = (name: string, purpose: string | undefined): string => (purpose ? `${name} · ${purpose}` : name);
