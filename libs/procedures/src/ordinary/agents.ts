import { SPECIAL_POWERS } from '../facts/parties.js';
import {
  aboutParty,
  choice,
  contact,
  line,
  list,
  optional,
  paper,
  paperAs,
  pastDay,
  prose,
  record,
  receivedOn,
  yesNo,
} from '../shared/fields.js';
import type { Law } from './law.js';
import { ANY_PARTY, given, under } from '../shared/step-parts.js';
import type { Step } from './parts.js';
import { BEFORE_DOCKETING, BEFORE_HEARING, NUMBERED } from './stages.js';

/** Through which agent a party does what only a special authority allows; empty where it acts itself. */
export const byAgent = optional(record('agent')('由代理人办理', 'Done by the agent'));

/** Agents and what they may do (Order 81 arts. 17, 18), and the change of the request, which restarts no clock. */
export const agency = (law: Law): Step[] => [
  {
    id: 'enter-agent',
    title: { zh: '登记代理人', en: 'Enter an agent' },
    partyTitle: { zh: '增加代理人', en: 'Add an agent' },
    from: [...BEFORE_DOCKETING, ...NUMBERED],
    to: 'same',
    by: ANY_PARTY,
    guards: under(
      law.agency,
      'actsForItself',
      'agentsAreAtMostTwo',
      'specialAuthorityNamesItsActs',
      'powerFormedAbroadIsFormal',
    ),
    input: {
      party: aboutParty,
      name: line('代理人姓名', 'Name', law.agency),
      firm: optional(line('代理机构或者单位', 'Firm or employer')),
      phone: optional(contact(200)),
      authority: choice('general', 'special')('授权', 'Authority', law.agency),
      powers: optional(
        list({ kind: 'choice', of: SPECIAL_POWERS }, 4)('特别授权事项', 'Acts specially authorised', law.agency),
      ),
      paper: paper('授权委托书', 'Power of attorney', law.agency),
      formedAbroad: optional(
        yesNo('在境外或者港澳台形成', 'Formed abroad or in Hong Kong, Macao, Taiwan', law.identity),
      ),
      formalitiesDone: optional(yesNo('已履行公证认证等手续', 'Its formalities are done', law.identity)),
    },
    writes: [
      {
        record: 'agent',
        id: 'new',
        take: ['name', 'firm', 'phone', 'authority', 'powers', 'paper'],
        set: { partyId: given('party') },
      },
    ],
    documents: ['power-of-attorney'],
    event: 'agent.entered',
    ...law.agency,
    rank: 88,
  },
  {
    // Of an agent whom the request itself names.
    id: 'enter-power-of-attorney',
    title: { zh: '登记授权委托书', en: 'Enter a power of attorney' },
    partyTitle: { zh: '提交授权委托书', en: 'Hand in a power of attorney' },
    from: [...BEFORE_DOCKETING, ...NUMBERED],
    to: 'same',
    by: ANY_PARTY,
    guards: under(law.agency, 'actsForItself', 'agencyIsOfTheParty', 'agentLacksPower'),
    input: {
      party: aboutParty,
      agent: record('agent')('代理人', 'Agent', law.agency),
      paper: paperAs('power-of-attorney')('授权委托书', 'Power of attorney', law.agency),
    },
    writes: [{ record: 'agent', id: given('agent'), merge: true, take: ['paper'] }],
    documents: ['power-of-attorney'],
    event: 'agent.empowered',
    ...law.agency,
    rank: 22,
    doneWhen: 'agentsAreEmpowered',
  },
  {
    id: 'end-agency',
    title: { zh: '登记解除代理', en: 'End an agency' },
    partyTitle: { zh: '解除代理', en: 'End an agency' },
    from: [...BEFORE_DOCKETING, ...NUMBERED],
    to: 'same',
    by: ANY_PARTY,
    guards: under(law.agency, 'actsForItself', 'agencyIsOfTheParty'),
    input: { party: aboutParty, agent: record('agent')('代理人', 'Agent'), on: pastDay('解除日期', 'Ended on') },
    writes: [{ record: 'agent', id: given('agent'), merge: true, set: { endedOn: given('on') } }],
    event: 'agent.ended',
    ...law.agency,
    rank: 96,
  },
  {
    id: 'change-request',
    title: { zh: '变更请求事项', en: 'Change the request' },
    from: BEFORE_HEARING,
    to: 'same',
    by: ['requester', 'officer'],
    guards: [
      ...under(law.agency, 'agentMayChangeTheRequest'),
      ...under(law.changeOfRequest, 'requestStillStands', 'beforeTheHearing'),
    ],
    input: {
      receivedOn,
      matters: prose('变更后的请求事项', 'Matters as changed'),
      factsAndReasons: optional(prose('事实和理由', 'Facts and reasons')),
      byAgent,
    },
    writes: [{ record: 'request', id: 'sole', merge: true, take: ['matters', 'factsAndReasons'] }],
    documents: ['change-of-request'],
    event: 'request.changed',
    ...law.changeOfRequest,
    rank: 94,
  },
];
