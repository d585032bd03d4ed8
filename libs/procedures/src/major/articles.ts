import { enforcementMeasures2015, notice426, order81, patentLaw } from '#libs/legal';
import { guide, policy, statute, unverified, type Basis } from '../ordinary/basis.js';
import { measures2015Law, order81Law, type Law } from '../ordinary/law.js';

const m426 = (article: number): Basis => statute(notice426, article);

/** What 公告426 rules itself, by the topics of the ordinary procedure. It goes before everything else. */
const own = {
  whole: m426(1),
  file: m426(5),
  entitled: m426(4),
  respondent: m426(4),
  concrete: m426(4),
  competence: m426(3),
  docket: m426(6),
  panel: m426(6),
  // Article 8 was not at hand when this was entered.
  certificate: unverified(notice426, 8),
  recusal: m426(9),
  recusalDecision: guide,
  collecting: m426(12),
  twoOfficers: m426(12),
  inspection: m426(13),
  entrusting: m426(13),
  stopMeasures: m426(23),
  notCompetent: m426(6),
  serve: m426(10),
  answer: m426(10),
  addParty: m426(11),
  hearing: m426(16),
  suspend: m426(17),
  noSuspension: m426(18),
  mediation: m426(21),
  cancel: m426(19),
  closing: m426(22),
  appraisal: m426(14),
  investigator: m426(15),
  ruling: m426(23),
  enforcement: m426(23),
  target: policy,
} satisfies Partial<Law>;

/** For requests before 2025-02-01: gaps filled by 专利行政执法办法 (426 art. 25), and where that is silent by the guide. */
export const law2021: Law = {
  ...measures2015Law,
  ...own,
  notSued: m426(4),
  // The Patent Law says it of local departments only.
  joinder: unverified(patentLaw, 70, 2),
  // 426 art. 23 names no number of days; the twenty of the 2015 measures are for findings of infringement.
  publish: unverified(enforcementMeasures2015, 46),
};

/** From 2025-02-01 the rest of Order 81 fills the gaps of its section on major cases (art. 55). */
export const law2025: Law = { ...order81Law, ...own };

/** The provincial certificate, by 426 art. 5 and since 2025 by Order 81 art. 56; the report upwards by 7 and 57. */
export const certificate2021: Basis = m426(5);
export const certificate2025: Basis = statute(order81, 56);
export const referral2021: Basis = statute(notice426, 7);
export const referral2025: Basis = statute(order81, 57);
