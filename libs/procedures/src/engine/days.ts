import type { Words } from '#libs/kernel';
import { openMatters, recordOf, recordsOf, type MatterKind } from '../facts/file.js';
import { countingReceipt } from '../facts/receipts.js';
import type { DayFact } from './day-facts.js';
import type { Floor } from './fields.js';
import type { Facts } from './model.js';

/** A day, `YYYY-MM-DD`, with what happened on it. */
export interface NamedDay {
  readonly on: string;
  readonly title: Words;
}

/** The latest of the days that a typed day may not precede; null while none of them is known. */
export function earliestDay(floors: readonly Floor[], facts: Facts): NamedDay | null {
  return floors.reduce<NamedDay | null>((latest, floor) => {
    const day = typeof floor === 'string' ? dayOnRecord(floor, facts) : dayTyped(floor, facts);
    return day && (!latest || day.on > latest.on) ? day : latest;
  }, null);
}

function dayOnRecord(name: DayFact, facts: Facts): NamedDay | null {
  const { on, zh, en } = DAYS[name];
  const day = on(facts);
  return day ? { on: day, title: { zh, en } } : null;
}

function dayTyped({ field, title }: Exclude<Floor, DayFact>, facts: Facts): NamedDay | null {
  const value = facts.input[field];
  return typeof value === 'string' ? { on: value, title } : null;
}

interface Day {
  readonly zh: string;
  readonly en: string;
  readonly on: (facts: Facts) => string | null | undefined;
}

const day = (zh: string, en: string, on: Day['on']): Day => ({ zh, en, on });

const textOf = (facts: Facts, field: string): string => {
  const value = facts.input[field];
  return typeof value === 'string' ? value : '';
};

const last = (days: readonly (string | null | undefined)[]): string | null =>
  days.reduce<string | null>((latest, on) => (on && (!latest || on > latest) ? on : latest), null);

const matterNamed = (facts: Facts) => recordOf(facts.file, 'matter', textOf(facts, 'matter'));

const opening =
  (kind: MatterKind): Day['on'] =>
  ({ file }) =>
    last(openMatters(file, kind).map((m) => m.openedOn));

/** The day from which the latest run of a clock counts, for the party typed where it runs for each. */
const anchor =
  (...clocks: readonly string[]): Day['on'] =>
  (facts) =>
    last(
      facts.clocks
        .filter((c) => clocks.includes(c.clock) && c.state !== 'cancelled')
        .filter((c) => c.subject === '' || c.subject === textOf(facts, 'party'))
        .map((c) => c.anchoredOn),
    );

/** The end of the latest run of a clock that ran out. */
const end = (facts: Facts, clock: string, party: string | null): string | null =>
  last(
    facts.clocks
      .filter((c) => c.clock === clock && c.state !== 'cancelled' && (party === null || c.subject === party))
      .map((c) => c.dueOn),
  );

const receipt = (facts: Facts, document: string): string | null | undefined =>
  countingReceipt(facts.file, document, textOf(facts, 'party'))?.receivedOn;

/** The first time that it went out to the party: later ones, also after it was received, do not undo that it may have arrived. */
const sending = (facts: Facts, document: string): string | undefined =>
  recordsOf(facts.file, 'service')
    .filter((s) => s.document === document && s.party === textOf(facts, 'party') && !s.receivedOn && !s.failed)
    .map((s) => s.sentOn)
    .filter((on) => on <= (receipt(facts, document) ?? on))
    .sort()[0];

/** As corrected, where it was typed wrong at first. */
const filing = (facts: Facts): string => recordOf(facts.file, 'request')?.receivedOn ?? facts.case.filedOn;
const decision = (facts: Facts) => recordOf(facts.file, 'decision');
const hearings = (facts: Facts, state: string) => recordsOf(facts.file, 'hearing').filter((h) => h.state === state);

/** Nobody can be bound before the period to sue is over or the court has spoken. */
function effectOf(facts: Facts): string | null {
  const made = decision(facts)?.madeOn ?? '';
  const judged = recordsOf(facts.file, 'matter')
    .filter((m) => m.matter === 'litigation' && m.state === 'closed' && (m.closedOn ?? '') >= made && !m.ground)
    .filter((m) => m.byParty === textOf(facts, 'party'))
    .map((m) => m.closedOn);
  return last([decision(facts)?.effectiveOn, ...judged]) ?? end(facts, 'suit', textOf(facts, 'party'));
}

const WAYS_AGAINST = [
  'general-suit',
  'reconsideration',
  'change-suit',
  'change-reconsideration',
  'suit-after-reconsideration',
];

const DAYS: Readonly<Record<DayFact, Day>> = {
  filing: day('收到请求书', 'receipt of the request', filing),
  docketing: day('立案', 'docketing', (facts) => facts.case.docketedOn ?? filing(facts)),
  'competence-dispute': day('报请指定管辖', 'report of the dispute over competence', opening('competence-dispute')),
  'supplement-notice': day('收到补正通知', 'receipt of the notice to supplement', anchor('supplement')),
  'claims-notice': day('收到明确权利要求通知', 'receipt of the notice to name claims', anchor('claims-clarification')),
  'identity-notice': day('收到补充材料通知', 'receipt of the notice to prove identity', anchor('identity-papers')),
  'copy-sending': day('发出请求书副本', 'sending of the copy', (facts) => sending(facts, 'answer-notice')),
  'copy-receipt': day('收到请求书副本', 'receipt of the copy', (facts) => receipt(facts, 'answer-notice')),
  answer: day(
    '收到答辩书',
    'receipt of the answer',
    (facts) => recordOf(facts.file, 'answer', textOf(facts, 'party'))?.receivedOn,
  ),
  'public-notice': day('公告', 'issue of the public notice', (facts) =>
    last(
      openMatters(facts.file, 'public-notice').flatMap((m) =>
        m.byParty === textOf(facts, 'party') ? [m.openedOn] : [],
      ),
    ),
  ),
  suspension: day('中止', 'suspension', opening('suspension')),
  appraisal: day('委托鉴定', 'commission of the appraisal', opening('appraisal')),
  joining: day('追加当事人', 'the addition of the party', anchor('service', 'sending')),
  'panel-change': day('变更合议组', 'the change of panel', ({ file }) => recordOf(file, 'panel')?.appointedOn),
  objection: day('收到管辖权异议', 'receipt of the objection', opening('jurisdiction-objection')),
  settlement: day('准许和解期间', 'the grant of settlement time', opening('settlement')),
  registration: day('登记保存', 'registration of the evidence', opening('registration')),
  entrusting: day('委托调查', 'entrusting of the investigation', opening('entrusting')),
  inquiry: day(
    '向技术调查官提出问题',
    'the putting of the questions',
    (facts) => recordOf(facts.file, 'inquiry', textOf(facts, 'inquiry'))?.askedOn,
  ),
  mediation: day('开始调解', 'beginning of the mediation', opening('mediation')),
  'recusal-decision': day('作出回避决定', 'decision on the recusal', (facts) => matterNamed(facts)?.closedOn),
  scheduling: day(
    '确定口头审理',
    'scheduling of the hearing',
    (facts) => recordOf(facts.file, 'hearing', textOf(facts, 'hearing'))?.scheduledOn,
  ),
  hearing: day('口头审理', 'the hearing', (facts) => last(hearings(facts, 'held').map((h) => h.on))),
  'review-announcement': day('告知书面审理', 'announcement of the written review', opening('written-review')),
  'review-receipt': day('收到书面审理告知', 'receipt of the notice of written review', (facts) =>
    receipt(facts, 'written-review-notice'),
  ),
  review: day('书面审理', 'the written review', ({ file }) =>
    last(
      recordsOf(file, 'service')
        .filter((s) => ['written-review-notice', 'written-reply'].includes(s.document))
        .map((s) => s.receivedOn),
    ),
  ),
  reopening: day('恢复处理', 'the case being taken up again', ({ file }) =>
    last(recordsOf(file, 'decision').map((d) => d.supersededOn)),
  ),
  deliberation: day('合议', 'the deliberation', ({ file }) => recordsOf(file, 'deliberation').at(-1)?.on),
  submission: day('报批', 'submission for approval', (facts) => decision(facts)?.submittedOn),
  approval: day('批准', 'the approval', (facts) => decision(facts)?.approvedOn),
  decision: day(
    '作出决定',
    'the making of the decision',
    (facts) => decision(facts)?.madeOn ?? recordOf(facts.file, 'request')?.withdrawnOn,
  ),
  'ruling-receipt': day('收到裁决书', 'receipt of the ruling', (facts) => {
    const got = receipt(facts, 'ruling');
    return got && got >= (decision(facts)?.madeOn ?? '') ? got : decision(facts)?.madeOn;
  }),
  'ruling-notice': day('公告裁决书', 'issue of the notice of the ruling', anchor('ruling-notice')),
  'end-paper-notice': day('公告结案文书', 'issue of the notice of the last paper', anchor('end-paper-notice')),
  'correction-notice': day('公告更正决定', 'issue of the notice of the correction', anchor('correction-notice')),
  'change-notice': day('公告变更裁决决定', 'issue of the notice of the change', anchor('change-notice')),
  'revocation-notice': day('公告撤销裁决决定', 'issue of the notice of the revocation', anchor('revocation-notice')),
  'demand-notice': day('公告催告书', 'issue of the notice of the demand', anchor('demand-notice')),
  'challengeable-receipt': day('收到决定', 'receipt of the decision', anchor(...WAYS_AGAINST)),
  change: day('变更裁决', 'an earlier change of the ruling', (facts) => decision(facts)?.changedOn),
  correction: day('作出更正决定', 'the correction', anchor('correction-service')),
  'change-served': day('作出变更裁决决定', 'the change of the ruling', anchor('change-service')),
  revocation: day('作出撤销裁决决定', 'the revocation of the ruling', anchor('revocation-service')),
  'change-to-publish': day(
    '裁决变更或者撤销',
    'change or revocation of the ruling',
    anchor('publication-of-change', 'publication-of-own-change'),
  ),
  undoing: day(
    '裁决被撤销',
    'the undoing of the ruling',
    (facts) => decision(facts)?.quashedOn ?? decision(facts)?.changedOn,
  ),
  litigation: day('提起诉讼、复议', 'the suit or request for reconsideration', (facts) => matterNamed(facts)?.openedOn),
  'suit-end': day('起诉期限届满', 'the end of the last period to sue', (facts) => end(facts, 'suit', null)),
  effect: day('裁决生效', 'the ruling taking effect', effectOf),
  'demand-end': day('催告期限届满', 'the end of the time set by the demand', (facts) =>
    end(facts, 'demand', textOf(facts, 'party')),
  ),
  'demand-dispatch': day('发出催告', 'dispatch of the demand', anchor('reaction-from-dispatch')),
  referral: day('报告移送线索', 'the report of the offence', (facts) => matterNamed(facts)?.openedOn),
  'referral-approval': day('批准移送', 'the approval of the referral', (facts) => matterNamed(facts)?.approvedOn),
  'referral-sending': day('移送', 'the sending of the referral', (facts) => matterNamed(facts)?.sentOn),
  'closing-start': day('办结期限起算', 'the day from which the closing limit counts', anchor('closing')),
  'right-holder-turn': day('权利人申请期限开始', 'the beginning of its time to apply', (facts) =>
    last(
      facts.clocks
        .filter((c) => c.clock === 'right-holder-enforcement' && c.state !== 'cancelled')
        .filter((c) => c.subject === textOf(facts, 'respondent'))
        .map((c) => c.anchoredOn),
    ),
  ),
};
