import { DEFAULT_OVERDUE, type AnyClock, type AnyEdition, type AnyTransition, type ClockEffect } from '../model.js';
import { found, type Found, type Rule } from './found.js';

type Effects = readonly { readonly effect: ClockEffect<string>; readonly transition: AnyTransition }[];

const effectsOf = (edition: AnyEdition): Effects =>
  edition.transitions.flatMap((transition) => (transition.clocks ?? []).map((effect) => ({ effect, transition })));

export const clocksAreNamed: Rule = (edition) =>
  effectsOf(edition).flatMap(({ effect, transition }) =>
    [...namedClocks(effect), ...clocksRead(effect)]
      .filter((name) => !Object.hasOwn(edition.clocks, name))
      .map((name) =>
        found('clock-names', `transition ${transition.id}`, `期限“${name}”没有定义`, `clock “${name}” is not defined`),
      ),
  );

function namedClocks(effect: ClockEffect<string>): string[] {
  if ('start' in effect) return [effect.start];
  if ('stop' in effect)
    return [...(effect.stop === 'all' ? [] : [effect.stop]), ...(effect.except ?? []), ...(effect.met ?? [])];
  if ('pause' in effect) return [effect.pause, ...(effect.until ? [effect.until.clock] : [])];
  if ('resume' in effect) return [effect.resume];
  if ('extend' in effect) return [effect.extend];
  if ('revive' in effect) return [effect.revive];
  return 'restart' in effect ? [effect.restart] : [effect.reanchor];
}

/** Clocks from whose beginning or end an effect counts. */
function clocksRead(effect: ClockEffect<string>): string[] {
  if (!('on' in effect) || !effect.on) return [];
  if ('anchorOf' in effect.on) return [effect.on.anchorOf];
  return 'lastDueOf' in effect.on ? [...effect.on.lastDueOf] : [];
}

export const clocksStart: Rule = (edition) => {
  const effects = effectsOf(edition);
  return Object.entries(edition.clocks).flatMap(([name, clock]) => {
    const starts = effects.flatMap(({ effect }) => ('start' in effect && effect.start === name ? [effect] : []));
    if (starts.length === 0)
      return [found('clock-start', `clock ${name}`, '没有任何步骤使其开始', 'no transition starts it')];
    const set = 'set' in clock.term;
    return starts
      .filter((effect) => (effect.length !== undefined) !== set)
      .map(() =>
        set
          ? found(
              'clock-start',
              `clock ${name}`,
              '开始时没有指定期限长度',
              'it is started without the length that the authority sets',
            )
          : found(
              'clock-start',
              `clock ${name}`,
              '法定期限不得另行指定长度',
              'its length is fixed, yet a start sets another',
            ),
      );
  });
};

/** A clock ends because its task was done, because the case closed, or by what expiry itself brings about. */
export const clocksStop: Rule = (edition) => {
  const effects = effectsOf(edition);
  const stops = (name: string): boolean =>
    effects.some(({ effect }) => {
      if (!('stop' in effect)) return false;
      return effect.stop === 'all' ? !effect.except?.includes(name) : effect.stop === name;
    });
  return Object.entries(edition.clocks)
    .filter(([name, clock]) => !clock.onExpiry && !stops(name))
    .map(([name]) => found('clock-stop', `clock ${name}`, '永远不会停止', 'nothing ever stops it'));
};

export const expiryIsHandled: Rule = (edition) => {
  const handled = new Set(Object.values(edition.clocks).flatMap((clock) => clock.onExpiry ?? []));
  const bySystem = edition.transitions.filter((t) => t.by.includes('system'));
  const unhandled = Object.entries(edition.clocks).filter(
    ([, clock]) => clock.onExpiry !== undefined && !bySystem.some((t) => t.id === clock.onExpiry),
  );
  return [
    ...unhandled.map(([name, clock]) =>
      found(
        'expiry',
        `clock ${name}`,
        `届满步骤“${clock.onExpiry}”不能由系统办理`,
        `“${clock.onExpiry}” is no step that the system may take`,
      ),
    ),
    ...bySystem
      .filter((t) => !handled.has(t.id))
      .map((t) =>
        found('expiry', `transition ${t.id}`, '没有期限届满时引发此步骤', 'no clock brings it about when it expires'),
      ),
  ];
};

export const extensionsAreLawful: Rule = (edition) => [
  ...effectsOf(edition).flatMap(({ effect, transition }) =>
    'extend' in effect ? extendProblems(edition.clocks[effect.extend], effect.extension, transition) : [],
  ),
  ...Object.entries(edition.clocks).flatMap(([name, clock]) => extensionList(edition, name, clock)),
];

function extendProblems(clock: AnyClock | undefined, id: string, transition: AnyTransition): Found[] {
  const where = `transition ${transition.id}`;
  const extension = clock?.extensions?.find((e) => e.id === id);
  if (!extension) return [found('extensions', where, `没有“${id}”这种延长`, `there is no extension “${id}”`)];
  if (transition.by.every((capacity) => capacity === extension.approver)) return [];
  return [
    found(
      'extensions',
      where,
      `延长“${id}”只能由${extension.approver}批准`,
      `extension “${id}” is for ${extension.approver} alone to approve`,
    ),
  ];
}

function extensionList(edition: AnyEdition, name: string, clock: AnyClock): Found[] {
  const granted = effectsOf(edition).flatMap(({ effect }) =>
    'extend' in effect && effect.extend === name ? [effect.extension] : [],
  );
  return (clock.extensions ?? []).flatMap((extension, i, all) => {
    const where = `clock ${name}`;
    const earlier = all.slice(0, i).map((e) => e.id);
    const problems: Found[] = [];
    if (extension.after !== undefined && !earlier.includes(extension.after)) {
      problems.push(
        found(
          'extensions',
          where,
          `“${extension.after}”不在“${extension.id}”之前`,
          `“${extension.after}” does not stand before “${extension.id}”`,
        ),
      );
    }
    if (!granted.includes(extension.id)) {
      problems.push(
        found(
          'extensions',
          where,
          `没有步骤批准延长“${extension.id}”`,
          `no transition grants extension “${extension.id}”`,
        ),
      );
    }
    return problems;
  });
}

export const laddersDescend: Rule = (edition) =>
  Object.entries(edition.clocks).flatMap(([name, clock]) => {
    const ladder = clock.ladder ?? [];
    const sound = ladder.every(
      (days, i) => Number.isInteger(days) && days >= 0 && (i === 0 || days < (ladder[i - 1] ?? 0)),
    );
    const { head, superior } = clock.overdue ?? DEFAULT_OVERDUE;
    const rises = Number.isInteger(head) && Number.isInteger(superior) && head >= 1 && superior >= head;
    return sound && rises
      ? []
      : [
          found(
            'ladder',
            `clock ${name}`,
            '提醒天数应递减且不为负,逾期后先负责人后上一级',
            'its ladder must descend, not be negative, and go from the head to the superior',
          ),
        ];
  });

export const termsAreSound: Rule = (edition) =>
  Object.entries(edition.clocks).flatMap(([name, { term }]) => {
    const sound = 'set' in term ? term.set.min >= 0 && term.set.max >= term.set.min : term.count > 0;
    return sound ? [] : [found('term', `clock ${name}`, '期限长度不成立', 'its length makes no sense')];
  });
