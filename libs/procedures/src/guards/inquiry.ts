import type { Facts, Guard } from '../engine/model.js';
import { openMatters, recordOf, recordsOf, type MatterKind } from '../facts/file.js';
import {
  clockOf,
  guard,
  guardAbout,
  guardAt,
  guardOnInput,
  isOwed,
  isRunning,
  isTrue,
  partiesIn,
  textOf,
  textsOf,
} from './look.js';
import { words } from '../shared/words.js';
import { timeIsOver } from './notices.js';

const matterNamed = (facts: Facts, kind: MatterKind) => {
  const found = recordOf(facts.file, 'matter', textOf(facts, 'matter'));
  return found?.matter === kind ? found : undefined;
};
/** What the agency does to find the facts, and who may do it. */
export const inquiryGuards = {
  twoOfficersActed: guardOnInput(
    '调查、勘验、抽样应当由两名以上办案人员进行',
    'Two officers or more must act together',
    (facts) => new Set(textsOf(facts, 'officers')).size >= 2,
  ),
  actingOfficersAreNotPaused: guardOnInput(
    '回避申请决定前,被申请回避的人员不得参与,紧急措施除外',
    'Nobody whose recusal is undecided takes part, urgent measures apart',
    (facts) => {
      const acting = [...textsOf(facts, 'officers'), facts.actor.id];
      return (
        isTrue(facts, 'urgent') ||
        !recordsOf(facts.file, 'matter').some(
          (m) =>
            m.matter === 'recusal' && (m.state === 'open' || m.state === 'granted') && acting.includes(m.person ?? ''),
        )
      );
    },
  ),
  recordIsSignedOrRefused: guardOnInput(
    '笔录、清单应当由办案人员和被调查人签名,拒签的应当注明',
    'The record is signed by the officers and the investigated, or the refusal is noted',
    (facts) =>
      isTrue(facts, 'signedByOfficers') && (isTrue(facts, 'signedByInvestigated') || isTrue(facts, 'refusalNoted')),
  ),
  listWasHandedOver: guardOnInput('清单应当交被调查人一份', 'The investigated must have a copy of the list', (facts) =>
    isTrue(facts, 'listHandedOver'),
  ),
  noSecretsAreSought: guardOnInput(
    '调查通知书不得用于收集涉及国家秘密、商业秘密、个人隐私的证据',
    'A notice of investigation does not reach secrets or privacy',
    (facts) => isTrue(facts, 'noSecrets'),
  ),
  holdingIsShownPrimaFacie: guardOnInput(
    '应当有初步证据证明对方持有证据',
    'There must be preliminary proof that the other side holds the evidence',
    (facts) => isTrue(facts, 'preliminaryProof'),
  ),
  matterIsOpenProduction: guardAbout(
    ['matter'],
    '所选事项应当是待答复的责令提供证据',
    'The matter must be an order to produce that awaits its outcome',
    (facts) => matterNamed(facts, 'production')?.state === 'open',
  ),
  entrustingIsOpen: guard(
    '应当有未答复的委托调查',
    'An entrusted investigation must await its reply',
    ({ file }) => openMatters(file, 'entrusting').length > 0,
  ),
  appraisalHasOpinion: guardAbout(
    ['matter'],
    '所选事项应当是已出具意见的鉴定',
    'The matter must be an appraisal that gave an opinion',
    (facts) => matterNamed(facts, 'appraisal')?.outcome === 'opinion',
  ),
  appraiserWasSummoned: guardOnInput(
    '鉴定人经书面通知拒不出席的,鉴定意见才不得作为依据',
    'An opinion falls only where its author was summoned in writing and refused to attend',
    (facts) => isTrue(facts, 'summonedInWriting') && isTrue(facts, 'refusedToAttend'),
  ),
  someoneIsNamed: {
    ...guardAt(
      ['person'],
      '应当写明被申请回避的人员;书记员、翻译、鉴定人等写明姓名和身份',
      'The person concerned must be named; a clerk, interpreter or appraiser by name and role',
      (facts) => textOf(facts, 'person') !== '' || (textOf(facts, 'role') !== '' && textOf(facts, 'name') !== ''),
    ),
    oneOf: ['person', 'name'],
  } satisfies Guard,
  recusalWasDecided: guardAbout(
    ['matter'],
    '只能对驳回回避申请的决定申请复议一次',
    'Only a refused recusal can be reviewed, and once',
    (facts) => {
      const matter = matterNamed(facts, 'recusal');
      return matter?.state === 'refused' && !matter.reviewedOn && !isRunning(facts, 'recusal-review', matter.id);
    },
  ),
  aRecusalReviewIsPending: guard(
    '应当有待决定的回避复议',
    'A review of a decision on recusal must be pending',
    (facts) => isOwed(facts, 'recusal-review'),
  ),
  recusalReviewRuns: guardAbout(
    ['matter'],
    '应当有待决定的回避复议',
    'A review of this decision on recusal must be pending',
    (facts) => isOwed(facts, 'recusal-review', textOf(facts, 'matter')),
  ),
};

/** Competence and its level, and small conditions of single steps. */
export const competenceGuards = {
  provincialLevelIsJustified: guardOnInput(
    '省级办理的,应当涉外、涉港澳台,或者侵权行为地跨两个以上地级行政区且有重大影响',
    'The province handles what is foreign or of Hong Kong, Macao, Taiwan, or spans several prefectures with major impact',
    (facts) => {
      if (textOf(facts, 'level') !== 'province') return true;
      // Order 81 art. 8: what was designated or taken up needs no ground of article 7.
      if (['designated', 'taken-up'].includes(textOf(facts, 'connection'))) return true;
      switch (textOf(facts, 'provincialGround')) {
        case 'foreign':
          return partiesIn(facts).some((p) => p.origin === 'foreign' || !p.domicileInChina);
        case 'hong-kong-macao-taiwan':
          return (
            partiesIn(facts).some((p) => p.origin && !['mainland', 'foreign'].includes(p.origin)) ||
            words('案卷中没有港澳台当事人', 'No party on file is from Hong Kong, Macao or Taiwan')
          );
        case 'several-prefectures':
          return isTrue(facts, 'majorImpact') && textOf(facts, 'prefectures') !== '';
        default:
          return false;
      }
    },
  ),
  noCompetenceDisputeIsOpen: guard(
    '管辖争议只报请一次',
    'A dispute over competence is reported once',
    ({ file }) => openMatters(file, 'competence-dispute').length === 0,
  ),
  competenceDisputeIsOpen: guard(
    '应当有待指定的管辖争议',
    'A dispute over competence must await its designation',
    ({ file }) => openMatters(file, 'competence-dispute').length > 0,
  ),
  entrustedBodyIsPublic: guardOnInput(
    '受委托的应当是依法设立并具有管理知识产权公共事务职能的组织',
    'Only a body set up by law for public IP affairs may be entrusted',
    (facts) => isTrue(facts, 'hasPublicFunctions'),
  ),
  thirdPartyIsAffected: guardOnInput(
    '请求人不同意追加为被请求人,处理结果与其有法律上的利害关系,且其本人申请参加的,才可以作为第三人',
    'Only whom the requester would not have as respondent, whom the result legally affects and who applied may join as third party',
    (facts) => isTrue(facts, 'affected') && isTrue(facts, 'requesterRefused') && isTrue(facts, 'applied'),
  ),
  reportWasWithheld: guardOnInput(
    '未提交评价报告应当无正当理由',
    'The report must have been withheld without good reason',
    (facts) => isTrue(facts, 'noGoodReason'),
  ),
  claimsPeriodIsOver: guard('明确权利要求的期限应当已届满', 'The time to name the claims must be over', (facts) =>
    timeIsOver(facts, 'claims-clarification'),
  ),
  onlineIsForThePanel: guardOnInput(
    '线上审理由合议组决定',
    'The panel decides to hear online',
    (facts) => !isTrue(facts, 'online') || facts.actor.capacities.includes('panel'),
  ),
  suitWasFiledInTime: guardOnInput(
    '应当在起诉期限内起诉',
    'The suit must have been filed within the period',
    (facts) => {
      const suit = clockOf(facts, 'suit', textOf(facts, 'party'));
      if (!suit || suit.state === 'met')
        return words('该当事人没有计算中的起诉期限', 'No period to sue runs for this party');
      const late = suit.dueOn !== null && textOf(facts, 'filedOn') > suit.dueOn;
      return !late || words(`起诉期限已于${suit.dueOn ?? '—'}届满`, `The period ended on ${suit.dueOn ?? '—'}`);
    },
  ),
  mediationIsOpen: guard(
    '应当有正在进行的调解',
    'A mediation must be under way',
    ({ file }) => openMatters(file, 'mediation').length > 0,
  ),
  everybodyWantsMediation: guardOnInput('调解应当经各方同意', 'Mediation needs everybody’s consent', (facts) =>
    isTrue(facts, 'allConsent'),
  ),
};
