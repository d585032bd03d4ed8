import { preparing, suspendFor } from '../testing/given.js';
import { examined, majorEdition } from '../testing/major.js';
import type { Play } from '../testing/play.js';

const heir = (on: string) => ({
  party: '2',
  cause: 'party-died',
  on,
  takesPart: true,
  name: '继承人丙',
  kind: 'natural',
  address: '三号',
  domicileInChina: true,
  phone: '13900001111',
  paper: 'p1',
});
const back = { on: '2026-04-20', reason: 'successor-joined' };

const succeed = (play: Play, suspend: object): Play => {
  const before = play.file['party/2'] ?? {};
  const services = Object.entries(play.file).filter(([key]) => key.startsWith('service/'));
  const day = play.today;
  play.do('suspend', 'officer', { ...suspend, ground: 'party-died', from: day });
  expect(play.refusal('resume', 'officer', { ...back, on: day })).toEqual(['resumptionFitsGround']);
  expect(play.refusal('record-succession', 'officer', { ...heir(day), takesPart: false })).toEqual([
    'successorTakesPart',
  ]);
  play.do('record-succession', 'officer', heir(day));
  expect(play.file['party/2']).toMatchObject({
    role: 'respondent',
    name: '继承人丙',
    phone: '13900001111',
    creditCode: null,
    idNumber: null,
    electronicService: null,
    statusProof: 'p1',
  });
  const matters = Object.entries(play.file).filter(([key]) => key.startsWith('matter/'));
  expect(matters.map(([, one]) => one)).toContainEqual(
    expect.objectContaining({ matter: 'succession', byParty: '2', name: before['name'], ground: 'party-died' }),
  );
  // What reached the former party has reached the successor.
  expect(Object.entries(play.file).filter(([key]) => key.startsWith('service/'))).toEqual(services);
  return play.do('resume', 'officer', { on: day, reason: 'successor-joined' });
};

describe('who succeeds a party', () => {
  it('takes its place in the ordinary procedure, and only then does the case go on', () => {
    const play = preparing();
    const answer = play.clock('answer', '2');
    expect(succeed(play, suspendFor('party-died')).stage).toBe('preparing');
    expect(play.clock('answer', '2')).toEqual(answer);
  });

  it.each(['2021-06-01', '2025-02-01'])('takes its place in the major procedure (%s)', (edition) => {
    expect(succeed(examined(majorEdition(edition)), {}).stage).toBe('preparing');
  });

  it('is no reason to resume when it was recorded before the suspension', () => {
    const play = preparing();
    const day = play.today;
    play.do('record-succession', 'officer', heir(day));
    play.do('suspend', 'officer', { ...suspendFor('party-died'), from: day });
    expect(play.refusal('resume', 'officer', { ...back, on: day })).toEqual(['resumptionFitsGround']);
  });
});
