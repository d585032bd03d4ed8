import { citedIn } from '../../i18n/cited';
import type { Both, Language, Say, Words } from '../../i18n/words';
import { dayBefore, moment, weekdayOf } from '../dates';
import type { Certificate } from '../types';
import type { words } from './words';

type Key = typeof words extends Words<infer K> ? K : never;
export interface BasisRow {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly string[];
  readonly law: string | null;
}
interface Tongue {
  readonly say: Say<Key>;
  readonly both: (text: Both) => string;
  readonly language: Language;
}

const UNITS = ['workingDay', 'day', 'month', 'year', 'hour'] as const;

/** `working-day`, `workingDay` … with its number, as the page says it. */
export function amount(say: Say<Key>, count: unknown, unit: unknown): string {
  const name = String(unit)
    .replace(/^calendar-/, '')
    .replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const known = UNITS.find((one) => one === name || `${one}s` === name);
  return known ? say(known, { count: Number(count) }) : `${String(count)} ${String(unit)}`;
}

const approvalOf = ({ say, both }: Tongue, approval: Certificate['extensions'][number]['approval']): string[] =>
  approval
    ? [
        say('approved', {
          by: approval.by,
          at: moment(approval.at),
          version: approval.version,
          title: both(approval.title),
        }),
      ]
    : [];

/** What was not counted or was added, under the article that allows it: of several each may rest on another. */
const under = ({ say, language }: Tongue, said: string, law: string | null): string =>
  law ? say('under', { said, law: citedIn(language, law) }) : said;

const dated = (tongue: Tongue, date: string): string => `${date} ${weekdayOf(date, tongue.language)}`;

/** Time that is not counted ends before the day that counts again; time that has taken no day yet is its first day alone. */
function restOf({ from, to }: Certificate['exclusions'][number], say: Say<Key>): string {
  if (to === null) return say('from', { from });
  const last = dayBefore(to);
  return last > from ? say('span', { from, to: last }) : from;
}

function excluded(of: Certificate, tongue: Tongue): BasisRow {
  const { say, both } = tongue;
  const lines = of.exclusions.flatMap((one) => [
    under(tongue, `${both(one.title)} ${restOf(one, say)}`, one.citation),
    ...approvalOf(tongue, one.approval),
  ]);
  return {
    key: 'excluded',
    label: say('excluded'),
    lines: lines.length ? [...lines, say('excludedDays', { count: of.excludedDays })] : [say('none')],
    law: null,
  };
}

function extended(of: Certificate, tongue: Tongue): BasisRow {
  const { say } = tongue;
  const lines = of.extensions.flatMap((one) => [
    under(tongue, say('granted', { amount: amount(say, one.count, one.unit), date: one.grantedOn }), one.citation),
    ...approvalOf(tongue, one.approval),
  ]);
  return {
    key: 'extended',
    label: say('extended'),
    lines: lines.length ? lines : [say('none')],
    law: null,
  };
}

/** The first day that counts, next to the day of the event: before it where the clock counts backward. */
function firstCounted(of: Certificate, tongue: Tongue): BasisRow[] {
  const days = of.explanation.days as unknown as readonly { readonly date: string; readonly counted: boolean }[];
  const far = (date: string): number => Math.abs(Date.parse(date) - Date.parse(of.anchor.on));
  const [first] = days.filter(({ counted }) => counted).sort((a, b) => far(a.date) - far(b.date));
  if (!first) return [];
  return [{ key: 'anchorOn', label: tongue.say('anchorOn'), lines: [dated(tongue, first.date)], law: null }];
}

const isHours = (of: Certificate): boolean => of.term['unit'] === 'hour';

/** What becomes of an end on a day of rest; nothing, and no row, of a day counted back from another. */
function rolled(of: Certificate, { say, both }: Tongue): BasisRow[] {
  if (of.term['direction'] === 'before') return [];
  const step = of.explanation.steps.find(({ code }) => code === 'rolled');
  const never = isHours(of) ? say('hoursRun') : say('neverRolls');
  const stays = [undefined, 'none'].includes(of.term['roll'] as string | undefined) ? never : say('notRolled');
  const lines = of.roll ? [`${of.roll.from} → ${of.roll.to}`, ...(step ? [both(step.words)] : [])] : [stays];
  return [{ key: 'rolled', label: say('rolled'), lines, law: null }];
}

/** The last day, or of a term in hours the last minute, and whether it is what is recorded. */
function due(of: Certificate, tongue: Tongue): BasisRow {
  const { say } = tongue;
  const until = say('dueAt', { at: moment(new Date(Date.parse(of.dueAt) - (isHours(of) ? 0 : 1)).toISOString()) });
  const stopped = of.outcome.settledOn && say('stopped', { date: of.outcome.settledOn });
  const standing = of.clock.state === 'paused' ? say('frozen') : stopped || say('frozen');
  const lines = [dated(tongue, of.due.slice(0, 10)), of.recordedDueOn === null ? standing : until];
  return { key: 'due', label: say('due'), lines, law: null };
}

/** The calculation from what starts the clock to its last day, one row a step. */
export function rowsOf(of: Certificate, tongue: Tongue): BasisRow[] {
  const { say, both } = tongue;
  const { from } = of.term as { readonly from?: string };
  return [
    ...(of.clock.whose === null ? [] : [{ key: 'whose', label: say('whose'), lines: [of.clock.whose], law: null }]),
    {
      key: 'anchor',
      label: say('anchor'),
      lines: [
        both(of.anchor.event),
        from === undefined
          ? say('happened', { date: dated(tongue, of.anchor.on) })
          : say('runsFrom', { at: moment(from) }),
        ...(of.anchor.proof ? [say('proof', { proof: of.anchor.proof })] : []),
      ],
      law: null,
    },
    ...firstCounted(of, tongue),
    { key: 'term', label: say('term'), lines: [amount(say, of.term['count'], of.term['unit'])], law: of.law.citation },
    excluded(of, tongue),
    extended(of, tongue),
    ...rolled(of, tongue),
    due(of, tongue),
    ...(of.target ? [{ key: 'target', label: say('target'), lines: [of.target.on], law: of.target.citation }] : []),
  ];
}

/** The same as plain text, for the clipboard. */
export function textOfBasis(of: Certificate, tongue: Tongue): string {
  const { say, both, language } = tongue;
  const rows = rowsOf(of, tongue).map(({ label, lines, law }) => {
    const said = lines.reduce((one, other) => say('and', { one, other }));
    return law ? say('lineUnder', { label, said, law: citedIn(language, law) }) : say('line', { label, said });
  });
  const edition = say('edition', { edition: of.law.edition, from: of.law.effectiveFrom });
  return [
    `${say('sheet')} ${both(of.clock.title)}`,
    say('line', { label: say('case'), said: `${of.case.number ?? say('noNumber')} ${of.case.title}` }),
    ...rows,
    say('line', { label: say('law'), said: say('lawIn', { law: citedIn(language, of.law.citation), edition }) }),
    say('digest', { digest: of.digest }),
  ].join('\n');
}
