import { draftInput, receipt, votes } from '../testing/complaint.js';
import { decided, preparing, ruled, written } from '../testing/given.js';
import { examined, heard as majorHeard } from '../testing/major.js';
import type { Play } from '../testing/play.js';

const resting = (play: Play): Play =>
  Object.assign(play, {
    file: { ...play.file, 'matter/9': { matter: 'settlement', state: 'open', openedOn: '2026-04-01' } },
  });
const EXCLUDED = ['give-evidence-notice', 'grant-evidence-extension', 'grant-settlement-time'];

const approved = () =>
  preparing()
    .do('notify-written-review', 'panel', written)
    .do('record-written-review-receipt', 'officer', { matter: '1', ...receipt('1', '2026-03-06') })
    .do('record-written-review-receipt', 'officer', { matter: '1', ...receipt('2', '2026-03-06') })
    .until('2026-04-08')
    .do('deliberate', 'panel', decided)
    .do('draft-ruling', 'officer', draftInput)
    .do('submit-ruling', 'officer')
    .do('approve-ruling', 'head');
const submitted = () =>
  majorHeard()
    .do('deliberate', 'panel', { on: '2026-04-13', votes: votes(), conclusion: 'infringement', signed: true })
    .do('draft-ruling', 'panel', draftInput);

describe('time that is not counted', () => {
  it('does not begin once the panel has deliberated', () => {
    for (const step of [...EXCLUDED, 'order-appraisal', 'start-public-notice'])
      expect([step, approved().refusal(step, step === 'order-appraisal' ? 'panel' : 'officer')]).toEqual([
        step,
        ['stage'],
      ]);
    for (const step of [...EXCLUDED, 'begin-appraisal', 'start-public-notice'])
      expect([step, submitted().refusal(step, 'officer')]).toEqual([step, ['stage']]);
  });

  it('must have ended before the ruling is made', () => {
    const made = { madeOn: '2026-04-08', sealed: true };
    expect(resting(approved()).refusal('make-ruling', 'officer', made)).toEqual(['nothingRests']);
    expect(resting(submitted()).refusal('make-ruling', 'head', { ...made, madeOn: '2026-04-13' })).toEqual([
      'nothingRests',
    ]);
  });
});

describe('an extension of the closing limit', () => {
  const [ground, reason] = ['complex', '案情复杂'];

  it('is approved in days or in months and counts as approved', () => {
    const play = preparing().do('extend-closing', 'head', { days: 15, ground, reason });
    expect(play.clock('closing')?.dueOn).toBe('2026-06-17');
    expect(play.file['matter/1']).toMatchObject({ matter: 'closing-extension', days: 15 });
    const again = { months: 2, ground: 'especially-complex', reason };
    expect(play.do('extend-closing-again', 'superior', again).clock('closing')?.dueOn).toBe('2026-08-17');
    const major = examined().do('extend-closing', 'head', { days: 15, reason });
    expect(major.do('extend-closing-further', 'head', { days: 10, reason }).clock('closing')?.dueOn).toBe('2026-06-30');
  });

  it('names one length', () => {
    for (const length of [{}, { days: 15, months: 1 }]) {
      expect(preparing().refusal('extend-closing', 'head', { ...length, ground, reason })).toEqual([
        'oneLengthIsNamed',
      ]);
      expect(examined().refusal('extend-closing', 'head', { ...length, reason })).toEqual(['oneLengthIsNamed']);
    }
  });
});

it('a ruling is not dated before its approval, nor what follows it before the ruling', () => {
  const play = approved();
  expect(play.until('2026-04-09').refusal('make-ruling', 'officer', { madeOn: '2026-04-07', sealed: true })).toEqual([
    '/input/madeOn',
  ]);
  expect(submitted().refusal('make-ruling', 'head', { madeOn: '2026-04-12', sealed: true })).toEqual(['/input/madeOn']);
  expect(ruled().refusal('record-ruling-receipt', 'officer', receipt('2', '2026-04-07', 'direct'))).toEqual([
    '/input/receivedOn',
  ]);
});
