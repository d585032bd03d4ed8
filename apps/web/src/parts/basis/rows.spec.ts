import { describe, expect, it } from '@jest/globals';
import type { Certificate } from '../types';
import { rowsOf } from './rows';

/** A key with what is said in it, so that a test reads which sentence was chosen. */
const say = (key: string, given: Readonly<Record<string, unknown>> = {}): string =>
  [key, ...Object.values(given)].map(String).join(' ');
const tongue = { say, both: (text: { zh: string }) => text.zh, language: 'zh' as const };

/** Thirty days of a suspended matter of March 2026, as far as the rows read them. */
const sheet = (more: object = {}): Certificate =>
  ({
    clock: { state: 'armed', whose: null },
    anchor: { event: { zh: '立案', en: 'docketed' }, on: '2026-03-02', proof: null },
    law: { citation: '《办法》第20条' },
    term: { count: 30, unit: 'calendar-day', roll: 'next-working-day' },
    ...{ target: null, extensions: [], exclusions: [], excludedDays: 0, roll: null },
    ...{ due: '2026-04-01', dueAt: '2026-04-01T16:00:00.000Z', recordedDueOn: '2026-04-01' },
    explanation: { steps: [], days: [] },
    outcome: { settledOn: null },
    ...more,
  }) as unknown as Certificate;

const said = (of: Certificate, key: string): readonly string[] | undefined =>
  rowsOf(of, tongue).find((row) => row.key === key)?.lines;
const pause = (from: string, to: string | null) => ({
  ...{ kind: 'suspension', title: { zh: '中止', en: 'suspended' }, citation: null, approval: null },
  ...{ from, to },
});

describe('the rows of a calculation', () => {
  it('name the last day that was not counted, and not the first that is again', () => {
    const exclusions = [
      pause('2026-03-09', '2026-03-12'),
      pause('2026-03-16', '2026-03-17'),
      pause('2026-03-20', null),
    ];
    expect(said(sheet({ exclusions }), 'excluded')?.slice(0, 3)).toEqual([
      '中止 span 2026-03-09 2026-03-11',
      '中止 2026-03-16',
      '中止 from 2026-03-20',
    ]);
    expect(said(sheet({ exclusions: [pause('2026-03-20', '2026-03-20')] }), 'excluded')?.[0]).toBe('中止 2026-03-20');
  });

  it('say of a term that never rolls that it does not, and nothing of a day that is counted back', () => {
    expect(said(sheet(), 'rolled')).toEqual(['notRolled']);
    expect(said(sheet({ term: { count: 30, unit: 'calendar-day' } }), 'rolled')).toEqual(['neverRolls']);
    expect(said(sheet({ term: { count: 30, unit: 'calendar-day', roll: 'none' } }), 'rolled')).toEqual(['neverRolls']);
    expect(said(sheet({ term: { count: 3, unit: 'working-day', direction: 'before' } }), 'rolled')).toBeUndefined();
    const roll = { rule: 'next-working-day', from: '2026-04-04', to: '2026-04-07' };
    expect(said(sheet({ roll }), 'rolled')).toEqual(['2026-04-04 → 2026-04-07']);
  });

  it('tell the minute in which a term in hours begins and ends', () => {
    const hours = sheet({
      term: { count: 24, unit: 'hour', from: '2026-03-04T16:30:00+08:00' },
      ...{ due: '2026-03-05T16:30:00+08:00', dueAt: '2026-03-05T08:30:00.000Z', recordedDueOn: '2026-03-05' },
    });
    expect(said(hours, 'anchor')).toEqual(['立案', 'runsFrom 2026-03-04 16:30']);
    expect(said(hours, 'rolled')).toEqual(['hoursRun']);
    expect(said(hours, 'due')).toEqual(['2026-03-05 周四', 'dueAt 2026-03-05 16:30']);
    expect(said(sheet(), 'due')).toEqual(['2026-04-01 周三', 'dueAt 2026-04-01 23:59']);
  });

  it('tell a clock that rests from one that rested when it ended', () => {
    const resting = { clock: { state: 'paused', whose: null }, recordedDueOn: null };
    expect(said(sheet(resting), 'due')?.[1]).toBe('frozen');
    const ended = { clock: { state: 'met', whose: null }, recordedDueOn: null, outcome: { settledOn: '2026-03-25' } };
    expect(said(sheet(ended), 'due')?.[1]).toBe('stopped 2026-03-25');
  });
});
