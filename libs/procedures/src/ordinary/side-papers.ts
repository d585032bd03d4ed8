import { APPROVAL, BOTH, inner, out } from '../shared/document-shape.js';
import type { Law } from './law.js';

type Basis = Pick<Law, 'tracks' | 'referral' | 'referralTime' | 'confidentiality' | 'translation' | 'majorReport'>;

/** Documents of what goes on beside the main line: the track, secrets, translations, and what other authorities take. */
export const sidePapers = (law: Basis) => ({
  'track-sheet': inner('办理方式确定表', 'choice of the track', law.tracks, ['track', 'urgency', 'reason']),
  'referral-report': inner('涉嫌违法犯罪线索报告', 'report of a suspected offence', law.referral, [
    'ground',
    'authority',
    'facts',
  ]),
  'referral-approval': inner('移送审批表', 'approval of the referral', law.referralTime, ['outcome', ...APPROVAL]),
  'referral-letter': inner('涉嫌犯罪案件移送书', 'letter of referral', law.referralTime, [
    'authority',
    'facts',
    'papers',
    'sentOn',
  ]),
  'confidentiality-notice': out('保密通知书', 'notice of confidentiality', law.confidentiality, BOTH, [
    'ground',
    'items',
    'duty',
  ]),
  'translator-notice': out('翻译机构告知书', 'notice of the translator', law.translation, BOTH, ['agency', 'papers']),
  'major-report': inner('重大专利侵权纠纷报请函', 'report of a dispute of national importance', law.majorReport, [
    'reason',
  ]),
});
