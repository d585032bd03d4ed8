import { cite } from '#libs/legal';
import { effectSays } from '../difference/effects.js';
import { CAPACITIES } from '../engine/decide.js';
import { choicesOf, namedTargets } from '../engine/rules/graph.js';
import type { AnyClock, AnyEdition, AnyTransition, DraftPart } from '../engine/model.js';
import { both, cell, code, lengthWords, lines, STANDINGS, table, termWords } from './words.js';

export function stageTable(edition: AnyEdition): string {
  const rows = Object.entries(edition.stages).map(([name, stage]) => [
    code(name),
    cell(stage.title.zh),
    cell(stage.title.en),
    name === edition.initial ? '起始 / initial' : stage.final ? '终结 / final' : stage.held ? '搁置 / held' : '',
  ]);
  return table(['阶段 Stage', '中文', 'English', ''], rows);
}

export function transitionTable(edition: AnyEdition): string {
  return table(
    [
      '步骤 Transition',
      '自 From',
      '至 To',
      '由 By',
      '条件 Guards',
      '期限 Clocks',
      '文书 Documents',
      '依据 Citation',
      '效力 Standing',
    ],
    edition.transitions.map((t) => [
      lines([code(t.id), cell(t.title.zh), cell(t.title.en), ...(t.draft ? [DRAFTS[t.draft]] : [])]),
      lines(fromWords(edition, t)),
      lines(toWords(edition, t)),
      lines(t.by.map((capacity) => CAPACITIES[capacity].zh)),
      lines(
        (t.guards ?? []).map(
          (use) => `${both(edition.guards[use.is]?.says ?? { zh: use.is, en: use.is })} (${cite(use.under)})`,
        ),
      ),
      lines((t.clocks ?? []).map((effect) => effectSays(edition, t, effect).zh)),
      lines((t.documents ?? []).map((name) => edition.documents[name]?.title.zh ?? name)),
      cell(cite(t.citation)),
      cell(both(STANDINGS[t.standing])),
    ]),
  );
}

const DRAFTS: Readonly<Record<DraftPart, string>> = {
  submits: '报批草稿 / submits the draft',
  approves: '批准草稿 / approves the draft',
  returns: '退回草稿 / returns the draft',
};

const stageName = (edition: AnyEdition, name: string): string => edition.stages[name]?.title.zh ?? name;

const AFTER_END = { keeps: '结案后亦可 / also after the end', reopens: '恢复办理 / takes the case up again' } as const;

function fromWords(edition: AnyEdition, { from, except, afterEnd }: AnyTransition): string[] {
  const places =
    from === 'open'
      ? ['任一办理中阶段 / any open stage']
      : from === 'any'
        ? ['任一未终结阶段 / any stage not final']
        : from.map((name) => stageName(edition, name));
  if (afterEnd) places.push(AFTER_END[afterEnd]);
  return except ? [...places, `除 / except:${except.map((name) => stageName(edition, name)).join('、')}`] : places;
}

function toWords(edition: AnyEdition, transition: AnyTransition): string[] {
  const { to } = transition;
  const name = (target: string): string =>
    target === 'same' ? '不变 / unchanged' : target === 'back' ? '返回原阶段 / back' : stageName(edition, target);
  if (typeof to === 'string') return [name(to)];
  const choices = choicesOf(transition).map((choice) => {
    const test = choice.if && (edition.guards[choice.if]?.says ?? { zh: choice.if, en: choice.if });
    const places = choice.thenFrom?.map((stage) => stageName(edition, stage)).join('、');
    const when = [...(places ? [`自 / from:${places}`] : []), ...(test ? [`如 / if:${both(test)}`] : [])];
    return `${name(choice.then)}(${when.join(';')})`;
  });
  return [...choices, `${name(namedTargets(transition).at(-1) ?? '')}(否则 / otherwise)`];
}

const exclusion = (edition: AnyEdition, kind: string): string => edition.exclusions[kind]?.title.zh ?? kind;

export function clockTable(edition: AnyEdition): string {
  return table(
    [
      '期限 Clock',
      '长度 Term',
      '起算 Anchor',
      '谁的时间 Whose',
      '不计入 Excluded',
      '延长 Extensions',
      '届满 On expiry',
      '依据 Citation',
      '效力 Standing',
    ],
    Object.entries(edition.clocks).map(([name, clock]) => [
      `${code(name)}<br>${cell(clock.title.zh)}<br>${cell(clock.title.en)}`,
      lines(termLines(edition, clock)),
      cell(both(clock.anchor)),
      DUTIES[clock.duty],
      lines((clock.excludes ?? []).map((kind) => exclusion(edition, kind))),
      lines(extensionLines(clock)),
      clock.onExpiry ? code(clock.onExpiry) : '–',
      cell(cite(clock.citation)),
      cell(both(STANDINGS[clock.standing])),
    ]),
  );
}

const DUTIES: Readonly<Record<AnyClock['duty'], string>> = {
  authority: '机关 / authority',
  requester: '请求人 / requester',
  respondent: '被请求人 / respondent',
  party: '当事人 / party',
};

function termLines(edition: AnyEdition, clock: AnyClock): string[] {
  const variants = (clock.variants ?? []).map((variant) => {
    const when = edition.guards[variant.when]?.says ?? { zh: variant.when, en: variant.when };
    return `${both(lengthWords(variant.term))}(如 / if:${both(when)};${cite(variant.citation)})`;
  });
  const target = clock.target
    ? [`${STANDINGS.policy.zh}:${both(lengthWords(clock.target.term))}(${cite(clock.target.citation)})`]
    : [];
  return [both(termWords(clock.term)), ...variants, ...target];
}

const extensionLines = (clock: AnyClock): string[] =>
  (clock.extensions ?? []).map(({ id, max, approver, after, citation }) => {
    const length = max ? `≤ ${both(lengthWords(max))}` : '期限由批准确定 / term stated in the approval';
    const order = after ? `,须在 ${code(after)} 之后` : '';
    return `${code(id)} ${length},批准:${CAPACITIES[approver].zh}${order}(${cite(citation)})`;
  });

export function documentTable(edition: AnyEdition): string {
  const RECEIVERS = { requester: '请求人', respondent: '被请求人', 'third-party': '第三人', public: '公众' };
  return table(
    ['文书 Document', '出具 From', '送达 To', '记载事项 Fields', '依据 Citation'],
    Object.entries(edition.documents).map(([name, d]) => [
      `${code(name)}<br>${cell(d.title.zh)}<br>${cell(d.title.en)}`,
      d.from === 'authority' ? '机关 / authority' : '当事人 / party',
      lines((d.to ?? []).map((receiver) => RECEIVERS[receiver])),
      lines(d.fields.map(code)),
      cell(cite(d.citation)),
    ]),
  );
}

export const exclusionTable = (edition: AnyEdition): string =>
  table(
    ['不计入的时间 Excluded time', '', '依据 Citation'],
    Object.entries(edition.exclusions).map(([kind, e]) => [code(kind), cell(both(e.title)), cell(cite(e.citation))]),
  );

export const closingTable = (edition: AnyEdition): string =>
  table(
    ['结案方式 Closing form', '', '阶段 Stages', '依据 Citation'],
    edition.closingForms.map((f) => [
      code(f.form),
      cell(both(f.title)),
      lines(f.stages.map((name) => stageName(edition, name))),
      cell(cite(f.citation)),
    ]),
  );
