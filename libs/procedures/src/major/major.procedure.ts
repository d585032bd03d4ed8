import type { AnyEdition, Procedure } from '../engine/model.js';
import { answeringApplications, applications } from '../ordinary/applications.js';
import { countingAsIn2015, knownIn2015, otherPatentProof } from '../ordinary/as-2015.js';
import { JOINED_FOR, JOINED_FOR_2015 } from '../ordinary/joinder.js';
import { order81Law, type Law } from '../ordinary/law.js';
import { cancellations } from '../ordinary/cancellation.js';
import { assemble } from '../shared/assemble.js';
import { choose } from '../shared/choose.js';
import { corrections, correctionsOfOrder81 } from '../ordinary/corrections.js';
import { under } from '../shared/step-parts.js';
import { words } from '../shared/words.js';
import { after } from './after.js';
import { answering, longerAnswer } from './answering.js';
import { changing } from './changing.js';
import { clocks2021, clocks2025, type ClockName } from './clocks.js';
import { deciding } from './deciding.js';
import { mediationAttempts } from '../ordinary/closing.js';
import { investigation } from '../ordinary/inspection.js';
import { OUTLIVES } from '../ordinary/parts.js';
import { referrals } from '../ordinary/referral.js';
import { secrets } from '../ordinary/secrets.js';
import { succession } from '../ordinary/succession.js';
import { alongTracks, tracks, type Track } from '../ordinary/tracks.js';
import { translation } from '../ordinary/translation.js';
import { docketing } from './docketing.js';
import { documents, type DocumentName } from './documents.js';
import { afterwards, alsoTerminated, ending } from './ending.js';
import { extending } from './extending.js';
import { guards, type GuardName } from './guards.js';
import { hearingSteps } from './hearing.js';
import { investigators } from './investigators.js';
import { joinder } from './joinder.js';
import { certificate2021, certificate2025, law2021, law2025, major, referral2021, referral2025 } from './law.js';
import { NO_SUSPENSION_GROUNDS, NO_SUSPENSION_SINCE_2025, objecting, pausing, periods } from './pausing.js';
import { people } from './people.js';
import { refusing426, supplementing } from './refusing.js';
import { stages, WITHOUT, type StageName } from './stages.js';
import type { Step } from './step.js';
import { SINCE } from './terms.js';

const exclusion = (zh: string, en: string, by = major(22)) => ({ title: words(zh, en), citation: by.citation });
/** What article 22 does not name and ends its list with 等 for; Order 81 names it. */
const alsoExcluded = (zh: string, en: string) => exclusion(zh, en, order81Law.closing);
const exclusions = {
  suspension: exclusion('中止', 'suspension'),
  public_notice: exclusion('公告', 'public notice'),
  appraisal: exclusion('检验鉴定', 'appraisal'),
};

const ofTheOffice = under(major(9), 'actorIsNotPaused');

const closingForms = [
  { form: 'ruling', title: words('裁决', 'ruling'), stages: ['ruled', 'concluded'], citation: major(23).citation },
  { form: 'mediation', title: words('调解', 'mediation'), stages: ['mediated'], citation: major(21).citation },
  {
    form: 'cancellation',
    title: words('撤销案件', 'cancellation'),
    stages: ['cancelled'],
    citation: major(19).citation,
  },
  { form: 'termination', title: words('终止', 'termination'), stages: ['terminated'], citation: major(20).citation },
] as const;

const TRACKS: readonly Track[] = ['standard', 'green-channel'];

/** Steps of both editions, each under what fills the gaps of 426 in its time. */
const shared = (law: Law): Step[] => [
  ...refusing426(law),
  ...answering(law),
  ...changing(law),
  ...people(law),
  ...hearingSteps(law),
  ...deciding(law),
  ...extending,
  ...ending(law),
  ...after(law),
  ...corrections(law),
  succession(law),
  ...investigation(law),
  ...mediationAttempts(law),
  ...referrals(law),
  ...secrets(law),
  translation(law),
  tracks(law, TRACKS),
  ...investigators(law),
];

const withApplications = (law: Law, common: readonly Step[]): Step[] => {
  const steps = common.map(alsoTerminated);
  return [
    ...answeringApplications<StageName, GuardName, ClockName, DocumentName>(
      law,
      alongTracks<StageName, GuardName, ClockName, DocumentName>(steps, TRACKS),
    ),
    ...applications(law, steps),
  ];
};

/** 公告426, its gaps filled by 专利行政执法办法 (2015) as its article 25 says, and by the guide of 2019. */
const edition2021: AnyEdition = assemble({
  effectiveFrom: SINCE[0],
  title: words('重大专利侵权纠纷行政裁决(公告426)', 'Ruling on major patent infringement disputes (Notice 426)'),
  citation: major(1).citation,
  stages,
  without: [...WITHOUT, 'supplementing'],
  guards,
  ofTheOffice,
  outlives: OUTLIVES,
  clocks: clocks2021(law2021),
  documents: documents(law2021),
  transitions: withApplications(law2021, [
    ...knownIn2015<StageName, GuardName, ClockName, DocumentName>([
      ...docketing(law2021, { notSued: 'courtHasNotDocketed', certificate: certificate2021, referral: referral2021 }),
      ...shared(law2021),
      ...afterwards(law2021, { objectionRests: false }),
    ]),
    otherPatentProof(law2021),
    ...pausing(law2021, { noSuspension: NO_SUSPENSION_GROUNDS }).map(countingAsIn2015),
    ...objecting(law2021, { excluded: false }),
    ...joinder(law2021, JOINED_FOR_2015),
  ]),
  exclusions,
  closingForms,
});

/**
 * 公告426 after Order 81, whose section on major cases goes first and whose other chapters fill the rest (arts 55–58):
 * the supplement, the evidence period, settlement time and an objection whose time is not counted come from there.
 */
const edition2025: AnyEdition = assemble({
  effectiveFrom: SINCE[1],
  title: words(
    '重大专利侵权纠纷行政裁决(公告426,2025年办法补充)',
    'Ruling on major patent infringement disputes (Notice 426 with the 2025 Measures)',
  ),
  citation: major(1).citation,
  stages,
  without: WITHOUT,
  guards,
  ofTheOffice,
  outlives: OUTLIVES,
  clocks: clocks2025(law2025),
  documents: documents(law2025),
  transitions: withApplications(law2025, [
    ...docketing(law2025, { notSued: 'neitherHasSued', certificate: certificate2025, referral: referral2025 }),
    ...supplementing(law2025),
    ...shared(law2025),
    ...longerAnswer(law2025),
    ...pausing(law2025, { noSuspension: NO_SUSPENSION_SINCE_2025 }),
    ...objecting(law2025, { excluded: true }),
    ...afterwards(law2025, { objectionRests: true }),
    ...choose<Step>(cancellations(law2025), ['cancel-not-competent']),
    ...periods(law2025),
    ...correctionsOfOrder81(law2025),
    ...joinder(law2025, JOINED_FOR),
  ]),
  exclusions: {
    ...exclusions,
    jurisdiction_objection: alsoExcluded('管辖权异议', 'objection to competence'),
    evidence_ext_by_party: alsoExcluded('当事人申请延长举证期限', 'evidence extension on a party’s application'),
    reconciliation_by_party: alsoExcluded('当事人申请和解期间', 'settlement time on a party’s application'),
  },
  closingForms,
});

/** Handled by the national office itself; its clock for closing begins anew when the claims or the parties change. */
export const majorRuling: Procedure = {
  id: 'major-ruling',
  title: words('重大专利侵权纠纷行政裁决', 'Major patent infringement ruling'),
  typeMark: '裁',
  editions: [edition2021, edition2025],
};
