import type { AnyEdition } from '../engine/model.js';
import type { GuardName } from '../guards/table.js';
import { type ClockName, clocks2015, HEARING_NOTICE, order81Clocks, RECUSAL_REQUEST } from './clocks.js';
import { afterEnd } from './after-end.js';
import { agency } from './agents.js';
import { announcing } from './announcing.js';
import { answeringApplications, applications } from './applications.js';
import { as2015, otherPatentProof } from './as-2015.js';
import { beforeCancelling } from './before-cancelling.js';
import { absence, absenceOfOne, cancellations } from './cancellation.js';
import { firstExtension, mediation, mediationAttempts, secondExtension } from './closing.js';
import { graded } from './competence.js';
import { challenges } from './challenges.js';
import { composeEdition } from './compose.js';
import { corrections, correctionsOfOrder81 } from './corrections.js';
import { docketing, docketingExtension, staffing } from './docketing.js';
import { documents, type DocumentName } from './documents.js';
import { evidenceMeasures } from './evidence-measures.js';
import { evidencePeriods } from './evidence.js';
import { enforcement } from './enforcement.js';
import { filing, refusals } from './filing.js';
import { hearings } from './hearing.js';
import { writtenReview } from './written-review.js';
import { investigation } from './inspection.js';
import { measures2015Law, order81Law, type Law } from './law.js';
import { additions, objections } from './objections.js';
import { investigators } from './investigators.js';
import { joinder, JOINED_FOR, JOINED_FOR_2015 } from './joinder.js';
import { litigation } from './litigation.js';
import { OUTLIVES, type Step } from './parts.js';
import { under } from '../shared/step-parts.js';
import { referrals } from './referral.js';
import { secrets } from './secrets.js';
import { alongTracks, tracks, type Track } from './tracks.js';
import { translation } from './translation.js';
import { changes, publication } from './publication.js';
import { recusals } from './recusal.js';
import { reopening } from './reopening.js';
import { repeats, rulings } from './ruling.js';
import { answers, service } from './service.js';
import { words } from '../shared/words.js';
import type { StageName } from './stages.js';
import { succession } from './succession.js';
import { supplement } from './supplement.js';
import { NON_SUSPENSION_GROUNDS, suspension, SUSPENSION_GROUNDS } from './suspension.js';

/** Days on which an edition took effect, the first one first. */
const SINCE = ['2015-07-01', '2025-02-01'] as const;
const terms = { hearingNotice: HEARING_NOTICE.count, recusal: RECUSAL_REQUEST.count, editions: SINCE };

const TRACKS: readonly Track[] = ['standard', 'simplified', 'rapid'];

/** Steps that both editions have, each under its own articles. */
const shared = (law: Law): Step[] => [
  ...filing(law),
  ...refusals(law),
  ...agency(law),
  ...graded(law),
  docketing(law),
  ...staffing(law),
  ...recusals(law),
  ...service(law),
  ...corrections(law),
  ...answers(law),
  ...additions(law),
  succession(law),
  ...evidenceMeasures(law),
  ...investigation(law),
  ...hearings(law),
  ...writtenReview(law),
  repeats(law),
  ...rulings(law),
  ...announcing(law),
  ...publication(law),
  ...litigation(law),
  ...changes(law),
  ...enforcement(law),
  firstExtension(law),
  mediation(law),
  ...mediationAttempts(law),
  absence(law),
  absenceOfOne(law),
  ...beforeCancelling(law),
  ...cancellations(law),
  ...afterEnd(law),
  ...challenges(law),
  ...investigators(law),
  ...referrals(law),
  ...secrets(law),
  translation(law),
  tracks(law, TRACKS),
];

const withApplications = (law: Law, steps: readonly Step[]): Step[] => [
  ...answeringApplications<StageName, GuardName, ClockName, DocumentName>(
    law,
    alongTracks<StageName, GuardName, ClockName, DocumentName>(steps, TRACKS),
  ),
  ...applications(law, steps),
];

const closingForms = (law: Law) =>
  [
    { form: 'ruling', title: words('裁决', 'ruling'), stages: ['ruled', 'concluded'], citation: law.forms.citation },
    { form: 'mediation', title: words('调解', 'agreement'), stages: ['mediated'], citation: law.mediation.citation },
    {
      form: 'cancellation',
      title: words('撤销案件', 'cancellation'),
      stages: ['cancelled'],
      citation: law.cancel.citation,
    },
  ] as const;

const exclusion = (zh: string, en: string, law: Law) => ({ title: words(zh, en), citation: law.closing.citation });

const commonExclusions = (law: Law) => ({
  suspension: exclusion('中止', 'suspension', law),
  public_notice: exclusion('公告', 'public notice', law),
  appraisal: exclusion('检验鉴定', 'appraisal', law),
});

/** 专利纠纷行政裁决和调解办法, for requests received from 2025-02-01. */
export const edition2025: AnyEdition = composeEdition({
  effectiveFrom: SINCE[1],
  title: words('专利侵权纠纷行政裁决(2025年办法)', 'Ruling on patent infringement (2025 Measures)'),
  citation: order81Law.whole.citation,
  terms,
  ofTheOffice: under(order81Law.recusal, 'actorIsNotPaused'),
  outlives: OUTLIVES,
  clocks: order81Clocks(order81Law),
  documents: documents(order81Law),
  transitions: withApplications(order81Law, [
    ...shared(order81Law),
    ...supplement(order81Law),
    docketingExtension(order81Law),
    ...objections(order81Law, { excluded: true }),
    ...reopening(order81Law, { objectionRests: true }),
    ...evidencePeriods(order81Law),
    ...correctionsOfOrder81(order81Law),
    ...suspension(order81Law, { grounds: SUSPENSION_GROUNDS, nonSuspension: NON_SUSPENSION_GROUNDS }),
    secondExtension(order81Law),
    ...joinder(order81Law, JOINED_FOR),
  ]),
  exclusions: {
    ...commonExclusions(order81Law),
    jurisdiction_objection: exclusion('管辖权异议', 'objection to competence', order81Law),
    evidence_ext_by_party: exclusion(
      '当事人申请延长举证期限',
      'evidence extension on a party’s application',
      order81Law,
    ),
    reconciliation_by_party: exclusion('当事人申请和解期间', 'settlement time on a party’s application', order81Law),
  },
  closingForms: closingForms(order81Law),
});

/** 专利行政执法办法 (2015), for requests received before 2025-02-01. */
export const edition2015: AnyEdition = composeEdition({
  effectiveFrom: SINCE[0],
  title: words('专利侵权纠纷处理(2015年办法)', 'Handling of patent infringement (2015 Measures)'),
  citation: measures2015Law.whole.citation,
  terms,
  ofTheOffice: under(measures2015Law.recusal, 'actorIsNotPaused'),
  outlives: OUTLIVES,
  clocks: clocks2015(measures2015Law),
  documents: documents(measures2015Law),
  transitions: withApplications(measures2015Law, [
    ...as2015([...shared(measures2015Law), ...reopening(measures2015Law, { objectionRests: false })]),
    otherPatentProof(measures2015Law),
    ...objections(measures2015Law, { excluded: false }),
    ...as2015(
      suspension(measures2015Law, {
        grounds: [...SUSPENSION_GROUNDS.filter((g) => g !== 'referred-to-superior'), 'other'],
        nonSuspension: NON_SUSPENSION_GROUNDS,
      }),
    ),
    ...joinder(measures2015Law, JOINED_FOR_2015),
  ]),
  without: ['supplementing'],
  exclusions: commonExclusions(measures2015Law),
  closingForms: closingForms(measures2015Law),
});
