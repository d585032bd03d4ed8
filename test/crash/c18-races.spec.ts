import { dropTemplate, Office } from './support/office.js';
import { child } from './support/places.js';
import { Program } from './support/program.js';
import { judged, patience, trials } from './support/trial.js';

const server = process.env['TEST_DATABASE_URL'] ?? '';

const RACES = 1_000;
/** Two due instants lie this far apart, so that each race is run on its own. */
const APART_MS = 20;

const STEPS = ['extend', 'cancel', 'pause'] as const;
type Step = (typeof STEPS)[number];

/** In which cases each step is taken: where it is open, with the clock it is about. */
const SETTINGS = {
  extend: { stage: 'received', clock: 'docketing' },
  cancel: { stage: 'received', clock: 'docketing' },
  pause: {
    stage: 'preparing',
    clock: 'closing',
    term: { count: 3, unit: 'month' },
    file: { 'party/1': { role: 'requester', kind: 'legal', name: '请求人', address: '广州', domicileInChina: true } },
  },
} as const;

interface Result {
  readonly caseId: string;
  readonly step: Step;
  readonly answer: string;
}

interface After {
  readonly id: string;
  readonly fired: number;
  readonly stepped: number;
  readonly state: string;
  readonly generation: number;
}

const AFTER = `
select c.id, k.state, k.generation,
  (select count(*)::int from history h where h.case_id = c.id and h.clock_id = k.id and h.clock_generation = 1) as fired,
  (select count(*)::int from history h where h.case_id = c.id and h.version > 1 and h.clock_id is null) as stepped
from cases c join clocks k on k.case_id = c.id and k.clock in ('docketing', 'closing')`;

/** How the clock stands when the step won. */
const WON: Readonly<Record<Step, object>> = {
  extend: { state: 'armed', generation: 2 },
  cancel: { state: 'cancelled', generation: 1 },
  pause: { state: 'paused', generation: 2 },
};

afterAll(() => dropTemplate(server));

it(
  `C18 of an extension, a pause or a cancellation and the firing it races within five milliseconds exactly one wins, ${RACES} times`,
  async () => {
    await trials('C18', 'both', async ({ chance, defer }) => {
      const office = await Office.open(server);
      defer(() => office.close());
      const each = Math.ceil(RACES / STEPS.length);
      for (const [i, step] of STEPS.entries()) {
        const spread = (each * APART_MS * STEPS.length) / 1_000;
        await office.cases(each, { ...SETTINGS[step], dueIn: 6 + (i * APART_MS) / 1_000, spread });
      }
      const rows = await office.query<{ id: string; at: Date; stage: string; n: number }>(
        `select c.id, k.due_at as at, c.stage, (row_number() over (partition by c.stage order by k.due_at))::int as n
       from cases c join clocks k on k.case_id = c.id`,
      );
      const races = rows.map(({ id, at, stage, n }) => ({
        caseId: id,
        step: stage === SETTINGS.pause.stage ? 'pause' : n % 2 === 0 ? 'extend' : 'cancel',
        dueAt: at.getTime(),
        offset: chance.whole(-5, 5),
        firing: chance.whole(0, 3),
      }));
      const program = Program.start({ script: child('race.mjs'), env: { DATABASE_URL: office.url } });
      program.end(JSON.stringify(races));
      await program.says('over', 90_000);
      expect(program.lines.filter((line) => line.startsWith('failure'))).toEqual([]);

      const results = program.lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Result);
      expect(results).toHaveLength(each * STEPS.length);
      const after = new Map((await office.query<After>(AFTER)).map((row) => [row.id, row]));
      let won = 0;
      for (const { caseId, step, answer } of results) {
        const { fired, stepped, state, generation } = after.get(caseId)!;
        const outcome = { step, answer, fired, stepped, state, generation };
        if (answer === 'done') expect(outcome).toEqual({ step, answer, fired: 0, stepped: 1, ...WON[step] });
        else
          expect(outcome).toEqual({
            step,
            answer: 'CASEWORK.STALE',
            fired: 1,
            stepped: 0,
            state: 'fired',
            generation: 1,
          });
        won += answer === 'done' ? 1 : 0;
      }
      // A race in which one side always wins is none.
      expect(won).toBeGreaterThan(results.length / 20);
      expect(won).toBeLessThan((results.length * 19) / 20);
      return judged(office);
    });
  },
  patience(180),
);
