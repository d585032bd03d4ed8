import { RECUSAL_REQUEST } from '../ordinary/clocks.js';
import { MAJOR_GROUNDS } from '../facts/standing.js';
import { makeGuards } from '../guards/table.js';
import { openSuits } from '../guards/litigation.js';
import { guard, guardAbout, guardOnInput, isRunning, isTrue, partiesIn, textOf } from '../guards/look.js';
import { words } from '../shared/words.js';
import type { Facts } from '../engine/model.js';
import { recordOf, recordsOf, type Filed, type MatterKind } from '../facts/file.js';
import { HEARING_NOTICE, SINCE } from './terms.js';

const shared = makeGuards({
  hearingNotice: HEARING_NOTICE.count,
  recusal: RECUSAL_REQUEST.count,
  editions: SINCE,
});

/** Fields of a matter that only the major procedure writes. */
interface MajorMatter extends Filed<'matter'> {
  readonly reviewAskedOn?: string | null;
  readonly reviewedOn?: string | null;
}
/** Reasons for cancelling that lie in one side being gone (art. 19). */
const SIDE_GONE: Readonly<Record<string, 'requester' | 'respondent'>> = {
  'requester-gone': 'requester',
  'respondent-gone': 'respondent',
};

const mattersOf = (facts: Facts, kind: MatterKind): MajorMatter[] =>
  recordsOf(facts.file, 'matter').filter((m) => m.matter === kind);

const recusalNamed = (facts: Facts): MajorMatter | undefined =>
  mattersOf(facts, 'recusal').find((m) => m.id === textOf(facts, 'matter'));

/** What only the major procedure asks. */
const own = {
  situationIsMajor: guard(
    '应当属于重大专利侵权纠纷的四种情形之一',
    'One of the four situations of a major dispute must be stated',
    ({ file }) => MAJOR_GROUNDS.some((ground) => ground === recordOf(file, 'request')?.majorGround),
  ),
  provincialCertificateIsFiled: guard(
    '应当附具省级管理专利工作的部门出具的证明',
    'The certificate of the provincial department must be filed',
    ({ file }) => !!recordOf(file, 'request')?.provincialCertificate,
  ),
  courtHasNotDocketed: guardOnInput(
    '人民法院应当尚未对该专利侵权纠纷立案',
    'No court may have docketed this dispute',
    (facts) => recordOf(facts.file, 'request')?.declaresNotSued === true || isTrue(facts, 'courtNotDocketed'),
  ),
  adviceWasGiven: guardOnInput(
    '不属于重大专利侵权纠纷的,应当告知请求人可以向有管辖权的地方部门提出请求',
    'The requester must be told that it may go to the competent local department',
    (facts) => isTrue(facts, 'advised'),
  ),
  nobodyCanSueAnyMore: guard('起诉期限应当已经届满', 'The periods to sue must be over', (facts) => {
    const periods = facts.clocks.filter((c) => c.clock === 'suit');
    return periods.length > 0 && !isRunning(facts, 'suit') && openSuits(facts).length === 0;
  }),
  noSuspensionGroundHolds: guardOnInput(
    '不予中止的理由应当与案卷相符',
    'The ground for not suspending must fit the file',
    (facts) => {
      const right = recordOf(facts.file, 'right', textOf(facts, 'right') || '1');
      if (textOf(facts, 'ground') === 'upheld' && right?.type === 'invention')
        return words('该情形只适用于实用新型或者外观设计专利', 'This ground is for utility models and designs only');
      return shared.nonSuspensionGroundHolds.holds(facts);
    },
  ),
  patentIsWhollyInvalid: guardOnInput(
    '专利权应当已被宣告全部无效;部分无效的,就维持有效的部分继续审理',
    'The patent must have been declared wholly invalid; what remains of it is ruled on',
    (facts) => isTrue(facts, 'whollyInvalid'),
  ),
  cancellingFitsGround: guardOnInput(
    '以撤回为由的,请求人应当已撤回请求',
    'For a withdrawal the requester must have taken the request back',
    (facts) => textOf(facts, 'reasonCode') !== 'withdrawn' || !!recordOf(facts.file, 'request')?.withdrawnOn,
  ),
  goneWithoutSuccessor: guardOnInput(
    '以死亡或者注销为由的,应当提交证明,并且没有承受人或者应当承担义务的人,同一方也没有其他当事人',
    'For a party who is gone: with proof, nobody who follows or has to answer, and no other party on that side',
    (facts) => {
      const side = SIDE_GONE[textOf(facts, 'reasonCode')];
      if (!side) return true;
      return partiesIn(facts, side).length === 1 && textOf(facts, 'proof') !== '' && isTrue(facts, 'nobodyFollows');
    },
  ),
  refusedRecusalCanBeReviewed: guardAbout(
    ['matter'],
    '只能对驳回回避申请的决定申请复议一次',
    'Only a refused recusal can be reconsidered, and once',
    (facts) => recusalNamed(facts)?.state === 'refused' && !recusalNamed(facts)?.reviewAskedOn,
  ),
  recusalReviewIsOpen: guardAbout(
    ['matter'],
    '应当有待决定的复议申请',
    'A reconsideration must be undecided',
    (facts) => {
      const matter = recusalNamed(facts);
      return !!matter?.reviewAskedOn && !matter.reviewedOn;
    },
  ),
};

export const guards = { ...shared, ...own };

export type GuardName = keyof typeof guards;
