import type { BrowserContext } from 'playwright-core';
import type { TestApp } from '../../support/app.js';

const morning = (day: string): string => `${day}T10:00:00+08:00`;

/** Lets the office work on a day that is known, from ten in the morning on; once more, to go to another day. */
export async function presentIs({ owner }: TestApp, day: string): Promise<void> {
  await owner.query(`update installation set mode = 'simulation'`);
  await owner.query(
    `insert into simulation_clock (shift) values ($1::timestamptz - clock_timestamp())
     on conflict (one) do update set shift = excluded.shift`,
    [morning(day)],
  );
}

/** The computer of a person has the same day as the office. */
export const sameDay = (context: BrowserContext, day: string): Promise<unknown> =>
  context.addInitScript(`{
    const ahead = ${Date.parse(morning(day)) - Date.now()};
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...parts) { super(...(parts.length > 0 ? parts : [Real.now() + ahead])); }
      static now() { return Real.now() + ahead; }
    };
  }`);

/** Sets the day on which the running clock of a case ends, and by which the case is listed. */
export const fallsDue = ({ owner }: TestApp, caseId: string, day: string): Promise<unknown> =>
  owner.query(
    `with moved as (update clocks set due_on = $2::date, due_at = ($2 || ' 23:59:59.999+08')::timestamptz
       where case_id = $1 and state = 'armed' returning due_on, due_at)
     update cases set next_due_on = moved.due_on, next_due_at = moved.due_at from moved where id = $1`,
    [caseId, day],
  );
