import { casePapers } from './case-papers.js';
import type { Law } from './law.js';
import { investigatorPapers, joinderPapers } from './beside-papers.js';
import { sidePapers } from './side-papers.js';
import { rulingPapers } from './ruling-papers.js';
import { telling } from './tellings.js';

/** Every legal document of an infringement ruling, with what it must carry beside the common head. */
export const documents = (law: Law) =>
  telling(law, {
    ...casePapers(law),
    ...rulingPapers(law),
    ...joinderPapers(law),
    ...investigatorPapers(law),
    ...sidePapers(law),
  });

export type DocumentName = keyof ReturnType<typeof documents>;

/** Documents whose service is recorded one party at a time. */
export const SERVED = [
  'answer-notice',
  'acceptance-notice',
  'panel-notice',
  'panel-change-notice',
  'claims-notice',
  'identity-papers-notice',
  'evidence-notice',
  'hearing-notice',
  'written-review-notice',
  'suspension-notice',
  'resumption-notice',
  'reopening-notice',
  'ruling',
  'refusal-notice',
  'cancellation-decision',
  'transfer-decision',
  'mediation-agreement',
  'withdrawal-notice',
  'correction-decision',
  'change-decision',
  'revocation-decision',
  'other',
] as const;

/** Documents that may have to be served by public notice before the ruling; the others ask for a period of their own. */
export const ANNOUNCED = [
  'answer-notice',
  'third-party-notice',
  'addition-ruling',
  'acceptance-notice',
  'panel-notice',
  'panel-change-notice',
  'hearing-notice',
  'written-review-notice',
  'suspension-notice',
  'resumption-notice',
  'reopening-notice',
  'other',
] as const;
