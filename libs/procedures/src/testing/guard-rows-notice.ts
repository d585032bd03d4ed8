import type { GuardName } from '../guards/table.js';
import { RESPONDENT, clock, matter, on, received, sides, two, type Row } from './guard-facts.js';

const running = (name: string, subject: string) => on(two, sides, { clocks: [clock(name, { subject })] });
const pair = (notice: string, is: GuardName, isNot: GuardName): Row[] => [
  [is, running(notice, '2'), running(notice, '1')],
  [isNot, running(notice, '1'), running(notice, '2')],
];
const subject = { subject: '2' };
const changeNotice = (document: string) => on(subject, matter('change-notice', { byParty: '2', document }));
const reopeningNotice = received('reopening-notice', '2', '2026-04-01', { method: 'public-notice' });

/** Papers served by public notice, before the decision and after it. */
export const ROWS_NOTICE: readonly Row[] = [
  ...pair('ruling-notice', 'rulingIsAnnounced', 'rulingIsNotAnnounced'),
  ...pair('end-paper-notice', 'endPaperIsAnnounced', 'endPaperIsNotAnnounced'),
  ...pair('change-notice', 'changeIsAnnounced', 'changeIsNotAnnounced'),
  ...pair('demand-notice', 'demandIsAnnounced', 'demandIsNotAnnounced'),
  ['announcedDecisionChangesTheOrder', changeNotice('revocation-decision'), changeNotice('correction-decision')],
  ['aChangeAwaitsService', { clocks: [clock('change-notice', { subject: '2' })] }, { clocks: [] }],
  ['changeAwaitsService', running('change-notice', '2'), running('change-notice', '1')],
  ['announcesTheReopening', on({ document: 'reopening-notice' }), on({ document: 'answer-notice' })],
  [
    'announcedReopeningIsOwed',
    on(subject, matter('public-notice', { byParty: '2', document: 'reopening-notice' })),
    on(subject, matter('public-notice', { byParty: '2', document: 'answer-notice' })),
  ],
  [
    'noticeServedTheReopening',
    on(subject, { ...sides, ...reopeningNotice }),
    on(subject, { 'party/2': RESPONDENT, ...reopeningNotice, 'answer/2': { receivedOn: '2026-03-02' } }),
  ],
  [
    'everybodyKnowsItGoesOn',
    on({}, sides, { clocks: [clock('reopening-service', { subject: '2', state: 'met' })] }),
    on({}, sides, { clocks: [clock('reopening-service', { subject: '2', state: 'fired' })] }),
  ],
  ['aReopeningNoticeIsOwed', { clocks: [clock('reopening-service', { subject: '2' })] }, { clocks: [] }],
  ['reopeningNoticeIsOwed', running('reopening-service', '2'), running('reopening-service', '1')],
];
