import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A company is known by the words in the middle of its name (广州衡平科技 is 衡平), so names are found by every two
 * neighbouring letters, each beside the agency, and then read whole. The index is used by a definer's function because
 * under row-level security only leakproof comparisons may use one; what it names is seen only where the case is.
 * What begins with the words is found by another index and takes no room here. A patent is found by the beginning of its
 * number. The folding is written out in hz_pairs, since a function of an index finds no other one while a backup is restored.
 */
export class NamesWithin2026112111900 implements MigrationInterface {
  readonly name = 'NamesWithin2026112111900';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function hz_folded(words text) returns text language sql immutable strict parallel safe as
        $$ select lower(translate(regexp_replace(words, '\\s', '', 'g'), '（）', '()')) $$;
      create function hz_pairs(agency text, words text) returns text[] language sql immutable strict parallel safe as $$
        select array_agg(distinct agency || ' ' || substr(f.name, i, 2))
        from (select lower(translate(regexp_replace(words, '\\s', '', 'g'), '（）', '()')) as name) f
        cross join generate_series(1, char_length(f.name) - 1) i $$;
      create index case_parties_pairs on case_parties using gin (hz_pairs(agency, name));
      create index case_rights_number on case_rights (patent_key collate "C", case_id);

      create function hz_cases_naming(agencies text[], words text, most integer)
        returns table (case_id uuid, name text) language plpgsql stable security definer rows 20 as $$
        begin
          return query select p.case_id, min(p.name collate "C") from unnest(agencies) a (id)
            cross join lateral (select q.case_id, q.name from case_parties q
              where hz_pairs(q.agency, q.name) @> hz_pairs(a.id, words) and q.agency = a.id
                and position(hz_folded(words) in hz_folded(q.name)) > 0 and not starts_with(q.name, words) limit most) p
            group by p.case_id;
        end $$;
      revoke execute on function hz_cases_naming(text[], text, integer) from public;
      grant execute on function hz_folded, hz_pairs to hengzhi_app;
      do $$ begin
        -- A definer's function must not look up names in a folder that its caller chooses.
        execute format('alter function hz_cases_naming(text[], text, integer) set search_path = %I, pg_temp', current_schema());
        execute 'grant execute on function hz_cases_naming(text[], text, integer) to hengzhi_app';
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
