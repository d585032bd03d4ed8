import { cite } from '#libs/legal';
import { checkInput } from './engine/check-input.js';
import { DAY_FACTS } from './engine/day-facts.js';
import { earliestDay } from './engine/days.js';
import type { Field, Floor } from './engine/fields.js';
import { procedures } from './register.js';
import { orderOfDays } from './shared/order-of-days.js';
import { DAY_SAMPLES } from './testing/day-samples.js';
import { factsOf } from './testing/facts.js';

const [BEFORE, DAY, TODAY] = ['2026-03-09', '2026-03-10', '2026-03-31'];

interface Row {
  readonly name: string;
  readonly step: string;
  readonly field: string;
  readonly of: Field;
  readonly floor: Floor;
}

const dated = procedures.flatMap((p) =>
  p.editions.flatMap((e) =>
    e.transitions.flatMap((t) =>
      Object.entries(t.input ?? {})
        .filter(([, field]) => field.type.kind === 'date')
        .map(([name, field]) => ({ edition: `${p.id} ${e.effectiveFrom}`, step: t.id, field: name, of: field })),
    ),
  ),
);

const rows: Row[] = dated.flatMap(({ edition, step, field, of }) =>
  of.order && 'notBefore' in of.order
    ? of.order.notBefore.map((floor) => ({
        name: `${edition}: ${step}.${field} after ${typeof floor === 'string' ? floor : floor.field}`,
        ...{ step, field, of, floor },
      }))
    : [],
);

function issuesOf({ field, of, floor }: Row, given: string) {
  const sample = typeof floor === 'string' ? DAY_SAMPLES[floor](DAY) : {};
  const typed = typeof floor === 'string' ? {} : { [floor.field]: DAY };
  const input = { party: '2', respondent: '2', matter: '1', hearing: '1', inquiry: '1', ...typed, [field]: given };
  // A floor that takes another fact's place where it is missing must not hide behind it.
  const early = { filedOn: '2026-03-02', docketedOn: '2026-03-02', ...sample.case };
  const facts = factsOf({ today: TODAY, file: sample.file ?? {}, clocks: sample.clocks ?? [], case: early, input });
  return checkInput({ [field]: of }, facts).filter((i) => i.pointer === `/input/${field}`);
}

describe('the order of days', () => {
  it.each(rows.map((row) => [row.name, row] as const))('%s', (_, row) => {
    const [issue] = issuesOf(row, BEFORE);
    expect(issue).toMatchObject({ pointer: `/input/${row.field}`, code: 'order' });
    expect(issue?.message.zh).toContain(`不得早于${DAY}`);
    expect(issue?.message.en).toContain(`not before ${DAY}`);
    expect(issue?.article).toBe(row.of.order && 'under' in row.of.order ? cite(row.of.order.under) : '');
    expect(issuesOf(row, DAY)).toEqual([]);
  });

  it('places every day that is typed in any edition, and only the first of all without an earlier one', () => {
    expect(dated.filter(({ of }) => !of.order)).toEqual([]);
    const first = dated.filter(({ of }) => of.order && 'unbounded' in of.order).map(({ step }) => step);
    expect([...new Set(first)]).toEqual([
      ...['file', 'correct-filing-date', 'query-deadline', 'enter-provincial-report', 'enter-warning'],
    ]);
  });

  it('names no step or field that no edition asks for, and leaves no day on record unused', () => {
    const asked = new Set(dated.map(({ step, field }) => `${step}.${field}`));
    const named = Object.entries(orderOfDays).flatMap(([step, fields]) =>
      Object.keys(fields).map((f) => `${step}.${f}`),
    );
    expect(named.filter((name) => !asked.has(name))).toEqual([]);
    const used = new Set(rows.map(({ floor }) => floor));
    expect(DAY_FACTS.filter((fact) => !used.has(fact))).toEqual([]);
  });

  it('takes the latest of several days, and refuses nothing while none is known', () => {
    const facts = factsOf({ case: { filedOn: BEFORE, docketedOn: DAY } });
    expect(earliestDay(['filing', 'docketing', 'answer'], facts)?.on).toBe(DAY);
    expect(earliestDay(['answer', 'approval'], facts)).toBeNull();
  });

  it('does not take a receipt for one of the ruling when it was of one since set aside', () => {
    const file = {
      'decision/1': { form: 'ruling', madeOn: DAY },
      'service/1': { document: 'ruling', party: '2', method: 'mail', sentOn: BEFORE, receivedOn: BEFORE },
    };
    expect(earliestDay(['ruling-receipt'], factsOf({ file, input: { party: '2' } }))?.on).toBe(DAY);
  });
});
