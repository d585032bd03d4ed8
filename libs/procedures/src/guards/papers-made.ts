import type { Facts } from '../engine/model.js';
import { recordOf, recordsOf, type MatterKind } from '../facts/file.js';
import { END_PAPERS } from '../shared/end-papers.js';
import { guardAt, textOf } from './look.js';

/** What is on record of a case once a paper was made in it. */
const OF_MATTERS: Readonly<Record<string, MatterKind>> = {
  'claims-notice': 'claims-clarification',
  'identity-papers-notice': 'identity-papers',
  'evidence-notice': 'evidence-notice',
  'written-review-notice': 'written-review',
  'suspension-notice': 'suspension',
  'panel-change-notice': 'panel-change',
};
const OF_CLOCKS: Readonly<Record<string, string>> = {
  // Of a case of before, whose notice was made with its receipt.
  'evidence-notice': 'evidence',
  'reopening-notice': 'reopening-service',
  'correction-decision': 'correction-service',
  'change-decision': 'change-service',
  'revocation-decision': 'revocation-service',
};
const OF_DOCKETING: readonly string[] = ['acceptance-notice', 'answer-notice', 'panel-notice'];
const OF_ENDS = Object.entries<string>(END_PAPERS);

function wasMade({ file, clocks, case: { stage, docketedOn } }: Facts, document: string): boolean {
  const ends = OF_ENDS.filter(([, paper]) => paper === document).map(([end]) => end);
  if (ends.length > 0) return ends.includes(stage);
  if (OF_DOCKETING.includes(document)) return docketedOn !== null;
  if (document === 'hearing-notice') return recordsOf(file, 'hearing').length > 0;
  if (document === 'ruling') return !!recordOf(file, 'decision')?.madeOn;
  if (document === 'resumption-notice')
    return recordsOf(file, 'matter').some((m) => m.matter === 'suspension' && m.state !== 'open');
  const [matter, clock] = [OF_MATTERS[document], OF_CLOCKS[document]];
  if (matter === undefined && clock === undefined) return true;
  return recordsOf(file, 'matter').some((m) => m.matter === matter) || clocks.some((c) => c.clock === clock);
}

/** Nothing is sent, and nothing fails to arrive, that was not written. */
export const papersMadeGuards = {
  documentWasMade: guardAt(
    ['document'],
    '登记送达的文书应当已在本案中作出',
    'The document whose service is recorded must have been made in this case',
    (facts) => wasMade(facts, textOf(facts, 'document')),
  ),
};
