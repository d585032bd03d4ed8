/** People as the guards know them; absence is a matter of the office's day, which a simulation may shift. */
export const PEOPLE_FACTS = `select p.id, p.name, p.agency, p.certificate, p.certificate_valid_until::text as until,
    coalesce((select jsonb_agg(jsonb_build_object('agency', r.agency, 'role', r.role) order by r.agency, r.role)
      from person_roles r where r.person = p.id), '[]') as offices,
    coalesce((hz_now() at time zone 'Asia/Shanghai')::date
      between p.absent_from and coalesce(p.absent_until, 'infinity'), false) as absent
  from people p where p.active and p.id::text = any ($1)`;
