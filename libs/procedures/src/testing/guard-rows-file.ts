import { REQUESTER, has, on, sides, two, type Row } from './guard-facts.js';

const agent = (more: object = {}) => ({
  'agent/1': { partyId: '1', name: '丙', authority: 'special', powers: ['waive', 'settle'], ...more },
});
const by = { byAgent: '1' };

/** Agents, and what else the later steps ask of the file. */
export const ROWS_FILE: readonly Row[] = [
  ['agentMayWaive', on(by, agent()), on(by, agent({ authority: 'general', powers: [] }))],
  ['agentMayWaive', on({}, agent({ authority: 'general' })), on(by, agent({ endedOn: '2026-03-01' }))],
  ['agentMayWaive', on({ ...by, party: '1' }, agent()), on({ ...by, party: '2' }, agent())],
  ['agentMayChangeTheRequest', on(by, agent({ powers: ['change-request'] })), on(by, agent())],
  ['agentMayAdmit', on({ ...by, admits: false }, agent()), on({ ...by, admits: true }, agent())],
  ['agentMaySettle', on({ byAgents: ['1'] }, agent()), on({ byAgents: ['1'] }, agent({ powers: ['waive'] }))],
  [
    'agentsAreAtMostTwo',
    on(two, { ...agent(), 'agent/2': { partyId: '2' }, 'agent/3': { partyId: '2', endedOn: '2026-03-01' } }),
    on(two, { 'agent/2': { partyId: '2' }, 'agent/3': { partyId: '2' } }),
  ],
  ['specialAuthorityNamesItsActs', on({ authority: 'special', powers: ['settle'] }), on({ authority: 'special' })],
  ['specialAuthorityNamesItsActs', on({ authority: 'general' }), on({ authority: 'general', powers: ['settle'] })],
  [
    'powerFormedAbroadIsFormal',
    on({ formedAbroad: true, formalitiesDone: true }),
    on({ formedAbroad: true, formalitiesDone: false }),
  ],
  ['agencyIsOfTheParty', on({ party: '1', agent: '1' }, agent()), on({ party: '2', agent: '1' }, agent())],
  [
    'foreignPapersAreFormal',
    has({ 'party/1': { ...REQUESTER, origin: 'foreign', formality: 'notarised-and-authenticated' } }),
    has({ 'party/1': { ...REQUESTER, origin: 'taiwan' } }),
  ],
  ['foreignPapersAreFormal', has(sides), has({ 'party/1': { ...REQUESTER, origin: 'foreign' } })],
];
