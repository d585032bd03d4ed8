import type { TestApp } from '../../support/app.js';

/** Makes an office without cases one whose present can be moved; nothing ever moves that of an office at work. */
export const simulated = (api: TestApp): Promise<unknown> =>
  api.owner.query(`update installation set mode = 'simulation'`);

/** Moves the present of the office to a day, at ten in the morning; sessions end by the real clock all the same. */
export const goTo = (api: TestApp, day: string): Promise<unknown> =>
  api.owner.query(
    `insert into simulation_clock (shift) values (($1 || ' 10:00+08')::timestamptz - clock_timestamp())
     on conflict (one) do update set shift = excluded.shift`,
    [day],
  );

/** Sets the day on which the running clock of a case ends, and by which the case is listed. */
export const fallsDue = ({ owner }: TestApp, caseId: string, day: string): Promise<unknown> =>
  owner.query(
    `with moved as (update clocks set due_on = $2::date, due_at = ($2 || ' 23:59:59.999+08')::timestamptz
       where case_id = $1 and state = 'armed' returning due_on, due_at)
     update cases set next_due_on = moved.due_on, next_due_at = moved.due_at from moved where id = $1`,
    [caseId, day],
  );
