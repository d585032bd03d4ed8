import type { Fields } from '../engine/fields.js';
import type { Write } from '../engine/model.js';
import type { Basis } from '../shared/basis.js';
import {
  aboutParty,
  choice,
  line,
  list,
  optional,
  pastDay,
  person,
  prose,
  reason,
  receivedOn,
  record,
  rostered,
  yesNo,
} from '../shared/fields.js';
import { COMPETENCE, competenceFields } from './competence.js';
import { DOCKETING_EXTENSION } from './clocks.js';
import type { Law } from './law.js';
import { ANY_PARTY, fixed, given, HEAD, OFFICE, ofTheOffice, opens, today, under } from '../shared/step-parts.js';
import { TIME_TO_DOCKET, type Effect, type Step } from './parts.js';
import { NUMBERED, UNDECIDED_OR_HELD } from './stages.js';

const member: Fields = { person: person('成员', 'Member'), leads: yesNo('组长', 'Leads') };

const panelFields = (law: Law): Fields => ({
  members: list(member, 15)('合议组成员', 'Panel members', law.panel),
  clerk: optional(line('书记员', 'Clerk')),
});

const panelWrite: Write = {
  record: 'panel',
  id: 'sole',
  take: ['clerk'],
  set: { members: { members: 'members' }, appointedOn: today },
};

/** A panel that comes after another, numbered: days do not tell two changes of one day apart. */
export const panelChange: readonly Write[] = [
  opens('panel-change', { state: fixed('closed') }),
  { ...panelWrite, set: { ...panelWrite.set, change: { last: 'matter' } } },
];

const panelGuards = (law: Law) =>
  ofTheOffice(
    ...under(law.panel, 'panelIsOdd'),
    ...under(law.panelLeader, 'panelHasOneLeader'),
    ...under(law.certificate, 'panelIsCertified', 'panelHoldsOffice'),
    ...under(law.recusal, 'panelIsNotRecused', 'clerkIsNotRecused'),
    ...under(law.investigator, 'investigatorsSitOnNoPanel'),
  );

/** What must be true before a request is docketed. The major procedure adds its own. */
export const docketGuards = (law: Law) => [
  ...under(law.entitled, 'requesterIsEntitled'),
  ...under(law.respondent, 'respondentIsDefinite'),
  ...under(law.concrete, 'requestIsConcrete'),
  ...under(law.competence, 'competenceIsConfirmed'),
  ...under(law.level, 'provincialLevelIsJustified'),
  ...under(law.notSued, 'neitherHasSued'),
  ...under(law.otherRoute, 'noOtherRouteAgreed'),
  ...under(law.request, 'requestIsSigned'),
  ...under(law.identity, 'foreignPapersAreFormal'),
  ...under(law.papers, 'statusIsProved', 'patentIsProved', 'copiesMatchRespondents'),
  ...under(law.agency, 'agentsAreEmpowered'),
  ...under(law.claims, 'claimsAreNamed'),
  ...under(law.report, 'reportWasProduced'),
  ...panelGuards(law),
];

interface DocketParts {
  readonly guards?: Step['guards'];
  readonly clocks?: readonly Effect[];
}

/** The case is docketed, gets its number and its panel. */
export const docketing = (law: Law, parts: DocketParts = {}): Step => ({
  id: 'docket',
  title: { zh: '立案并组成合议组', en: 'Docket the case and appoint the panel' },
  from: ['received'],
  to: 'docketed',
  by: OFFICE,
  guards: [...docketGuards(law), ...(parts.guards ?? [])],
  input: {
    withinCompetence: yesNo('属于本机关受案和管辖范围', 'Within the agency’s competence', law.competence),
    ...competenceFields(law),
    ...panelFields(law),
  },
  writes: [panelWrite, { record: 'request', id: 'sole', merge: true, take: COMPETENCE }],
  clocks: [
    { stop: 'all', outcome: 'cancelled', met: TIME_TO_DOCKET },
    ...(parts.clocks ?? [
      { start: 'closing', on: today },
      { start: 'service', on: today, forEach: 'respondent' },
    ]),
  ],
  documents: ['docketing-approval', 'acceptance-notice', 'panel-notice', 'answer-notice'],
  event: 'case.docketed',
  gives: 'case-number',
  intake: true,
  ...law.docket,
  rank: 10,
});

export const docketingExtension = (law: Law): Step => ({
  id: 'extend-docketing',
  title: { zh: '批准延长立案期限', en: 'Extend the docketing period' },
  from: ['received'],
  to: 'same',
  by: HEAD,
  guards: under(law.docket, 'docketingNotYetExtended', 'docketingPeriodRuns'),
  input: {
    reason: choice('especially-complex', 'special-circumstances')('延长事由', 'Ground', law.docket),
    note: optional(prose('说明', 'Explanation')),
  },
  writes: [opens('docketing-extension', { state: fixed('granted') }, ['reason', 'note'])],
  clocks: [{ extend: 'docketing', extension: 'by-head', length: fixed(DOCKETING_EXTENSION.count) }],
  documents: ['docketing-extension'],
  event: 'clock.extended',
  ...law.docket,
  rank: 45,
});

/** Who handles the case: assignment, change of panel, recusal (Order 81 arts. 5, 20). */
export const staffing = (law: Law, recusal: Basis = law.recusal): Step[] => [
  {
    id: 'assign-officer',
    title: { zh: '指定承办人', en: 'Assign the officer' },
    from: 'any',
    except: ['draft'],
    to: 'same',
    by: OFFICE,
    guards: under(law.certificate, 'officersTakeForThemselves', 'officerCanBeAssigned'),
    input: { officer: person('承办人', 'Officer') },
    writes: [{ record: 'assignment', id: 'sole', take: ['officer'], set: { on: today } }],
    event: 'case.assigned',
    ...law.certificate,
    rank: 80,
  },
  {
    id: 'release-officer',
    title: { zh: '取消承办人指定', en: 'Take back the assignment' },
    from: 'any',
    except: ['draft'],
    to: 'same',
    by: HEAD,
    guards: under(law.certificate, 'anOfficerIsAssigned'),
    writes: [{ record: 'assignment', id: 'sole', set: { officer: fixed(null), on: today } }],
    event: 'case.released',
    ...law.certificate,
    rank: 95,
  },
  {
    id: 'replace-panel-member',
    title: { zh: '变更合议组', en: 'Change the panel' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: OFFICE,
    guards: panelGuards(law),
    input: { ...panelFields(law), reason },
    writes: panelChange,
    documents: ['panel-change-notice'],
    event: 'panel.changed',
    ...law.panel,
    rank: 75,
  },
  {
    id: 'request-recusal',
    title: { zh: '申请回避', en: 'Ask for recusal' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ANY_PARTY,
    guards: under(recusal, 'actsForItself', 'someoneIsNamed', 'recusalIsInTime', 'personIsNotAskedTwice'),
    input: {
      party: aboutParty,
      // Officers, and whoever is on the roster, by person; only those of neither by name and role.
      person: optional(
        rostered('被申请回避人员(不在名单中的,改填身份和姓名)', 'Person concerned (one not listed: role and name)'),
      ),
      role: optional(
        choice(
          'panel-member',
          'officer',
          'clerk',
          'interpreter',
          'appraiser',
          'assistant',
        )('名单以外人员的身份', 'Role, of one not listed', recusal),
      ),
      name: optional(line('名单以外人员的姓名', 'Name, of one not listed')),
      ground: choice(
        'party-or-relative',
        'interest-in-patent',
        'agent-or-examiner',
        'gifts-or-meetings',
        'other-relation',
      )('回避事由', 'Ground', recusal),
      reason,
      knewOn: pastDay('何时得知办案人员名单', 'Learned who handles the case on'),
      receivedOn,
    },
    writes: [
      opens('recusal', { openedOn: given('receivedOn'), byParty: given('party') }, [
        'person',
        'role',
        'name',
        'ground',
        'reason',
      ]),
    ],
    clocks: [{ start: 'recusal-decision', on: given('receivedOn'), subject: given('person') }],
    documents: ['recusal-request'],
    event: 'recusal.requested',
    ...recusal,
    rank: 85,
  },
  ...(['grant', 'reject'] as const).map((verb): Step => ({
    id: `${verb}-recusal`,
    title:
      verb === 'grant' ? { zh: '决定回避', en: 'Grant the recusal' } : { zh: '驳回回避申请', en: 'Reject the recusal' },
    from: NUMBERED,
    to: 'same',
    by: HEAD,
    guards: [...under(recusal, 'recusalIsOpen', 'matterIsOpenRecusal'), ...under(law.headRecusal, 'decidesOnAnother')],
    input: { matter: record('matter')('回避申请', 'Request for recusal'), reason },
    writes: [
      {
        record: 'matter',
        id: given('matter'),
        merge: true,
        set: { state: fixed(verb === 'grant' ? 'granted' : 'refused'), closedOn: today, outcome: given('reason') },
      },
    ],
    clocks: [
      { stop: 'recusal-decision', outcome: 'met', subject: { field: 'person', of: 'matter', id: given('matter') } },
    ],
    documents: ['recusal-decision'],
    event: verb === 'grant' ? 'recusal.granted' : 'recusal.rejected',
    ...recusal,
    rank: 15,
  })),
];
