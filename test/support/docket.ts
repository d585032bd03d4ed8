import { newId } from '#libs/kernel';
import { AGENCY, complaint, filing, type Office } from './casework.js';

/** Three certified members for panels of an office. */
export async function seatPanel(office: Office): Promise<string[]> {
  const ids = [newId(), newId(), newId()];
  await office.owner.run({ as: 'system' }, (tx) =>
    tx.query(
      `with seated as (insert into people (id, agency, login, name, certificate, certificate_valid_until)
         select id, $2, 'panel-' || id, '合议员' || n, '证' || n, '2099-12-31' from unnest($1::uuid[]) with ordinality as p(id, n)
         returning id)
       insert into person_roles (person, agency, role) select id, $2, 'officer' from seated`,
      [ids, AGENCY],
    ),
  );
  return ids;
}

/** A docketed case whose papers are in order, at version 2, with its clocks running. */
export async function docketedCase(
  office: Office,
  panel: readonly string[],
  over: Parameters<typeof complaint>[0] = {},
): Promise<string> {
  const { id } = await office.parts.file.execute(filing({ form: complaint(over) }));
  // What certifies status and patent is uploaded and linked elsewhere; here the file simply says so.
  await office.owner.run({ as: 'system' }, (tx) =>
    tx.query(
      `update cases set file = file || jsonb_build_object('party/1', file -> 'party/1' || '{"statusProof": "p1"}',
         'right/1', file -> 'right/1' || '{"registerCopy": "p2"}') where id = $1`,
      [id],
    ),
  );
  await office.parts.advance.execute({
    caseId: id,
    transition: 'docket',
    input: { withinCompetence: true, members: panel.map((person, i) => ({ person, leads: i === 0 })) },
    reason: null,
    version: 1,
    person: office.officer,
    request: null,
  });
  return id;
}
