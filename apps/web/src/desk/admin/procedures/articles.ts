import type { Both } from '../../../i18n/words';
import type { Edition } from '../../use-edition';

export type Kind = 'Transition' | 'Clock' | 'Guard' | 'Document' | 'Exclusion' | 'Closing';

export interface Article {
  readonly citation: string;
  /** Of steps and time limits; a condition or a document has that of its step. */
  readonly standings: readonly string[];
  readonly uses: readonly { readonly kind: Kind; readonly title: Both }[];
}

/** Everything that an edition takes from each article, in the order in which the articles first appear. */
export function articlesOf(edition: Edition): Article[] {
  const found = new Map<string, { standings: Set<string>; uses: { kind: Kind; title: Both }[]; seen: Set<string> }>();
  const note = (citation: string, kind: Kind, title: Both, standing?: string): void => {
    const article = found.get(citation) ?? { standings: new Set(), uses: [], seen: new Set() };
    found.set(citation, article);
    if (standing) article.standings.add(standing);
    const key = `${kind} ${title.zh}`;
    if (!article.seen.has(key)) article.uses.push({ kind, title });
    article.seen.add(key);
  };
  for (const clock of edition.clocks) {
    note(clock.citation, 'Clock', clock.title, clock.standing);
    for (const variant of clock.variants) note(variant.citation, 'Clock', clock.title);
    for (const extension of clock.extensions) note(extension.citation, 'Clock', clock.title);
  }
  for (const step of edition.transitions) {
    note(step.citation, 'Transition', step.title, step.standing);
    for (const guard of step.guards) note(guard.citation, 'Guard', guard.says);
  }
  for (const document of edition.documents) note(document.citation, 'Document', document.title);
  for (const exclusion of edition.exclusions) note(exclusion.citation, 'Exclusion', exclusion.title);
  for (const form of edition.closingForms) note(form.citation, 'Closing', form.title);
  return [...found].map(([citation, { standings, uses }]) => ({ citation, standings: [...standings], uses }));
}
