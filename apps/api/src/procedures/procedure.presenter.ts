import { cite, type Citation } from '#libs/legal';
import {
  CAPACITIES,
  lengthWords,
  namedTargets,
  stagesOf,
  termWords,
  type AnyClock,
  type AnyEdition,
  type AnyTransition,
  type Procedure,
} from '#libs/procedures';

/** A procedure in one line each edition. */
export const procedureLine = (p: Procedure) => ({
  id: p.id,
  title: p.title,
  typeMark: p.typeMark,
  editions: p.editions.map((e) => ({ edition: e.effectiveFrom, title: e.title, citation: cite(e.citation) })),
});

const cited = (citation: Citation): { citation: string } => ({ citation: cite(citation) });

const transitionView = (edition: AnyEdition, t: AnyTransition) => ({
  id: t.id,
  title: t.title,
  from: stagesOf(edition, t),
  to: namedTargets(t),
  by: t.by.map((capacity) => ({ capacity, title: CAPACITIES[capacity] })),
  guards: (t.guards ?? []).map((g) => ({
    guard: g.is,
    says: edition.guards[g.is]?.says ?? { zh: g.is, en: g.is },
    ofOffice: g.ofOffice === true,
    /** It judges what is entered with the step, so nobody can have met it before. */
    onEntry: edition.guards[g.is]?.needsInput === true,
    ...cited(g.under),
  })),
  input: t.input ?? {},
  documents: t.documents ?? [],
  event: t.event,
  draft: t.draft ?? null,
  standing: t.standing,
  ...cited(t.citation),
});

const clockView = (edition: AnyEdition, id: string, c: AnyClock) => ({
  id,
  title: c.title,
  anchor: c.anchor,
  term: c.term,
  length: termWords(c.term),
  variants: (c.variants ?? []).map((v) => ({
    when: v.when,
    says: edition.guards[v.when]?.says ?? { zh: v.when, en: v.when },
    length: lengthWords(v.term),
    ...cited(v.citation),
  })),
  target: c.target ? { length: lengthWords(c.target.term), ...cited(c.target.citation) } : null,
  duty: c.duty,
  excludes: c.excludes ?? [],
  extensions: (c.extensions ?? []).map((e) => ({
    id: e.id,
    max: e.max,
    length: e.max && lengthWords(e.max),
    approver: e.approver,
    approvedBy: CAPACITIES[e.approver],
    after: e.after ?? null,
    ...cited(e.citation),
  })),
  onExpiry: c.onExpiry ?? null,
  standing: c.standing,
  ...cited(c.citation),
});

/** One edition in full: everything of it that is data. */
export const editionView = (procedure: Procedure, e: AnyEdition) => ({
  procedure: procedure.id,
  edition: e.effectiveFrom,
  title: e.title,
  initial: e.initial,
  stages: Object.entries(e.stages).map(([id, s]) => ({
    id,
    title: s.title,
    final: s.final === true,
    held: s.held === true,
  })),
  transitions: e.transitions.map((t) => transitionView(e, t)),
  clocks: Object.entries(e.clocks).map(([id, c]) => clockView(e, id, c)),
  documents: Object.entries(e.documents).map(([id, d]) => ({
    id,
    title: d.title,
    from: d.from,
    to: d.to ?? [],
    fields: d.fields,
    ...cited(d.citation),
  })),
  exclusions: Object.entries(e.exclusions).map(([id, x]) => ({ id, title: x.title, ...cited(x.citation) })),
  closingForms: e.closingForms.map((f) => ({ form: f.form, title: f.title, stages: f.stages, ...cited(f.citation) })),
  ...cited(e.citation),
});

export type ProcedureLine = ReturnType<typeof procedureLine>;
export type EditionView = ReturnType<typeof editionView>;
