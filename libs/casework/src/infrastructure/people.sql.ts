import type { PersonFact, RosterFact } from '#libs/procedures';

/** Those of the office, and those of the rosters: an id names one of either. */
export const PEOPLE = `
  select id, name, agency, certificate, certificate_valid_until::text as until, null::jsonb as rostered
  from people where active and id = any ($1::uuid[])
  union all
  select id, name, agency, null, null, jsonb_build_object('kind', kind, 'fields', fields, 'ties', ties, 'patents', patents,
    'retiredOn', retired_on, 'account', account)
  from roster where id = any ($1::uuid[])`;

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly certificate: string | null;
  readonly until: string | null;
  readonly rostered: RosterFact | null;
}

export const personFrom = (r: PersonRow, recused: readonly string[]): PersonFact => ({
  id: r.id,
  name: r.name,
  agency: r.agency,
  certificate: r.certificate,
  certificateValidUntil: r.until,
  recused: recused.includes(r.id),
  ...(r.rostered ? { rostered: r.rostered } : {}),
});
