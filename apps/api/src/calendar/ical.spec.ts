import type { CalendarItem, CalendarMonth } from '#libs/casework';
import { icalOf } from './ical.js';

const clock = (id: string, over: object = {}) =>
  ({
    id,
    generation: 1,
    title: { zh: '答辩', en: 'Answer' },
    dueOn: '2026-03-20',
    anchoredOn: '2026-03-05',
    citation: '专利纠纷行政裁决和调解办法 第22条',
    standing: 'statute',
    health: { words: { zh: '剩余 9 天', en: '9 days left' } },
    ...over,
  }) as unknown as CalendarItem['clock'];
const item = (over: Partial<CalendarItem>): CalendarItem => ({
  ...{ caseId: 'c1', number: '粤知裁字〔2026〕12号', title: '甲与乙', officer: null },
  side: { role: 'respondent', nth: 1 },
  clock: clock('k1'),
  ...over,
});
const month = (items: CalendarItem[]): CalendarMonth => ({
  ...{ from: '2026-03-01', to: '2026-03-31', today: '2026-03-11', days: [], complete: true },
  items,
  hearings: [
    {
      ...{ caseId: 'c1', number: null, title: '甲与乙', officer: null, hearing: '1' },
      on: '2026-03-16',
      time: '09:00',
      place: '一庭',
    },
  ],
});
const read = async (items: CalendarItem[], language: 'zh' | 'en' = 'zh'): Promise<string> =>
  (await icalOf(month(items), { site: 'https://hz.example', language })).replace(/\r\n[ \t]/g, '');
const summaries = (text: string): string[] => [...text.matchAll(/SUMMARY:(.*)\r/g)].map(([, said = '']) => said);

describe('the feed of a calendar', () => {
  it('is what RFC 5545 allows: a day without a time, and no duration that ends in T', async () => {
    const text = await read([item({})]);
    expect(text).toContain('DTSTART;VALUE=DATE:20260320\r\n');
    expect([...text.matchAll(/DURATION:(.*)\r/g)].map(([, how]) => how)).toEqual(['PT2H']);
  });

  it('tells one clock of two parties apart, what is no law, and what has no number yet, without a name', async () => {
    const text = await read([
      item({}),
      item({ side: { role: 'respondent', nth: 2 }, clock: clock('k2') }),
      item({ side: null, number: null, clock: clock('k3', { standing: 'policy' }) }),
    ]);
    expect(summaries(text).slice(0, 3)).toEqual([
      '答辩 粤知裁字〔2026〕12号 被请求人 1',
      '答辩 粤知裁字〔2026〕12号 被请求人 2',
      '[内部目标] 答辩 未立案(2026-03-05起算)',
    ]);
    expect(text).not.toMatch(/乙|丙|剩余/);
    expect(text).toContain('URL:https://hz.example/desk/cases/c1\r\n');
  });

  it('speaks one language', async () => {
    const text = await read([item({ number: 'X-12' })], 'en');
    expect(summaries(text)).toEqual(['Answer X-12 respondent 1', 'Oral hearing']);
    expect(text.replace(/DESCRIPTION:.*|LOCATION:.*/g, '')).not.toMatch(/\p{Script=Han}/u);
  });
});
