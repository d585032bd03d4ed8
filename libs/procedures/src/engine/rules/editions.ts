import { isLegalDate } from '#libs/legal';
import type { Procedure } from '../model.js';
import { found, type Found } from './found.js';

/** Editions take effect one after another; two on one day would leave a case without a definite law. */
export function editionsRise(procedure: Procedure): Found[] {
  const problems: Found[] = [];
  if (procedure.editions.length === 0) {
    problems.push(found('editions', 'editions', '没有任何版本', 'the procedure has no edition'));
  }
  if (procedure.typeMark.trim() === '') {
    problems.push(found('editions', 'typeMark', '案号没有类型字', 'it has no mark for the case number'));
  }
  procedure.editions.forEach((edition, i) => {
    const where = `edition ${edition.effectiveFrom}`;
    const before = procedure.editions[i - 1];
    if (!isLegalDate(edition.effectiveFrom)) {
      problems.push(found('editions', where, '施行日期无效', 'the day it takes effect is not a real date'));
    } else if (before && before.effectiveFrom >= edition.effectiveFrom) {
      problems.push(
        found('editions', where, '各版本施行日期应依次递增', 'it does not take effect after the edition before it'),
      );
    }
  });
  return problems;
}
