import { learnsOfThePanel } from './panel-receipts.js';
import {
  aboutRespondent,
  choice,
  contact,
  line,
  optional,
  pastDay,
  prose,
  reason,
  receipt,
  receivedOn,
  text,
  yesNo,
} from '../shared/fields.js';
import { ENTITLEMENTS } from '../facts/standing.js';
import type { Fields } from '../engine/fields.js';
import type { Choice } from '../engine/model.js';
import type { GuardName } from '../guards/table.js';
import type { Law } from './law.js';
import { BACK_OR_PREPARING, concludes, type Effect, type Step } from './parts.js';
import { ends, fixed, given, OFFICE, OFFICER, opens, ROUND, today, under } from '../shared/step-parts.js';
import { inHand } from './public-notice.js';
import { BEFORE_DELIBERATION, BEFORE_HEARING, NUMBERED, type StageName } from './stages.js';
import { goesOn, rests } from '../shared/deciding-limits.js';

/** Whether the time of the decision on an objection is left out of the closing limit (Order 81 art. 37 does so). */
export interface ObjectionParts {
  readonly excluded: boolean;
  /** Where the case goes on after a rejection, if it rested for the objection. */
  readonly after?: Choice<StageName, GuardName> | 'back';
}

const OBJECTED = [...BEFORE_DELIBERATION, 'objection-pending', 'suspended'] as const;

/** The objection to competence (Order 81 art. 9). */
export const objections = (
  law: Law,
  { excluded, after = BACK_OR_PREPARING('objection-pending') }: ObjectionParts,
): Step[] => {
  const pause: Effect[] = excluded ? rests({ kind: 'jurisdiction_objection', on: given('receivedOn') }) : [];
  const resume: Effect[] = excluded ? goesOn({ kind: 'jurisdiction_objection', on: given('on') }) : [];
  return [
    {
      id: 'file-jurisdiction-objection',
      title: { zh: '提出管辖权异议', en: 'Object to competence' },
      // The answer period runs on while the case rests, and with it the time to object.
      from: [...BEFORE_HEARING, 'objection-pending', 'suspended'],
      to: {
        if: 'caseRests',
        then: 'same',
        thenFrom: ['objection-pending', 'suspended'],
        else: 'objection-pending',
      },
      by: ['respondent', 'officer'],
      guards: under(
        law.objection,
        'actsForItself',
        'answerPeriodHasBegun',
        'objectionNotYetDecided',
        'objectionIsInWindow',
      ),
      input: { party: aboutRespondent, receivedOn, reason },
      writes: [opens('jurisdiction-objection', { openedOn: given('receivedOn'), byParty: given('party') }, ['reason'])],
      clocks: [{ start: 'objection-decision', on: given('receivedOn') }, ...pause],
      documents: ['objection'],
      event: 'objection.filed',
      ...law.objection,
      rank: 68,
    },
    {
      id: 'reject-jurisdiction-objection',
      title: { zh: '驳回管辖权异议', en: 'Reject the objection' },
      // A suspended case stays so: its days for this decision run from the receipt all the same. So does one that was taken
      // up again and had ended before the decision was made.
      from: OBJECTED,
      to: { then: 'same', thenFrom: [...BEFORE_DELIBERATION, 'suspended'], else: after },
      by: OFFICE,
      guards: under(law.objection, 'objectionAwaitsDecision'),
      input: { reason, on: pastDay('决定日期', 'Decided on') },
      writes: [ends('jurisdiction-objection', 'refused', { closedOn: given('on'), outcome: given('reason') })],
      clocks: [{ stop: 'objection-decision', outcome: 'met', on: given('on') }, ...resume],
      documents: ['objection-rejected'],
      event: 'objection.rejected',
      ...law.objection,
      rank: 1,
    },
    {
      id: 'uphold-jurisdiction-objection',
      title: { zh: '异议成立,移送案件', en: 'Uphold the objection and transfer the case' },
      from: OBJECTED,
      to: 'transferred',
      by: OFFICE,
      guards: under(law.objection, 'objectionAwaitsDecision'),
      input: { competentAgency: line('受移送机关', 'Competent agency'), reason },
      writes: [
        ends('jurisdiction-objection', 'granted', { outcome: given('reason') }),
        {
          record: 'decision',
          id: 'sole',
          take: ['competentAgency'],
          set: { form: fixed('transfer'), state: fixed('made'), reasons: given('reason'), madeOn: today, round: ROUND },
        },
      ],
      clocks: [{ stop: 'objection-decision', outcome: 'met' }, ...concludes],
      documents: ['transfer-decision'],
      event: 'case.transferred',
      ...law.objection,
      rank: 2,
    },
  ];
};

const partyFields = (law: Law): Fields => ({
  name: text(300)('姓名或者名称', 'Name', law.request),
  kind: choice('natural', 'legal', 'body')('类型', 'Kind'),
  address: text(500)('地址', 'Address', law.request),
  domicileInChina: yesNo('在中国境内有固定住所', 'Has a fixed domicile in China'),
  phone: optional(contact(50)),
  representative: optional(text(200)('法定代表人或者负责人', 'Representative')),
  movedOn: pastDay('申请日期', 'Asked for on'),
});

/** When somebody joins as third party (Order 81 art. 24). */
export const thirdPartyFields = (law: Law): Fields => ({
  affected: yesNo('处理结果与其有法律上的利害关系', 'The result legally affects this person', law.addParty),
  requesterRefused: yesNo('请求人不同意追加其为被请求人', 'The requester refused it as respondent', law.addParty),
  applied: yesNo('其本人申请参加', 'This person applied to join', law.addParty),
});

const PARTY = ['name', 'kind', 'address', 'domicileInChina', 'phone', 'representative'] as const;

/** Who joins when a hearing is already set must have its notice in time like everybody else (Order 81 art. 26; 426 art. 16). */
export const noticeToWhoJoined = {
  start: 'hearing-notice',
  on: { field: 'on', of: 'hearing', id: { last: 'hearing' } },
  subject: { last: 'party' },
  when: 'aHearingIsScheduled',
} as const;

const notice = inHand(given('document'));

/** The papers of the case reach a third party or a co-requester; a respondent has the copy of the request. */
export const receiptOfWhoJoined = (law: Law, documents: readonly string[]): Step => ({
  id: 'record-joining-receipt',
  title: { zh: '登记参加案件通知收到', en: 'Record receipt by somebody who joined' },
  // The ruling takes nothing from who joined: the papers still go there.
  from: NUMBERED,
  to: 'same',
  by: OFFICER,
  guards: [...under(law.addParty, 'joinerAwaitsPapers'), ...under(law.methods, 'electronicServiceIsAgreed')],
  input: { ...receipt, document: choice(...documents)('文书', 'Document') },
  writes: [
    {
      record: 'service',
      id: 'new',
      take: ['document', 'party', 'method', 'receivedOn', 'proof'],
      set: { sentOn: given('receivedOn') },
    },
    ...notice.writes,
  ],
  clocks: [
    ...notice.clocks,
    { stop: 'service', outcome: 'met', subject: given('party'), on: given('receivedOn') },
    learnsOfThePanel,
  ],
  documents: ['service-record'],
  event: 'service.joining-received',
  ...law.addParty,
  rank: 6,
});

/** Parties who join before the hearing; no clock of the case begins again (Order 81 arts. 23, 24). */
export const additions = (law: Law): Step[] => {
  const adding = {
    from: BEFORE_HEARING,
    to: 'same',
    by: OFFICE,
    event: 'party.added',
  } as const;
  const fields = partyFields(law);
  const note = (basis: string | null) =>
    opens(
      'party-addition',
      { state: fixed('granted'), ...(basis ? { ground: fixed(basis) } : { ground: given('basis') }) },
      ['movedOn'],
    );
  const serve = { start: 'service', on: today, subject: { last: 'party' } } as const;
  return [
    receiptOfWhoJoined(law, ['third-party-notice', 'addition-ruling']),
    {
      id: 'add-respondent',
      title: { zh: '追加被请求人', en: 'Add a respondent' },
      ...adding,
      guards: [...under(law.addParty, 'beforeTheHearing', 'roleFitsBasis')],
      input: {
        basis: choice('requester-motion', 'respondent-motion', 'required-by-law')('追加依据', 'Ground'),
        requesterConsents: optional(yesNo('请求人同意', 'The requester consents')),
        ...fields,
      },
      writes: [{ record: 'party', id: 'new', take: PARTY, set: { role: fixed('respondent') } }, note(null)],
      clocks: [serve, noticeToWhoJoined],
      documents: ['addition-ruling', 'answer-notice'],
      ...law.addParty,
      rank: 76,
    },
    {
      id: 'add-third-party',
      title: { zh: '通知第三人参加', en: 'Add a third party' },
      ...adding,
      guards: under(law.addParty, 'beforeTheHearing', 'thirdPartyIsAffected'),
      input: {
        ...thirdPartyFields(law),
        ...fields,
      },
      writes: [
        { record: 'party', id: 'new', take: PARTY, set: { role: fixed('third-party') } },
        note('respondent-motion'),
      ],
      clocks: [serve, noticeToWhoJoined],
      documents: ['third-party-notice'],
      ...law.addParty,
      rank: 77,
    },
    {
      id: 'add-co-requester',
      title: { zh: '追加共同请求人', en: 'Add a co-requester' },
      ...adding,
      guards: under(law.addRequired, 'beforeTheHearing'),
      input: {
        entitlement: choice(...ENTITLEMENTS)('请求人资格', 'Entitlement'),
        waivedRight: optional(yesNo('已明确放弃实体权利', 'Has waived the substantive right')),
        ...fields,
      },
      writes: [
        {
          record: 'party',
          id: 'new',
          take: [...PARTY, 'entitlement', 'waivedRight'],
          set: { role: fixed('requester') },
        },
        note('required-by-law'),
      ],
      clocks: [serve, noticeToWhoJoined],
      documents: ['addition-ruling'],
      ...law.addRequired,
      rank: 79,
    },
    {
      id: 'refuse-addition',
      title: { zh: '不予追加当事人', en: 'Refuse to add a party' },
      from: [...BEFORE_HEARING, 'heard'],
      to: 'same',
      by: OFFICE,
      input: {
        name: text(300)('申请追加的主体', 'Whom it was asked to add'),
        reason: prose('理由', 'Reasons'),
        movedOn: pastDay('申请日期', 'Asked for on'),
      },
      writes: [opens('party-addition', { state: fixed('refused') }, ['name', 'reason', 'movedOn'])],
      event: 'party.addition-refused',
      ...law.addParty,
      rank: 95,
    },
  ];
};
