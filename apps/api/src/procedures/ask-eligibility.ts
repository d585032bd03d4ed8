import { Injectable } from '@nestjs/common';
import { ReadToday } from '#libs/casework';
import {
  ANSWERS,
  checklistOf,
  editionInForce,
  entitlementsOf,
  eligibilityQuestions,
  judgeEligibility,
  lackingIn,
  levelRulesOf,
  majorGroundsOf,
  SPECIAL_POWERS,
  type AnyEdition,
  type ChecklistLine,
  type Eligibility,
  type EligibilityAnswer,
  type EligibilityQuestion,
  type EntitlementRule,
  type Lacking,
  type LevelRule,
  type MajorGround,
  type SpecialPower,
} from '#libs/procedures';
import { invalid } from '../http/fields/validation.js';
import { procedureNamed } from './read-procedures.js';

export interface EligibilityView {
  readonly procedure: string;
  readonly edition: string;
  readonly questions: readonly EligibilityQuestion[];
  readonly checklist: readonly ChecklistLine[];
  readonly lacking: Lacking | null;
  readonly levels: readonly LevelRule[];
  readonly entitlements: readonly EntitlementRule[];
  readonly majorGrounds: readonly MajorGround[];
  /** What an agent does only under an authority that names it, whatever is asked for. */
  readonly powers: readonly SpecialPower[];
}

/** Questions and answers under the edition that governs a request of today. */
@Injectable()
export class AskEligibility {
  constructor(private readonly today: ReadToday) {}

  /** @throws DomainError API.NOT_FOUND */
  async questions(id: string): Promise<EligibilityView> {
    const edition = await this.edition(id);
    return {
      procedure: id,
      edition: edition.effectiveFrom,
      questions: eligibilityQuestions(edition),
      checklist: checklistOf(edition),
      lacking: lackingIn(edition),
      levels: levelRulesOf(edition),
      entitlements: entitlementsOf(edition),
      majorGrounds: majorGroundsOf(edition),
      powers: SPECIAL_POWERS,
    };
  }

  /** @throws DomainError API.NOT_FOUND, API.INVALID, PROCEDURES.UNKNOWN_QUESTION */
  async answer(id: string, answers: Readonly<Record<string, unknown>>): Promise<Eligibility> {
    return judgeEligibility(await this.edition(id), readAnswers(answers));
  }

  private async edition(id: string): Promise<AnyEdition> {
    return editionInForce(procedureNamed(id), await this.today.execute());
  }
}

function readAnswers(given: Readonly<Record<string, unknown>>): Record<string, EligibilityAnswer> {
  const read = Object.entries(given).map(([id, value]) => [id, ANSWERS.find((a) => a === value)] as const);
  const wrong = read.filter(([, value]) => value === undefined);
  if (wrong.length > 0) {
    throw invalid(
      wrong.slice(0, 20).map(([id]) => ({
        pointer: `/answers/${id.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`,
        code: 'choice',
        message: { zh: `应为:${ANSWERS.join('、')}`, en: `must be one of: ${ANSWERS.join(', ')}` },
      })),
    );
  }
  return Object.fromEntries(read.flatMap(([id, value]) => (value ? [[id, value]] : [])));
}
