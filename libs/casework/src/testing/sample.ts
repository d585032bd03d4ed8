import { articleOf, builtInCalendar, order81 } from '#libs/legal';
import { defineEdition, type AnyEdition, type ClockOrder, type Decision } from '#libs/procedures';
import type { StoredCase } from '../domain/case.js';
import type { Clock } from '../domain/clock.js';
import { keepClocks } from '../domain/keep-clocks.js';
import type { Keeping } from '../domain/project.js';

const words = (zh: string) => ({ zh, en: zh });
const cited = (article: string) => articleOf(order81, article);

/** An invented edition with one clock of each shape. */
export const sampleEdition: AnyEdition = defineEdition({
  effectiveFrom: '2025-02-01',
  title: words('样例'),
  citation: cited('1'),
  initial: 'open',
  stages: { open: { title: words('办理中') }, closed: { title: words('已结案'), final: true } },
  guards: {},
  exclusions: {
    suspension: { title: words('中止'), citation: cited('28') },
    appraisal: { title: words('检验鉴定'), citation: cited('37') },
  },
  clocks: {
    closing: {
      title: words('办案期限'),
      anchor: words('立案'),
      term: { count: 3, unit: 'month' },
      duty: 'authority',
      excludes: ['suspension', 'appraisal'],
      extensions: [{ id: 'first', max: { count: 1, unit: 'month' }, approver: 'head', citation: cited('37') }],
      citation: cited('37'),
      standing: 'statute',
    },
    docketing: {
      title: words('立案期限'),
      anchor: words('收到请求书'),
      term: { count: 5, unit: 'working-day' },
      duty: 'authority',
      citation: cited('20'),
      standing: 'statute',
    },
    answer: {
      title: words('答辩期限'),
      anchor: words('收到请求书副本'),
      term: { count: 15, unit: 'calendar-day', roll: 'next-working-day' },
      duty: 'respondent',
      citation: cited('22'),
      standing: 'statute',
    },
    'recusal-request': {
      title: words('申请回避期限'),
      anchor: words('得知办案人员名单'),
      term: { count: 3, unit: 'working-day' },
      duty: 'party',
      ofRight: true,
      ladder: [],
      citation: cited('5'),
      standing: 'statute',
    },
    supplement: {
      title: words('补正期限'),
      anchor: words('收到补正通知'),
      term: { set: { unit: 'working-day', min: 3, max: 15 } },
      duty: 'requester',
      citation: cited('16'),
      standing: 'policy',
    },
    return: {
      title: words('退还登记保存物'),
      anchor: words('登记保存'),
      term: { count: 48, unit: 'hour' },
      duty: 'authority',
      excludes: ['suspension'],
      citation: cited('20'),
      standing: 'policy',
    },
    notice: {
      title: words('口审通知'),
      anchor: words('口头审理'),
      term: { count: 3, unit: 'working-day', direction: 'before' },
      duty: 'authority',
      citation: cited('26'),
      standing: 'statute',
    },
  },
  documents: {},
  transitions: [],
  closingForms: [],
});

/** The office at 09:00 in Shanghai on a day. */
export const keepingOn = (today: string): Keeping => ({
  edition: sampleEdition,
  calendar: builtInCalendar,
  now: `${today}T01:00:00.000Z`,
  today,
  reason: '样例步骤',
});

export const startOrder = (
  clock: string,
  on: string,
  more: Partial<Extract<ClockOrder, { do: 'start' }>> = {},
): ClockOrder => ({
  do: 'start',
  clock,
  subject: '',
  on,
  proof: null,
  length: null,
  variant: null,
  ...more,
});

/** Carries out orders on a day and gives all clocks as they stand then. */
export function keep(clocks: readonly Clock[], today: string, ...orders: ClockOrder[]): Clock[] {
  const by = new Map(clocks.map((c) => [c.id, c]));
  for (const { clock } of keepClocks(clocks, orders, keepingOn(today))) by.set(clock.id, clock);
  return [...by.values()];
}

export function only(clocks: readonly Clock[]): Clock {
  const [first] = clocks;
  if (!first || clocks.length !== 1) throw new Error(`expected one clock, got ${clocks.length}`);
  return first;
}

/** As the firing statement leaves it. */
export const fired = (c: Clock): Clock => ({
  ...c,
  state: 'fired',
  settledOn: c.duty === 'authority' ? null : c.dueOn,
});

export const sampleCase = (over: Partial<StoredCase> = {}): StoredCase => ({
  id: '018f0000-0000-7000-8000-000000000001',
  agency: '990000',
  agencyLevel: 'province',
  procedure: 'ordinary-ruling',
  edition: '2025-02-01',
  number: null,
  title: '甲公司与乙公司“样品”专利侵权纠纷',
  stage: 'open',
  returnStage: null,
  version: 3,
  filedOn: '2026-03-02',
  docketedOn: null,
  officer: null,
  panel: [],
  recused: [],
  open: true,
  file: {},
  clocks: [],
  ...over,
});

export const sampleDecision = (over: Partial<Decision> = {}): Decision => ({
  transition: 'step',
  from: 'open',
  to: 'open',
  returnStage: null,
  filePatch: {},
  clocks: [],
  documents: [],
  event: 'case.stepped',
  givesNumber: false,
  final: false,
  citation: cited('20'),
  standing: 'statute',
  ...over,
});
