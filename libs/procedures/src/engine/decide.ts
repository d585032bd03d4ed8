import { DomainError, type FieldIssue, type GuardFailure, type Words } from '#libs/kernel';
import { cite, type Citation, type Standing } from '#libs/legal';
import type { CaseFile, PartyRole } from '../facts/file.js';
import { checkInput } from './check-input.js';
import type { ClockOrder } from './clock-order.js';
import { partiesOf, sourceValue, subjectOf, writeAll } from './effects.js';
import type { AnyEdition, AnyTransition, ClockEffect, Facts, Guard, GuardUse } from './model.js';

export type { ClockOrder } from './clock-order.js';

export interface Decision {
  readonly transition: string;
  readonly from: string;
  readonly to: string;
  /** Stage to come back to when `to` is a held stage; null otherwise. */
  readonly returnStage: string | null;
  /** Exactly the records this transition writes, whole. */
  readonly filePatch: CaseFile;
  readonly clocks: readonly ClockOrder[];
  readonly documents: readonly string[];
  readonly event: string;
  readonly givesNumber: boolean;
  readonly final: boolean;
  readonly citation: Citation;
  readonly standing: Standing;
}

/** Stages from which a transition may be taken, in the order of the edition. */
export function stagesOf(edition: AnyEdition, transition: AnyTransition): string[] {
  const except = new Set(transition.except ?? []);
  const { from } = transition;
  return Object.entries(edition.stages)
    .filter(([name, stage]) => {
      if (except.has(name)) return false;
      if (from === 'open') return !stage.final && !stage.held;
      if (from === 'any') return !stage.final;
      return from.includes(name);
    })
    .map(([name]) => name);
}

export function stageFailure(edition: AnyEdition, transition: AnyTransition, stage: string): GuardFailure | null {
  const open = stagesOf(edition, transition);
  if (open.includes(stage)) return null;
  const now = edition.stages[stage]?.title ?? { zh: stage, en: stage };
  return {
    guard: 'stage',
    message: {
      zh: `案件处于“${now.zh}”阶段,不能办理“${transition.title.zh}”,${whereOpen(edition, open).zh}`,
      en: `The case is at “${now.en}”, where “${transition.title.en}” is not open; ${whereOpen(edition, open).en}`,
    },
    article: cite(transition.citation),
  };
}

const MOST_STAGES = 4;

/** The first stages in which a step is open, in the order of the procedure. */
function whereOpen(edition: AnyEdition, stages: readonly string[]): Words {
  const named = stages.slice(0, MOST_STAGES).map((name) => edition.stages[name]?.title ?? { zh: name, en: name });
  const more = stages.length > MOST_STAGES;
  return {
    zh: `可在${named.map((n) => `“${n.zh}”`).join('、')}${more ? '等' : ''}阶段办理`,
    en: `it opens at ${named.map((n) => `“${n.en}”`).join(', ')}${more ? ' and others' : ''}`,
  };
}

export function capacityFailure(transition: AnyTransition, facts: Facts): GuardFailure | null {
  if (facts.actor.capacities.some((c) => transition.by.includes(c))) return null;
  return {
    guard: 'capacity',
    message: {
      zh: `您无权办理此事项(需要:${transition.by.map((c) => CAPACITIES[c].zh).join('、')})`,
      en: `You may not do this (needed: ${transition.by.map((c) => CAPACITIES[c].en).join(', ')})`,
    },
    article: cite(transition.citation),
  };
}

/** What each capacity is called, for refusals, lists and documents. */
export const CAPACITIES: Readonly<Record<AnyTransition['by'][number], Words>> = {
  requester: { zh: '请求人', en: 'requester' },
  respondent: { zh: '被请求人', en: 'respondent' },
  'third-party': { zh: '第三人', en: 'third party' },
  officer: { zh: '办案人员', en: 'officer in charge' },
  panel: { zh: '合议组成员', en: 'panel member' },
  head: { zh: '负责人', en: 'head of the agency' },
  superior: { zh: '上一级部门', en: 'next-higher agency' },
  system: { zh: '系统(期限届满)', en: 'system (expiry)' },
};

function guardFailures(edition: AnyEdition, transition: AnyTransition, facts: Facts): GuardFailure[] {
  return (transition.guards ?? []).flatMap((use) => failureOf(use, guardOf(edition, use.is), facts) ?? []);
}

/** What failed at a field of the form, named there as well. */
const placesOf = (
  edition: AnyEdition,
  { input = {} }: AnyTransition,
  failures: readonly GuardFailure[],
): FieldIssue[] =>
  failures.flatMap(({ guard, message, article }) => {
    const field = guardOf(edition, guard).at?.find((name) => Object.hasOwn(input, name));
    return field === undefined ? [] : [{ pointer: `/input/${field}`, code: guard, message, article }];
  });

export function guardOf(edition: AnyEdition, name: string): Guard {
  const guard = edition.guards[name];
  if (!guard) throw new Error(`guard ${name} is not defined in edition ${edition.effectiveFrom}`);
  return guard;
}

export function failureOf(use: GuardUse<string>, guard: Guard, facts: Facts): GuardFailure | null {
  const held = guard.holds(facts);
  return held === true
    ? null
    : { guard: use.is, message: held === false ? guard.says : held, article: cite(use.under) };
}

export function findTransition(edition: AnyEdition, id: string): AnyTransition {
  const found = edition.transitions.find((t) => t.id === id);
  if (!found) {
    throw new DomainError(
      'PROCEDURES.UNKNOWN_TRANSITION',
      'notFound',
      { zh: `本程序没有名为“${id.slice(0, 80)}”的步骤`, en: `This procedure has no step named “${id.slice(0, 80)}”` },
      {},
    );
  }
  return found;
}

/**
 * The one place where a change of a case is decided. Pure: same facts, same decision.
 * @throws DomainError PROCEDURES.INVALID_INPUT with every wrong field, or PROCEDURES.NOT_ALLOWED with every failed
 * guard and its article. Guards are judged only on well-formed input.
 */
export function decide(edition: AnyEdition, transitionId: string, facts: Facts): Decision {
  const transition = findTransition(edition, transitionId);
  const place = [capacityFailure(transition, facts), stageFailure(edition, transition, facts.case.stage)].filter(
    (f) => f !== null,
  );
  if (place.length > 0) throw refusal(transition, place);
  const issues = checkInput(transition.input ?? {}, facts);
  if (issues.length > 0) throw invalid(transition, issues);
  const failures = guardFailures(edition, transition, facts);
  if (failures.length > 0) throw refusal(transition, failures, placesOf(edition, transition, failures));
  return conclude(edition, transition, facts);
}

function conclude(edition: AnyEdition, transition: AnyTransition, facts: Facts): Decision {
  const filePatch = writeAll(transition.writes ?? [], facts);
  const after: Facts = { ...facts, file: { ...facts.file, ...filePatch } };
  const to = target(edition, transition, after);
  const stage = edition.stages[to];
  if (!stage) throw new Error(`stage ${to} is not defined in edition ${edition.effectiveFrom}`);
  const entersHeld = stage.held && !edition.stages[facts.case.stage]?.held;
  return {
    transition: transition.id,
    from: facts.case.stage,
    to,
    returnStage: entersHeld ? facts.case.stage : stage.held ? facts.case.returnStage : null,
    filePatch,
    clocks: (transition.clocks ?? []).flatMap((effect) => orders(edition, effect, after)),
    documents: transition.documents ?? [],
    event: transition.event,
    givesNumber: transition.gives === 'case-number',
    final: stage.final === true,
    citation: transition.citation,
    standing: transition.standing,
  };
}

function target(edition: AnyEdition, transition: AnyTransition, facts: Facts): string {
  let named = transition.to;
  while (typeof named !== 'string') {
    const here = named.thenFrom?.includes(facts.case.stage) ?? true;
    const chosen = here && (named.if === undefined || edition.guards[named.if]?.holds(facts) === true);
    named = chosen ? named.then : named.else;
  }
  if (named === 'same') return facts.case.stage;
  if (named !== 'back') return named;
  if (!facts.case.returnStage) throw new Error(`case ${facts.case.id} has no stage to go back to`);
  return facts.case.returnStage;
}

type Start = Extract<ClockEffect<string>, { readonly start: string }>;

function startOf(edition: AnyEdition, effect: Start, subject: string, facts: Facts): ClockOrder[] {
  const seen: Facts = { ...facts, input: { ...facts.input, subject } };
  if (effect.when && edition.guards[effect.when]?.holds(seen) !== true) return [];
  const variants = edition.clocks[effect.start]?.variants ?? [];
  const variant = variants.findIndex((v) => edition.guards[v.when]?.holds(seen) === true);
  return [
    {
      do: 'start',
      clock: effect.start,
      subject,
      on: dateValue(sourceValue(effect.on, facts)),
      proof: effect.proof ? textOrNull(sourceValue(effect.proof, facts)) : null,
      length: effect.length ? numberValue(sourceValue(effect.length, facts)) : null,
      variant: variant < 0 ? null : variant,
    },
  ];
}

const partiesFor = ({ forEach }: { readonly forEach?: PartyRole }, { file }: Facts): string[] | null =>
  forEach ? partiesOf(file, forEach).map((p) => p.id) : null;

function orders(edition: AnyEdition, effect: ClockEffect<string>, facts: Facts): ClockOrder[] {
  if (!('start' in effect) && 'when' in effect && effect.when && edition.guards[effect.when]?.holds(facts) !== true)
    return [];
  if ('start' in effect) {
    const subjects = partiesFor(effect, facts) ?? [effect.subject ? subjectOf(effect.subject, facts) : ''];
    return subjects.flatMap((subject) => startOf(edition, effect, subject, facts));
  }
  if ('stop' in effect) {
    const subjects = partiesFor(effect, facts) ?? [effect.subject ? subjectOf(effect.subject, facts) : null];
    const on = effect.on ? dateValue(sourceValue(effect.on, facts)) : null;
    const { stop: clock, outcome, except = [], met = [] } = effect;
    return subjects.map((subject) => ({ do: 'stop', clock, subject, outcome, on, except, met }));
  }
  if ('pause' in effect || 'resume' in effect) return [resting(effect, facts)];
  const subject = 'subject' in effect && effect.subject ? subjectOf(effect.subject, facts) : '';
  if ('extend' in effect) {
    const order = { do: 'extend', clock: effect.extend, subject, extension: effect.extension } as const;
    const days = effect.days ? sourceValue(effect.days, facts) : null;
    if (typeof days === 'number') return [{ ...order, length: days, unit: 'calendar-day' }];
    return [{ ...order, length: numberValue(sourceValue(effect.length, facts)) }];
  }
  const on = dateValue(sourceValue(effect.on, facts));
  if ('revive' in effect) {
    const stoppedOn = dateValue(sourceValue(effect.stoppedOn, facts));
    return [{ do: 'revive', clock: effect.revive, stoppedOn, on, resting: effect.resting ?? [] }];
  }
  if ('restart' in effect) return [{ do: 'restart', clock: effect.restart, on }];
  return [
    {
      do: 'reanchor',
      clock: effect.reanchor,
      subject,
      on,
      proof: effect.proof ? textOrNull(sourceValue(effect.proof, facts)) : null,
    },
  ];
}

type Resting = Extract<ClockEffect<string>, { readonly pause: string } | { readonly resume: string }>;

function resting(effect: Resting, facts: Facts): ClockOrder {
  const { kind } = effect;
  const on = dateValue(sourceValue(effect.on, facts));
  const about = effect.about ? { about: subjectOf(effect.about, facts) } : {};
  if ('resume' in effect) return { do: 'resume', clock: effect.resume, kind, on, ...about };
  const { pause: clock, late, until } = effect;
  const subject = until?.subject ? subjectOf(until.subject, facts) : '';
  return {
    ...{ do: 'pause', clock, kind, on, ...about },
    ...(late ? { late } : {}),
    ...(until ? { until: { clock: until.clock, subject } } : {}),
  };
}

function dateValue(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Error(`a clock effect needs a date, got ${JSON.stringify(value)}`);
}
function numberValue(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new Error(`a clock effect needs a number, got ${JSON.stringify(value)}`);
}
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function refusal(
  transition: AnyTransition,
  failures: readonly GuardFailure[],
  issues: readonly FieldIssue[] = [],
): DomainError {
  return new DomainError(
    'PROCEDURES.NOT_ALLOWED',
    'refused',
    { zh: `现在不能${transition.title.zh}`, en: `Not allowed now: ${transition.title.en}` },
    { transition: transition.id, failures, ...(issues.length > 0 ? { issues } : {}) },
  );
}

function invalid(transition: AnyTransition, issues: readonly FieldIssue[]): DomainError {
  return new DomainError(
    'PROCEDURES.INVALID_INPUT',
    'invalid',
    { zh: `“${transition.title.zh}”填写有误`, en: `Wrong input for: ${transition.title.en}` },
    { transition: transition.id, issues },
  );
}
