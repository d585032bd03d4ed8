import type { Facts } from '../engine/model.js';
import { hasSuccessor } from './succession.js';
import { openMatters, recordOf, recordsOf, type MatterKind } from '../facts/file.js';
import {
  clockOf,
  clocksOf,
  EVIDENCE_PERIODS,
  guard,
  guardAbout,
  guardOnInput,
  isRunning,
  isTrue,
  lastEvidenceDay,
  textOf,
  unless,
} from './look.js';
import { words } from '../shared/words.js';

const isOpen =
  (kind: MatterKind) =>
  (facts: Facts): boolean =>
    openMatters(facts.file, kind).length > 0;
const isNotOpen =
  (kind: MatterKind) =>
  (facts: Facts): boolean =>
    openMatters(facts.file, kind).length === 0;

/** Kinds of time that stop the closing limit while the case stays where it is. */
const RESTING: readonly (readonly [MatterKind, string, string])[] = [
  ['public-notice', '公告送达', 'service by public notice'],
  ['appraisal', '检验鉴定', 'appraisal'],
  ['evidence-extension', '延长举证期限', 'an evidence extension'],
  ['settlement', '和解期间', 'settlement time'],
];

const noticesFor = (facts: Facts) =>
  openMatters(facts.file, 'public-notice').filter(
    (m) => m.byParty === (textOf(facts, 'party') || textOf(facts, 'byParty')),
  );

export const evidenceGuards = {
  evidencePeriodsAreOver: guard(
    '已指定、认可或者延长的举证期限应当均已届满',
    'Every evidence period that was set, approved or extended must be over',
    (facts) =>
      unless(
        EVIDENCE_PERIODS.flatMap((name) => clocksOf(facts, name)).filter((c) => isRunning(facts, c.clock, c.subject)),
        (running) => {
          const last = running
            .flatMap((c) => c.dueOn ?? [])
            .sort()
            .at(-1);
          return words(`举证期限至${last ?? '—'}`, `Evidence may be brought until ${last ?? '—'}`);
        },
      ),
  ),
  noPublicNoticeRunsForParty: guardAbout(
    ['party', 'byParty'],
    '对同一当事人同一时间只能有一次公告送达',
    'Only one public notice runs at a time for each party',
    (facts) => noticesFor(facts).length === 0,
  ),
  publicNoticeRunsForParty: guardAbout(
    ['party'],
    '对该当事人应当有正在进行的公告送达',
    'A public notice must be running for this party',
    (facts) => noticesFor(facts).length > 0,
  ),
  noAppraisalIsOpen: guard('同一时间只能有一次检验鉴定', 'Only one appraisal runs at a time', isNotOpen('appraisal')),
  appraisalIsOpen: guard('应当有正在进行的检验鉴定', 'An appraisal must be under way', isOpen('appraisal')),
  noSettlementIsOpen: guard(
    '同一时间只能有一个和解期间',
    'Only one settlement time runs at a time',
    isNotOpen('settlement'),
  ),
  settlementIsOpen: guard('应当有正在进行的和解期间', 'Settlement time must be running', isOpen('settlement')),
  noEvidenceExtensionIsOpen: guardAbout(
    ['party'],
    '每一当事人同一时间只能有一个延长的举证期限',
    'Only one evidence extension runs at a time for each party',
    ({ file, input }) => !openMatters(file, 'evidence-extension').some((m) => m.byParty === input['party']),
  ),
  noRegistrationIsOpen: guard(
    '上一批登记保存的证据应当已经处理',
    'Evidence registered earlier must have been decided on',
    isNotOpen('registration'),
  ),
  registrationIsOpen: guard(
    '应当有待处理的登记保存证据',
    'Registered evidence must await a decision',
    isOpen('registration'),
  ),
  nothingRests: guard(
    '扣除办案期限的事项应当均已了结',
    'Nothing that stops the closing limit may be open',
    ({ file }) => {
      const open = RESTING.filter(([kind]) => openMatters(file, kind).length > 0);
      return (
        open.length === 0 ||
        words(
          `尚有未了结事项:${open.map(([, zh]) => zh).join('、')}`,
          `Still open: ${open.map(([, , en]) => en).join(', ')}`,
        )
      );
    },
  ),
  evidenceExtensionIsInTime: guardAbout(
    ['party'],
    '延长举证期限应当在该当事人的举证期限届满前申请',
    'More time for evidence is applied for before the evidence period of the party ends',
    (facts) => {
      const end = lastEvidenceDay(facts, textOf(facts, 'party'));
      if (!end) return words('没有该当事人的举证期限', 'This party has no evidence period');
      return (
        textOf(facts, 'appliedOn') <= end || words(`举证期限已于${end}届满`, `The evidence period ended on ${end}`)
      );
    },
  ),
  samplingIsImpossible: guardOnInput(
    '证据可能灭失或者以后难以取得,且无法抽样取证的,才可以登记保存',
    'Evidence is registered only where it may be lost and sampling is impossible',
    (facts) => isTrue(facts, 'mayBeLost') && isTrue(facts, 'samplingImpossible'),
  ),
  appraisalIsAppliedInTime: guardOnInput(
    '鉴定申请应当在举证期限届满前书面提出',
    'Appraisal must be applied for in writing before the evidence period ends',
    (facts) => {
      const party = textOf(facts, 'byParty');
      if (party === '') {
        return (
          isTrue(facts, 'publicInterest') ||
          words(
            '没有当事人申请的,仅在涉及重大公共利益时可以依职权委托',
            'Without an application only a major public interest allows it',
          )
        );
      }
      const end = lastEvidenceDay(facts, party);
      const on = textOf(facts, 'appliedOn');
      if (!end || on <= end) return true;
      return words(`举证期限已于${end}届满`, `The evidence period ended on ${end}`);
    },
  ),
  appraisalCostIsAgreed: guardOnInput(
    '鉴定费用应当协商一致,否则不予鉴定',
    'The cost of the appraisal must be agreed',
    (facts) => isTrue(facts, 'costAgreed') || isTrue(facts, 'publicInterest'),
  ),
};

const isInvalidity = (facts: Facts): boolean => textOf(facts, 'ground') === 'invalidity';

const rightNamed = (facts: Facts) => recordOf(facts.file, 'right', textOf(facts, 'right') || '1');

/** What ends each ground of suspension; a ground that is not listed ends with a reason in words (`other`) only. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  invalidity: ['invalidity-decided', 'invalidity-withdrawn'],
  'party-died': ['successor-joined'],
  'capacity-lost': ['representative-found'],
  'party-lost-capacity': ['representative-found'],
  'successor-unknown': ['successor-joined'],
  'body-ended': ['successor-joined'],
  'force-majeure': ['obstacle-gone'],
  'other-case': ['other-case-decided'],
  'referred-to-superior': ['superior-replied'],
};

export const suspensionGuards = {
  inventionIsNotSuspended: guardOnInput(
    '发明专利被请求宣告无效的,可以不中止处理',
    'An invention case is not suspended for an invalidity request',
    (facts) =>
      !isInvalidity(facts) ||
      rightNamed(facts)?.type !== 'invention' ||
      words(
        '本案专利为发明专利,不因无效宣告请求中止',
        'The patent is an invention; an invalidity request does not suspend the case',
      ),
  ),
  invalidityIsAccepted: guardOnInput(
    '无效宣告请求应当已被受理,并附受理通知书',
    'The invalidity request must have been accepted, and the notice of acceptance attached',
    (facts) => !isInvalidity(facts) || textOf(facts, 'paper') !== '',
  ),
  nonSuspensionGroundHolds: guardOnInput(
    '不予中止的理由应当与案卷相符',
    'The ground for not suspending must fit the file',
    (facts) => {
      const right = rightNamed(facts);
      switch (textOf(facts, 'ground')) {
        case 'invention':
          return right?.type === 'invention' || words('本案专利不是发明专利', 'The patent is not an invention');
        case 'clean-report':
          return (
            (right?.type !== 'invention' && right?.evaluationReport?.clean === true) ||
            words('案卷中没有未发现缺陷的专利权评价报告', 'There is no evaluation report without defects on file')
          );
        case 'refiled-after-withdrawal':
          return (
            recordsOf(facts.file, 'matter').some(
              (m) => m.matter === 'suspension' && m.reason === 'invalidity-withdrawn',
            ) ||
            words(
              '此前没有因撤回无效宣告请求而恢复的记录',
              'No suspension ended because an invalidity request was withdrawn',
            )
          );
        case 'upheld':
          return (
            textOf(facts, 'paper') !== '' ||
            words(
              '应附已生效的维持专利权有效的审查决定',
              'The effective decision that upholds the patent must be attached',
            )
          );
        default:
          return textOf(facts, 'reason') !== '';
      }
    },
  ),
  resumptionFitsGround: guardOnInput(
    '恢复事由应当与中止事由相符,且中止的原因应当已经消除',
    'The reason to resume must fit the ground of the suspension, and the cause must be gone',
    (facts) => {
      const ground = openMatters(facts.file, 'suspension')[0]?.ground ?? '';
      const reason = textOf(facts, 'reason');
      if (reason === 'other')
        return (
          (isTrue(facts, 'causeGone') && textOf(facts, 'note') !== '') ||
          words('请说明中止的原因如何消除', 'Say how the cause of the suspension went away')
        );
      if (!(ENDED_BY[ground] ?? []).includes(reason)) return false;
      return (
        reason !== 'successor-joined' ||
        hasSuccessor(facts) ||
        words('请先登记承继人(变更当事人)', 'Enter the successor of the party first')
      );
    },
  ),
};

const extensionsOf = (facts: Facts): string[] => (clockOf(facts, 'closing')?.extensions ?? []).map((e) => e.id);

export const closingGuards = {
  closingIsStillRunning: guard(
    '应当在办案期限届满前批准延长',
    'An extension must be approved before the limit has passed',
    (facts) =>
      isRunning(facts, 'closing') ||
      words(
        `办案期限已于${clockOf(facts, 'closing')?.dueOn ?? '—'}届满`,
        `The limit passed on ${clockOf(facts, 'closing')?.dueOn ?? '—'}`,
      ),
  ),
  oneLengthIsNamed: guardOnInput(
    '延长期限应当写明月数或者日数,二者择一',
    'The length of the extension is named in months or in days, one of the two',
    ({ input }) => (typeof input['months'] === 'number') !== (typeof input['days'] === 'number'),
  ),
  notYetExtended: guard(
    '第一次延长只能使用一次',
    'The first extension can be used only once',
    (facts) => !extensionsOf(facts).includes('first'),
  ),
  firstExtensionWasUsed: guard(
    '再次延长应当在负责人批准的第一次延长之后',
    'The second extension comes only after the first',
    (facts) => extensionsOf(facts).includes('first'),
  ),
  notYetExtendedTwice: guard(
    '再次延长只能使用一次',
    'The second extension can be used only once',
    (facts) => !extensionsOf(facts).includes('second'),
  ),
};
