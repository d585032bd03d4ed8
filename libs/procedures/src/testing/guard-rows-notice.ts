import type { GuardName } from '../guards/table.js';
import { RESPONDENT, clock, matter, on, received, sides, two, type Row } from './guard-facts.js';

const running = (name: string, subject: string) => on(two, sides, { clocks: [clock(name, { subject })] });
const pair = (notice: string, is: GuardName, isNot: GuardName): Row[] => [
  [is, running(notice, '2'), running(notice, '1')],
  [isNot, running(notice, '1'), running(notice, '2')],
];
const subject = { subject: '2' };
const abroad = { 'party/2': { ...RESPONDENT, domicileInChina: false } };
const applyBy = (dueOn: string) => ({ clocks: [clock('enforcement', { subject: '2', dueOn })] });
const had = { 'service/1': { document: 'answer-notice', party: '2', receivedOn: '2026-03-02', method: 'mail' } };
const ended = matter('public-notice', { byParty: '2', state: 'closed', outcome: 'in-hand', closedOn: '2026-03-10' });
const reopeningNotice = received('reopening-notice', '2', '2026-04-01', { method: 'public-notice' });

/** Papers served by public notice, before the decision and after it. */
export const ROWS_NOTICE: readonly Row[] = [
  ...pair('ruling-notice', 'rulingIsAnnounced', 'rulingIsNotAnnounced'),
  ...pair('end-paper-notice', 'endPaperIsAnnounced', 'endPaperIsNotAnnounced'),
  ...pair('correction-notice', 'correctionIsAnnounced', 'correctionIsNotAnnounced'),
  ...pair('change-notice', 'changeIsAnnounced', 'changeIsNotAnnounced'),
  ...pair('revocation-notice', 'revocationIsAnnounced', 'revocationIsNotAnnounced'),
  ...pair('demand-notice', 'demandIsAnnounced', 'demandIsNotAnnounced'),
  ['correctionAwaitsService', running('correction-notice', '2'), running('change-notice', '2')],
  ['changeAwaitsService', running('change-notice', '2'), running('change-notice', '1')],
  ['revocationAwaitsService', running('revocation-service', '2'), running('change-service', '2')],
  ['noticeIsLongEnough', on({ ...two, days: 60 }, abroad), on({ ...two, days: 59 }, abroad)],
  ['noticeIsLongEnough', on({ ...two, days: 30 }, sides), on({ byParty: '2', days: 30 }, abroad)],
  [
    'demandLeavesTimeToApply',
    on({ ...two, days: 40, startedOn: '2026-04-28' }, sides, applyBy('2026-07-27')),
    on({ ...two, days: 80, startedOn: '2026-04-28' }, sides, applyBy('2026-07-27')),
  ],
  [
    'announcedPaperIsOutstanding',
    on({ ...two, document: 'reopening-notice' }, sides, { clocks: [clock('reopening-service', { subject: '2' })] }),
    on({ ...two, document: 'reopening-notice' }, sides),
  ],
  [
    'comesForWhatWasAnnounced',
    on({ ...two, receivedOn: '2026-03-10' }, { ...sides, ...ended }),
    on({ ...two, receivedOn: '2026-03-11' }, { ...sides, ...ended }),
  ],
  ['agreementNotYetReceived', on({ byParty: '2' }, sides), on({ byParty: '2' }, received('mediation-agreement', '2'))],
  ['announcesTheReopening', on({ document: 'reopening-notice' }), on({ document: 'answer-notice' })],
  [
    'announcedReopeningIsOwed',
    on(subject, matter('public-notice', { byParty: '2', document: 'reopening-notice' })),
    on(subject, matter('public-notice', { byParty: '2', document: 'answer-notice' })),
  ],
  [
    'noticeServedTheReopening',
    on(subject, { ...sides, ...had, ...reopeningNotice }),
    on(subject, { 'party/2': RESPONDENT, ...reopeningNotice, 'answer/2': { receivedOn: '2026-03-02' } }),
  ],
  [
    'everybodyKnowsItGoesOn',
    on({}, sides, { clocks: [clock('reopening-service', { subject: '2', state: 'met' })] }),
    on({}, sides, { clocks: [clock('reopening-service', { subject: '2', state: 'fired' })] }),
  ],
  ['reopeningNoticeIsOwed', running('reopening-service', '2'), running('reopening-service', '1')],
];
