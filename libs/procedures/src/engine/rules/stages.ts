import { found, type Found, type Rule } from './found.js';
import { choicesOf, edgesOf, namedTargets, reach } from './graph.js';
import { stagesOf } from '../decide.js';
import type { AnyEdition, AnyTransition } from '../model.js';

export const stagesAreNamed: Rule = (edition) => {
  const unknown = (where: string, name: string): Found[] =>
    Object.hasOwn(edition.stages, name)
      ? []
      : [found('stage-names', where, `阶段“${name}”没有定义`, `stage “${name}” is not defined`)];
  return [
    ...unknown('initial', edition.initial),
    ...edition.transitions.flatMap((t) => stageNames(t).flatMap((name) => unknown(`transition ${t.id}`, name))),
  ];
};

function stageNames(transition: AnyTransition): string[] {
  const from = typeof transition.from === 'string' ? [] : transition.from;
  const to = namedTargets(transition).filter((name) => name !== 'same' && name !== 'back');
  return [
    ...from,
    ...(transition.except ?? []),
    ...to,
    ...choicesOf(transition).flatMap((choice) => choice.thenFrom ?? []),
  ];
}

export const stagesAreReachable: Rule = (edition) => {
  const reached = reach([edition.initial], edgesOf(edition));
  return Object.keys(edition.stages)
    .filter((stage) => !reached.has(stage))
    .map((stage) =>
      found(
        'reachable',
        `stage ${stage}`,
        `从起始阶段到不了“${stage}”`,
        `“${stage}” cannot be reached from the initial stage`,
      ),
    );
};

/** From every stage that is not final a final one can be reached; from a held one it may go back instead. */
export const stagesHaveAWayOut: Rule = (edition) => {
  const stages = Object.entries(edition.stages);
  const backwards = edgesOf(edition).map((e) => ({ from: e.to, to: e.from }));
  const finals = stages.filter(([, stage]) => stage.final).map(([name]) => name);
  const returning = stages.filter(([name, stage]) => stage.held && leadsBack(edition, name)).map(([name]) => name);
  const ending = reach(finals, backwards);
  const endingOrReturning = reach([...finals, ...returning], backwards);
  return stages
    .filter(([name, { held }]) => !(held ? endingOrReturning : ending).has(name))
    .map(([name]) =>
      found(
        'way-out',
        `stage ${name}`,
        `从“${name}”到不了任何终结阶段`,
        `no final stage can be reached from “${name}”`,
      ),
    );
};

const leadsBack = (edition: AnyEdition, held: string): boolean =>
  edition.transitions.some((t) => stagesOf(edition, t).includes(held) && namedTargets(t, held).includes('back'));

/** Out of a final stage leads only what says so: an act that keeps the stage, or one that takes the case up again. */
export const finalStagesEnd: Rule = (edition) =>
  edition.transitions.flatMap((t) => {
    const finals = stagesOf(edition, t).filter((stage) => edition.stages[stage]?.final);
    const where = `transition ${t.id}`;
    if (t.afterEnd) return afterEndProblems(edition, t, finals).map(([zh, en]) => found('final', where, zh, en));
    return finals.map((stage) =>
      found('final', where, `终结阶段“${stage}”不应有出路`, `it leads out of the final stage “${stage}”`),
    );
  });

function afterEndProblems(
  edition: AnyEdition,
  t: AnyTransition,
  finals: readonly string[],
): [zh: string, en: string][] {
  const problems: [string, string][] = [];
  if (finals.length === 0) problems.push(['没有列出任何终结阶段', 'it is for after the end but names no final stage']);
  const targets = namedTargets(t);
  if (t.afterEnd === 'keeps' && targets.some((to) => to !== 'same'))
    problems.push(['结案后的事项不得改变阶段', 'what follows the end must leave the case where it is']);
  if (t.afterEnd === 'reopens' && targets.some((to) => to === 'same' || to === 'back' || edition.stages[to]?.final))
    problems.push(['恢复办理应当回到未终结的阶段', 'a case is taken up again in a stage that is not final']);
  return problems;
}

/** Only a held stage remembers where the case was. */
export const backComesFromHeldStages: Rule = (edition) =>
  edition.transitions.flatMap((t) =>
    stagesOf(edition, t)
      .filter((stage) => namedTargets(t, stage).includes('back') && !edition.stages[stage]?.held)
      .map((stage) =>
        found(
          'back',
          `transition ${t.id}`,
          `“${stage}”不是搁置阶段,不能返回`,
          `“${stage}” is not held, so there is no way back from it`,
        ),
      ),
  );

/** A ruling may stand before the end, because service and publication follow; the other forms end the case. */
export const closingFormsNameFinalStages: Rule = (edition) =>
  edition.closingForms.flatMap((form) =>
    (form.stages.length === 0 ? [''] : form.stages).flatMap((name) => {
      const stage = edition.stages[name];
      if (stage && (stage.final || form.form === 'ruling')) return [];
      return [
        found('closing-forms', `closing form ${form.form}`, `“${name}”不是终结阶段`, `“${name}” is not a final stage`),
      ];
    }),
  );

export const caseNumberIsGivenOnce: Rule = (edition) => {
  const edges = edgesOf(edition);
  const giving = edges.filter((e) => e.transition.gives === 'case-number');
  if (giving.length === 0) {
    return [found('case-number', 'transitions', '没有任何步骤编立案号', 'no transition gives the case its number')];
  }
  const numbered = reach(
    giving.map((e) => e.to),
    edges,
  );
  const twice = new Set(giving.filter((e) => numbered.has(e.from)).map((e) => e.transition.id));
  const unnumbered = reach(
    [edition.initial],
    edges.filter((e) => e.transition.gives !== 'case-number'),
  );
  const never = edition.closingForms.flatMap((form) => form.stages).filter((stage) => unnumbered.has(stage));
  return [
    ...[...twice].map((id) =>
      found('case-number', `transition ${id}`, '同一案件可能两次编号', 'one case could be numbered twice'),
    ),
    ...never.map((stage) =>
      found(
        'case-number',
        `stage ${stage}`,
        `未编号的案件可在“${stage}”结案`,
        `a case could be closed at “${stage}” without a number`,
      ),
    ),
  ];
};

export const transitionsAreWellNamed: Rule = (edition: AnyEdition) => {
  const seen = new Set<string>();
  return edition.transitions.flatMap((t) => {
    const where = `transition ${t.id}`;
    const problems: Found[] = [];
    if (!/^[a-z]+(-[a-z0-9]+)*$/.test(t.id)) {
      problems.push(found('transition-id', where, '名称应为小写连字符形式', 'its id must be kebab-case'));
    }
    if (seen.has(t.id)) problems.push(found('transition-id', where, '名称重复', 'its id is used twice'));
    seen.add(t.id);
    if (!/^[a-z]+(\.[a-z-]+)+$/.test(t.event)) {
      problems.push(found('event', where, `事件名“${t.event}”不合格式`, `event name “${t.event}” is malformed`));
    }
    if (t.by.length === 0) problems.push(found('by', where, '没有可办理的人', 'nobody may take it'));
    return problems;
  });
};
