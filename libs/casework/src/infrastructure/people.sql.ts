import type { PersonFact, RosterFact } from '#libs/procedures';

/**
 * Those of the office, and those of the rosters: an id names one of either. Absence is a matter of the office's day,
 * which a simulation may shift.
 */
export const PEOPLE = `
  select p.id, p.name, p.agency, p.certificate, p.certificate_valid_until::text as until,
    coalesce((select jsonb_agg(jsonb_build_object('agency', r.agency, 'role', r.role) order by r.agency, r.role)
      from person_roles r where r.person = p.id), '[]') as offices,
    coalesce((hz_now() at time zone 'Asia/Shanghai')::date
      between p.absent_from and coalesce(p.absent_until, 'infinity'), false) as absent, null::jsonb as rostered
  from people p where p.active and p.id = any ($1::uuid[])
  union all
  select id, name, agency, null, null, '[]', false, jsonb_build_object('kind', kind, 'fields', fields, 'ties', ties, 'patents', patents,
    'retiredOn', retired_on, 'account', account)
  from roster where id = any ($1::uuid[])`;

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly certificate: string | null;
  readonly until: string | null;
  readonly offices: PersonFact['offices'];
  readonly absent: boolean;
  readonly rostered: RosterFact | null;
}

export const personFrom = (r: PersonRow, recused: readonly string[]): PersonFact => ({
  id: r.id,
  name: r.name,
  agency: r.agency,
  certificate: r.certificate,
  certificateValidUntil: r.until,
  recused: recused.includes(r.id),
  offices: r.offices,
  absent: r.absent,
  ...(r.rostered ? { rostered: r.rostered } : {}),
});
