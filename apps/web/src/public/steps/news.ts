import type { Both } from '../../i18n/words';
import type { FollowView } from '../follow/use-follow';

/** What a party's page told of its case when a form was opened, as far as it can tell afterwards what has come or moved. */
export interface Known {
  readonly stage: string;
  /** How many things the party had done; they only ever grow in number. */
  readonly filed: number;
  readonly letters: readonly string[];
  readonly served: readonly string[];
  readonly answered: readonly string[];
  readonly panel: readonly string[];
  readonly hearings: Readonly<Record<string, Sitting>>;
  readonly periods: Readonly<Record<string, { readonly title: Both; readonly dueOn: string | null }>>;
}

type Sitting = Pick<FollowView['hearings'][number], 'on' | 'time' | 'place'>;

export type News =
  | { readonly kind: 'stage'; readonly title: Both; readonly on: string }
  | { readonly kind: 'filed' | 'letter'; readonly title: Both; readonly at: string }
  | {
      readonly kind: 'served';
      readonly title: Both;
      readonly sentOn: string | null;
      readonly receivedOn: string | null;
    }
  | { readonly kind: 'answered'; readonly title: Both; readonly on: string }
  | { readonly kind: 'moved'; readonly title: Both; readonly from: string; readonly to: string }
  /** It has begun, stopped or gone on: how it stands. */
  | { readonly kind: 'period'; readonly title: Both; readonly dueOn: string | null; readonly stands: Both }
  | { readonly kind: 'over'; readonly title: Both }
  | { readonly kind: 'hearing' | 'hearingOff'; readonly sitting: Sitting }
  | { readonly kind: 'panel' };

export const knownOf = (view: FollowView): Known => ({
  stage: view.stage,
  filed: view.filed.length,
  letters: lettersIn(view).map(({ id }) => id),
  served: view.served.map(keyOf),
  answered: view.queries.flatMap(({ matter, answer }) => (answer ? [matter] : [])),
  panel: membersIn(view),
  hearings: Object.fromEntries(view.hearings.map((hearing) => [hearing.id, sittingOf(hearing)])),
  periods: Object.fromEntries(view.yours.map(({ clock, dueOn }) => [clock.id, { title: clock.title, dueOn }])),
});

/** What has happened in a case since a form of it was opened, as far as its party is told. */
export const newsSince = (known: Known, view: FollowView): readonly News[] => [
  ...stageOf(known, view),
  ...view.filed.slice(known.filed).map(({ title, at }) => ({ kind: 'filed', title, at }) as const),
  ...lettersIn(view)
    .filter(({ id }) => !known.letters.includes(id))
    .map(({ title, madeAt }) => ({ kind: 'letter', title, at: madeAt }) as const),
  ...view.served
    .filter((paper) => !known.served.includes(keyOf(paper)))
    .map(({ title, sentOn, receivedOn }) => ({ kind: 'served', title, sentOn, receivedOn }) as const),
  ...view.queries.flatMap(({ matter, clock, answer }): News[] =>
    answer && !known.answered.includes(matter) ? [{ kind: 'answered', title: clock.title, on: answer.on }] : [],
  ),
  ...periodsOf(known, view),
  ...hearingsOf(known, view),
  ...(known.panel.join() === membersIn(view).join() ? [] : [{ kind: 'panel' } as const]),
];

function stageOf(known: Known, view: FollowView): News[] {
  const on = view.passed.at(-1)?.on;
  return on === undefined || known.stage === view.stage ? [] : [{ kind: 'stage', title: view.stageTitle, on }];
}

function periodsOf(known: Known, { yours }: FollowView): News[] {
  const running = yours.flatMap(({ clock, dueOn }): News[] => {
    const before = known.periods[clock.id];
    if (before?.dueOn === dueOn) return [];
    return before?.dueOn && dueOn
      ? [{ kind: 'moved', title: clock.title, from: before.dueOn, to: dueOn }]
      : [{ kind: 'period', title: clock.title, dueOn, stands: clock.health.words }];
  });
  const over = Object.entries(known.periods)
    .filter(([id]) => !yours.some(({ clock }) => clock.id === id))
    .map(([, { title }]) => ({ kind: 'over', title }) as const);
  return [...running, ...over];
}

function hearingsOf(known: Known, { hearings }: FollowView): News[] {
  const set = hearings.map((hearing) => [hearing.id, sittingOf(hearing)] as const);
  const now = new Map(set);
  return [
    ...set
      .filter(([id, sitting]) => JSON.stringify(known.hearings[id]) !== JSON.stringify(sitting))
      .map(([, sitting]) => ({ kind: 'hearing', sitting }) as const),
    ...Object.entries(known.hearings)
      .filter(([id]) => !now.has(id))
      .map(([, sitting]) => ({ kind: 'hearingOff', sitting }) as const),
  ];
}

/** What the party filed itself stands among what it has done. */
const lettersIn = ({ documents }: FollowView) => documents.filter(({ own }) => !own);
const membersIn = ({ panel }: FollowView): string[] => panel.map(({ person, leads }) => `${person}${leads ? '*' : ''}`);
const sittingOf = ({ on, time, place }: Sitting): Sitting => ({ on, time, place });
const keyOf = ({ document, sentOn, receivedOn }: FollowView['served'][number]): string =>
  [document, sentOn, receivedOn].join('/');
