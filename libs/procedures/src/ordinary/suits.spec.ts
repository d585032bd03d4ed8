import { draftInput, openOf, receipt } from '../testing/complaint.js';
import { decided, preparing, ruled, written } from '../testing/given.js';
import type { Play } from '../testing/play.js';

const other = { role: 'respondent', kind: 'legal', name: '测试丙公司', address: '测试路3号', domicileInChina: true };
const sue = (party: string, filedOn: string) => ({ party, filedOn, court: '测试法院' });
const result = (matter: string, resultOn: string) => ({ matter, resultOn, judgment: '测试1号' });
const apply = (party: string, on: string) => ({ party, court: '测试法院', appliedOn: on });
const own = (respondent: string, on: string) => ({ respondent, court: '测试法院', appliedOn: on });
const fell = (outcome: string, matter: string, on: string) => ({ ...result(matter, on), outcome });

/** Two respondents, 2 and 3, who all have the ruling on 10 April 2026: the periods to sue end on 27 April. */
const received = (play: Play): Play => {
  play.file = { ...play.file, 'party/3': other };
  play.until('2026-04-10');
  for (const party of ['1', '2', '3']) play.do('record-ruling-receipt', 'officer', receipt(party, '2026-04-10'));
  return play;
};
const two = () => received(ruled());
const toPerformBy = (performBy: string): Play =>
  received(
    preparing()
      .do('notify-written-review', 'panel', written)
      .do('record-written-review-receipt', 'officer', { matter: '1', ...receipt('1', '2026-03-06') })
      .do('record-written-review-receipt', 'officer', { matter: '1', ...receipt('2', '2026-03-06') })
      .until('2026-04-08')
      .do('deliberate', 'panel', decided)
      .do('draft-ruling', 'officer', { ...draftInput, performBy })
      .do('submit-ruling', 'officer')
      .do('approve-ruling', 'head')
      .do('make-ruling', 'officer', { madeOn: '2026-04-08', sealed: true }),
  );
const suitOf = (play: Play, party: string): string => openOf(play.file, 'litigation', party);
const bothSued = () =>
  two().until('2026-04-13').do('sue', 'officer', sue('2', '2026-04-13')).do('sue', 'officer', sue('3', '2026-04-13'));
const secondSued = () => two().until('2026-04-13').do('sue', 'officer', sue('2', '2026-04-13')).until('2026-05-06');
const demanded = (play: Play, party: string, on: string, after: string) =>
  play.do('demand-performance', 'officer', receipt(party, on)).until(after);

describe('a judgment', () => {
  it('closes the suit that it names and no other, and the case stays before the court', () => {
    const play = bothSued().until('2026-06-01');
    const [second, third] = [suitOf(play, '2'), suitOf(play, '3')];
    play.do('record-ruling-upheld', 'officer', result(second, '2026-06-01'));
    expect([play.stage, play.file[`matter/${second}`]?.['state'], play.file[`matter/${third}`]?.['state']]).toEqual([
      'in-litigation',
      'closed',
      'open',
    ]);
    expect(play.refusal('record-ruling-upheld', 'officer', result(second, '2026-06-01'))).toEqual(['suitIsNamed']);
    play.until('2026-07-01').do('record-ruling-upheld', 'officer', result(third, '2026-07-01'));
    expect(play.stage).toBe('ruling-effective');
    expect([play.clock('enforcement', '2')?.anchoredOn, play.clock('enforcement', '3')?.anchoredOn]).toEqual([
      '2026-06-01',
      '2026-07-01',
    ]);
  });

  it('that quashes the ruling leaves the case before the court until the other suit has ended too', () => {
    const play = bothSued().until('2026-06-01');
    play.do('record-ruling-quashed', 'officer', result(suitOf(play, '2'), '2026-06-01'));
    expect(play.stage).toBe('in-litigation');
    expect(play.refusal('record-ruling-upheld', 'officer', result(suitOf(play, '3'), '2026-06-01'))).toEqual([
      'rulingStands',
    ]);
    play.do('record-suit-ended', 'officer', fell('action-dismissed', suitOf(play, '3'), '2026-06-01'));
    expect([play.stage, play.running().filter((c) => c.startsWith('enforcement'))]).toEqual(['ruling-revoked', []]);
  });

  it('does not bring back the time against a respondent that ran out, nor the period of one who may still sue', () => {
    const play = secondSued().until('2026-08-10');
    expect(play.clock('enforcement', '3')?.state).toBe('fired');
    play.do('record-ruling-upheld', 'officer', result(suitOf(play, '2'), '2026-08-10'));
    expect(play.clocks.filter((c) => c.clock === 'enforcement' && c.subject === '3')).toHaveLength(1);
    expect(play.clock('enforcement', '2')).toMatchObject({ state: 'armed', anchoredOn: '2026-08-10' });

    const early = two().until('2026-04-13').do('sue', 'officer', sue('2', '2026-04-13')).until('2026-04-20');
    early.do('record-ruling-upheld', 'officer', result(suitOf(early, '2'), '2026-04-20'));
    expect([early.stage, early.clock('suit', '3')?.state]).toEqual(['ruling-served', 'armed']);
    expect(early.until('2026-04-28').stage).toBe('ruling-effective');
  });

  it('that takes the stop away ends every time to enforce it, and one that keeps it ends none', () => {
    const changed = (finding: string) => {
      const play = secondSued();
      const input = { ...result(suitOf(play, '2'), '2026-05-06'), finding, order: '变更后的内容' };
      return play.do('record-ruling-changed', 'officer', input);
    };
    expect(
      changed('no-infringement')
        .running()
        .filter((c) => c.startsWith('enforcement')),
    ).toEqual([]);
    expect([changed('infringement').clock('enforcement', '3')?.anchoredOn]).toEqual(['2026-04-27']);
  });
});

describe('a suit does not stay the order', () => {
  it('against a respondent who did not sue: it is demanded, applied for and enforced while the other suit runs', () => {
    const play = demanded(secondSued(), '3', '2026-05-06', '2026-05-25');
    expect(play.refusal('demand-performance', 'officer', receipt('2', '2026-05-25'))).toEqual(['suitPeriodIsOver']);
    play.do('apply-for-enforcement', 'officer', apply('3', '2026-05-25'));
    expect([play.stage, play.clock('enforcement', '3')?.state]).toEqual(['in-litigation', 'met']);
    play.do('record-ruling-upheld', 'officer', result(suitOf(play, '2'), '2026-05-25'));
    expect(play.stage).toBe('enforcing');
  });

  it('nor does it wait until another respondent has the ruling, whose own period follows', () => {
    const play = ruled();
    play.file = { ...play.file, 'party/3': other };
    play.until('2026-04-10');
    for (const party of ['1', '2']) play.do('record-ruling-receipt', 'officer', receipt(party, '2026-04-10'));
    demanded(play.until('2026-05-06'), '2', '2026-05-06', '2026-05-25');
    expect(play.do('apply-for-enforcement', 'officer', apply('2', '2026-05-25')).stage).toBe('ruled');
    play.do('record-ruling-receipt', 'officer', receipt('3', '2026-05-25')).until('2026-06-09');
    expect(play.refusal('demand-performance', 'officer', receipt('3', '2026-06-09'))).toEqual(['suitPeriodIsOver']);
    expect([play.stage, play.until('2026-06-10').stage]).toEqual(['ruling-served', 'enforcing']);
  });

  it('nor does it keep the right holder from its turn', () => {
    const play = secondSued().until('2026-08-10');
    expect(play.do('record-right-holder-enforcement', 'requester', own('3', '2026-08-10')).stage).toBe('in-litigation');
  });
});

describe('a suit that fell away', () => {
  it.each(['withdrawn', 'deemed-withdrawn', 'action-dismissed'])(
    'leaves the ruling in effect, and its time to be enforced counts from there (%s)',
    (how) => {
      const play = secondSued();
      play.do('record-suit-ended', 'officer', fell(how, suitOf(play, '2'), '2026-05-06'));
      expect(play.stage).toBe('ruling-effective');
      expect(play.clock('enforcement', '2')?.anchoredOn).toBe('2026-05-06');
      expect(play.clocks.filter((c) => c.clock === 'enforcement' && c.subject === '3')).toHaveLength(1);
      expect(play.refusal('demand-performance', 'officer', receipt('2', '2026-05-06'))).toEqual([]);
    },
  );

  it('within the period to sue leaves the rest of that period', () => {
    const play = two().until('2026-04-13').do('sue', 'officer', sue('2', '2026-04-13')).until('2026-04-20');
    play.do('record-suit-ended', 'officer', fell('withdrawn', suitOf(play, '2'), '2026-04-20'));
    expect([play.stage, play.clock('suit', '2')?.state, play.clock('suit', '2')?.dueOn]).toEqual([
      'ruling-served',
      'armed',
      '2026-04-27',
    ]);
    expect(play.clock('enforcement', '2')).toBeUndefined();
    play.until('2026-04-28');
    expect([play.stage, play.clock('enforcement', '2')?.anchoredOn]).toEqual(['ruling-effective', '2026-04-27']);
  });

  it('against a ruling that the agency itself revoked meanwhile leaves the way to a new one', () => {
    const play = secondSued().do('revoke-ruling', 'head', {
      ...{ reason: 'other-need', explanation: '说明', scope: '全部' },
      ...{ changedOn: '2026-05-06', leavesPerformedParts: true },
    });
    const again = { ground: 'revoked-by-agency', on: '2026-05-06' };
    expect(play.refusal('take-up-again', 'officer', again)).toEqual(['noLitigationIsOpen']);
    play.do('record-suit-ended', 'officer', fell('withdrawn', suitOf(play, '2'), '2026-05-06'));
    expect([play.stage, play.refusal('take-up-again', 'officer', again)]).toEqual(['ruling-revoked', []]);
  });

  it('takes the case back to its service while somebody has not had the ruling', () => {
    const play = ruled();
    play.file = { ...play.file, 'party/3': other };
    play.until('2026-04-10');
    for (const party of ['1', '2']) play.do('record-ruling-receipt', 'officer', receipt(party, '2026-04-10'));
    play.do('sue', 'officer', sue('2', '2026-04-10')).until('2026-05-06');
    expect(play.do('record-suit-ended', 'officer', fell('withdrawn', suitOf(play, '2'), '2026-05-06')).stage).toBe(
      'ruled',
    );
    expect(play.do('record-ruling-receipt', 'officer', receipt('3', '2026-05-06')).stage).toBe('ruling-served');
  });
});

describe('enforcement and the day for performance', () => {
  it('waits until that day is over, and stays open until the later of its two ends', () => {
    const play = demanded(toPerformBy('2026-06-30').until('2026-05-06'), '2', '2026-05-06', '2026-06-30');
    expect(play.refusal('apply-for-enforcement', 'officer', apply('2', '2026-06-30'))).toEqual([
      'performancePeriodIsOver',
    ]);
    play.until('2026-07-28');
    expect(play.refusal('apply-for-enforcement', 'officer', apply('2', '2026-06-30'))).toEqual([
      'performancePeriodIsOver',
    ]);
    // Three months from the period to sue end on 27 July: a warning, not the end.
    expect([play.clock('enforcement', '2')?.state, play.clock('right-holder-enforcement', '2')]).toEqual([
      'fired',
      undefined,
    ]);
    expect(play.do('apply-for-enforcement', 'officer', apply('2', '2026-07-28')).stage).toBe('enforcing');
    // Nobody applied against 3: the right holder's turn counts from the end of the time of article 80.
    play.until('2026-10-09');
    expect([
      play.clock('right-holder-enforcement', '3')?.anchoredOn,
      play.clock('right-holder-enforcement', '2'),
    ]).toEqual([play.clock('enforcement-after-performance', '3')?.dueOn, undefined]);
  });

  it('is not lost with a day for performance before the end of the period to sue', () => {
    const play = demanded(toPerformBy('2026-04-15').until('2026-04-28'), '2', '2026-04-28', '2026-07-20');
    expect(play.clock('enforcement-after-performance', '2')?.state).toBe('fired');
    expect(play.do('apply-for-enforcement', 'officer', apply('2', '2026-07-20')).stage).toBe('enforcing');
  });
});

it('the right holder has six months against each respondent by itself', () => {
  const play = two().until('2026-04-13').do('sue', 'officer', sue('2', '2026-04-13')).until('2026-05-06');
  play.do('record-suit-ended', 'officer', fell('withdrawn', suitOf(play, '2'), '2026-05-06')).until('2026-09-01');
  const turn = (respondent: string) => play.clock('right-holder-enforcement', respondent);
  expect([turn('3')?.anchoredOn, turn('2')?.anchoredOn]).toEqual(['2026-07-27', '2026-08-06']);
  play.do('record-right-holder-enforcement', 'requester', own('3', '2026-09-01'));
  expect([turn('3')?.state, turn('2')?.state]).toEqual(['met', 'armed']);
  expect(play.refusal('record-right-holder-enforcement', 'requester', own('3', '2026-09-01'))).toEqual([
    'rightHolderMayApply',
  ]);
});
