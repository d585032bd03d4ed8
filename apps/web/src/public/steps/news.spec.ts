import { describe, expect, it } from '@jest/globals';
import type { FollowView } from '../follow/use-follow';
import { knownOf, newsSince } from './news';

const words = (zh: string) => ({ zh, en: zh });
const period = (id: string, dueOn: string | null, said = '剩余 9 天') => ({
  dueOn,
  clock: { id, title: words(`期限${id}`), health: { words: words(said) } },
});
const letter = (id: string, own = false) => ({
  id,
  own,
  title: words(`文书${id}`),
  madeAt: '2026-03-03T01:00:00.000Z',
});
const hearing = (id: string, time: string) => ({ id, on: '2026-04-01', time, place: '第一审理庭', online: false });
const filed = (zh: string) => ({ transition: 's', title: words(zh), at: '2026-03-03T02:00:00.000Z' });
const served = (receivedOn: string | null) => ({
  document: 'd',
  title: words('通知书'),
  sentOn: '2026-03-02',
  receivedOn,
});
const viewOf = (change: object = {}): FollowView =>
  ({
    stage: 'a',
    stageTitle: words('甲阶段'),
    passed: [{ stage: 'a', on: '2026-03-02' }],
    filed: [filed('先前的')],
    documents: [letter('1')],
    served: [served(null)],
    queries: [],
    panel: [{ person: 'p1', name: '甲', leads: true }],
    hearings: [hearing('h1', '09:00')],
    yours: [period('c1', '2026-03-20')],
    ...change,
  }) as unknown as FollowView;
const since = (change: object) => newsSince(knownOf(viewOf()), viewOf(change));

describe('what a party is told of its case since it opened a form', () => {
  it('is nothing where nothing that it is told has changed, also after the view was kept as text', () => {
    expect(since({ yours: [period('c1', '2026-03-20', '剩余 8 天')] })).toEqual([]);
    expect(newsSince(JSON.parse(JSON.stringify(knownOf(viewOf()))) as ReturnType<typeof knownOf>, viewOf())).toEqual(
      [],
    );
  });

  it('names what was filed, what was written and served to it, and where the case is now, each with its time', () => {
    expect(
      since({
        stage: 'b',
        stageTitle: words('乙阶段'),
        passed: [...viewOf().passed, { stage: 'b', on: '2026-03-03' }],
        filed: [filed('先前的'), filed('答辩')],
        documents: [letter('1'), letter('2'), letter('3', true)],
        served: [served('2026-03-04')],
        queries: [
          { matter: 'q1', clock: { title: words('期限c1') }, answer: { on: '2026-03-05' } },
          { matter: 'q2', clock: { title: words('期限c1') }, answer: null },
        ],
      }),
    ).toEqual([
      { kind: 'stage', title: words('乙阶段'), on: '2026-03-03' },
      { kind: 'filed', title: words('答辩'), at: '2026-03-03T02:00:00.000Z' },
      { kind: 'letter', title: words('文书2'), at: '2026-03-03T01:00:00.000Z' },
      { kind: 'served', title: words('通知书'), sentOn: '2026-03-02', receivedOn: '2026-03-04' },
      { kind: 'answered', title: words('期限c1'), on: '2026-03-05' },
    ]);
  });

  it('names the days that moved, what began, rests or is over, hearings and the panel', () => {
    expect(
      since({
        yours: [period('c1', '2026-04-04'), period('c2', '2026-05-01')],
        hearings: [hearing('h1', '14:00')],
        panel: [{ person: 'p2', name: '乙', leads: true }],
      }),
    ).toEqual([
      { kind: 'moved', title: words('期限c1'), from: '2026-03-20', to: '2026-04-04' },
      { kind: 'period', title: words('期限c2'), dueOn: '2026-05-01', stands: words('剩余 9 天') },
      { kind: 'hearing', sitting: { on: '2026-04-01', time: '14:00', place: '第一审理庭' } },
      { kind: 'panel' },
    ]);
    expect(since({ yours: [period('c1', null, '中止中')], hearings: [] })).toEqual([
      { kind: 'period', title: words('期限c1'), dueOn: null, stands: words('中止中') },
      { kind: 'hearingOff', sitting: { on: '2026-04-01', time: '09:00', place: '第一审理庭' } },
    ]);
    expect(since({ yours: [] })).toEqual([{ kind: 'over', title: words('期限c1') }]);
  });
});
