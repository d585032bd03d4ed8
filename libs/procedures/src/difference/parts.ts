import type { Words } from '#libs/kernel';
import { cite, type Citation } from '#libs/legal';
import { CAPACITIES, stagesOf } from '../engine/decide.js';
import type { AnyClock, AnyEdition, AnyTransition, DocumentDefinition, DraftPart } from '../engine/model.js';
import { namedTargets } from '../engine/rules/graph.js';
import { lengthWords, STANDINGS, termWords } from '../print/words.js';

export type PartName = 'stages' | 'transitions' | 'clocks' | 'guards' | 'documents';

/** What a field of a rule says: each by what it is compared by, and in words. */
export type Ruled = Readonly<Record<string, readonly (readonly [by: string, says: Words])[]>>;
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
const itself = (says: Words): Said => [JSON.stringify(says), says];
/** An article has its Chinese name in both; a page writes it as its language does. */
const article = (of: Citation): Ruled[string] => [itself({ zh: cite(of), en: cite(of) })];
const sorted = (of: readonly string[]): string[] => [...of].sort();
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

const DUTIES: Readonly<Record<AnyClock['duty'], Words>> = {
  authority: { zh: '办案机关', en: 'authority' },
  requester: CAPACITIES.requester,
  respondent: CAPACITIES.respondent,
  party: { zh: '当事人', en: 'party' },
};

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
      from: named(stagesOf(e, t), e.stages),
      to: named(namedTargets(t), { ...TARGETS, ...e.stages }),
      by: picked(t.by, CAPACITIES),
      guards: sorted((t.guards ?? []).map((g) => g.is)).map((id) => guardSays(e, id)),
      input: sorted(Object.keys(t.input ?? {})).map((name) => [name, t.input?.[name]?.label ?? { zh: name, en: name }]),
      documents: named(sorted(t.documents ?? []), e.documents),
      draft: t.draft ? picked([t.draft], DRAFTS) : [],
      standing: picked([t.standing], STANDINGS),
      citation: article(t.citation),
    }),
  );

const guardSays = (e: AnyEdition, id: string): Said => [id, e.guards[id]?.says ?? { zh: id, en: id }];

const clocks = (e: AnyEdition): Part =>
  part(
    e.clocks,
    (c) => c.title,
    (c) => ({
      title: [itself(c.title)],
      term: [itself(termWords(c.term))],
      variants: (c.variants ?? []).map(({ when, term }) => itself(variantWords(guardSays(e, when)[1], term))),
      duty: picked([c.duty], DUTIES),
      excludes: named(sorted(c.excludes ?? []), e.exclusions),
      extensions: (c.extensions ?? []).map((x) => itself(extensionWords(x))),
      onExpiry: e.transitions.filter(({ id }) => id === c.onExpiry).map(({ id, title }) => [id, title]),
      standing: picked([c.standing], STANDINGS),
      citation: article(c.citation),
    }),
  );

function variantWords(when: Words, term: Parameters<typeof lengthWords>[0]): Words {
  const length = lengthWords(term);
  return { zh: `${length.zh}:${when.zh}`, en: `${length.en}: ${when.en}` };
}

function extensionWords({ max, approver }: NonNullable<AnyClock['extensions']>[number]): Words {
  const by = CAPACITIES[approver];
  if (!max)
    return { zh: `由${by.zh}批准,期限由批准确定`, en: `approved by the ${by.en}, as long as the approval says` };
  const length = lengthWords(max);
  return { zh: `至多${length.zh},由${by.zh}批准`, en: `at most ${length.en}, approved by the ${by.en}` };
}

const guards = (e: AnyEdition): Part => {
  const used = new Set(e.transitions.flatMap((t) => (t.guards ?? []).map((g) => g.is)));
  return part(
    Object.fromEntries(Object.entries(e.guards).filter(([id]) => used.has(id))),
    (g) => g.says,
    (g) => ({ says: [itself(g.says)] }),
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
      citation: article(d.citation),
    }),
  );
