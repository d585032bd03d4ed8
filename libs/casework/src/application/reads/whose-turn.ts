import type { Words } from '#libs/kernel';
import type { StoredCase } from '../../domain/case.js';
import { nextClock } from '../../domain/next-clock.js';
import type { ClockLine } from './clock-view.js';
import type { Task } from './steps-ahead.js';
import { editionOf } from './titles.js';

export interface WhoseTurn {
  readonly of: 'authority' | 'party' | 'nobody';
  readonly words: Words;
}

/** Whose turn a case is by the clock that runs, and by what a case that rests goes on. @param clocks most urgent first */
export function whoseTurn(stored: StoredCase, clocks: readonly ClockLine[], tasks: readonly Task[]): WhoseTurn {
  if (!stored.open) return { of: 'nobody', words: { zh: '本案已结束', en: 'The case is closed' } };
  const next = nextClock(clocks);
  if (!next) return { of: 'nobody', words: { zh: '没有进行中的期限', en: 'No time limit is running' } };
  if (next.state === 'paused') return { of: 'nobody', words: restOf(stored, next, tasks) };
  const of = next.duty === 'authority' ? ('authority' as const) : ('party' as const);
  const who =
    of === 'authority'
      ? { zh: '办案机关', en: 'the agency' }
      : { zh: next.party ?? '当事人', en: next.party ?? 'a party' };
  return {
    of,
    words: {
      zh: `等待${who.zh}:${next.title.zh},${next.dueOn ?? ''}(${next.health.words.zh})`,
      en: `Waiting for ${who.en}: ${next.title.en}, ${next.dueOn ?? ''} (${next.health.words.en})`,
    },
  };
}

/** That a clock rests, and by which steps its time goes on. */
function restOf(stored: StoredCase, clock: ClockLine, tasks: readonly Task[]): Words {
  const kinds = clock.pauses.flatMap((p) => (p.to === null ? [p.kind] : []));
  const ending = editionOf(stored).transitions.filter((t) =>
    t.clocks?.some((effect) => 'resume' in effect && effect.resume === clock.clock && kinds.includes(effect.kind)),
  );
  const ways = tasks.filter(({ transition }) => ending.some(({ id }) => id === transition));
  const { zh, en } = clock.health.words;
  const said = { zh: `${zh}:${clock.title.zh}停止计算`, en: `${en}: ${clock.title.en} is not counted` };
  if (ways.length === 0) return said;
  return {
    zh: `${said.zh},事由消除后办理${ways.map((t) => `“${t.title.zh}”`).join('、')}`,
    en: `${said.en}; when the cause is gone: ${ways.map((t) => `“${t.title.en}”`).join(', ')}`,
  };
}
