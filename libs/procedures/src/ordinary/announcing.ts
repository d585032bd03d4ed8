import type { Words } from '#libs/kernel';
import type { Field, Suggestion } from '../engine/fields.js';
import type { GuardUse, Source, Target, Write } from '../engine/model.js';
import type { GuardName } from '../guards/table.js';
import { AGAINST_A_CHANGE, AGAINST_THE_END } from '../shared/challenge-clocks.js';
import { END_PAPERS } from '../shared/end-papers.js';
import { challengedFrom, REFUSAL_NOTICES, toldOfRefusal } from './after-end.js';
import { CHANGE_PAPERS, WHERE_A_CHANGE_CAN_BE, type ChangePaper } from './change-papers.js';
import type { ClockName } from './clocks.js';
import { BINDING_SOMEBODY } from './enforcement.js';
import { aboutParty, aboutRespondent, pastDay, prose, suggesting, yesNo } from '../shared/fields.js';
import type { Law } from './law.js';
import { noticeFields } from './notice-fields.js';
import { expired, fixed, given, OFFICER, opens, ROUND, under } from '../shared/step-parts.js';
import { servedByNotice, type Effect, type Step } from './parts.js';
import { AFTER_RULING, ENDED_BY_DECISION, type StageName } from './stages.js';

type Paper = 'ruling' | 'end-paper' | ChangePaper['name'] | 'demand';

/** A decision, or what follows from it, that reaches a party in no other way. */
interface Announcement {
  readonly paper: Paper;
  readonly what: Words;
  readonly from: readonly StageName[];
  /** Where its notice can still run, if elsewhere than where it can be announced. */
  readonly runsIn?: readonly StageName[];
  readonly afterEnd?: 'keeps';
  readonly to?: Target<StageName, GuardName>;
  readonly party?: Field;
  /** Where the gist of the paper stands already. */
  readonly gist?: Suggestion;
  /** What must hold for it to be announced. */
  readonly guards: readonly GuardUse<GuardName>[];
  readonly isAnnounced: GuardName;
  readonly isNotAnnounced: GuardName;
  readonly document: Source;
  readonly about?: Source;
  /** The time for serving it: met by the notice, owed again where the notice is taken back. */
  readonly service?: ClockName;
  readonly announces?: readonly Effect[];
  /** What the announcement had met, and is undone with it. */
  readonly takesBack?: readonly Effect[];
  /** What counts from the last day of the notice. */
  readonly serves: readonly Effect[];
  readonly servesWith?: readonly Write[];
}

const subject = given('party');
const lastDay: Source = { the: 'expiring-due' };

const announcement = (law: Law, a: Announcement): Step[] => {
  const clock: ClockName = `${a.paper}-notice`;
  const gist = prose('文书要旨和救济途径', 'Gist of the paper and what can be done against it', law.publicNotice);
  const common = { to: 'same', by: OFFICER, ...(a.afterEnd ? { afterEnd: a.afterEnd } : {}) } as const;
  return [
    {
      ...common,
      id: `announce-${a.paper}`,
      title: { zh: `公告送达${a.what.zh}`, en: `Serve ${a.what.en} by public notice` },
      from: a.from,
      guards: [
        ...a.guards,
        ...under(law.publicNotice, a.isNotAnnounced),
        ...under(law.publicNoticeAbroad, 'noticeIsLongEnough'),
        ...under(law.publish, 'redactionIsConfirmed'),
      ],
      input: {
        party: a.party ?? aboutParty,
        ...noticeFields(law),
        gist: a.gist ? suggesting(a.gist, gist) : gist,
        redacted: yesNo('要旨已删除商业秘密和个人隐私', 'The gist holds no secrets', law.publish),
      },
      writes: [
        {
          record: 'service',
          id: 'new',
          take: ['party'],
          set: {
            document: a.document,
            method: fixed('public-notice'),
            sentOn: given('startedOn'),
            ...(a.about ? { about: a.about } : {}),
          },
        },
      ],
      clocks: [
        ...(a.service ? [{ stop: a.service, outcome: 'met', subject, on: given('startedOn') } as const] : []),
        ...(a.announces ?? []),
        { start: clock, on: given('startedOn'), subject, length: given('days') },
      ],
      documents: ['public-notice'],
      event: `service.${a.paper}-announced`,
      ...law.publicNotice,
      rank: 78,
    },
    {
      ...common,
      id: `take-back-${a.paper}-notice`,
      beside: 'service',
      title: { zh: `撤回${a.what.zh}公告`, en: `Take back the public notice of ${a.what.en}` },
      from: a.runsIn ?? a.from,
      guards: under(law.publicNotice, a.isAnnounced),
      input: {
        party: a.party ?? aboutParty,
        on: pastDay('撤回日期', 'Taken back on'),
        reason: prose('撤回理由', 'Why it is taken back'),
      },
      clocks: [
        ...(a.takesBack ?? []),
        { stop: clock, outcome: 'cancelled', subject },
        // It has to reach the party in another way.
        ...(a.service ? [{ start: a.service, on: given('on'), subject } as const] : []),
      ],
      event: `service.${a.paper}-notice-taken-back`,
      ...law.publicNotice,
      rank: 84,
    },
    {
      ...common,
      id: `${a.paper}-notice-ends`,
      title: {
        zh: `${a.what.zh}公告期满,视为送达`,
        en: `The public notice of ${a.what.en} has run: deemed served`,
      },
      from: a.runsIn ?? a.from,
      ...(a.to ? { to: a.to } : {}),
      by: ['system'],
      writes: [
        servedByNotice({
          document: a.document,
          sentOn: { anchorOf: clock, subject: expired },
          ...(a.about ? { about: a.about } : {}),
        }),
        ...(a.servesWith ?? []),
      ],
      clocks: a.serves,
      event: `service.${a.paper}-notice-expired`,
      ...law.publicNoticePeriod,
    },
  ];
};

const ruling = (law: Law): Announcement => ({
  paper: 'ruling',
  what: { zh: '裁决书', en: 'the ruling' },
  gist: { from: 'decision' },
  from: ['ruled', 'ruling-served', 'in-litigation', 'ruling-effective'],
  runsIn: AFTER_RULING,
  to: { if: 'rulingIsWithEverybody', then: 'ruling-served', thenFrom: ['ruled'], else: 'same' },
  guards: under(law.publicNotice, 'rulingNotYetReceived'),
  isAnnounced: 'rulingIsAnnounced',
  isNotAnnounced: 'rulingIsNotAnnounced',
  document: fixed('ruling'),
  about: ROUND,
  service: 'ruling-service',
  serves: [{ start: 'suit', on: lastDay, subject: expired }],
});

/** An agreement is handed over in person, and whoever took a request back before docketing is at hand. */
const endPaper = (law: Law): Announcement => ({
  paper: 'end-paper',
  what: { zh: '结案文书', en: 'the paper that ended the case' },
  from: ENDED_BY_DECISION,
  afterEnd: 'keeps',
  guards: under(law.endService, 'endPaperIsForTheParty', 'endPaperNotYetReceived'),
  isAnnounced: 'endPaperIsAnnounced',
  isNotAnnounced: 'endPaperIsNotAnnounced',
  document: { byStage: END_PAPERS },
  about: ROUND,
  service: 'end-paper-service',
  announces: toldOfRefusal(given('startedOn')),
  // The notice told nobody: what the law gives for telling of a refusal counts as if there had been none.
  takesBack: REFUSAL_NOTICES.map((revive) => ({
    revive,
    stoppedOn: { anchorOf: 'end-paper-notice', subject },
    on: given('on'),
  })),
  serves: challengedFrom(AGAINST_THE_END, { on: lastDay, subject: expired }),
});

const IS_ANNOUNCED = {
  correction: ['correctionIsAnnounced', 'correctionIsNotAnnounced'],
  change: ['changeIsAnnounced', 'changeIsNotAnnounced'],
  revocation: ['revocationIsAnnounced', 'revocationIsNotAnnounced'],
} as const;

const change =
  (paper: ChangePaper) =>
  (law: Law): Announcement => ({
    paper: paper.name,
    what: paper.what,
    from: WHERE_A_CHANGE_CAN_BE,
    afterEnd: 'keeps',
    guards: under(law.changeService, paper.awaits),
    isAnnounced: IS_ANNOUNCED[paper.name][0],
    isNotAnnounced: IS_ANNOUNCED[paper.name][1],
    document: fixed(paper.document),
    about: ROUND,
    service: paper.service,
    serves: paper.challengeable ? challengedFrom(AGAINST_A_CHANGE, { on: lastDay, subject: expired }) : [],
  });

const demand = (law: Law): Announcement => ({
  paper: 'demand',
  what: { zh: '催告书', en: 'the demand' },
  from: BINDING_SOMEBODY,
  runsIn: AFTER_RULING,
  party: aboutRespondent,
  guards: [
    ...under(law.demand, 'suitPeriodIsOver', 'demandNotYetMade', 'demandLeavesTimeToApply'),
    ...under(law.enforcement, 'stopOrderBinds'),
  ],
  isAnnounced: 'demandIsAnnounced',
  isNotAnnounced: 'demandIsNotAnnounced',
  document: fixed('demand-letter'),
  servesWith: [opens('demand', { byParty: expired, openedOn: lastDay })],
  serves: [{ start: 'demand', on: lastDay, subject: expired }],
});

/**
 * A paper that reaches a party in no other way is announced, and counts as received on the last day of the notice; what
 * counts from its receipt counts from there (Order 81 art. 10; 民事诉讼法 95). Who comes for it meanwhile has it from that day.
 */
export const announcing = (law: Law): Step[] =>
  [ruling, endPaper, ...CHANGE_PAPERS.map(change), demand].flatMap((each) => announcement(law, each(law)));
