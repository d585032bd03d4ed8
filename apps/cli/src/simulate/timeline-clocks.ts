import { daysFromTo, parseLegalDate, type Term } from '#libs/legal';
import { runsAboutMatter, type AnyEdition } from '#libs/procedures';

export interface ClockRow {
  readonly clock: string;
  readonly subject: string;
  readonly state: string;
  readonly anchored_on: string;
  readonly term: Term;
  readonly due_on: string | null;
  readonly settled_on: string | null;
  readonly pauses: readonly { readonly kind: string; readonly from: string; readonly to: string | null }[];
  readonly extensions: readonly { readonly count: number; readonly unit: Term['unit']; readonly grantedOn: string }[];
  readonly citation: string;
  /** Each due day this clock has had, on what day it got it, and why. */
  readonly course: readonly { readonly due: string | null; readonly why: string; readonly on: string }[];
}

const UNITS: Readonly<Record<Term['unit'], string>> = {
  hour: '小时',
  'calendar-day': '日',
  'working-day': '个工作日',
  month: '个月',
  year: '年',
};

const daysBetween = (from: string, to: string): number => daysFromTo(parseLegalDate(from), parseLegalDate(to));

type Whose = Pick<ClockRow, 'clock' | 'subject'>;

/** For whom a clock runs, in brackets; nothing where it runs for all or about a matter. */
export const whoseClock = (
  { clock, subject }: Whose,
  edition: AnyEdition,
  names: Readonly<Record<string, string>>,
): string => (subject && !runsAboutMatter(edition, clock) ? `(${names[subject] ?? subject})` : '');

/** One clock as an officer reads it: start, time not counted, extensions, due day and how it became it, outcome. */
export function clockLines(k: ClockRow, edition: AnyEdition, names: Readonly<Record<string, string>>): string[] {
  const def = edition.clocks[k.clock];
  const whose = whoseClock(k, edition, names);
  const before = k.term.direction === 'before';
  const length = `${k.term.count}${UNITS[k.term.unit]}`;
  return [
    `■ ${def?.title.zh ?? k.clock}${whose} 〔${k.citation}〕`,
    before
      ? `   起算 ${k.anchored_on}(${def?.anchor.zh ?? ''}),须在此前留足 ${length}`
      : `   起算 ${k.anchored_on}(${def?.anchor.zh ?? ''}),${length}`,
    ...k.pauses.map((p) => pauseLine(p, edition)),
    ...k.extensions.map((e) => `   延长 ${e.count}${UNITS[e.unit]},${e.grantedOn} 批准`),
    `   届满 ${k.due_on ?? '—'}${before ? '(最迟收到日)' : ''}${courseOf(k)}`,
    `   结果 ${outcome(k)}`,
  ];
}

function pauseLine({ kind, from, to }: ClockRow['pauses'][number], edition: AnyEdition): string {
  const why = edition.exclusions[kind]?.title.zh ?? kind;
  return to
    ? `   扣除 ${from} 起,${to} 恢复计算,共 ${daysBetween(from, to)} 日不计入(${why})`
    : `   扣除 ${from} 起,尚未恢复(${why})`;
}

const courseOf = ({ course }: ClockRow): string =>
  course.length < 2 ? '' : `:${course.map((g) => `${g.on} ${g.why} → ${g.due ?? '暂停'}`).join(';')}`;

function outcome({ state, settled_on: on, due_on: due }: ClockRow): string {
  if (state === 'met' && on) {
    const spare = due ? daysBetween(on, due) : 0;
    return `${on} 完成${spare > 0 ? `,早于届满日 ${spare} 日` : spare < 0 ? `,迟于届满日 ${-spare} 日` : ''}`;
  }
  if (state === 'fired') {
    const late = on && due ? daysBetween(due, on) : 0;
    return late > 0 ? `期满,其后 ${on ?? ''} 方完成,逾期 ${late} 日` : '期满';
  }
  const words: Readonly<Record<string, string>> = { armed: '计算中', paused: '暂停计算', cancelled: '不再适用' };
  return `${words[state] ?? state}${on ? `(${on})` : ''}`;
}
