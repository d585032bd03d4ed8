import type { Facts } from '../engine/model.js';
import { openMatters, recordOf, recordsOf, type MatterKind } from '../facts/file.js';
import { guard, guardAbout, guardOnInput, isTrue, textOf } from './look.js';
import { words } from '../shared/words.js';

const matterNamed = (facts: Facts, kind: MatterKind) => {
  const found = recordOf(facts.file, 'matter', textOf(facts, 'matter'));
  return found?.matter === kind ? found : undefined;
};
const trackOf = (facts: Facts): string => openMatters(facts.file, 'track').at(-1)?.ground ?? 'standard';

/** The case itself speaks for a short course: a clean report, or an earlier ruling on the same infringement. */
const speaksForItself = ({ file }: Facts): boolean =>
  recordsOf(file, 'right').some((r) => r.type !== 'invention' && r.evaluationReport?.clean === true) ||
  !!recordOf(file, 'request')?.repeatOf;

/** What goes on beside the main line: the track, secrets, translations, and what other authorities take. */
export const besideGuards = {
  trackIsAnother: guardAbout(
    ['track'],
    '应当与现在的办理方式不同',
    'It must be another track than the present one',
    (facts) => textOf(facts, 'track') !== trackOf(facts),
  ),
  trackTestHolds: guardOnInput(
    '案件应当符合该办理方式的条件',
    'The case must meet the conditions of the track',
    (facts) => {
      switch (textOf(facts, 'track')) {
        case 'simplified':
          return (
            (isTrue(facts, 'factsAreClear') && (isTrue(facts, 'bothConsent') || speaksForItself(facts))) ||
            words(
              '简易办理应当事实清楚、争议不大,且双方同意、评价报告未发现缺陷或者属于重复侵权',
              'The simplified track needs clear facts, and consent, a clean report or a repeated infringement',
            )
          );
        case 'green-channel':
          return (
            (textOf(facts, 'urgency') !== '' && !!recordOf(facts.file, 'request')?.majorGround) ||
            words(
              '绿色通道应当属于重大案件并写明事由',
              'The green channel is for major cases that say why it is urgent',
            )
          );
        case 'rapid':
          if (textOf(facts, 'urgency') === 'prior-ruling' && !recordOf(facts.file, 'request')?.repeatOf)
            return words('案卷中没有前案裁决或者判决', 'No earlier ruling or judgment is on file');
          return textOf(facts, 'urgency') !== '' || words('应当写明快速办理事由', 'It must be said why it is urgent');
        default:
          return true;
      }
    },
  ),
  simplifiedTrackIsChosen: guard(
    '选择简易办理',
    'The simplified track is chosen',
    (facts) => textOf(facts, 'track') === 'simplified',
  ),
  rapidTrackIsChosen: guard('选择快速办理或者绿色通道', 'The rapid track or the green channel is chosen', (facts) =>
    ['rapid', 'green-channel'].includes(textOf(facts, 'track')),
  ),
  referralIsOfACrime: guard(
    '线索涉嫌犯罪',
    'A crime is suspected',
    (facts) => (matterNamed(facts, 'referral')?.ground ?? textOf(facts, 'ground')) === 'crime',
  ),
  referralAwaitsDecision: guardAbout(
    ['matter'],
    '所选事项应当是待决定的移送报告',
    'The matter must be a report that awaits its decision',
    (facts) => matterNamed(facts, 'referral')?.state === 'open',
  ),
  referralAwaitsSending: guardAbout(
    ['matter'],
    '所选事项应当是已批准而未移送的线索',
    'The matter must be a referral that was approved and not yet sent',
    (facts) => {
      const referral = matterNamed(facts, 'referral');
      return referral?.state === 'granted' && !referral.sentOn;
    },
  ),
  referralAwaitsReply: guardAbout(
    ['matter'],
    '所选事项应当是已移送而未回复的线索',
    'The matter must be a referral that was sent and not yet answered',
    (facts) => {
      const referral = matterNamed(facts, 'referral');
      return referral?.state === 'granted' && !!referral.sentOn;
    },
  ),
  confidentialityIsInForce: guardAbout(
    ['matter'],
    '所选事项应当是有效的保密决定',
    'The matter must be an order of confidentiality in force',
    (facts) => matterNamed(facts, 'confidentiality')?.state === 'open',
  ),
  translatorIsAgreedOrAppointed: guardOnInput(
    '翻译机构由双方共同委托;协商不成的,由本机关确定',
    'The parties name the translator together; where they cannot agree, the agency does',
    (facts) => isTrue(facts, 'agreed') !== isTrue(facts, 'noAgreement'),
  ),
  agencyIsProvincial: guard(
    '报请国务院专利行政部门处理的,应当是省级管理专利工作的部门',
    'Only the department of a province reports to the national office',
    (facts) => facts.case.agencyLevel === 'province',
  ),
  nationalImportanceNotYetReported: guard(
    '应当尚未报请国务院专利行政部门处理',
    'It must not have been reported to the national office before',
    ({ file }) => openMatters(file, 'major-report').length === 0,
  ),
};
