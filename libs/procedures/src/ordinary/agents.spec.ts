import { docketInput, receipt } from '../testing/complaint.js';
import { answering, docketed, preparing, ready, start } from '../testing/given.js';
import type { Play } from '../testing/play.js';

const general = { party: '1', name: '测试代理人', authority: 'general', paper: 'p1' };
const special = (...powers: string[]) => ({ ...general, authority: 'special', powers });
const withAgent = (play: Play, agent: object) => play.do('enter-agent', 'officer', { ...agent });
const agreement = { signedOn: '2026-03-06', paper: 'p1', signedByAll: true, sealed: true, byAgents: ['1'] };

/** The step, where it is taken, who takes it with what, the power it needs and the guard that asks for it. */
const ACTS: readonly (readonly [string, () => Play, 'requester' | 'respondent' | 'officer', object, string, string])[] =
  [
    [
      'take-back-before-docketing',
      ready,
      'requester',
      { receivedOn: '2026-03-02', byAgent: '1' },
      'waive',
      'agentMayWaive',
    ],
    [
      'withdraw',
      docketed,
      'requester',
      { receivedOn: '2026-03-02', reason: 'settled', byAgent: '1' },
      'waive',
      'agentMayWaive',
    ],
    [
      'change-request',
      docketed,
      'requester',
      { receivedOn: '2026-03-02', matters: '停止销售', byAgent: '1' },
      'change-request',
      'agentMayChangeTheRequest',
    ],
    ['close-by-agreement', preparing, 'officer', agreement, 'settle', 'agentMaySettle'],
  ];

describe('an agent', () => {
  it.each(ACTS)('may do %s only with a special authority that names it', (step, at, as, input, power, guard) => {
    expect(withAgent(at(), general).refusal(step, as, { ...input })).toEqual([guard]);
    const other = power === 'settle' ? 'waive' : 'settle';
    expect(withAgent(at(), special(other)).refusal(step, as, { ...input })).toEqual([guard]);
    expect(withAgent(at(), special(power)).refusal(step, as, { ...input })).toEqual([]);
  });

  it('named in the request hands in a power of attorney before the case is docketed', () => {
    const play = ready();
    play.file = { ...play.file, 'agent/1': { partyId: '1', name: '测试代理人', authority: 'general' } };
    expect(play.refusal('docket', 'head', docketInput)).toEqual(['agentsAreEmpowered']);
    const power = { party: '1', agent: '1', paper: 'p1' };
    play.do('enter-power-of-attorney', 'officer', power);
    expect(play.refusal('enter-power-of-attorney', 'officer', power)).toEqual(['agentLacksPower']);
    expect(play.do('docket', 'head', docketInput).stage).toBe('docketed');
  });

  it('may answer with a general authority, and admit only with a special one', () => {
    const answer = { party: '2', gist: '不侵权', receivedOn: '2026-03-06', byAgent: '1' };
    const play = withAgent(answering(), { ...general, party: '2' });
    expect(play.refusal('file-answer', 'respondent', answer)).toEqual([]);
    expect(play.refusal('file-answer', 'respondent', { ...answer, admits: true })).toEqual(['agentMayAdmit']);
  });

  it('is one of two at most, and acts no more when the agency has ended', () => {
    const play = withAgent(withAgent(docketed(), special('waive')), general);
    expect(play.refusal('enter-agent', 'officer', { ...general })).toEqual(['agentsAreAtMostTwo']);
    play.do('end-agency', 'officer', { party: '1', agent: '1', on: '2026-03-02' });
    expect(play.refusal('enter-agent', 'officer', { ...general })).toEqual([]);
    const back = { receivedOn: '2026-03-02', reason: 'settled', byAgent: '1' };
    expect(play.refusal('withdraw', 'requester', back)).toEqual(['agentMayWaive']);
  });

  it('needs a power that names its acts and has its formalities', () => {
    expect(docketed().refusal('enter-agent', 'officer', { ...special('settle'), authority: 'general' })).toEqual([
      'specialAuthorityNamesItsActs',
    ]);
    expect(docketed().refusal('enter-agent', 'officer', { ...general, formedAbroad: true })).toEqual([
      'powerFormedAbroadIsFormal',
    ]);
  });
});

it('a change of the request starts no clock anew, and comes before the hearing', () => {
  const play = docketed();
  const closing = play.clock('closing');
  play.until('2026-03-06').do('record-receipt', 'officer', receipt('2', '2026-03-06'));
  play.do('change-request', 'requester', { receivedOn: '2026-03-06', matters: '停止销售' });
  expect(play.file['request/1']).toMatchObject({ matters: '停止销售', claimsReliedOn: [1] });
  expect(play.clock('closing')).toEqual(closing);
});

it('a requester from abroad is docketed only with formal papers', () => {
  const proof = { party: '1', paper: 'p1', origin: 'foreign' };
  const docket = { withinCompetence: true, members: ['a', 'b', 'c'].map((person, i) => ({ person, leads: i === 0 })) };
  const play = start({ 'right/1': { registerCopy: 'p2' } }).do('enter-status-proof', 'officer', proof);
  expect(play.refusal('docket', 'officer', docket)).toEqual(['foreignPapersAreFormal']);
  play.do('enter-status-proof', 'officer', { ...proof, formality: 'notarised-and-authenticated' });
  expect(play.refusal('docket', 'officer', docket)).toEqual([]);
});
