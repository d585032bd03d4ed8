import { articleOf, officePolicy, rulingGuide2019, type Citation, type Instrument, type Standing } from '#libs/legal';

/** Where a rule comes from and how far it can be relied on. */
export interface Basis {
  readonly citation: Citation;
  readonly standing: Standing;
}

export const statute = (instrument: Instrument, article: number | string, paragraph?: number | string): Basis => ({
  citation: articleOf(instrument, article, paragraph),
  standing: 'statute',
});
/** A rule of the 2019 guide, which has chapters instead of articles. */
export const guide: Basis = { citation: articleOf(rulingGuide2019, ''), standing: 'guide' };
/** The office's own rule, where the law is silent. */
export const policy: Basis = { citation: articleOf(officePolicy, ''), standing: 'policy' };
/** A number that the article does not state in so many words. */
export const unverified = (instrument: Instrument, article: number, paragraph?: number | string): Basis => ({
  citation: articleOf(instrument, article, paragraph),
  standing: 'unverified',
});
/** Practice that the guide is said to lay down, not yet compared with its text. */
export const unverifiedGuide: Basis = { ...guide, standing: 'unverified' };
