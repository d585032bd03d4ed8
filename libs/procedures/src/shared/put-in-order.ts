import type { Citation } from '#libs/legal';
import type { DayOrder, Field, Fields } from '../engine/fields.js';
import { orderOfDays, type Place } from './order-of-days.js';

interface Step {
  readonly id: string;
  readonly input?: Fields;
  readonly citation: Citation;
}

/** A step whose fields of days know their place in the order of days, under the article of the step. */
export function putInOrder<T extends Step>(step: T): T {
  const places = orderOfDays[step.id];
  if (!places || !step.input) return step;
  const placed = ([name, field]: [string, Field]): [string, Field] => {
    const place = places[name];
    return place && field.type.kind === 'date'
      ? [name, { ...field, order: orderFrom(place, field, step) }]
      : [name, field];
  };
  return { ...step, input: Object.fromEntries(Object.entries(step.input).map(placed)) };
}

/** An edition may ask for less: a day that it does not ask for bounds nothing. */
function orderFrom(place: Place, field: Field, { input = {}, citation }: Step): DayOrder {
  if ('unbounded' in place) return place;
  const notBefore = place.filter((floor) => typeof floor === 'string' || input[floor.field] !== undefined);
  return { notBefore, under: field.article ?? citation };
}
