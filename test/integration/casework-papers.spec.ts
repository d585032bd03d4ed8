import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddPaperRequest } from '#libs/casework';
import { bytesOf, codeIn, filing, openOffice, type Office } from '../support/casework.js';

const { sm3 } = createRequire(import.meta.url)('sm-crypto') as { sm3: (text: string) => string };
const PDF = '%PDF-1.7\n样品\n';

describe('papers of a case', () => {
  let office: Office;
  let caseId: string;
  beforeAll(async () => {
    office = await openOffice();
    caseId = (await office.parts.file.execute(filing())).id;
  });
  afterAll(async () => office.close());

  const add = (over: Partial<AddPaperRequest> = {}) =>
    office.parts.addPaper.execute({
      caseId,
      kind: 'evidence',
      name: '../购买 凭证.exe',
      bytes: bytesOf(PDF),
      person: office.officer,
      key: null,
      ...over,
    });
  const count = async (): Promise<number> => (await office.parts.readPaper.list(caseId, office.officer)).length;
  const text = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
    const parts: Uint8Array[] = [];
    for await (const part of bytes) parts.push(part);
    return Buffer.concat(parts).toString();
  };

  it('a paper is receipted with both hashes, a safe name and the kind its bytes tell', async () => {
    const paper = await add();
    expect(paper).toMatchObject({
      name: '购买 凭证.exe.pdf',
      mediaType: 'application/pdf',
      size: Buffer.byteLength(PDF),
    });
    expect(paper.sm3).toBe(sm3(PDF));
    const { bytes } = await office.parts.readPaper.execute(paper.id, office.officer);
    expect(await text(bytes)).toBe(PDF);
  });

  it('an empty, an oversized or an unknown file is refused and nothing is left', async () => {
    const before = await count();
    await expect(add({ bytes: bytesOf() })).rejects.toMatchObject({ code: 'PAPERS.EMPTY' });
    await expect(add({ bytes: bytesOf(PDF, new Uint8Array(1_000_001)) })).rejects.toMatchObject({
      code: 'PAPERS.TOO_LARGE',
      category: 'tooLarge',
    });
    await expect(add({ bytes: bytesOf('MZ\u0000\u0001program') })).rejects.toMatchObject({
      code: 'PAPERS.UNSUPPORTED_TYPE',
    });
    await expect(add({ bytes: bytesOf('<html><script>') })).rejects.toMatchObject({ code: 'PAPERS.UNSUPPORTED_TYPE' });
    expect(await count()).toBe(before);
    expect(await readdir(`${office.papers}/incoming`)).toEqual([]);
  });

  it('a line that breaks half-way leaves nothing', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(PDF);
      throw new Error('the line broke');
    }
    await expect(add({ bytes: broken() })).rejects.toThrow('the line broke');
    expect(await readdir(`${office.papers}/incoming`)).toEqual([]);
  });

  it('the same upload ten times at once is one paper and one answer', async () => {
    const before = await count();
    const key = { actor: office.officer.id, key: 'upload-1' };
    const receipts = await Promise.all(Array.from({ length: 10 }, () => add({ key })));
    expect(new Set(receipts.map((r) => r.id)).size).toBe(1);
    expect(await count()).toBe(before + 1);
    await expect(add({ key, bytes: bytesOf(`${PDF}x`) })).rejects.toMatchObject({ code: 'API.KEY_REUSED' });
  });

  it('a party adds papers to its own case, and nobody to a foreign one', async () => {
    const own = await office.parts.file.execute(filing());
    const person = await office.parts.follow.access({ code: codeIn(own), phoneTail: '8000' });
    const paper = await add({ caseId: own.id, person });
    await expect(add({ caseId, person })).rejects.toMatchObject({ code: 'CASEWORK.NOT_FOUND' });
    await expect(add({ person: office.stranger })).rejects.toMatchObject({ code: 'CASEWORK.NOT_FOUND' });
    await expect(office.parts.readPaper.execute(paper.id, office.stranger)).rejects.toMatchObject({
      code: 'PAPERS.NOT_FOUND',
    });
  });

  it('bytes altered or lost behind the back of the system are found', async () => {
    expect((await office.parts.verifyPapers.execute()).problems).toEqual([]);
    const altered = await add({ bytes: bytesOf(`${PDF}one`) });
    const lost = await add({ bytes: bytesOf(`${PDF}two`) });
    await office.owner.run({ as: 'system' }, async (tx) => {
      await tx.query(`update papers set sha256 = repeat('0', 64) where id = $1`, [altered.id]);
      await tx.query(`update papers set storage_key = 'ff/ff/' || repeat('f', 64) where id = $1`, [lost.id]);
    });
    const { problems } = await office.parts.verifyPapers.execute();
    expect(problems.map((p) => [p.paperId, p.problem])).toEqual([
      [altered.id, 'altered'],
      [lost.id, 'missing'],
    ]);
  });
});
