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
