import type { StoredCase } from '../../domain/case.js';
import type { Clock } from '../../domain/clock.js';
import { keep, keepingOn, sampleCase, startOrder } from '../../testing/sample.js';
import type { CasePerson } from '../ports.js';
import { awaitedHearings } from './party-hearings.js';
import { notBegun } from './party-pending.js';
import { openSteps, type PartyStep } from './party-steps.js';

const PARTIES = {
  'party/1': { role: 'requester', name: '甲公司' },
  'party/2': { role: 'respondent', name: '乙公司' },
  'party/3': { role: 'respondent', name: '丙公司' },
  'request/1': { matters: '停止侵权', claimsReliedOn: [1, 2], copies: 2 },
};
const received = { 'service/1': { document: 'answer-notice', party: '2', receivedOn: '2026-03-02' } };
const answering = (clocks: readonly Clock[]): StoredCase =>
  sampleCase({ stage: 'answering', docketedOn: '2026-03-02', clocks, file: { ...PARTIES, ...received } });
const ofRespondent = { ...startOrder('answer', '2026-03-02'), subject: '2' };
const running = keep([], '2026-03-02', ofRespondent);
const STOP = { do: 'stop', clock: 'answer', subject: '2', outcome: 'met', on: null, except: [], met: [] } as const;
const answered = keep(running, '2026-03-05', STOP);

const party = (id: string, role: string) =>
  ({ id: `party:${id}`, name: '', party: { caseId: '', id, role } }) as unknown as CasePerson;
const stepsOn = (stored: StoredCase, today: string, who = party('2', 'respondent')): readonly PartyStep[] => {
  const { now, calendar } = keepingOn(today);
  return openSteps(stored, who, { today, now, calendar });
};
const periods = (steps: readonly PartyStep[], id: string) => steps.find((s) => s.transition === id)?.periods;

describe('the steps that a party can take', () => {
  it('name the period within which an objection is raised to its last day, also after the answer', () => {
    for (const clocks of [running, answered])
      expect(periods(stepsOn(answering(clocks), '2026-03-06'), 'file-jurisdiction-objection')).toMatchObject([
        {
          words: { zh: '提出管辖权异议期限(同答辩期)' },
          health: { state: 'soon', dueOn: '2026-03-17', words: { zh: expect.stringContaining('剩余') as string } },
          standing: 'statute',
          provisional: false,
        },
      ]);
    expect(periods(stepsOn(answering(answered), '2026-03-06'), 'file-application')).toEqual([]);
    expect(periods(stepsOn(answering(answered), '2026-03-18'), 'file-jurisdiction-objection')).toBeUndefined();
  });

  it('offer no application for a time that is over, and say why', () => {
    const closed = (clocks: readonly Clock[], today: string) =>
      stepsOn(answering(clocks), today).find((s) => s.transition === 'file-application')?.closed['kind'] ?? [];
    expect(closed(running, '2026-03-17').map(({ value }) => value)).toEqual(['postponement', 'evidence-extension']);
    const [first] = closed(running, '2026-03-18');
    expect(first).toMatchObject({ value: 'answer-extension', failures: [{ guard: 'applicationHasItsOccasion' }] });
  });

  it('say which of them files an application, and as what a paper goes in with each', () => {
    const steps = stepsOn(answering(running), '2026-03-06');
    expect(steps.filter(({ opens }) => opens === 'application').map((s) => s.transition)).toEqual(['file-application']);
    expect(steps.filter(({ paperKind }) => paperKind === 'answer').map((s) => s.transition)).toEqual(['file-answer']);
    expect(new Set(steps.map(({ paperKind }) => paperKind))).toEqual(new Set(['answer', 'evidence']));
  });

  it('warn before they are taken, with no article where the office alone says so', () => {
    const warns = stepsOn(answering(running), '2026-03-06').find((s) => s.transition === 'query-deadline')?.warns;
    expect(warns).toEqual([
      { words: expect.objectContaining({ zh: expect.stringContaining('不使期限中止') as string }), citation: null },
    ]);
  });

  it('count the time to ask for recusal of the party itself, and tell what the file does not know of it', () => {
    const toAsk = (subject: string) => ({ ...startOrder('recusal-request', '2026-03-04'), subject });
    const of = (clocks: readonly Clock[], today: string) =>
      periods(stepsOn(answering(clocks), today), 'request-recusal')?.map(({ words, health }) => [
        words.zh.slice(0, 6),
        health?.dueOn,
      ]);
    const told = ['申请回避应当', undefined];
    expect(of(keep(running, '2026-03-04', toAsk('2')), '2026-03-06')).toEqual([['申请回避期限', '2026-03-09'], told]);
    expect(of(keep(running, '2026-03-04', toAsk('3')), '2026-03-06')).toEqual([told]);
    expect(of(keep(running, '2026-03-04', toAsk('2')), '2026-03-10')).toEqual([told]);
  });

  it('tell from when the time to ask for recusal counts where nobody knows the day, and show no other period', () => {
    expect(periods(stepsOn(answering(running), '2026-03-06'), 'request-recusal')).toEqual([
      expect.objectContaining({ health: null, standing: null, citation: expect.stringContaining('第5条') as string }),
    ]);
  });

  it('give what they replace to the requester alone, and say which of them end the case', () => {
    const filed = sampleCase({ stage: 'received', file: PARTIES });
    const steps = stepsOn(filed, '2026-03-03', party('1', 'requester'));
    expect(steps.filter(({ ends }) => ends).map((s) => s.transition)).toEqual(['take-back-before-docketing']);
    const change = stepsOn(answering(running), '2026-03-06', party('1', 'requester'));
    expect(change.find((s) => s.transition === 'change-request')?.current).toMatchObject({ matters: '停止侵权' });
    expect(stepsOn(answering(running), '2026-03-06').every((s) => Object.keys(s.current).length === 0)).toBe(true);
  });
});

it('a respondent who was not served is told that its time has not begun', () => {
  expect(notBegun(answering(running), { id: '3', role: 'respondent' })?.zh).toContain('您的答辩期尚未开始');
  expect(notBegun(answering(running), { id: '2', role: 'respondent' })).toBeNull();
  expect(notBegun(answering(running), { id: '1', role: 'requester' })).toBeNull();
});

describe('the hearings that a party is to come to', () => {
  const hearing = (id: string, on: string, state: string) => ({
    [`hearing/${id}`]: { on, time: '09:30', place: '第一审理庭', online: false, closed: false, state },
  });
  const set = (change: object = {}): StoredCase =>
    sampleCase({
      stage: 'hearing-scheduled',
      file: {
        ...PARTIES,
        ...hearing('1', '2026-03-10', 'held'),
        ...hearing('2', '2026-04-08', 'scheduled'),
        ...hearing('3', '2026-04-01', 'scheduled'),
        ...hearing('4', '2026-04-02', 'cancelled'),
      },
      ...change,
    });

  it('are those still to come, the next one first, with what follows from staying away and its article', () => {
    const [first, second, ...more] = awaitedHearings(set(), '2026-04-01');
    expect([first?.on, second?.on, more]).toEqual(['2026-04-01', '2026-04-08', []]);
    expect(first?.tells).toEqual([
      {
        words: expect.objectContaining({ zh: expect.stringContaining('缺席处理') as string }),
        citation: '专利纠纷行政裁决和调解办法 第26条',
      },
    ]);
    expect(first?.rests).toBeNull();
    expect(awaitedHearings(set(), '2026-04-09')).toEqual([]);
  });

  it('may not take place while the case rests, and are none once it has ended', () => {
    expect(awaitedHearings(set({ stage: 'suspended' }), '2026-03-20')[0]?.rests?.zh).toContain('以办案机关的通知为准');
    expect(awaitedHearings(set({ open: false }), '2026-03-20')).toEqual([]);
  });
});
