import type { CaseDetail, StepView } from '../../parts/types';
import type { Values } from './draft';
import { fieldsOf, fitsOf } from './field-spec';
import { nameable } from './fields/nameable';

/**
 * What the fields of a form begin with because nothing else could stand there: what waits for the step, and the only party
 * or record that a field can name. What the law leaves to choose is never chosen beforehand.
 *
 * @param said what is known already, such as by the link that leads to the form
 */
export function prefilled(step: StepView, of: Pick<CaseDetail, 'file'>, said: Values): Values {
  const waiting = (step.waiting as readonly Values[]).filter((one) =>
    Object.entries(said).every(([name, value]) => one[name] === undefined || one[name] === value),
  );
  const only = Object.entries(fieldsOf(step)).flatMap(([name, spec]): [string, unknown][] => {
    const [first, ...others] = waiting.map((one) => one[name]);
    if (first !== undefined && others.every((other) => other === first)) return [[name, first]];
    const named = spec.optional ? [] : (nameable(of, spec.type, fitsOf(step, name)) ?? []);
    return named.length === 1 ? [[name, named[0]?.id]] : [];
  });
  return { ...Object.fromEntries(only), ...said };
}
