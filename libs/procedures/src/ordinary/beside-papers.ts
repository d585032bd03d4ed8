import { BOTH, inner, out } from '../shared/document-shape.js';
import type { Law } from './law.js';

/** Documents of cases tried together. */
export const joinderPapers = (law: Pick<Law, 'joinder'>) => ({
  'joinder-notice': out('合并审理通知书', 'notice of trial together', law.joinder, BOTH, ['lead', 'cases', 'reason']),
  'split-notice': out('分案审理通知书', 'notice of separate trial', law.joinder, BOTH, ['reason']),
});

/** Documents about those who help without a vote. */
export const investigatorPapers = (law: Pick<Law, 'investigator' | 'appraisal'>) => ({
  'investigator-notice': out('技术调查官告知书', 'notice of the investigator', law.investigator, BOTH, [
    'person',
    'fields',
    'rightToRecusal',
  ]),
  'investigator-questions': inner('技术咨询函', 'questions to the investigator', law.investigator, ['questions']),
  'investigator-opinion': inner('技术调查意见', 'opinion of the investigator', law.investigator, ['opinion', 'paper']),
  'appraiser-notice': out('检验鉴定机构告知书', 'notice of the appraisal body', law.appraisal, BOTH, [
    'body',
    'rightToRecusal',
  ]),
});
