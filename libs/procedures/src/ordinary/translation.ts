import { line, list, prose, yesNo } from '../shared/fields.js';
import type { Law } from './law.js';
import { fixed, OFFICE, opens, under } from '../shared/step-parts.js';
import type { Step } from './parts.js';
import { BEFORE_DELIBERATION } from './stages.js';

/** A dispute over the Chinese of foreign evidence: the parties name a translator together, else the agency does (art. 46). */
export const translation = (law: Law): Step => ({
  id: 'appoint-translator',
  title: { zh: '确定翻译机构', en: 'Appoint the translator' },
  from: BEFORE_DELIBERATION,
  to: 'same',
  by: OFFICE,
  guards: under(law.translation, 'translatorIsAgreedOrAppointed'),
  input: {
    agency: line('翻译机构', 'Translator', law.translation),
    papers: list({ kind: 'paper' }, 200)('有争议的译文', 'Translations in dispute', law.translation),
    agreed: yesNo('双方共同委托', 'Both named it together', law.translation),
    noAgreement: yesNo('双方协商不成', 'They could not agree', law.translation),
    items: prose('争议内容', 'What is in dispute'),
  },
  writes: [opens('translation', { state: fixed('closed') }, ['agency', 'papers', 'agreed', 'items'])],
  documents: ['translator-notice'],
  event: 'translation.assigned',
  ...law.translation,
  rank: 97,
});
