import { articleOf, builtInCalendar, order81 } from '#libs/legal';
import { decide, procedures, type AnyEdition, type AnyTransition, type Decision } from '#libs/procedures';
import { keep, only, sampleCase, sampleEdition, startOrder } from '../testing/sample.js';
import { factsOf } from './facts.js';
import { effectOf, SYSTEM } from './fire-due-clocks.js';

const TODAY = '2026-03-16';
const citation = articleOf(order81, '22');
const LAPSE: AnyTransition = {
  id: 'answer-lapses',
  title: { zh: '答辩期满', en: 'The answer period ends' },
  from: ['open'],
  to: 'same',
  by: ['system'],
  guards: [{ is: 'copyWasServed', under: citation }],
  event: 'answer.lapsed',
  citation,
  standing: 'statute',
};

/** The sample with a guarded step at the end of the answer period. */
const edition = (served: boolean, change: Partial<AnyTransition> = {}): AnyEdition => ({
  ...sampleEdition,
  guards: { copyWasServed: { says: { zh: '副本已送达', en: 'The copy was served' }, holds: () => served } },
  transitions: [{ ...LAPSE, ...change }],
});

const expire = (at: AnyEdition, stage = 'open'): Decision => {
  const clock = { ...only(keep([], '2026-03-02', startOrder('answer', '2026-03-02'))), onExpiry: 'answer-lapses' };
  const stored = sampleCase({ stage, clocks: [clock] });
  return effectOf(at, clock, stored, (step) =>
    decide(
      at,
      step,
      factsOf({ stored, input: {}, actor: SYSTEM, today: TODAY, calendar: builtInCalendar, expiring: clock }),
    ),
  );
};

describe('what the expiry of a clock brings about', () => {
  it('the step that the law attaches to it is taken', () => {
    expect(expire(edition(true)).transition).toBe('answer-lapses');
  });

  it('where the stage has moved past the step, the expiry is only recorded', () => {
    expect(expire(edition(true), 'closed')).toMatchObject({ transition: 'expire', from: 'closed', to: 'closed' });
    expect(expire(edition(false), 'closed')).toMatchObject({ transition: 'expire' });
  });

  it('a guard that does not hold is a failure, and the clock is not consumed', () => {
    expect(() => expire(edition(false))).toThrow(expect.objectContaining({ code: 'PROCEDURES.NOT_ALLOWED' }));
  });

  it('a step that the system may not take is a failure too, even where the stage has moved past it', () => {
    expect(() => expire(edition(true, { by: ['head'] }))).toThrow(expect.objectContaining({ category: 'refused' }));
    expect(() => expire(edition(true, { by: ['head'] }), 'closed')).toThrow(
      expect.objectContaining({ category: 'refused' }),
    );
  });

  // So a lawful case cannot be held up by its own expiry: only what comes before the end of a clock is guarded.
  it.each(procedures.flatMap((p) => p.editions.map((e) => [p.id, e.effectiveFrom, e] as const)))(
    'no expiry of %s of %s depends on a guard',
    (_id, _from, { clocks, transitions }) => {
      const brought = new Set(Object.values(clocks).flatMap(({ onExpiry }) => onExpiry ?? []));
      const guarded = transitions.filter((t) => brought.has(t.id) && (t.guards ?? []).length > 0);
      expect(guarded.map((t) => t.id)).toEqual([]);
    },
  );
});
