import { isUniqueViolation, type Database, type Plain } from '#libs/persistence';
import type { AgencyBook, InTheWay, NewPerson } from '../application/ports.js';
import type { Agency } from '../domain/agency.js';
import { addPeople } from './pg-people.js';

const COLUMNS = `a.id, a.name, a.name_en as "nameEn", a.mark, a.region, a.superior, a.level, a.number_pattern as "numberPattern"`;

const ADD = `
  insert into agencies (id, name, name_en, mark, region, superior, level, number_pattern)
  select id, name, "nameEn", mark, region, superior, level, "numberPattern"
  from jsonb_to_recordset($1::jsonb) as a(id text, name text, "nameEn" text, mark text, region char(6), superior text,
    level text, "numberPattern" text)
  on conflict (id) do nothing
  returning id`;

const ON_RECORD = `insert into office_acts (actor, agency, act, subject) values ($1, $2, 'agency-added', $3)`;

/** Takes everything back that the transaction has written. */
class Stopped extends Error {
  constructor(readonly by: InTheWay) {
    super(by);
  }
}

export class PgAgencies implements AgencyBook {
  constructor(private readonly database: Database) {}

  all(): Promise<Agency[]> {
    return this.select('from agencies a order by a.region, a.id', []);
  }

  async find(id: string): Promise<Agency | null> {
    const [agency] = await this.select('from agencies a where a.id = $1', [id]);
    return agency ?? null;
  }

  async superiorOf(id: string): Promise<Agency | null> {
    const [agency] = await this.select(
      'from agencies a join agencies lower on lower.superior = a.id where lower.id = $1',
      [id],
    );
    return agency ?? null;
  }

  below(id: string): Promise<Agency[]> {
    return this.select('from agencies a where a.superior = $1 order by a.region, a.id', [id]);
  }

  async add(agencies: readonly Agency[]): Promise<void> {
    await this.database.ask({ as: 'system' }, ADD, [JSON.stringify(agencies)]);
  }

  async enter(
    agency: Agency,
    { by, of }: { readonly by: string | null; readonly of: string },
    first: NewPerson | null,
  ): Promise<InTheWay | null> {
    try {
      await this.database.run({ as: 'system' }, async (tx) => {
        const added = await tx.query(ADD, [JSON.stringify([agency])]).catch(markInUse);
        if (added.length === 0) throw new Stopped('agency');
        await tx.query(ON_RECORD, [by, of, agency.id]);
        if (first && (await addPeople(tx, [first], by)).length === 0) throw new Stopped('login');
      });
      return null;
    } catch (error) {
      if (error instanceof Stopped) return error.by;
      throw error;
    }
  }

  private select(rest: string, values: readonly Plain[]): Promise<Agency[]> {
    return this.database.ask<Agency>({ as: 'system' }, `select ${COLUMNS} ${rest}`, values);
  }
}

function markInUse(error: unknown): never {
  if (isUniqueViolation(error, 'agencies_mark_key')) throw new Stopped('mark');
  throw error;
}
