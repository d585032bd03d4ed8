import { DomainError, type Words } from '#libs/kernel';
import { cite } from '#libs/legal';
import type { AnyEdition } from '../engine/model.js';
import {
  conditionOfStanding,
  ENTITLEMENTS,
  MAJOR_GROUNDS,
  type ConditionOfStanding,
  type Entitlement,
  type MajorGround,
} from '../facts/standing.js';
import { PAPERS } from './papers.js';
import { QUESTIONS, type QuestionText } from './questions.js';

/** Nobody is asked more than this before writing. */
export const MOST_QUESTIONS = 5;

export interface EligibilityQuestion extends Omit<QuestionText, 'guards' | 'procedure'> {
  readonly article: string;
}

export interface ChecklistLine {
  readonly kind: string;
  readonly title: Words;
  readonly note: Words;
  readonly article: string;
  /** False where it is needed in a certain situation only. */
  readonly always: boolean;
  /** True where whoever acts by an agent needs it. */
  readonly withAgent: boolean;
}

/** What follows where a paper is lacking, and the article that says so. */
export interface Lacking {
  /** To whoever has not submitted yet. */
  readonly says: Words;
  /** To whoever has submitted without it. */
  readonly filed: Words;
  /** What a supplement does to the time in which the office decides; null where it leaves that time as it is. */
  readonly period: Words | null;
  readonly article: string;
}

/** When an agency of a level may handle a case, and the article that says so. */
export interface LevelRule {
  readonly level: 'province';
  readonly says: Words;
  readonly article: string;
}

/** What a requester may be to the patent, and the condition that it has to meet then; null where there is none. */
export interface EntitlementRule {
  readonly entitlement: Entitlement;
  readonly condition: ConditionOfStanding | null;
}

export const ANSWERS = ['yes', 'no', 'unsure'] as const;
export type EligibilityAnswer = (typeof ANSWERS)[number];

export interface Eligibility {
  readonly edition: string;
  /** `open` while something is not answered and nothing speaks against the request. */
  readonly outcome: 'can' | 'cannot' | 'unsure' | 'open';
  readonly says: Words;
  /** The provisions whose conditions were asked about: what a “can” rests on. */
  readonly articles: readonly string[];
  /** What stands against it, each with its article and the way out. */
  readonly against: readonly Obstacle[];
  /** Ids of questions without an answer. */
  readonly unanswered: readonly string[];
}

export interface Obstacle {
  readonly question: string;
  readonly certain: boolean;
  readonly says: Words;
  readonly article: string;
  readonly instead: Words;
  /** Id of the procedure to ask for instead; null where the way out leads elsewhere. */
  readonly procedure: string | null;
}

type Uses = readonly { readonly is: string; readonly under: Parameters<typeof cite>[0] }[];

/** The conditions on which an edition takes a request up: those of the step that gives the case its number. */
const conditions = (edition: AnyEdition): Uses => edition.transitions.find((t) => t.gives)?.guards ?? [];

const articleOf = (uses: Uses, guards: readonly string[]): string | null => {
  const use = uses.find((u) => guards.includes(u.is));
  return use ? cite(use.under) : null;
};

const askedIn = (edition: AnyEdition): (QuestionText & { readonly article: string })[] => {
  const uses = conditions(edition);
  return QUESTIONS.flatMap((question) => {
    const article = articleOf(uses, question.guards);
    return article === null ? [] : [{ ...question, article }];
  }).slice(0, MOST_QUESTIONS);
};

/** At most five questions, from the conditions on which this edition takes a request up. Pure. */
export const eligibilityQuestions = (edition: AnyEdition): EligibilityQuestion[] =>
  askedIn(edition).map(({ guards: _, procedure: __, ...question }) => question);

/** The papers of a request, from the same conditions. Pure. */
export function checklistOf(edition: AnyEdition): ChecklistLine[] {
  const uses = conditions(edition);
  return PAPERS.flatMap(({ guard, step, onlyIf, ...paper }) => {
    const named = edition.transitions.find((t) => t.id === step);
    const article = guard === undefined ? (named ? cite(named.citation) : null) : articleOf(uses, [guard]);
    return article === null ? [] : [{ ...paper, article, always: onlyIf === undefined, withAgent: onlyIf === 'agent' }];
  });
}

const ONCE: Words = {
  zh: '由办案机关一次性书面告知补正,补正机会只有一次,逾期未补正或者补正后仍不符合要求的,不予立案',
  en: 'the agency asks once, in writing, for what is lacking, there is one chance to supplement, and without it the case is not docketed',
};

/** What becomes of a request that lacks a paper; null where the edition knows no supplement. Pure. */
export function lackingIn(edition: AnyEdition): Lacking | null {
  const notice = edition.transitions.find((t) => t.id === 'request-supplement');
  if (!notice) return null;
  const supplemented = edition.transitions.find((t) => t.id === 'supplement');
  const anew = supplemented?.clocks?.some((effect) => 'start' in effect && effect.start === AFTER_SUPPLEMENT) ?? false;
  return {
    says: { zh: `现在也可以提交;缺少的材料,${ONCE.zh}`, en: `It can be submitted all the same; ${ONCE.en}` },
    filed: {
      zh: `缺少的材料请尽快补交;决定是否立案时仍缺少的,${ONCE.zh}`,
      en: `Hand in what is lacking soon; where it is still lacking when the agency decides, ${ONCE.en}`,
    },
    period: anew ? PERIOD_ANEW : null,
    article: cite(notice.citation),
  };
}

const AFTER_SUPPLEMENT = 'docketing-after-supplement';
const PERIOD_ANEW: Words = {
  zh: '要求补正的,决定是否立案的期限自收到补正材料之日起另行计算',
  en: 'Where the agency asks for a supplement, its time to decide counts anew from the day it receives it',
};

/** When an agency of a certain level may handle a case, by the conditions of docketing. Pure. */
export function levelRulesOf(edition: AnyEdition): LevelRule[] {
  const article = articleOf(conditions(edition), [PROVINCIAL]);
  const says = edition.guards[PROVINCIAL]?.says;
  return article === null || !says ? [] : [{ level: 'province', says, article }];
}

/** What somebody who asks can be to the patent; nothing where the edition does not hang on it. Pure. */
export const entitlementsOf = (edition: AnyEdition): EntitlementRule[] =>
  articleOf(conditions(edition), [ENTITLED]) === null
    ? []
    : ENTITLEMENTS.map((entitlement) => ({ entitlement, condition: conditionOfStanding(entitlement) }));

/** The situations of which a request states one; none where the edition does not hang on it. Pure. */
export const majorGroundsOf = (edition: AnyEdition): readonly MajorGround[] =>
  articleOf(conditions(edition), [MAJOR]) === null ? [] : MAJOR_GROUNDS;

const MAJOR = 'situationIsMajor';
const ENTITLED = 'requesterIsEntitled';
const PROVINCIAL = 'provincialLevelIsJustified';

const SAYS: Readonly<Record<Eligibility['outcome'], Words>> = {
  can: {
    zh: '按您的回答,可以提出请求;是否受理由办案机关审查决定',
    en: 'By your answers you can make the request; the agency examines whether to take it up',
  },
  cannot: { zh: '按您的回答,不符合受理条件', en: 'By your answers the conditions are not met' },
  unsure: { zh: '有不确定的条件,请先查明', en: 'Some conditions are not certain; find out about them first' },
  open: { zh: '还有问题没有回答', en: 'Some questions are not answered yet' },
};

/**
 * What the answers come to. Pure.
 * @throws DomainError PROCEDURES.UNKNOWN_QUESTION for an answer to a question that this edition does not ask
 */
export function judgeEligibility(
  edition: AnyEdition,
  answers: { readonly [question: string]: EligibilityAnswer },
): Eligibility {
  const questions = askedIn(edition);
  const strange = Object.keys(answers).filter((id) => !questions.some((q) => q.id === id));
  if (strange.length > 0) throw unknownQuestion(strange);
  const answerTo = (id: string): EligibilityAnswer | null =>
    Object.hasOwn(answers, id) ? (answers[id] ?? null) : null;
  const against = questions
    .filter((q) => ['no', 'unsure'].includes(answerTo(q.id) ?? ''))
    .map((q) => ({
      question: q.id,
      certain: answerTo(q.id) === 'no',
      says: q.no,
      article: q.article,
      instead: q.instead,
      procedure: q.procedure ?? null,
    }));
  const unanswered = questions.filter((q) => answerTo(q.id) === null).map((q) => q.id);
  const outcome = outcomeOf(against, unanswered);
  const articles = [...new Set(questions.map((q) => q.article))];
  return { edition: edition.effectiveFrom, outcome, says: SAYS[outcome], articles, against, unanswered };
}

function outcomeOf(against: readonly Obstacle[], unanswered: readonly string[]): Eligibility['outcome'] {
  if (against.some((o) => o.certain)) return 'cannot';
  if (unanswered.length > 0) return 'open';
  return against.length > 0 ? 'unsure' : 'can';
}

const unknownQuestion = (ids: readonly string[]): DomainError =>
  new DomainError(
    'PROCEDURES.UNKNOWN_QUESTION',
    'invalid',
    { zh: '没有这个问题', en: 'There is no such question' },
    {
      issues: ids.slice(0, 20).map((id) => ({
        pointer: `/answers/${id.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`,
        code: 'unknown',
        message: { zh: '没有这个问题', en: 'There is no such question' },
      })),
    },
  );
