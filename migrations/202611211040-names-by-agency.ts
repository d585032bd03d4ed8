import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Parties stand beside the agency of their case, so that a search by name walks the names known to one agency and not
 * those of the whole country. And a case file of ordinary length is kept as it is: packing and unpacking it at every
 * move cost more than all that the move itself writes.
 */
export class NamesByAgency2026112110400 implements MigrationInterface {
  readonly name = 'NamesByAgency2026112110400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table case_parties add column agency text references agencies (id);
      update case_parties p set agency = c.agency from cases c where c.id = p.case_id;
      alter table case_parties alter column agency set not null;
      create function case_party_agency() returns trigger language plpgsql as $$
      begin
        new.agency := (select c.agency from cases c where c.id = new.case_id);
        return new;
      end $$;
      create trigger agency_of_case before insert on case_parties
        for each row when (new.agency is null) execute function case_party_agency();

      drop index case_parties_name;
      drop index case_parties_name_case;
      create index case_parties_by_name on case_parties (agency, name collate "C", case_id);

      alter table cases set (toast_tuple_target = 4080);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
