import type { Words } from '#libs/kernel';
import type { Procedure } from './model.js';
import * as clocks from './rules/clocks.js';
import { daysAreInOrder } from './rules/days.js';
import { draftsAreDecided } from './rules/drafts.js';
import { editionsRise } from './rules/editions.js';
import type { Rule } from './rules/found.js';
import * as law from './rules/law.js';
import * as names from './rules/names.js';
import { purposesAreServedOnce } from './rules/purposes.js';
import { expiryIsOpenWhereTheClockRuns } from './rules/running.js';
import * as stages from './rules/stages.js';

/** A defect in a procedure's data. An installation with one does not start. */
export interface Problem {
  readonly procedure: string;
  /** `effectiveFrom` of the edition; empty for the procedure as a whole. */
  readonly edition: string;
  /** The rule of this check that is broken, e.g. `reachable`. */
  readonly rule: string;
  /** e.g. `transition docket`. */
  readonly where: string;
  readonly says: Words;
}

/** A misspelt stage or clock would make every later rule speak of its consequences, so these come first and alone. */
const NAMING: readonly Rule[] = [stages.stagesAreNamed, clocks.clocksAreNamed];

const RULES: readonly Rule[] = [
  stages.stagesAreReachable,
  stages.stagesHaveAWayOut,
  stages.finalStagesEnd,
  stages.backComesFromHeldStages,
  stages.closingFormsNameFinalStages,
  stages.caseNumberIsGivenOnce,
  stages.transitionsAreWellNamed,
  draftsAreDecided,
  purposesAreServedOnce,
  clocks.clocksStart,
  clocks.clocksStop,
  clocks.expiryIsHandled,
  expiryIsOpenWhereTheClockRuns,
  clocks.extensionsAreLawful,
  clocks.laddersDescend,
  clocks.termsAreSound,
  names.guardsMatch,
  names.documentsMatch,
  names.inputFieldsExist,
  daysAreInOrder,
  names.recordKindsAreKnown,
  names.pausesAreLawful,
  law.everythingIsCited,
  law.standingsAreKnown,
  law.policyStandsOnPolicy,
];

/** Every defect of a procedure in all its editions; empty when it may be used. Pure. */
export function validateProcedure(procedure: Procedure): Problem[] {
  const whole = editionsRise(procedure).map((f) => ({ procedure: procedure.id, edition: '', ...f }));
  const each = procedure.editions.flatMap((edition) => {
    const misnamed = NAMING.flatMap((rule) => rule(edition));
    const found = misnamed.length > 0 ? misnamed : RULES.flatMap((rule) => rule(edition));
    return found.map((f) => ({ procedure: procedure.id, edition: edition.effectiveFrom, ...f }));
  });
  return [...whole, ...each];
}

/** The defects of several procedures together, and names that two of them share. */
export function validateAll(procedures: readonly Procedure[]): Problem[] {
  const shared = procedures.filter((procedure, i) => procedures.findIndex((other) => other.id === procedure.id) < i);
  return [...shared.map(twice), ...procedures.flatMap(validateProcedure)];
}

const twice = ({ id }: Procedure): Problem => ({
  procedure: id,
  edition: '',
  rule: 'unique',
  where: 'id',
  says: { zh: `程序名“${id}”重复`, en: `the name “${id}” is used twice` },
});
