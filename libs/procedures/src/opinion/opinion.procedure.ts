import { order81 } from '#libs/legal';
import type { Procedure } from '../engine/model.js';
import { statute } from '../shared/basis.js';
import { words } from '../shared/words.js';
import { order81Law } from '../ordinary/law.js';
import { under } from '../shared/step-parts.js';
import { assemble } from '../shared/assemble.js';
import { clocks, documents, stages } from './parts.js';
import { guards } from './guards.js';
import { steps } from './steps.js';

/** Whether an act infringes, asked by somebody who was warned and got no answer to a demand (Order 81 art. 13). */
export const infringementOpinion: Procedure = {
  id: 'infringement-opinion',
  title: words('专利侵权咨询意见', 'Opinion on patent infringement'),
  typeMark: '咨',
  editions: [
    assemble({
      effectiveFrom: '2025-02-01',
      title: words('专利侵权咨询意见(2025年办法)', 'Opinion on patent infringement (2025 Measures)'),
      citation: statute(order81, 13).citation,
      stages,
      guards,
      ofTheOffice: under(order81Law.recusal, 'actorIsNotPaused'),
      clocks,
      documents,
      transitions: steps,
      exclusions: {},
      closingForms: [
        {
          form: 'opinion',
          title: words('咨询意见', 'opinion'),
          stages: ['given'],
          citation: statute(order81, 13).citation,
        },
      ],
    }),
  ],
};
