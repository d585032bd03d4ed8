import type { Words } from '#libs/kernel';
import { CAPACITIES } from '../engine/decide.js';
import type { AnyEdition, AnyTransition, ClockEffect, Source } from '../engine/model.js';
import { extensionSays } from './clock-words.js';
import { joined, withDetails } from './joined.js';
import { IN_FILE, sourceSays } from './sources.js';

type Effect = ClockEffect<string>;

const ACTS = {
  start: { zh: '开始', en: 'starts' },
  met: { zh: '完成', en: 'meets' },
  cancelled: { zh: '取消', en: 'cancels' },
  pause: { zh: '中止计算', en: 'pauses' },
  resume: { zh: '恢复计算', en: 'resumes' },
  extend: { zh: '延长', en: 'extends' },
  reanchor: { zh: '更改起算日', en: 'moves the beginning of' },
  revive: { zh: '续计', en: 'takes up again' },
  restart: { zh: '重新计算', en: 'restarts' },
} as const satisfies Readonly<Record<string, Words>>;

/** What a step does to a time limit: to which, from which day, for whom, for how long and on what condition. */
export function effectSays(e: AnyEdition, t: AnyTransition, effect: Effect): Words {
  const [act, name] = actOf(effect);
  const { zh, en } = name === 'all' ? { zh: '全部期限', en: 'every time limit' } : titleOf(e, name);
  const did = { zh: `${ACTS[act].zh}${zh}`, en: `${ACTS[act].en} ${en}` };
  return withDetails(did, [...days(e, t, effect), ...extent(e, name, effect), ...conditions(e, effect)]);
}

function actOf(effect: Effect): readonly [keyof typeof ACTS, string] {
  if ('start' in effect) return ['start', effect.start];
  if ('stop' in effect) return [effect.outcome, effect.stop];
  if ('pause' in effect) return ['pause', effect.pause];
  if ('resume' in effect) return ['resume', effect.resume];
  if ('extend' in effect) return ['extend', effect.extend];
  if ('revive' in effect) return ['revive', effect.revive];
  return 'restart' in effect ? ['restart', effect.restart] : ['reanchor', effect.reanchor];
}

const titleOf = (e: AnyEdition, clock: string): Words => e.clocks[clock]?.title ?? IN_FILE;

const SOURCES = {
  on: { zh: '自', en: 'from' },
  stoppedOn: { zh: '停止于', en: 'stopped on' },
  subject: { zh: '对象:', en: 'for:' },
  length: { zh: '时长:', en: 'length:' },
  days: { zh: '日数:', en: 'days:' },
} as const;

/** What comes from somewhere: days, lengths, and whose time it is. */
function days(e: AnyEdition, t: AnyTransition, effect: Effect): Words[] {
  const of: { readonly [K in keyof typeof SOURCES]?: Source } = effect;
  return (Object.keys(SOURCES) as (keyof typeof SOURCES)[]).flatMap((key) => {
    const source = of[key];
    if (!source) return [];
    const { zh, en } = sourceSays(e, t, source);
    return [{ zh: `${SOURCES[key].zh}${zh}`, en: `${SOURCES[key].en} ${en}` }];
  });
}

/** Which of several, what kind of time, and how far. */
function extent(e: AnyEdition, name: string, effect: Effect): Words[] {
  const some = (zh: string, en: string, names: readonly string[] = [], title = titleOf): Words[] => {
    const all = joined(names.map((one) => title(e, one)));
    return names.length === 0 ? [] : [{ zh: `${zh}${all.zh}`, en: `${en} ${all.en}` }];
  };
  if ('stop' in effect)
    return [...some('除', 'except', effect.except), ...some('其中完成', 'of these met:', effect.met)];
  if ('pause' in effect) {
    const late = effect.late ? [{ zh: '已届满的不变', en: 'what has run out stays as it is' }] : [];
    return [
      ...some('', 'for', [effect.kind], kindOf),
      ...some('至届满:', 'until the end of', untilOf(effect)),
      ...late,
    ];
  }
  if ('resume' in effect) return some('', 'for', [effect.kind], kindOf);
  // One definition serves several editions: a kind of time that this one does not know rests nothing in it.
  if ('revive' in effect) {
    const resting = effect.resting?.filter((kind) => Object.hasOwn(e.exclusions, kind));
    return some('仍不计入:', 'still not counted:', resting, kindOf);
  }
  if (!('extend' in effect)) return [];
  const extension = e.clocks[name]?.extensions?.find(({ id }) => id === effect.extension);
  return extension ? [extensionSays(extension)] : [];
}

const kindOf = (e: AnyEdition, kind: string): Words => e.exclusions[kind]?.title ?? IN_FILE;
const untilOf = ({ until }: Extract<Effect, { readonly pause: unknown }>): string[] => (until ? [until.clock] : []);

function conditions(e: AnyEdition, effect: Effect): Words[] {
  const each = 'forEach' in effect && effect.forEach ? CAPACITIES[effect.forEach] : null;
  const when = 'when' in effect && effect.when ? (e.guards[effect.when]?.says ?? IN_FILE) : null;
  return [
    ...(each ? [{ zh: `各${each.zh}`, en: `each ${each.en}` }] : []),
    ...(when ? [{ zh: `如:${when.zh}`, en: `if: ${when.en}` }] : []),
  ];
}
