import { editionNamed, findTransition, procedureById, type AnyEdition } from '#libs/procedures';
import { choiceWord } from './choice-words.js';
import { clockLines, whoseClock, type ClockRow } from './timeline-clocks.js';
import type { World } from './world.js';

interface HistoryRow {
  readonly on: string;
  readonly transition: string;
  readonly to_stage: string;
  readonly actor_name: string;
  readonly citation: string;
  readonly reason: string | null;
  readonly late: boolean;
  readonly clock: string | null;
  readonly subject: string | null;
  readonly input: Readonly<Record<string, unknown>>;
}

interface Head {
  readonly number: string;
  readonly title: string;
  readonly procedure: string;
  readonly edition: string;
  readonly names: Readonly<Record<string, string>>;
}

/** Prints one case as it went: each step with what was entered and its article, then each clock from start to outcome. */
export async function printTimeline(world: World, caseId: string, print: (line: string) => void): Promise<void> {
  const { head, history, clocks } = await world.owner.run({ as: 'system' }, async (tx) => ({
    head: await tx.query<Head>(
      `select number, title, procedure, edition::text as edition,
         (select jsonb_object_agg(p.party, p.name) from case_parties p where p.case_id = c.id) as names
       from cases c where id = $1`,
      [caseId],
    ),
    history: await tx.query<HistoryRow>(
      `select (h.at at time zone 'Asia/Shanghai')::date::text as "on", h.transition, h.to_stage, h.actor_name, h.citation,
         h.reason, h.late_by_outage as late, h.input, k.clock, k.subject
       from history h left join clocks k on k.id = h.clock_id where h.case_id = $1 order by h.version`,
      [caseId],
    ),
    clocks: await tx.query<ClockRow>(
      `select k.clock, k.subject, k.state, k.anchored_on::text as anchored_on, k.term, k.due_on::text as due_on,
         k.settled_on::text as settled_on, k.pauses, k.extensions, k.citation,
         (select json_agg(json_build_object('due', g.due_on, 'why', g.reason, 'on', (g.at at time zone 'Asia/Shanghai')::date)
            order by g.generation) from clock_generations g where g.clock_id = k.id) as course
       from clocks k where k.case_id = $1 order by k.armed_at, k.clock, k.subject`,
      [caseId],
    ),
  }));
  const [about] = head;
  if (!about) return;
  const edition = editionNamed(procedureById(about.procedure), about.edition);
  print('');
  print(`━━ ${about.number}  ${about.title}`);
  print(`   适用 / under:${edition.title.zh}(${edition.effectiveFrom} 起施行)`);
  print('   经过 / course:');
  for (const row of history) print(`   ${stepLine(row, about, edition)}`);
  print('   期限 / clocks:');
  for (const clock of clocks) for (const line of clockLines(clock, edition, about.names)) print(`   ${line}`);
}

function stepLine(row: HistoryRow, { names }: Head, edition: AnyEdition): string {
  const what = row.clock
    ? `期限届满:${edition.clocks[row.clock]?.title.zh ?? row.clock}${whoseClock({ clock: row.clock, subject: row.subject ?? '' }, edition, names)}`
    : (edition.transitions.find((t) => t.id === row.transition)?.title.zh ?? row.transition);
  const entered = row.clock ? [] : enteredIn(row, edition, names);
  const remarks = [...entered, row.reason, row.late ? '因停机迟延' : null].filter(Boolean).join(';');
  const stage = edition.stages[row.to_stage]?.title.zh ?? row.to_stage;
  return `${row.on}  ${what}  → ${stage}  ${row.actor_name}〔${row.citation}〕${remarks ? `\n                 ${remarks}` : ''}`;
}

/** Days, parties, choices and reasons that were typed, each under its own label; the rest stays in the file. */
function enteredIn({ transition, input }: HistoryRow, edition: AnyEdition, names: Head['names']): string[] {
  const fields = findTransition(edition, transition).input ?? {};
  return Object.entries(fields).flatMap(([name, { type, label }]) => {
    const value = input[name];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    if (type.kind === 'party') return [`${label.zh}:${names[String(value)] ?? value}`];
    if (type.kind === 'choice') return [`${label.zh}:${choiceWord(String(value))}`];
    const short = type.kind === 'text' && name === 'reason';
    return short || type.kind === 'date' || type.kind === 'integer' ? [`${label.zh} ${value}`] : [];
  });
}
