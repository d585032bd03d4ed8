import { choice, optional, reason, yesNo } from '../shared/fields.js';
import type { Law } from './law.js';
import type { ClockEffect, Transition } from '../engine/model.js';
import type { ClockName } from './clocks.js';
import { ends, given, OFFICE, opens, under } from '../shared/step-parts.js';
import type { Step } from './parts.js';
import { BEFORE_DELIBERATION } from './stages.js';

export type Track = 'standard' | 'simplified' | 'rapid' | 'green-channel';

/** What makes a case urgent enough for a rapid course, as the office has set it. */
const URGENCY = [
  'public-health-or-safety',
  'fair-or-platform',
  'repeat-or-group',
  'prior-ruling',
  'pre-checked',
  'season',
] as const;

type Stop = Extract<ClockEffect<ClockName, never>, { readonly stop: string }>;

const targetsEnd = (kinds: readonly Track[], outcome: Stop['outcome']): Stop[] =>
  (kinds.includes('simplified') ? (['simplified-target', 'rapid-target'] as const) : (['rapid-target'] as const)).map(
    (stop) => ({ stop, outcome }),
  );

/**
 * The office's own courses on top of the procedure: a shorter target and nothing else, as the law knows no simplified
 * procedure: panel, answer, review and every legal limit stay, and whatever course a case changes to, its target
 * counts from docketing. The direct ruling on a repeated infringement is a step of its own.
 */
export const tracks = (law: Law, kinds: readonly Track[]): Step => ({
  id: 'choose-track',
  title: { zh: '确定或者变更办理方式', en: 'Choose or change the track' },
  from: BEFORE_DELIBERATION,
  to: 'same',
  by: OFFICE,
  guards: under(law.tracks, 'trackIsAnother', 'trackTestHolds'),
  input: {
    track: choice(...kinds)('办理方式', 'Track', law.tracks),
    ...(kinds.includes('simplified')
      ? {
          factsAreClear: optional(yesNo('事实清楚、争议不大', 'The facts are clear and little is in dispute')),
          bothConsent: optional(yesNo('双方同意', 'Both sides consent')),
        }
      : {}),
    urgency: optional(choice(...URGENCY)('快速办理事由', 'Why it is urgent')),
    reason,
  },
  writes: [ends('track'), opens('track', { ground: given('track') }, ['urgency', 'reason'])],
  clocks: [
    ...targetsEnd(kinds, 'cancelled'),
    ...(kinds.includes('simplified')
      ? [{ start: 'simplified-target', on: { the: 'docketedOn' }, when: 'simplifiedTrackIsChosen' } as const]
      : []),
    { start: 'rapid-target', on: { the: 'docketedOn' }, when: 'rapidTrackIsChosen' },
  ],
  documents: ['track-sheet'],
  event: 'track.chosen',
  ...law.tracks,
  rank: 93,
});

/** An objection or a suspension takes a case off its shorter course; its legal limit never knew of it. */
const OFF_COURSE: readonly string[] = ['suspend', 'file-jurisdiction-objection'];

/** Whatever is in time for the case's legal limit is in time for its shorter target. */
function withTargets<C extends string, G extends string>(
  effect: ClockEffect<C | ClockName, G>,
  kinds: readonly Track[],
): readonly ClockEffect<C | ClockName, G>[] {
  if (!('stop' in effect)) return [effect];
  const targets = targetsEnd(kinds, 'met');
  if (effect.stop === 'closing' && effect.outcome === 'met') return [effect, ...targets];
  if (!effect.met?.includes('closing')) return [effect];
  return [{ ...effect, met: [...effect.met, ...targets.flatMap(({ stop }) => (stop === 'all' ? [] : [stop]))] }];
}

/** The steps that end a shorter course, or reach its target. */
export const alongTracks = <S extends string, G extends string, C extends string, D extends string>(
  steps: readonly Transition<S, G, C | ClockName, D>[],
  kinds: readonly Track[],
): Transition<S, G, C | ClockName, D>[] =>
  steps.map((step) => {
    const [writes, clocks] = [step.writes ?? [], step.clocks ?? []];
    if (OFF_COURSE.includes(step.id))
      return { ...step, writes: [...writes, ends('track')], clocks: [...clocks, ...targetsEnd(kinds, 'cancelled')] };
    return step.clocks ? { ...step, clocks: clocks.flatMap((effect) => withTargets(effect, kinds)) } : step;
  });
