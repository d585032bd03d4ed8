import type { Procedure } from '../engine/model.js';
import { edition2015, edition2025 } from './editions.js';

/** The ordinary ruling of a local agency on patent infringement. There is no simplified one. */
export const ordinaryRuling: Procedure = {
  id: 'ordinary-ruling',
  title: { zh: '专利侵权纠纷行政裁决', en: 'Administrative ruling on patent infringement' },
  typeMark: '裁',
  editions: [edition2015, edition2025],
};
