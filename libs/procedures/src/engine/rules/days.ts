import type { Field, Fields } from '../fields.js';
import { found, type Found, type Rule } from './found.js';

/** Every day that is typed has its place in the order of days or says why it has none, else it could be backdated. */
export const daysAreInOrder: Rule = (edition) =>
  edition.transitions.flatMap((t) =>
    Object.entries(t.input ?? {}).flatMap(([name, field]) => [
      ...problems(name, field, t.input ?? {}, `transition ${t.id}, field ${name}`),
      ...(field.type.kind === 'list' && holdsADay(field.type.of)
        ? [
            found(
              'days',
              `transition ${t.id}, field ${name}`,
              '列表内的日期无法排序',
              'a day inside a list has no place',
            ),
          ]
        : []),
    ]),
  );

function problems(name: string, field: Field, fields: Fields, where: string): Found[] {
  const { order } = field;
  if (field.type.kind !== 'date')
    return order ? [found('days', where, '不是日期', 'only a day can have a place in the order of days')] : [];
  if (!order)
    return [
      found('days', where, '没有说明不得早于哪一日', 'it neither names an earlier day nor says why there is none'),
    ];
  if ('unbounded' in order) return [];
  if (order.notBefore.length === 0)
    return [found('days', where, '没有列出更早的日期', 'its list of earlier days is empty')];
  return order.notBefore
    .flatMap((floor) => (typeof floor === 'string' ? [] : [floor.field]))
    .filter((other) => other === name || fields[other]?.type.kind !== 'date')
    .map((other) => found('days', where, `“${other}”不是本步骤的日期`, `“${other}” is no other day of this step`));
}

const holdsADay = (of: object): boolean =>
  'kind' in of && typeof of.kind === 'string'
    ? of.kind === 'date'
    : Object.values(of as Fields).some((field) => field.type.kind === 'date');
