import { choicesOf } from './graph.js';
import type { MatterKind, RecordKind } from '../../facts/file.js';
import type { FieldType, Fields } from '../fields.js';
import type { AnyEdition, AnyTransition, ClockEffect, Source, Write } from '../model.js';
import { compareNames, found, type Found, type Rule } from './found.js';

const RECORDS: Readonly<Record<RecordKind, true>> = {
  request: true,
  party: true,
  agent: true,
  right: true,
  accused: true,
  panel: true,
  service: true,
  answer: true,
  hearing: true,
  matter: true,
  deliberation: true,
  decision: true,
  assignment: true,
  consolidation: true,
  investigator: true,
  inquiry: true,
};

const MATTERS: Readonly<Record<MatterKind, true>> = {
  supplement: true,
  suspension: true,
  'public-notice': true,
  succession: true,
  appraisal: true,
  'jurisdiction-objection': true,
  'evidence-notice': true,
  'evidence-extension': true,
  settlement: true,
  recusal: true,
  'closing-extension': true,
  'docketing-extension': true,
  registration: true,
  'evaluation-report': true,
  'written-review': true,
  'party-addition': true,
  invalidity: true,
  litigation: true,
  demand: true,
  enforcement: true,
  repeat: true,
  'claims-clarification': true,
  'identity-papers': true,
  inspection: true,
  collecting: true,
  production: true,
  entrusting: true,
  'competence-dispute': true,
  mediation: true,
  'stop-notice': true,
  application: true,
  'answer-supplement': true,
  'panel-change': true,
  track: true,
  referral: true,
  confidentiality: true,
  translation: true,
  'major-report': true,
  warning: true,
  'deadline-query': true,
};

export const guardsMatch: Rule = (edition) => {
  const used = new Map<string, string>();
  for (const t of edition.transitions) {
    for (const use of t.guards ?? []) used.set(use.is, `transition ${t.id}`);
    for (const when of [t.doneWhen, t.readyWhen]) if (when) used.set(when, `transition ${t.id}`);
    for (const choice of choicesOf(t)) if (choice.if) used.set(choice.if, `transition ${t.id}`);
    for (const effect of t.clocks ?? [])
      if ('when' in effect && effect.when) used.set(effect.when, `transition ${t.id}`);
  }
  for (const [name, clock] of Object.entries(edition.clocks)) {
    for (const variant of clock.variants ?? []) used.set(variant.when, `clock ${name}`);
  }
  return compareNames('guards', { zh: '条件', en: 'guard' }, Object.keys(edition.guards), used);
};

export const documentsMatch: Rule = (edition) => {
  const used = new Map(edition.transitions.flatMap((t) => (t.documents ?? []).map((d) => [d, `transition ${t.id}`])));
  const timeless = Object.entries(edition.documents)
    .filter(([, { clock }]) => clock !== undefined && !edition.clocks[clock])
    .map(([name, { clock = '' }]) =>
      found('documents', `document ${name}`, `期限“${clock}”没有定义`, `clock “${clock}” is not defined`),
    );
  return [
    ...compareNames('documents', { zh: '文书', en: 'document' }, Object.keys(edition.documents), used),
    ...timeless,
  ];
};

const idSources = (id: Write['id']): Source[] => {
  if (typeof id !== 'object') return [];
  if ('openMatter' in id) return id.byParty ? [id.byParty] : [];
  return 'each' in id ? Object.values(id.where) : [id];
};

/** All sources a transition reads, those nested in others included. */
function sourcesOf(transition: AnyTransition): Source[] {
  const outer: (Source | undefined)[] = [
    ...(transition.writes ?? []).flatMap((w) => [...idSources(w.id), ...Object.values(w.set ?? {})]),
    ...(transition.clocks ?? []).flatMap(effectSources),
  ];
  return outer.flatMap((source) => (source ? withNested(source) : []));
}

const effectSources = (effect: ClockEffect<string>): (Source | undefined)[] => [
  'on' in effect ? effect.on : undefined,
  'subject' in effect ? effect.subject : undefined,
  'proof' in effect ? effect.proof : undefined,
  'length' in effect ? effect.length : undefined,
  'days' in effect ? effect.days : undefined,
];

function withNested(source: Source): Source[] {
  if ('field' in source && 'id' in source && source.id) return [source, ...withNested(source.id)];
  if (('lastDueOf' in source || 'anchorOf' in source) && source.subject) return [source, ...withNested(source.subject)];
  if ('dueOfClock' in source) return [source, ...withNested(source.dueOfClock)];
  if ('all' in source) return [source, ...Object.values(source.all).flatMap(withNested)];
  return [source];
}

/** The input field that a source reads, if it reads one. */
const inputOf = (source: Source): string[] =>
  'input' in source
    ? [source.input]
    : 'members' in source
      ? [source.members]
      : 'dayOf' in source
        ? [source.dayOf, source.timeOf]
        : 'personIn' in source
          ? [source.personIn]
          : [];

export const inputFieldsExist: Rule = (edition) =>
  edition.transitions.flatMap((t) => {
    const taken = (t.writes ?? []).flatMap((w) => (typeof w.take === 'object' ? w.take : []));
    const named = sourcesOf(t).flatMap(inputOf);
    return [...new Set([...taken, ...named])]
      .filter((name) => !Object.hasOwn(t.input ?? {}, name))
      .map((name) =>
        found(
          'input',
          `transition ${t.id}`,
          `用到未定义的字段“${name}”`,
          `it uses the input “${name}”, which it does not ask for`,
        ),
      );
  });

export const recordKindsAreKnown: Rule = (edition) =>
  edition.transitions.flatMap((t) => {
    const kinds = [
      ...(t.writes ?? []).map((w) => w.record),
      ...sourcesOf(t).flatMap((source) => ('of' in source ? [source.of] : 'last' in source ? [source.last] : [])),
      ...fieldTypes(t.input ?? {}).flatMap((type) => (type.kind === 'record' ? [type.of] : [])),
    ];
    const matters = [
      ...(t.writes ?? []).flatMap((w) => (typeof w.id === 'object' && 'openMatter' in w.id ? [w.id.openMatter] : [])),
      ...sourcesOf(t).flatMap((source) => ('ofOpen' in source ? [source.ofOpen] : [])),
    ];
    return [
      ...kinds.filter((k) => !Object.hasOwn(RECORDS, k)),
      ...matters.filter((m) => !Object.hasOwn(MATTERS, m)),
    ].map((name) => found('records', `transition ${t.id}`, `没有“${name}”这种记录`, `“${name}” is no kind of record`));
  });

function fieldTypes(fields: Fields): FieldType[] {
  return Object.values(fields).flatMap((field) => innerTypes(field.type));
}

function innerTypes(type: FieldType): FieldType[] {
  if (type.kind !== 'list') return [type];
  const { of } = type;
  return 'kind' in of && typeof of.kind === 'string' ? [type, ...innerTypes(of)] : [type, ...fieldTypes(of)];
}

/** Kinds of time may stop a clock only where its own list and the edition's list name them, and they must end. */
export const pausesAreLawful: Rule = (edition) => {
  const effects = edition.transitions.flatMap((t) =>
    (t.clocks ?? []).map((effect) => ({ effect, where: `transition ${t.id}` })),
  );
  const resumed = new Set(
    effects.flatMap(({ effect }) => ('resume' in effect ? [`${effect.resume}/${effect.kind}`] : [])),
  );
  return [
    ...effects.flatMap(({ effect, where }) => {
      if ('pause' in effect) {
        const ends = effect.until ? new Set([`${effect.pause}/${effect.kind}`]) : resumed;
        return pauseProblems(edition, effect.pause, effect.kind, where, ends);
      }
      return 'resume' in effect ? kindProblems(edition, effect.resume, effect.kind, where) : [];
    }),
    ...Object.entries(edition.clocks).flatMap(([name, clock]) =>
      (clock.excludes ?? []).flatMap((kind) =>
        Object.hasOwn(edition.exclusions, kind) ? [] : [unknownKind(kind, `clock ${name}`)],
      ),
    ),
    ...Object.keys(edition.exclusions)
      .filter((kind) => !effects.some(({ effect }) => 'pause' in effect && effect.kind === kind))
      .map((kind) =>
        found('pauses', `exclusion ${kind}`, '没有任何步骤使用', 'no transition ever pauses a clock for it'),
      ),
  ];
};

const unknownKind = (kind: string, where: string): Found =>
  found(
    'pauses',
    where,
    `“${kind}”不是本版法定扣除事由`,
    `“${kind}” is not among the edition's excluded kinds of time`,
  );

function kindProblems(edition: AnyEdition, clock: string, kind: string, where: string): Found[] {
  if (!Object.hasOwn(edition.exclusions, kind)) return [unknownKind(kind, where)];
  if (edition.clocks[clock]?.excludes?.includes(kind)) return [];
  return [found('pauses', where, `期限“${clock}”不因“${kind}”停止`, `clock “${clock}” does not stop for “${kind}”`)];
}

function pauseProblems(
  edition: AnyEdition,
  clock: string,
  kind: string,
  where: string,
  resumed: ReadonlySet<string>,
): Found[] {
  const problems = kindProblems(edition, clock, kind, where);
  if (resumed.has(`${clock}/${kind}`)) return problems;
  return [
    ...problems,
    found(
      'pauses',
      where,
      `期限“${clock}”因“${kind}”停止后无法恢复`,
      `nothing resumes clock “${clock}” after “${kind}”`,
    ),
  ];
}
