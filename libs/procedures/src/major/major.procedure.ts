import { articleOf, notice426 } from '#libs/legal';
import { defineEdition } from '../engine/define.js';
import type { Procedure } from '../engine/model.js';
import { after } from './after.js';
import { answering } from './answering.js';
import { clocks } from './clocks.js';
import { closing } from './closing.js';
import { docketing } from './docketing.js';
import { documents } from './documents.js';
import { guards } from './guards.js';
import { hearingSteps } from './hearing.js';
import { major, words } from './law.js';
import { pausing } from './pausing.js';
import { stages } from './stages.js';

const edition2021 = defineEdition({
  effectiveFrom: '2021-06-01',
  title: words('重大专利侵权纠纷行政裁决(公告426)', 'Ruling on major patent infringement disputes (Notice 426)'),
  citation: articleOf(notice426, 1),
  initial: 'draft',
  stages,
  guards,
  clocks,
  documents,
  transitions: [...docketing, ...answering, ...hearingSteps, ...pausing, ...closing, ...after],
  exclusions: {
    suspension: { title: words('中止', 'suspension'), citation: major(22) },
    'public-notice': { title: words('公告', 'public notice'), citation: major(22) },
    appraisal: { title: words('检验鉴定', 'appraisal'), citation: major(22) },
  },
  closingForms: [
    { form: 'ruling', title: words('裁决', 'ruling'), stages: ['ruled'], citation: major(23) },
    { form: 'mediation', title: words('调解', 'mediation'), stages: ['mediated'], citation: major(21) },
    { form: 'cancellation', title: words('撤销案件', 'cancellation'), stages: ['cancelled'], citation: major(19) },
    { form: 'termination', title: words('终止', 'termination'), stages: ['terminated'], citation: major(20) },
  ],
});

/** Handled by the national office itself; its clock for closing begins anew when the claims or the parties change. */
export const majorRuling: Procedure = {
  id: 'major-ruling',
  title: words('重大专利侵权纠纷行政裁决', 'Major patent infringement ruling'),
  typeMark: '裁',
  editions: [edition2021],
};
