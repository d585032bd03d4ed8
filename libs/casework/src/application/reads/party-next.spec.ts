import { keep, keepingOn, sampleCase, startOrder } from '../../testing/sample.js';
import { dutyOf } from './party-duties.js';
import { lineOf } from './clock-view.js';
import { nextOf } from './party-next.js';

const stored = sampleCase({ stage: 'answering', docketedOn: '2026-03-02', file: {} });
const { now, calendar } = keepingOn('2026-03-06');
const ofRespondent = { ...startOrder('answer', '2026-03-02'), subject: '2' };
const [clock] = keep([], '2026-03-02', ofRespondent);
const duty = dutyOf(stored, lineOf(stored, clock!, { today: '2026-03-06', now, calendar }));
const none = { yours: undefined, hearing: undefined, agencys: undefined, others: undefined, step: undefined };

describe('what comes next, to a party', () => {
  it('says by which article and how firmly the day is set, and where its calculation can be read', () => {
    const { next, nextWhy } = nextOf(stored, { ...none, yours: duty });
    expect(next.zh).toMatch(/^请您办理——.*最迟2026-03-17/);
    expect(nextWhy).toMatchObject({ clock: clock?.id, standing: 'statute', provisional: false });
    expect(nextWhy?.citation).toContain('第22条');
  });

  it('gives the rule of a day of the other side, not its calculation', () => {
    expect(nextOf(stored, { ...none, others: duty }).nextWhy).toMatchObject({ clock: null, standing: 'statute' });
  });

  it('rests on nothing where it names no day that was counted', () => {
    expect(nextOf(stored, none).nextWhy).toBeNull();
  });
});
