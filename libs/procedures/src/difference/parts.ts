import type { Words } from '#libs/kernel';
import { cite, type Citation } from '#libs/legal';
import { CAPACITIES, stagesOf } from '../engine/decide.js';
import type {
  AnyClock,
  AnyEdition,
  AnyTransition,
  Choice,
  DocumentDefinition,
  DraftPart,
  Within,
} from '../engine/model.js';
import { choicesOf, namedTargets } from '../engine/rules/graph.js';
import { STANDINGS } from '../print/words.js';
import { extensionSays, ladderSays, overdueSays, targetSays, termSays, variantSays } from './clock-words.js';
import { effectSays } from './effects.js';
import { choicesOfType, fieldSays } from './inputs.js';
import { articleSays, joined, withDetails } from './joined.js';
import { IN_FILE } from './sources.js';

export type PartName = 'stages' | 'transitions' | 'clocks' | 'guards' | 'documents';

/** In words, and with the codes of what can be chosen, which a page has words for. */
export type Says = Words & { readonly choices?: readonly string[] };

/** What a field of a rule says: each by what it is compared by, and in words. */
export type Ruled = Readonly<Record<string, readonly (readonly [by: string, says: Says])[]>>;
export type Part = ReadonlyMap<string, { readonly title: Words; readonly fields: Ruled }>;

/** An edition as its reader compares it with another. */
export const partsOf = (edition: AnyEdition): Readonly<Record<PartName, Part>> => ({
  stages: stages(edition),
  transitions: transitions(edition),
  clocks: clocks(edition),
  guards: guards(edition),
  documents: documents(edition),
});

type Said = Ruled[string][number];

/** What stands by its own words is compared by them. */
const itself = (says: Says): Said => [JSON.stringify(says), says];
/** An article has its Chinese name in both; a page writes it as its language does. */
const article = (of: Citation): Ruled[string] => [itself({ zh: cite(of), en: cite(of) })];
const sorted = (of: readonly string[]): string[] => [...of].sort();
/** In an order that does not hang on the order of the data. */
const inOrder = (of: readonly Said[]): Ruled[string] => [...of].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
const named = (names: readonly string[], titled: Readonly<Record<string, { readonly title: Words } | undefined>>) =>
  names.map((name): Said => [name, titled[name]?.title ?? { zh: name, en: name }]);
const picked = <K extends string>(names: readonly K[], words: Readonly<Record<K, Words>>): Ruled[string] =>
  names.map((name) => [name, words[name]]);
const whether = (holds: boolean): Ruled[string] => [
  holds ? ['yes', { zh: '是', en: 'yes' }] : ['no', { zh: '否', en: 'no' }],
];

const TARGETS: Readonly<Record<string, { readonly title: Words }>> = {
  same: { title: { zh: '不变', en: 'stays' } },
  back: { title: { zh: '返回原阶段', en: 'back to the stage before' } },
};

const DRAFTS: Readonly<Record<DraftPart, Words>> = {
  submits: { zh: '报批草稿', en: 'submits the draft' },
  approves: { zh: '批准草稿', en: 'approves the draft' },
  returns: { zh: '退回草稿', en: 'returns the draft' },
};

const AFTER_END: Readonly<Record<NonNullable<AnyTransition['afterEnd']>, Words>> = {
  keeps: { zh: '结案后亦可,案件不恢复办理', en: 'also after the end, which stands' },
  reopens: { zh: '恢复办理', en: 'takes the case up again' },
};

const DUTIES: Readonly<Record<AnyClock['duty'], Words>> = {
  authority: { zh: '办案机关', en: 'authority' },
  requester: CAPACITIES.requester,
  respondent: CAPACITIES.respondent,
  party: { zh: '当事人', en: 'party' },
};

const OF_RIGHT: Words = { zh: '权利期间,可用可不用', en: 'time of a right, to be used or not' };

const PEOPLE: Readonly<Record<NonNullable<DocumentDefinition['to']>[number] | DocumentDefinition['from'], Words>> = {
  authority: DUTIES.authority,
  party: DUTIES.party,
  requester: CAPACITIES.requester,
  respondent: CAPACITIES.respondent,
  'third-party': CAPACITIES['third-party'],
  public: { zh: '公众', en: 'public' },
};

const part = <T>(of: Readonly<Record<string, T>>, title: (of: T) => Words, fields: (of: T) => Ruled): Part =>
  new Map(Object.entries(of).map(([id, one]) => [id, { title: title(one), fields: fields(one) }]));

const stages = (e: AnyEdition): Part =>
  part(
    e.stages,
    (s) => s.title,
    (s) => ({ title: [itself(s.title)], final: whether(s.final === true), held: whether(s.held === true) }),
  );

const transitions = (e: AnyEdition): Part =>
  part(
    Object.fromEntries(e.transitions.map((t): [string, AnyTransition] => [t.id, t])),
    (t) => t.title,
    (t) => ({
      title: [itself(t.title)],
      partyTitle: t.partyTitle ? [itself(t.partyTitle)] : [],
      from: named(stagesOf(e, t), e.stages),
      to: targetsOf(e, t),
      by: picked(t.by, CAPACITIES),
      guards: inOrder(
        (t.guards ?? []).map(({ is, under }) => itself(withDetails(guardSays(e, is), [articleSays(under)]))),
      ),
      input: sorted(Object.keys(t.input ?? {})).flatMap((name) => inputSays(t.input?.[name])),
      clocks: inOrder((t.clocks ?? []).map((effect) => itself(effectSays(e, t, effect)))),
      documents: named(sorted(t.documents ?? []), e.documents),
      draft: t.draft ? picked([t.draft], DRAFTS) : [],
      afterEnd: t.afterEnd ? picked([t.afterEnd], AFTER_END) : [],
      gives: whether(t.gives === 'case-number'),
      urgent: whether(t.urgent === true),
      standing: picked([t.standing], STANDINGS),
      citation: article(t.citation),
    }),
  );

const guardSays = (e: AnyEdition, id: string): Words => e.guards[id]?.says ?? { zh: id, en: id };

function inputSays(field: NonNullable<AnyTransition['input']>[string] | undefined): Said[] {
  if (!field) return [];
  const choices = choicesOfType(field.type);
  return [itself(choices.length === 0 ? fieldSays(field) : { ...fieldSays(field), choices })];
}

/** Where a step leads, and on what condition. */
function targetsOf(e: AnyEdition, t: AnyTransition): Said[] {
  const titled: Readonly<Record<string, { readonly title: Words } | undefined>> = { ...TARGETS, ...e.stages };
  const stage = (name: string): Words => titled[name]?.title ?? { zh: name, en: name };
  const when = ({ if: asked, thenFrom = [] }: Choice<string, string>): Words[] => {
    const [from, test] = [joined(thenFrom.map(stage)), asked === undefined ? null : guardSays(e, asked)];
    return [
      ...(thenFrom.length > 0 ? [{ zh: `自${from.zh}`, en: `from ${from.en}` }] : []),
      ...(test ? [{ zh: `如:${test.zh}`, en: `if: ${test.en}` }] : []),
    ];
  };
  const last = namedTargets(t).slice(-1);
  return [
    ...choicesOf(t).map((choice): Said => {
      const by = [choice.then, choice.thenFrom, choice.if];
      return [JSON.stringify(by), withDetails(stage(choice.then), when(choice))];
    }),
    ...named(last, titled),
  ];
}

const clocks = (e: AnyEdition): Part =>
  part(
    e.clocks,
    (c) => c.title,
    (c) => ({
      title: [itself(c.title)],
      anchor: [itself(c.anchor)],
      term: [itself(termSays(c.term))],
      variants: (c.variants ?? []).map((variant) => itself(variantSays(guardSays(e, variant.when), variant))),
      duty: picked([c.duty], DUTIES),
      ofRight: c.ofRight ? [itself(OF_RIGHT)] : [],
      excludes: named(sorted(c.excludes ?? []), e.exclusions),
      extensions: (c.extensions ?? []).map((x) => itself(extensionSays(x))),
      onExpiry: e.transitions.filter(({ id }) => id === c.onExpiry).map(({ id, title }) => [id, title]),
      ladder: [itself(ladderSays(c.ladder))],
      overdue: [itself(overdueSays(c.overdue))],
      target: c.target ? [itself(targetSays(c.target))] : [],
      standing: picked([c.standing], STANDINGS),
      citation: article(c.citation),
    }),
  );

/** The period to which a guard holds whoever takes the step. */
function withinSays(e: AnyEdition, { clocks = [], alsoDone, called, says }: Within): Words {
  const details = [
    ...(alsoDone ? [{ zh: '已完成的也计至届满', en: 'to its last day though it is met' }] : []),
    ...(called ? [called] : []),
    ...(says ? [says] : []),
  ];
  return clocks.length === 0 && says
    ? says
    : withDetails(joined(clocks.map((name) => e.clocks[name]?.title ?? IN_FILE)), details);
}

const guards = (e: AnyEdition): Part => {
  const used = new Set(e.transitions.flatMap((t) => (t.guards ?? []).map((g) => g.is)));
  return part(
    Object.fromEntries(Object.entries(e.guards).filter(([id]) => used.has(id))),
    (g) => g.says,
    (g) => ({
      says: [itself(g.says)],
      within: g.within ? [itself(withinSays(e, g.within))] : [],
      warns: g.warns ? [itself(g.warns)] : [],
    }),
  );
};

const documents = (e: AnyEdition): Part =>
  part(
    e.documents,
    (d) => d.title,
    (d) => ({
      title: [itself(d.title)],
      from: picked([d.from], PEOPLE),
      to: picked(d.to ?? [], PEOPLE),
      clock: named(d.clock === undefined ? [] : [d.clock], e.clocks),
      tells: (d.tells ?? []).map(({ says, citation }) => itself(withDetails(says, [articleSays(citation)]))),
      citation: article(d.citation),
    }),
  );
