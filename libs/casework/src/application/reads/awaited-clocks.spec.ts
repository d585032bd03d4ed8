import { keep, keepingOn, sampleCase, startOrder } from '../../testing/sample.js';
import { awaitedClocks } from './awaited-clocks.js';

const { now, calendar } = keepingOn('2026-03-06');
const present = { today: '2026-03-06', now, calendar };
const PARTIES = {
  'party/1': { role: 'requester', name: '甲公司' },
  'party/2': { role: 'respondent', name: '乙公司' },
  'party/3': { role: 'respondent', name: '丙公司', domicileInChina: false },
};
const told = (over: Parameters<typeof sampleCase>[0]) =>
  awaitedClocks(sampleCase(over), present).map(({ title, party, rule, health }) => [
    title.zh,
    party,
    rule.zh,
    health.words.zh,
  ]);

describe('clocks that nothing has started yet', () => {
  const asked = { matter: 'supplement', state: 'open', openedOn: '2026-03-05', items: ['委托书'], days: 15 };
  const supplementing = { stage: 'supplementing', file: { ...PARTIES, 'matter/1': asked } };

  it('the time to supplement counts from the receipt of the notice, with the days that the office set', () => {
    expect(told(supplementing)).toEqual([['补正期限', null, '自收到补正通知书之日起15日', '待起算']]);
    const [clock] = awaitedClocks(sampleCase(supplementing), present);
    expect(clock).toMatchObject({ duty: 'requester', startedBy: { zh: '登记补正通知书收到' }, standing: 'statute' });
  });

  it('is told no more once it runs', () => {
    const clocks = keep([], '2026-03-06', startOrder('supplement', '2026-03-06', { length: 15 }));
    const file = { ...PARTIES, 'matter/1': { ...asked, receivedOn: '2026-03-06' } };
    expect(told({ ...supplementing, file, clocks })).toEqual([]);
  });

  it('the time to answer waits for each respondent that has not received the copy', () => {
    const one = { 'service/1': { document: 'answer-notice', party: '2', receivedOn: '2026-03-04' } };
    const clocks = keep([], '2026-03-04', startOrder('answer', '2026-03-04', { subject: '2' }));
    const waiting = told({ stage: 'answering', docketedOn: '2026-03-02', file: { ...PARTIES, ...one }, clocks });
    expect(waiting.filter(([title]) => title === '答辩期')).toEqual([
      ['答辩期', '丙公司', '自被请求人收到请求书副本之日起30日', '待起算'],
    ]);
  });

  it('the time to ask for recusal waits once for each party, by the first of the steps that may start it', () => {
    const docketed = sampleCase({ stage: 'docketed', docketedOn: '2026-03-02', file: PARTIES });
    const waiting = awaitedClocks(docketed, present).filter(({ clock }) => clock === 'recusal-request');
    expect(waiting.map(({ party, startedBy }) => [party, startedBy.zh]).sort()).toEqual([
      ['丙公司', '登记被请求人收到请求书副本'],
      ['乙公司', '登记被请求人收到请求书副本'],
      ['甲公司', '登记收到合议组组成通知书'],
    ]);
  });

  it('of a case that is taken up again, the time to answer waits only for whoever has not answered', () => {
    const received = (party: string) => ({ document: 'answer-notice', party, receivedOn: '2026-01-05' });
    const file = {
      ...PARTIES,
      'service/1': received('2'),
      'service/2': received('3'),
      'answer/2': { receivedOn: '2026-01-15' },
    };
    const owed = ['2', '3'].map((subject) => startOrder('answer', '2026-03-05', { subject }));
    const clocks = keep([], '2026-03-05', ...owed).map((one) => ({ ...one, clock: 'reopening-service' }));
    const waiting = told({ stage: 'answering', docketedOn: '2026-01-02', file, clocks });
    expect(waiting.filter(([title]) => title === '答辩期').map(([, party]) => party)).toEqual(['丙公司']);
  });
});
