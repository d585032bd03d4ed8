import type { ClockEffect, GuardUse, Transition } from '../engine/model.js';
import type { GuardName } from '../guards/table.js';
import type { ClockName } from './clocks.js';
import type { DocumentName } from './documents.js';
import { paper, record } from '../shared/fields.js';
import type { Law } from './law.js';
import { given } from '../shared/step-parts.js';
import type { Effect, Step } from './parts.js';
import { BEFORE_DOCKETING, type StageName } from './stages.js';

/**
 * Steps for which the 2015 measures have no rule: no longer time to answer (art. 14), no case cancelled for papers of
 * identity, and no time to ask for recusal that would count from a receipt.
 */
const UNKNOWN: readonly string[] = [
  'extend-answer',
  'cancel-papers-missing',
  'record-panel-receipt',
  'record-panel-change-receipt',
  'correct-panel-receipt-date',
  'correct-panel-change-receipt-date',
];

/** Article 46 has rulings published that find an infringement, and no others. */
const publishedIfInfringing = (effect: Effect): Effect =>
  'start' in effect && effect.start === 'publication' ? { ...effect, when: 'stopOrderBinds' } : effect;

/**
 * Guards of rules that came with Order 81: days to ask for recusal, what the province may handle, and that the case of an
 * invention is not suspended, which the guide only allows (可以).
 */
const NOT_YET: readonly string[] = ['recusalIsInTime', 'provincialLevelIsJustified', 'inventionIsNotSuspended'];

/** Article 11 takes the certificate with the receipt of the annual fee beside the register copy. */
const guardsOf2015 = <G extends string>(guards: readonly GuardUse<G | GuardName>[]): GuardUse<G | GuardName>[] =>
  guards
    .filter((use) => !NOT_YET.includes(use.is))
    .map((use) => (use.is === 'patentIsProved' ? { ...use, is: 'patentIsProvedEitherWay' } : use));

/** Clocks that the 2015 measures do not know: of a supplement, and of the days to ask for recusal. */
const NOT_COUNTED: readonly string[] = ['refusal-notice-after-supplement', 'recusal-request'];

const countsInVain = (effect: ClockEffect<string, string>): boolean =>
  ('start' in effect && NOT_COUNTED.includes(effect.start)) ||
  ('stop' in effect && NOT_COUNTED.includes(effect.stop)) ||
  ('reanchor' in effect && NOT_COUNTED.includes(effect.reanchor)) ||
  ('revive' in effect && NOT_COUNTED.includes(effect.revive));

/** A step without what it does to clocks that the 2015 measures do not know. */
export const countingAsIn2015 = <T extends { readonly clocks?: readonly ClockEffect<string, string>[] }>(step: T): T =>
  step.clocks ? { ...step, clocks: step.clocks.filter((c) => !countsInVain(c)) } : step;

/** Steps of any procedure whose gaps the 2015 measures fill, without what these do not know. */
export const knownIn2015 = <S extends string, G extends string, C extends string, D extends string>(
  steps: readonly Transition<S, G | GuardName, C, D>[],
): Transition<S, G | GuardName, C, D>[] =>
  steps
    .filter((step) => !UNKNOWN.includes(step.id))
    .map((step) => (step.guards ? { ...step, guards: guardsOf2015(step.guards) } : step))
    .map(countingAsIn2015);

/** The common steps of the ordinary ruling as the 2015 measures have them. */
export const as2015 = (steps: readonly Step[]): Step[] =>
  knownIn2015<StageName, GuardName, ClockName, DocumentName>(steps).map((step) =>
    step.clocks ? { ...step, clocks: step.clocks.map(publishedIfInfringing) } : step,
  );

/** The other proof that a patent is in force, which only the 2015 measures know (art. 11). */
export const otherPatentProof = (law: Law): Step => ({
  id: 'enter-patent-certificate',
  title: { zh: '登记专利证书和当年年费收据', en: 'Enter the certificate and the annual fee receipt' },
  partyTitle: { zh: '提交专利证书和当年年费收据', en: 'Hand in the certificate and the annual fee receipt' },
  from: BEFORE_DOCKETING,
  to: 'same',
  by: ['requester', 'officer'],
  input: {
    right: record('right')('专利', 'Patent'),
    certificate: paper('专利证书', 'Patent certificate', law.papers),
    feeReceipt: paper('当年缴纳年费的收据', 'Receipt of this year’s annual fee', law.papers),
  },
  writes: [{ record: 'right', id: given('right'), merge: true, take: ['certificate', 'feeReceipt'] }],
  documents: ['register-copy'],
  event: 'file.patent-certificate-entered',
  ...law.papers,
  rank: 22,
  doneWhen: 'patentIsProvedEitherWay',
});
