import type { Facts, Guard } from '../engine/model.js';
import { conditionOfStanding, ENTITLEMENTS } from '../facts/standing.js';
import { openMatters, recordOf, recordsOf, type Filed } from '../facts/file.js';
import {
  clockOf,
  guard,
  guardOneOf,
  guardOnInput,
  isRunning,
  isTrue,
  namesOf,
  partiesIn,
  textOf,
  unless,
} from './look.js';
import { words } from '../shared/words.js';
import { timeIsOver } from './notices.js';

/** Whether a requester may ask alone (Order 81 art. 12). */
function isEntitled(party: Filed<'party'>): boolean {
  const condition = conditionOfStanding(party.entitlement);
  return condition ? party[condition] === true : ENTITLEMENTS.some((name) => name === party.entitlement);
}

/** Grounds of refusal that a supplement may cure, beside those that speak of the supplement itself. */
const OF_PAPERS: readonly string[] = ['not-concrete', 'identity-unproved', 'papers-missing', 'no-certificate'];

const supplementWasAsked = ({ file }: Facts): boolean =>
  recordsOf(file, 'matter').some((m) => m.matter === 'supplement');
const wasExaminedAnew = (facts: Facts): boolean => clockOf(facts, 'docketing-anew') !== undefined;

/** The conditions on which a request is docketed, one guard each. */
export const intakeGuards = {
  requesterIsEntitled: guard(
    '请求人应当是专利权人或者利害关系人',
    'The requester must be the patentee or an interested party',
    (facts) =>
      partiesIn(facts, 'requester').length > 0 &&
      unless(
        partiesIn(facts, 'requester').filter((p) => !isEntitled(p)),
        (who) =>
          words(
            `${namesOf(who)}不能单独提出请求:排他被许可人须专利权人不请求,普通被许可人须有合同约定或者专利权人授权`,
            `${namesOf(who)} may not ask alone: a sole licensee only where the patentee does not, an ordinary one only if so agreed or authorised`,
          ),
      ),
  ),
  respondentIsDefinite: guard('应当有明确的被请求人', 'There must be a definite respondent', (facts) => {
    const respondents = partiesIn(facts, 'respondent');
    return respondents.length > 0 && respondents.every((p) => p.name.trim() !== '' && p.address.trim() !== '');
  }),
  requestIsConcrete: guard(
    '应当有明确的请求事项和具体的事实、理由',
    'The request must name its matters, facts and reasons',
    ({ file }) => {
      const request = recordOf(file, 'request');
      return !!request?.matters.trim() && !!request.factsAndReasons.trim() && recordsOf(file, 'right').length > 0;
    },
  ),
  neitherHasSued: guard(
    '当事人未就该专利侵权纠纷向人民法院起诉',
    'Neither party may have sued over this dispute',
    ({ file }) => recordOf(file, 'request')?.declaresNotSued === true,
  ),
  noOtherRouteAgreed: guard(
    '当事人未约定仲裁等其他纠纷解决方式',
    'The parties must not have agreed on another route such as arbitration',
    ({ file }) => recordOf(file, 'request')?.declaresNoOtherRoute === true,
  ),
  requestIsSigned: guard(
    '请求书应当由请求人签名或者盖章',
    'The request must be signed or sealed by the requester',
    ({ file }) => recordOf(file, 'request')?.signed === true,
  ),
  statusIsProved: guard('应当提交请求人主体资格证明', 'The requester’s status must be proved', (facts) =>
    unless(
      partiesIn(facts, 'requester').filter((p) => !p.statusProof),
      (who) => words(`${namesOf(who)}未提交主体资格证明`, `No proof of status from ${namesOf(who)}`),
    ),
  ),
  patentIsProved: guard(
    '应当提交专利登记簿副本,证明专利权有效',
    'A copy of the patent register must show that the patent is in force',
    ({ file }) =>
      unless(
        recordsOf(file, 'right').filter((r) => !r.registerCopy),
        (rights) => {
          const numbers = rights.map((r) => r.patentNumber).join('、');
          return words(`专利${numbers}缺少登记簿副本`, `No register copy for patent ${numbers}`);
        },
      ),
  ),
  patentIsProvedEitherWay: guard(
    '应当提交专利登记簿副本,或者专利证书和当年缴纳年费的收据',
    'The register copy, or the certificate with this year’s fee receipt, must show that the patent is in force',
    ({ file }) => recordsOf(file, 'right').every((r) => !!r.registerCopy || (!!r.certificate && !!r.feeReceipt)),
  ),
  copiesMatchRespondents: guard(
    '请求书和证据副本份数应当与被请求人人数相同',
    'There must be as many copies as respondents',
    (facts) => {
      const [copies, needed] = [recordOf(facts.file, 'request')?.copies ?? 0, partiesIn(facts, 'respondent').length];
      return (
        copies >= needed ||
        words(`需要副本${needed}份,只有${copies}份`, `${needed} copies are needed, there are ${copies}`)
      );
    },
  ),
  claimsAreNamed: guard(
    '专利有两项以上权利要求的,应当明确所依据的权利要求',
    'Where the patent has two or more claims, those relied on must be named',
    ({ file }) => {
      if (!recordsOf(file, 'right').some((r) => r.type !== 'design' && r.claimsTotal >= 2)) return true;
      return (recordOf(file, 'request')?.claimsReliedOn.length ?? 0) > 0;
    },
  ),
  reportWasProduced: guard(
    '已要求提交专利权评价报告的,应当已经提交,或者已因正当理由不再要求',
    'An evaluation report that was asked for must have been produced, or waived for good reason',
    ({ file }) => openMatters(file, 'evaluation-report').length === 0,
  ),
  reportWasAskedFor: guard(
    '应当已经要求请求人提交专利权评价报告',
    'The evaluation report must have been asked for',
    ({ file }) => openMatters(file, 'evaluation-report').length > 0,
  ),
  isUtilityModelOrDesign: guard(
    '只有实用新型或者外观设计专利可以要求提交评价报告',
    'An evaluation report can be asked for utility models and designs only',
    ({ file }) => recordsOf(file, 'right').some((r) => r.type !== 'invention'),
  ),
  competenceIsConfirmed: guardOnInput(
    '应当确认本案属于本机关受案和管辖范围',
    'The case must be confirmed to be within the agency’s competence',
    (facts) => isTrue(facts, 'withinCompetence'),
  ),
  noSupplementAskedYet: guard(
    '补正通知应当一次性告知全部内容,不得再次要求补正',
    'All defects must be named in one notice; a second notice is not allowed',
    ({ file }) => !recordsOf(file, 'matter').some((m) => m.matter === 'supplement'),
  ),
  supplementSaysSomething: guardOneOf(
    [],
    ['statement'],
    '补正只有一次机会,应当至少提交一份材料、写明补正说明或者更正一项内容',
    'There is one supplement only: hand in a paper, write what is supplemented, or correct something',
  ),
  supplementWasInTime: {
    ...guardOnInput('逾期未补正的,不予立案', 'A request not supplemented in time is not docketed', (facts: Facts) => {
      const due = clockOf(facts, 'supplement')?.dueOn;
      if (!due || textOf(facts, 'receivedOn') <= due) return true;
      return words(`补正期限已于${due}届满`, `The time to supplement ended on ${due}`);
    }),
    warns: words(
      '补正机会只有一次,请一次补齐;逾期未补正的,不予立案',
      'There is one supplement only, so hand in everything at once; a request not supplemented in time is not docketed',
    ),
  } satisfies Guard,
  docketingNotYetExtended: guard(
    '立案期限只能延长一次',
    'The docketing period can be extended only once',
    ({ clocks }) => !clocks.some((c) => c.clock === 'docketing' && c.extensions.length > 0),
  ),
  // After a supplement the period of article 20 is over, and docketing follows 及时 (art. 16): there is nothing to lengthen.
  docketingPeriodRuns: guard(
    '收到请求书后的立案期限应当在计算中',
    'The docketing period from the receipt of the request must be running',
    (facts) => isRunning(facts, 'docketing'),
  ),
  requesterWasToldFirst: guardOnInput(
    '移送案件线索前应当先告知请求人',
    'The requester must be told before the leads are sent on',
    (facts) => {
      const [told, sent] = [textOf(facts, 'requesterToldOn'), textOf(facts, 'leadsSentOn') || facts.today];
      return (
        (told !== '' && told <= sent) ||
        words(
          `告知日${told}晚于移送日${sent}`,
          `The requester was told on ${told}, after the leads went out on ${sent}`,
        )
      );
    },
  ),
  docketingCountsFromTheRequest: guard(
    '没有要求补正,也没有重新审查立案',
    'No supplement was asked for, and docketing was not examined anew',
    (facts) => !supplementWasAsked(facts) && !wasExaminedAnew(facts),
  ),
  docketingCountsFromTheSupplement: guard(
    '已要求补正,没有重新审查立案',
    'A supplement was asked for, and docketing was not examined anew',
    (facts) => supplementWasAsked(facts) && !wasExaminedAnew(facts),
  ),
  docketingCountsAnew: guard(
    '不予立案被撤销,重新审查立案',
    'A former refusal was undone, and docketing examined anew',
    (facts) => wasExaminedAnew(facts),
  ),
  refusalGroundIsRipe: guardOnInput(
    '以未补正、补正不合格或者材料不全为由不予立案的,补正期限应当已届满或者已收到补正',
    'A refusal for want of a supplement or of papers waits for the end of the time given, or for the reply',
    (facts) => {
      const ground = textOf(facts, 'ground') || textOf(facts, 'reasonCode');
      const supplements = recordsOf(facts.file, 'matter').filter((m) => m.matter === 'supplement');
      if (ground === 'supplement-late')
        return (
          supplements.some((m) => m.state === 'refused') ||
          words('补正期限尚未届满,或者没有要求补正', 'The time to supplement is not over, or none was given')
        );
      if (ground === 'supplement-insufficient')
        return supplements.some((m) => m.state === 'granted') || words('尚未收到补正', 'No supplement has come in');
      return (
        !OF_PAPERS.includes(ground) ||
        supplements.every((m) => m.state !== 'open') ||
        words('补正期限尚未届满', 'The time to supplement still runs')
      );
    },
  ),
  reportPeriodIsOver: guard(
    '提交专利权评价报告的期限应当已届满',
    'The time to produce the evaluation report must be over',
    (facts) => timeIsOver(facts, 'evaluation-report'),
  ),
  requestStillStands: guard(
    '请求应当未被撤回',
    'The request must still stand',
    ({ file }) => !recordOf(file, 'request')?.withdrawnOn,
  ),
};
