import type { ClockEffect, Source } from '../engine/model.js';
import { byAgent } from '../ordinary/agents.js';
import type { Law } from '../ordinary/law.js';
import { additions, noticeToWhoJoined, receiptOfWhoJoined, thirdPartyFields } from '../ordinary/objections.js';
import { choose } from '../shared/choose.js';
import { choice, line, list, optional, party, passage, pastDay, text, yesNo } from '../shared/fields.js';
import { fixed, given, opens, today, under } from '../shared/step-parts.js';
import { words } from '../shared/words.js';
import { reason } from './fields.js';
import { major } from './law.js';
import type { ClockName } from './clocks.js';
import type { GuardName } from './guards.js';
import { BEFORE_HEARING } from './stages.js';
import { sending } from './sending.js';
import type { Step } from './step.js';

const newParty = {
  name: line('名称', 'Name'),
  kind: choice('natural', 'legal', 'body')('主体类型', 'Kind'),
  address: text(500)('地址', 'Address'),
  domicileInChina: yesNo('在中国境内有住所', 'Domiciled in China'),
};
type Effect = ClockEffect<ClockName, GuardName>;

/** Article 22: the limit is counted anew from the event, and everybody is told. */
const restarts = (on: Source): Effect => ({ restart: 'closing', on });
const serve: Effect = { start: 'sending', on: today, subject: { last: 'party' } };

const PARTY = Object.keys(newParty);
const adding = {
  from: BEFORE_HEARING,
  to: 'same',
  by: ['officer'],
  documents: ['party-addition', 'closing-restart'],
  event: 'party.added',
} as const;

/** Changed claims and added parties, each of which begins the closing limit anew (arts 11 and 22). */
export const changing = (law: Law): Step[] => [
  {
    id: 'change-claims',
    title: words('变更请求', 'Change the claims'),
    from: BEFORE_HEARING,
    to: 'same',
    by: ['requester', 'officer'],
    guards: [...under(major(11), 'beforeTheHearing'), ...under(law.agency, 'agentMayChangeTheRequest')],
    input: {
      byAgent,
      matters: passage('变更后的请求事项', 'Claims as changed'),
      on: pastDay('变更日期', 'Changed on'),
      claimsReliedOn: optional(
        list({ kind: 'integer', min: 1, max: 1000 }, 200)('所依据的权利要求', 'Claims relied on'),
      ),
    },
    writes: [{ record: 'request', id: 'sole', merge: true, take: ['matters', 'claimsReliedOn'] }],
    clocks: [restarts(given('on'))],
    documents: ['closing-restart'],
    event: 'claims.changed',
    ...law.closing,
  },
  {
    ...adding,
    id: 'add-respondent',
    title: words('追加共同被请求人', 'Add a co-respondent'),
    guards: under(major(11), 'beforeTheHearing', 'roleFitsBasis'),
    input: {
      basis: choice('requester-motion', 'respondent-motion')('追加依据', 'On whose motion'),
      requesterConsents: optional(yesNo('请求人同意', 'The requester consents')),
      ...newParty,
    },
    writes: [
      { record: 'party', id: 'new', take: PARTY, set: { role: fixed('respondent') } },
      opens('party-addition', { state: fixed('granted'), ground: given('basis'), closedOn: today }),
    ],
    clocks: [restarts(today), serve, noticeToWhoJoined],
    ...law.addParty,
  },
  {
    // Whom the respondent wants in the case and the requester does not may join as third party.
    ...adding,
    id: 'add-third-party',
    title: words('追加第三人', 'Add a third party'),
    // Article 11 names no conditions; those of the instrument that fills its gaps are asked.
    guards: [...under(major(11), 'beforeTheHearing'), ...under(law.thirdParty, 'thirdPartyIsAffected')],
    input: { ...thirdPartyFields(law), ...newParty },
    writes: [
      { record: 'party', id: 'new', take: PARTY, set: { role: fixed('third-party') } },
      opens('party-addition', { state: fixed('granted'), ground: fixed('respondent-motion'), closedOn: today }),
    ],
    clocks: [restarts(today), serve, noticeToWhoJoined],
    ...law.addParty,
  },
  {
    id: 'reject-addition',
    title: words('驳回追加申请', 'Reject an addition'),
    from: [...BEFORE_HEARING, 'heard'],
    to: 'same',
    by: ['officer'],
    input: {
      byParty: party('申请人', 'Applicant'),
      advised: optional(yesNo('已告知可另行提出请求', 'Told that a separate request can be filed')),
      reason,
    },
    writes: [opens('party-addition', { state: fixed('refused'), closedOn: today }, ['byParty', 'reason', 'advised'])],
    documents: ['party-addition'],
    event: 'party.not-added',
    ...law.addParty,
  },
  // Article 11 speaks of respondents and third parties only: a co-owner who joins does not begin the limit anew.
  ...choose(additions(law), ['add-co-requester']).map(sending),
  sending(receiptOfWhoJoined(law, ['party-addition'])),
];
