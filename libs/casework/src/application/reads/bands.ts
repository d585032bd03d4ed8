import type { Words } from '#libs/kernel';
import { addDays, dateOfInstant, parseLegalDate } from '#libs/legal';
import type { StoredCase } from '../../domain/case.js';
import type { ClockLine } from './clock-view.js';
import type { GenerationLine } from './ports.js';
import { editionOf } from './titles.js';

/** One stretch of a clock's band. Legal dates, both included; `to` is null for what has no end yet. */
export interface BandStretch {
  readonly kind: 'running' | 'pause' | 'extension' | 'overdue';
  readonly from: string;
  readonly to: string | null;
  readonly title: Words;
}

/** A clock as a band: when it ran, rested and was prolonged, and how its due day came to be. */
export interface Band {
  readonly clock: ClockLine;
  readonly stretches: readonly BandStretch[];
  readonly generations: readonly GenerationLine[];
}

type Drawn = Pick<ClockLine, 'anchoredOn' | 'dueOn' | 'settledOn' | 'state' | 'pauses' | 'extensions'>;
type Extended = ClockLine['extensions'][number];

const UNITS: Readonly<Record<string, Words>> = {
  'working-day': { zh: '个工作日', en: 'working day' },
  'calendar-day': { zh: '日', en: 'day' },
  month: { zh: '个月', en: 'month' },
  year: { zh: '年', en: 'year' },
};

/** A band in the order of its days. Pure. @param generations of the clock, oldest first */
export function stretchesOf(
  stored: Pick<StoredCase, 'procedure' | 'edition'>,
  clock: Drawn,
  generations: readonly Pick<GenerationLine, 'dueOn' | 'at'>[],
  today: string,
): BandStretch[] {
  const { exclusions } = editionOf(stored);
  const end = clock.settledOn ?? clock.dueOn;
  const running: BandStretch = {
    kind: 'running',
    from: clock.anchoredOn,
    to: end,
    title: { zh: '期间', en: 'Running' },
  };
  const pauses = clock.pauses.map((p): BandStretch => ({
    kind: 'pause',
    from: p.from,
    to: p.to === null ? clock.settledOn : later(p.from, addDays(parseLegalDate(p.to), -1)),
    title: exclusions[p.kind]?.title ?? { zh: p.kind, en: p.kind },
  }));
  const ranOut = clock.state === 'fired' || (clock.state === 'cancelled' && clock.settledOn !== null);
  const isLate = clock.dueOn !== null && ranOut && (clock.settledOn ?? today) > clock.dueOn;
  const late: BandStretch[] = isLate
    ? [
        {
          kind: 'overdue',
          from: addDays(parseLegalDate(clock.dueOn ?? ''), 1),
          to: clock.settledOn,
          title: { zh: '超期', en: 'Overdue' },
        },
      ]
    : [];
  return [running, ...pauses, ...extensionsOf(clock, generations), ...late];
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** From the due day before an extension to the one after it; from its grant where no such change is on record. */
function extensionsOf(clock: Drawn, generations: readonly Pick<GenerationLine, 'dueOn' | 'at'>[]): BandStretch[] {
  const longer = generations.flatMap(({ dueOn, at }, n) => {
    const before = generations[n - 1]?.dueOn;
    return before && dueOn && dueOn > before ? [{ from: before, to: dueOn, on: dateOfInstant(at) }] : [];
  });
  return clock.extensions.map((extension): BandStretch => {
    const at = longer.findIndex(({ on }) => on >= extension.grantedOn);
    const [found] = at < 0 ? [] : longer.splice(at, 1);
    const { from, to } = found ?? { from: extension.grantedOn, to: clock.dueOn };
    // While the clock rests nobody knows its last day: what it was before goes on being moved.
    return { kind: 'extension', from, to: clock.state === 'paused' ? null : to, title: titleOf(extension) };
  });
}

const titleOf = ({ count, unit }: Extended): Words => {
  const { zh, en } = UNITS[unit] ?? { zh: unit, en: unit };
  return { zh: `延长 ${count} ${zh}`, en: `Extended by ${count} ${en}${count === 1 ? '' : 's'}` };
};
