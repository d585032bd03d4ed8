import { enforcementMeasures2015, notice426, order81, patentLaw } from '#libs/legal';
import { guide, policy, statute, unverified, type Basis } from '../shared/basis.js';
import { measures2015Law, order81Law, type Law } from '../ordinary/law.js';

/** 重大专利侵权纠纷行政裁决办法 (公告426). */
export const major = (article: number): Basis => statute(notice426, article);

/** What 公告426 rules itself, by the topics of the ordinary procedure. It goes before everything else. */
const own = {
  whole: major(1),
  file: major(5),
  entitled: major(4),
  respondent: major(4),
  concrete: major(4),
  competence: major(3),
  docket: major(6),
  panel: major(6),
  // Article 8 was not at hand when this was entered.
  certificate: unverified(notice426, 8),
  recusal: major(9),
  recusalDecision: guide,
  collecting: major(12),
  twoOfficers: major(12),
  inspection: major(13),
  entrusting: major(13),
  stopMeasures: major(23),
  notCompetent: major(6),
  serve: major(10),
  answer: major(10),
  addParty: major(11),
  hearing: major(16),
  suspend: major(17),
  noSuspension: major(18),
  mediation: major(21),
  cancel: major(19),
  closing: major(22),
  appraisal: major(14),
  investigator: major(15),
  ruling: major(23),
  enforcement: major(23),
  target: policy,
} satisfies Partial<Law>;

/** For requests before 2025-02-01: gaps filled by 专利行政执法办法 (426 art. 25), and where that is silent by the guide. */
export const law2021: Law = {
  ...measures2015Law,
  ...own,
  notSued: major(4),
  // The Patent Law says it of local departments only.
  joinder: unverified(patentLaw, 70, 2),
  // 426 art. 23 names no number of days; the twenty of the 2015 measures are for findings of infringement.
  publish: unverified(enforcementMeasures2015, 46),
};

/** From 2025-02-01 the rest of Order 81 fills the gaps of its section on major cases (art. 55). */
export const law2025: Law = { ...order81Law, ...own };

/** The provincial certificate, by 426 art. 5 and since 2025 by Order 81 art. 56; the report upwards by 7 and 57. */
export const certificate2021: Basis = major(5);
export const certificate2025: Basis = statute(order81, 56);
export const referral2021: Basis = major(7);
export const referral2025: Basis = statute(order81, 57);
