import type { Database } from '#libs/persistence';
import type { RegionBook } from '../application/ports.js';
import type { Region } from '../domain/region.js';

const LOAD = `
  insert into regions (code, name, parent)
  select * from unnest($1::text[], $2::text[], $3::text[])
  on conflict (code) do update set name = excluded.name, parent = excluded.parent
    where (regions.name, regions.parent) is distinct from (excluded.name, excluded.parent)
  returning code`;

const ANCESTORS = `
  with recursive up as (
    select code, name, parent, 0 as step from regions where code = $1
    union all
    select r.code, r.name, r.parent, up.step + 1 from regions r join up on r.code = up.parent
  ) select code, name, parent from up order by step`;

const DESCENDANTS = `
  with recursive down as (
    select code, name, parent, 1 as step from regions where parent = $1
    union all
    select r.code, r.name, r.parent, down.step + 1 from regions r join down on r.parent = down.code
  ) select code, name, parent from down order by step, code`;

export class PgRegions implements RegionBook {
  constructor(private readonly database: Database) {}

  async load(regions: readonly Region[]): Promise<number> {
    const columns = [regions.map((r) => r.code), regions.map((r) => r.name), regions.map((r) => r.parent)];
    return this.database.run({ as: 'system' }, async (tx) => (await tx.query<{ code: string }>(LOAD, columns)).length);
  }

  ancestors(code: string): Promise<Region[]> {
    return this.database.ask<Region>({ as: 'system' }, ANCESTORS, [code]);
  }

  below(code: string): Promise<Region[]> {
    const text = 'select code, name, parent from regions where parent = $1 order by code';
    return this.database.ask<Region>({ as: 'system' }, text, [code], 'regions-below');
  }

  descendants(code: string): Promise<Region[]> {
    return this.database.ask<Region>({ as: 'system' }, DESCENDANTS, [code]);
  }
}
