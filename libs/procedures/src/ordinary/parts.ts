import type { Choice, ClockEffect, Source, Transition, Write } from '../engine/model.js';
import type { GuardName } from '../guards/table.js';
import { expired, fixed, given, today } from '../shared/step-parts.js';
import type { ClockName } from './clocks.js';
import type { DocumentName } from './documents.js';
import type { StageName } from './stages.js';

/** A transition of the ruling procedures; a misspelt stage, guard, clock or document does not compile. */
export type Step = Transition<StageName, GuardName, ClockName, DocumentName>;

export type Effect = ClockEffect<ClockName, GuardName>;

/** A suspected crime is sent on in its time, and registered evidence decided on, whatever becomes of the case. */
export const OUTLIVES = ['referral-decision', 'referral-sending', 'registration'] as const;

/**
 * What a correction, change or revocation began. It must be served, published and can be challenged although the case goes to
 * the archive or is decided anew; another change, or the end of the ruling, takes its place.
 */
export const OF_A_CHANGE = [
  'correction-service',
  'correction-notice',
  'change-service',
  'change-notice',
  'revocation-service',
  'revocation-notice',
  'publication-of-change',
  'publication-of-own-change',
  'change-suit',
  'change-reconsideration',
  'suit-after-reconsideration',
] as const;

/** What any decision that ends the case is in time for. */
export const TIME_TO_DECIDE = ['closing', 'new-decision', 'new-decision-by-court'] as const;

/** What docketing and its refusal are in time for. */
export const TIME_TO_DOCKET = ['docketing', 'docketing-after-supplement', 'docketing-anew'] as const;

/** The party of the notice that has just run out has the paper as of its last day (Order 81 art. 10; 民事诉讼法 95). */
export const servedByNotice = (
  set: Readonly<Record<'document' | 'sentOn', Source>> & { readonly about?: Source },
): Write => ({
  record: 'service',
  id: 'new',
  set: { ...set, party: expired, method: fixed('public-notice'), receivedOn: { the: 'expiring-due' } },
});

const KEPT = [
  'form',
  'state',
  'reasonCode',
  'parties',
  'statements',
  'reasons',
  'order',
  'remedy',
  'finding',
  'madeOn',
  'effectiveOn',
  'performBy',
  'publishedOn',
  'quashedOn',
  'ordersNewDecision',
  'procedureOnly',
  'round',
] as const;

/** Puts a decision that was undone aside, whole, so that a new one can be made in its place. */
export const setsDecisionAside: readonly Write[] = [
  {
    record: 'decision',
    id: 'new',
    set: {
      ...Object.fromEntries(KEPT.map((name): [string, Source] => [name, { field: name, of: 'decision' }])),
      supersededOn: { the: 'today' },
    },
  },
  {
    record: 'decision',
    id: 'sole',
    set: { form: { value: 'ruling' }, state: { value: 'draft' }, round: { last: 'decision' } },
  },
];

/** The paper that ended the case must reach everybody who knows of the case. */
const servesTheEnd = (on: Source): Effect[] =>
  (['requester', 'respondent', 'third-party'] as const).map((forEach) => ({
    start: 'end-paper-service',
    on,
    forEach,
    when: 'subjectKnowsOfTheCase',
  }));

/**
 * A decision that ends the case is what the time for it asked for. What else still ran is left without an object: it ends, and
 * was not done. The paper must then reach everybody.
 */
export const concludesOn = (on: Source): Effect[] => [
  { stop: 'all', outcome: 'cancelled', met: TIME_TO_DECIDE, except: OF_A_CHANGE, on },
  ...servesTheEnd(on),
];
export const concludes: readonly Effect[] = concludesOn(today);

type Way = Choice<StageName, GuardName>;

/** Where a case that rested goes on: not in the stage of answering, where the last answer came meanwhile. */
export const BACK_OR_PREPARING = (held: StageName): Way => ({
  if: 'answeringEndedMeanwhile',
  then: 'preparing',
  thenFrom: [held],
  else: 'back',
});

/** An objection that came during a suspension and is not decided at its end keeps the case resting. */
export const AFTER_SUSPENSION = (after: Way | 'back'): Way => ({
  if: 'objectionAwaitsDecision',
  then: 'objection-pending',
  thenFrom: ['suspended'],
  else: after,
});

/** Who brought the suit that the input names. */
export const plaintiff: Source = { field: 'byParty', of: 'matter', id: given('matter') };

/** Records that a document reached a party. */
export const received = (document: DocumentName, set: { readonly [field: string]: Source } = {}): Write => ({
  record: 'service',
  id: 'new',
  take: ['party', 'method', 'receivedOn', 'proof'],
  set: { document: fixed(document), sentOn: given('receivedOn'), ...set },
});
