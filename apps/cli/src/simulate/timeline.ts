import { editionNamed, procedureById } from '#libs/procedures';
import type { World } from './world.js';

interface HistoryRow {
  readonly version: number;
  readonly on: string;
  readonly transition: string;
  readonly to_stage: string;
  readonly actor_name: string;
  readonly citation: string;
  readonly reason: string | null;
  readonly late: boolean;
  readonly clock: string | null;
}

interface ClockRow {
  readonly clock: string;
  readonly subject: string;
  readonly state: string;
  readonly anchored_on: string;
  readonly due_on: string | null;
  readonly settled_on: string | null;
  readonly pauses: readonly { readonly kind: string; readonly from: string; readonly to: string | null }[];
  readonly extensions: readonly { readonly id: string; readonly count: number; readonly unit: string }[];
  readonly citation: string;
  readonly generation: number;
}

/** Prints one case as it went: each step with its article, then each clock's start, pauses, due day and outcome. */
export async function printTimeline(world: World, caseId: string, print: (line: string) => void): Promise<void> {
  const { head, history, clocks } = await world.owner.run({ as: 'system' }, async (tx) => ({
    head: await tx.query<{ number: string; title: string; procedure: string; edition: string }>(
      `select number, title, procedure, edition::text as edition from cases where id = $1`,
      [caseId],
    ),
    history: await tx.query<HistoryRow>(
      `select h.version, (h.at at time zone 'Asia/Shanghai')::date::text as "on", h.transition, h.to_stage, h.actor_name, h.citation, h.reason,
         h.late_by_outage as late, k.clock
       from history h left join clocks k on k.id = h.clock_id where h.case_id = $1 order by h.version`,
      [caseId],
    ),
    clocks: await tx.query<ClockRow>(
      `select clock, subject, state, anchored_on::text as anchored_on, due_on::text as due_on, settled_on::text as settled_on,
         pauses, extensions, citation, generation
       from clocks where case_id = $1 order by armed_at, clock, subject`,
      [caseId],
    ),
  }));
  const [about] = head;
  if (!about) return;
  const edition = editionNamed(procedureById(about.procedure), about.edition);
  const titleOf = (id: string): string =>
    edition.transitions.find((t) => t.id === id)?.title.zh ?? (id === 'expire' ? '期限届满' : id);
  print('');
  print(`━━ ${about.number} ${about.title}`);
  for (const h of history) {
    const what = h.clock
      ? `${titleOf(h.transition)}:${edition.clocks[h.clock]?.title.zh ?? h.clock}`
      : titleOf(h.transition);
    const remark = [h.reason, h.late ? '因停机迟延' : null].filter(Boolean).join(';');
    print(
      `${h.on}  ${what}  →${edition.stages[h.to_stage]?.title.zh ?? h.to_stage}  ${h.actor_name}  〔${h.citation}〕${remark ? `  (${remark})` : ''}`,
    );
  }
  print('   期限:');
  for (const k of clocks) {
    const pauses = k.pauses.map((p) => `扣除 ${p.from}–${p.to ?? '…'}`).join(',');
    const extensions = k.extensions.map((e) => `延长 ${e.count} ${e.unit}`).join(',');
    const outcome =
      k.state === 'met'
        ? `${k.settled_on ?? ''} 完成`
        : k.state === 'fired'
          ? `届满${k.settled_on ? `,${k.settled_on} 了结` : ''}`
          : k.state;
    print(
      `   ${edition.clocks[k.clock]?.title.zh ?? k.clock}${k.subject ? `(当事人${k.subject})` : ''}:自 ${k.anchored_on}${pauses ? ` ${pauses}` : ''}${extensions ? ` ${extensions}` : ''},届满日 ${k.due_on ?? '—'},${outcome}(第 ${k.generation} 代)〔${k.citation}〕`,
    );
  }
}
