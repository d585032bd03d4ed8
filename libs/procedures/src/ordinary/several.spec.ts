import { editionNamed, procedures } from '../register.js';
import { stagesOf } from '../engine/decide.js';
import { namedTargets } from '../engine/rules/graph.js';
import { diagram } from '../print/diagram.js';
import { printProcedure } from '../print/print.js';
import { addition, cancel, decided, hearingOn, preparing, ruled, written } from '../testing/given.js';
import { receipt } from '../testing/complaint.js';
import { examined, got, majorEdition } from '../testing/major.js';

const second = { role: 'requester', kind: 'legal', name: '测试戊公司', address: '测试路5号', entitlement: 'patentee' };
const both = { 'party/3': { ...second, domicileInChina: true, statusProof: 'p1' } };
const hearing = (play: ReturnType<typeof preparing>) => {
  play.file = { ...play.file, ...both };
  play.do('schedule-hearing', 'panel', hearingOn);
  for (const party of ['1', '2', '3'])
    play.do('record-hearing-notice-receipt', 'officer', { hearing: '1', ...receipt(party, '2026-03-06') });
  return play.until('2026-03-16');
};
const reviewed = () =>
  preparing()
    .do('notify-written-review', 'panel', written)
    .do('record-written-review-receipt', 'officer', { matter: '1', ...receipt('1', '2026-03-06') })
    .do('record-written-review-receipt', 'officer', { matter: '1', ...receipt('2', '2026-03-06') })
    .until('2026-04-08')
    .do('deliberate', 'panel', decided);

describe('of two requesters', () => {
  const one = { hearing: '1', absent: ['1'] };
  const absentee = { hearing: '1', party: '1', withoutGoodReason: true, reasons: '无故缺席' };

  it('one stays away: the case goes on for the other, and only the absentee counts as withdrawn', () => {
    const play = hearing(preparing());
    expect(play.refusal('cancel-for-absence', 'officer', { ...one, ...cancel, withoutGoodReason: true })).toEqual([
      'requesterIsAbsent',
    ]);
    play.do('hold-hearing', 'panel', { ...one, recordSigned: true });
    expect(play.refusal('deem-requester-withdrawn', 'panel', { ...absentee, party: '3' })).toEqual([
      'requesterStayedAway',
    ]);
    play.do('deem-requester-withdrawn', 'panel', absentee);
    expect([play.stage, play.file['party/1']?.['left'], play.file['party/3']?.['left']]).toEqual([
      'heard',
      true,
      undefined,
    ]);
  });

  it('both stay away: the case is cancelled, not heard', () => {
    const play = hearing(preparing());
    const all = { hearing: '1', absent: ['1', '3'] };
    expect(play.refusal('hold-hearing', 'panel', { ...all, recordSigned: true })).toEqual(['requesterIsThere']);
    expect(play.do('cancel-for-absence', 'officer', { ...all, ...cancel, withoutGoodReason: true }).stage).toBe(
      'cancelled',
    );
  });

  it.each(['2021-06-01', '2025-02-01'])('one stays away in a major case, and the case goes on (%s)', (edition) => {
    const play = examined(majorEdition(edition)).until('2026-03-23');
    play.file = { ...play.file, ...both };
    const at = { on: '2026-04-13', time: '09:00', place: '一庭', online: false };
    play.do('schedule-hearing', 'panel', at);
    for (const party of ['1', '2', '3'])
      play.do('record-hearing-notice', 'officer', { ...got(party, '2026-03-23'), hearing: '1' });
    play.until('2026-04-13');
    expect(play.refusal('deem-withdrawn', 'officer', { ...one, withoutGoodReason: true })).toEqual([
      'requesterIsAbsent',
    ]);
    play.do('hold-hearing', 'panel', { ...one, recordSigned: true }).do('deem-requester-withdrawn', 'panel', absentee);
    expect([play.stage, play.file['party/1']?.['left']]).toEqual(['heard', true]);
  });
});

it.each(['2021-06-01', '2025-02-01'])(
  'in a major case too a third party joins only when affected, refused as respondent and asking (%s)',
  (edition) => {
    const joins = { affected: true, requesterRefused: true, applied: true };
    const input = { ...joins, name: '测试丁公司', kind: 'legal', address: '测试路4号', domicileInChina: true };
    for (const condition of Object.keys(joins)) {
      const refused = examined(majorEdition(edition)).refusal('add-third-party', 'officer', {
        ...input,
        [condition]: false,
      });
      expect(refused).toEqual(['thirdPartyIsAffected']);
    }
    expect(examined(majorEdition(edition)).do('add-third-party', 'officer', input).file['party/3']).toEqual({
      ...{ role: 'third-party', name: '测试丁公司', kind: 'legal' },
      ...{ address: '测试路4号', domicileInChina: true },
    });
  },
);

describe('who joins when a hearing is already set', () => {
  it('must have its notice in time, and may then be heard in absence', () => {
    const play = preparing().do('schedule-hearing', 'panel', { ...hearingOn, on: '2026-04-10' });
    play.do('add-respondent', 'officer', addition);
    expect(play.clock('hearing-notice', '3')?.dueOn).toBe(play.clock('hearing-notice', '2')?.dueOn);
    for (const party of ['1', '2', '3'])
      play.do('record-hearing-notice-receipt', 'officer', { hearing: '1', ...receipt(party, '2026-03-06') });
    expect(play.clock('hearing-notice', '3')?.state).toBe('met');
    play.do('record-receipt', 'officer', receipt('3', '2026-03-06')).until('2026-04-10');
    const absent = { hearing: '1', absent: ['3'], withoutGoodReason: true, recordSigned: true };
    expect(play.do('hold-hearing', 'panel', absent).stage).toBe('heard');
  });

  it.each(['2021-06-01', '2025-02-01'])('in a major case too (%s)', (edition) => {
    const play = examined(majorEdition(edition)).until('2026-03-23');
    play.do('schedule-hearing', 'officer', { on: '2026-04-13', time: '09:00', place: '一庭', online: false });
    const joins: Record<string, unknown> = { ...addition };
    delete joins['movedOn'];
    play.do('add-respondent', 'officer', joins);
    expect(play.clock('hearing-notice', '3')?.dueOn).toBe(play.clock('hearing-notice', '2')?.dueOn);
  });

  it('has none to wait for while no hearing is set', () => {
    expect(preparing().do('add-respondent', 'officer', addition).clock('hearing-notice', '3')).toBeUndefined();
  });
});

describe('of two respondents', () => {
  const other = { role: 'respondent', kind: 'legal', name: '测试丙公司', address: '测试路3号', domicileInChina: true };
  const bound = () => {
    const play = ruled();
    play.file = { ...play.file, 'party/3': other };
    play.until('2026-04-10');
    for (const party of ['1', '2', '3']) play.do('record-ruling-receipt', 'officer', receipt(party, '2026-04-10'));
    return play.until('2026-04-28');
  };
  const apply = (party: string, on: string) => ({ party, court: '测试法院', appliedOn: on });

  it('each is demanded and enforced against by itself', () => {
    const play = bound().do('demand-performance', 'officer', receipt('2', '2026-04-28')).until('2026-05-15');
    expect(play.do('apply-for-enforcement', 'officer', apply('2', '2026-05-15')).stage).toBe('enforcing');
    expect(play.refusal('apply-for-enforcement', 'officer', apply('2', '2026-05-15'))).toEqual(['agencyCanStillApply']);
    play.do('demand-performance', 'officer', receipt('3', '2026-05-15')).until('2026-06-01');
    play.do('apply-for-enforcement', 'officer', apply('3', '2026-06-01'));
    expect([play.clock('enforcement', '2')?.state, play.clock('enforcement', '3')?.state]).toEqual(['met', 'met']);
  });

  it('the right holder follows against whom the agency let its time pass', () => {
    const play = bound().do('demand-performance', 'officer', receipt('2', '2026-04-28')).until('2026-05-15');
    play.do('apply-for-enforcement', 'officer', apply('2', '2026-05-15')).until('2026-08-10');
    const own = { respondent: '3', court: '测试法院', appliedOn: '2026-08-10' };
    expect(play.do('record-right-holder-enforcement', 'requester', own).stage).toBe('enforcing');
    expect(play.clock('right-holder-enforcement', '3')?.state).toBe('met');
  });
});

describe('deliberating again', () => {
  it('takes a case reviewed in writing back to its written review', () => {
    expect(reviewed().do('deliberate-again', 'panel', { reason: '补充评议' }).stage).toBe('written-review');
  });

  it('takes a case that was heard back to its hearing', () => {
    const play = hearing(preparing()).do('hold-hearing', 'panel', { hearing: '1', recordSigned: true });
    play.until('2026-04-08').do('deliberate', 'panel', decided);
    expect(play.do('deliberate-again', 'panel', { reason: '补充评议' }).stage).toBe('heard');
  });

  it('takes a repeat that was decided directly back to its preparation', () => {
    const play = reviewed();
    play.file = { ...play.file, 'deliberation/1': { ...play.file['deliberation/1'], from: 'preparing' } };
    expect(play.do('deliberate-again', 'panel', { reason: '补充评议' }).stage).toBe('preparing');
  });
});

describe('the printed law', () => {
  const ordinary = procedures.find((p) => p.id === 'ordinary-ruling')!;
  const edition = editionNamed(ordinary, '2025-02-01');

  it('draws only the roads that a case can take', () => {
    const roads = diagram(edition).split('\n');
    expect(roads.filter((r) => r.includes('答辩期届满')).map((r) => r.trim().split(' : ')[0])).toEqual([
      'docketed --> preparing',
      'answering --> preparing',
    ]);
    expect(roads.filter((r) => / --> answering\b/.test(r)).map((r) => r.trim().split(' --> ')[0])).toEqual([
      'docketed',
    ]);
  });

  it('names no target from a stage in which its choice cannot be made', () => {
    const receipt = edition.transitions.find((t) => t.id === 'record-receipt')!;
    const leads = stagesOf(edition, receipt).filter((stage) => namedTargets(receipt, stage).includes('answering'));
    expect(leads).toEqual(['docketed']);
  });

  it('says for whom a clock starts', () => {
    const [printed] = printProcedure({ ...ordinary, editions: [edition] });
    const row = printed!.text.split('\n').find((line) => line.startsWith('| `schedule-hearing`')) ?? '';
    for (const whose of ['各请求人', '各被请求人', '各第三人'])
      expect(row).toContain(`开始口头审理通知送达期限(自审理日期;${whose})`);
  });
});
