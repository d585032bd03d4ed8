import type { WatchBook } from '../application/keep-watch.js';
import type { Work } from '../application/ports.js';
import { sqlOf } from './pg-unit-of-work.js';

const iso = (at: Date): string => at.toISOString();

/** What the watch reads and writes beside the clocks: heartbeats, outages, the canary, warnings planned on. */
export class PgWatchBook implements WatchBook {
  async beat(tx: Work, process: string, aheadMs: number | null): Promise<{ readonly now: Date; readonly clock: Date }> {
    const [row] = await sqlOf(tx).query<{ now: Date; clock: Date }>(
      `insert into heartbeats (process, at, ahead_ms) values ($1, hz_now(), $2)
       on conflict (process) do update set at = excluded.at, ahead_ms = excluded.ahead_ms
       returning at as now, clock_timestamp() as clock`,
      [process, aheadMs],
      'beat',
    );
    if (!row) throw new Error('the heartbeat was not written');
    return row;
  }

  async noticeOutage(tx: Work, process: string, afterSeconds: number): Promise<{ from: Date; to: Date } | null> {
    const [row] = await sqlOf(tx).query<{ from: Date; to: Date }>(
      `insert into outages (began_at, ended_at, noticed_by)
       select max(at), hz_now(), $1 from heartbeats having hz_now() - max(at) > make_interval(secs => $2)
       on conflict (began_at) do nothing
       returning began_at as "from", ended_at as "to"`,
      [process, afterSeconds],
    );
    return row ?? null;
  }

  async canary(tx: Work, by: 'bell' | 'sweep'): Promise<{ flight: string | null; lost: string[] }> {
    // A bell may come a moment before its instant by the database's clock; for the canary that is in time.
    await sqlOf(tx).query(
      `update canary set rung_at = hz_now(), waiting = false
       where path = $1 and waiting and due_at <= hz_now() + interval '2 seconds'`,
      [by],
      'canary-ring',
    );
    if (by === 'bell') return { flight: null, lost: [] };
    const rows = await sqlOf(tx).query<{ path: string; due_at: Date; lost: boolean }>(
      `with lost as (select path from canary where waiting and due_at < hz_now() - interval '30 seconds')
       insert into canary (path, began_at, due_at, waiting)
         select path, hz_now(), hz_now() + interval '5 seconds', true from unnest(array['bell', 'sweep']) as path
       on conflict (path) do update set due_at = excluded.due_at, waiting = true
         where case when canary.waiting then canary.due_at < hz_now() - interval '30 seconds'
           else canary.rung_at < hz_now() - interval '55 seconds' end
       returning path, due_at, path in (select path from lost) as lost`,
      [],
      'canary-plan',
    );
    const flight = rows.find((row) => row.path === 'bell');
    const lost = rows.filter((row) => row.lost).map((row) => row.path);
    return { flight: flight ? iso(flight.due_at) : null, lost };
  }

  async upcoming(tx: Work, seconds: number): Promise<string[]> {
    const rows = await sqlOf(tx).query<{ at: Date }>(
      // The present is asked once, so that it bounds the walks along the indexes.
      `with t as materialized (select hz_now() as at)
       select distinct ring_at as at from clocks where state = 'armed'
         and ring_at between (select at from t) and (select at + make_interval(secs => $1) from t)
       union
       select distinct rung_at from clocks
         where rung_at between (select at from t) and (select at + make_interval(secs => $1) from t)
       limit 1000`,
      [seconds],
      'upcoming',
    );
    return rows.map((r) => iso(r.at));
  }

  async exhausted(
    tx: Work,
    limit: number,
  ): Promise<{ id: string; generation: number; dueOn: string; planned: number }[]> {
    return sqlOf(tx).query(
      `select id, generation, due_on::text as "dueOn", -least(0, coalesce((select min(m) from unnest(marks) m), 0)) as planned
       from clocks where state = 'fired' and settled_on is null and duty = 'authority' and rung_at is null
       order by due_at limit $1 for update skip locked`,
      [limit],
    );
  }

  async planOn(
    tx: Work,
    plans: readonly { id: string; generation: number; ladder: readonly string[]; marks: readonly number[] }[],
  ): Promise<void> {
    await sqlOf(tx).query(
      `update clocks k set ladder = k.ladder || p.ladder, marks = k.marks || p.marks, rung_at = p.ladder[1]
       from jsonb_to_recordset($1::jsonb) as p(id uuid, generation int, ladder timestamptz[], marks int[])
       where k.id = p.id and k.generation = p.generation and k.state = 'fired' and k.settled_on is null`,
      [JSON.stringify(plans)],
    );
  }
}
