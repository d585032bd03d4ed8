import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The digest of a history row covers who is named in it, on whose behalf, by which article and standing and edition, and
 * which clock fired: an edit there went unseen. Rows written before keep the digest that they have.
 */
export class WholeDigest2026112110720 implements MigrationInterface {
  readonly name = 'WholeDigest2026112110720';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table history add column digest_version smallint not null default 1 check (digest_version in (1, 2));

      create function hz_digest(
        before bytea, case_id uuid, version int, at timestamptz, transition text, from_stage text, to_stage text,
        actor text, capacity text, reason text, input jsonb, file_patch jsonb, witness jsonb
      ) returns bytea language sql immutable parallel safe as $$
        select sha256(before || convert_to(jsonb_build_array(
          2, case_id, version, extract(epoch from at), transition, from_stage, to_stage, actor, capacity, reason, input, file_patch, witness
        )::text, 'UTF8'))
      $$;

      -- What the second digest adds, in this order.
      create function hz_witness(
        actor_name text, on_behalf_of text, citation text, standing text, edition date, late_by_outage boolean,
        clock_id uuid, clock_generation int
      ) returns jsonb language sql immutable parallel safe as $$
        select jsonb_build_array(actor_name, on_behalf_of, citation, standing, edition - date '2000-01-01', late_by_outage,
          clock_id, clock_generation)
      $$;

      -- The digest that a row ought to have, by the way it was written.
      create function hz_digest_of(h history, before bytea) returns bytea language sql immutable parallel safe as $$
        select case h.digest_version
          when 1 then hz_digest(before, h.case_id, h.version, h.at, h.transition, h.from_stage, h.to_stage, h.actor,
            h.capacity, h.reason, h.input, h.file_patch)
          else hz_digest(before, h.case_id, h.version, h.at, h.transition, h.from_stage, h.to_stage, h.actor, h.capacity,
            h.reason, h.input, h.file_patch, hz_witness(h.actor_name, h.on_behalf_of, h.citation, h.standing, h.edition,
              h.late_by_outage, h.clock_id, h.clock_generation))
        end
      $$;
      do $$ begin
        execute format('grant execute on all functions in schema %I to hengzhi_app', current_schema());
      end $$;

      -- Codes are kept as digests in access_codes; this column held nothing but random texts.
      alter table case_parties drop column follow_code;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
