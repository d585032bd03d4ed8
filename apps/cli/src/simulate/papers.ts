import { Readable } from 'node:stream';
import type { CasePerson, CaseworkParts } from '#libs/casework';

/** Hands a small paper in to a case as a person does: hashed, stored and receipted by the application. Its id. */
export async function handIn(parts: CaseworkParts, caseId: string, person: CasePerson): Promise<string> {
  const bytes = Buffer.from(`%PDF-1.4\n% 推演材料 ${caseId}\n%%EOF\n`);
  const receipt = await parts.addPaper.execute({
    caseId,
    kind: 'evidence',
    name: '推演材料.pdf',
    bytes: Readable.from([bytes]),
    person,
    key: null,
  });
  return receipt.id;
}
