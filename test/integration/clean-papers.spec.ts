import { existsSync } from 'node:fs';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CleanPapers, DiskPaperStore, PgLooseBytes, PgUnitOfWork, S3PaperStore, type PaperStore } from '#libs/casework';
import { bytesOf, filing, openOffice, type Office } from '../support/casework.js';
import { fakeS3 } from '../support/fake-s3.js';

const DAYS = 7;

describe('what abandoned drafts leave behind', () => {
  let office: Office;
  let draft: { id: string; code: string };
  let n = 0;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    draft = await office.parts.drafts.open();
  });

  const failures: unknown[] = [];
  const cleaner = (process = 'one', store: PaperStore = new DiskPaperStore(office.papers)): CleanPapers =>
    new CleanPapers(
      {
        work: new PgUnitOfWork(office.database),
        book: new PgLooseBytes(),
        store,
        process,
        failed: (error) => void failures.push(error),
      },
      DAYS,
    );
  const sql = <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    office.owner.run({ as: 'system' }, (tx) => tx.query<Row>(text, values));
  const newText = (): string => `%PDF-1.7\n第${(n += 1)}份\n`;
  const add = (text: string, to = draft) =>
    office.parts.draftPapers.add({ draft: to, kind: 'evidence', name: 'a.pdf', bytes: bytesOf(text) });
  const pathOf = (sha256: string): string => join(office.papers, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  /** So many days later, for everything on the list. */
  const later = (days: number): Promise<object[]> =>
    sql(`update loose_bytes set since = since - $1 * interval '1 day', next_at = next_at - $1 * interval '1 day'`, [
      days,
    ]);
  const onRecord = (sha256: string): Promise<object[]> =>
    sql(
      `select reason, were_there as "wereThere", process from bytes_removed where storage_key like '%' || $1 order by id`,
      [sha256],
    );
  const onList = async (): Promise<number> => (await sql('select from loose_bytes')).length;

  it('bytes of a paper that was taken back wait for their days, go then, and are on record', async () => {
    const { id, sha256 } = await add(newText());
    expect(await onList()).toBe(0);
    await office.parts.draftPapers.drop(draft, id);
    await later(DAYS - 1);
    expect((await cleaner().execute()).removed).toBe(0);
    expect(existsSync(pathOf(sha256))).toBe(true);
    await later(2);
    expect((await cleaner().execute()).removed).toBe(1);
    expect(existsSync(pathOf(sha256))).toBe(false);
    expect(await onRecord(sha256)).toEqual([{ reason: 'draft-gone', wereThere: true, process: 'one' }]);
    expect(await onList()).toBe(0);
  });

  it('a draft past its time goes with its papers’ bytes, though nobody opens another', async () => {
    const { sha256 } = await add(newText());
    await sql(`update drafts set expires_at = hz_now() - interval '1 minute' where id = $1`, [draft.id]);
    expect((await cleaner().execute()).drafts).toBe(1);
    expect(await sql('select from draft_papers where sha256 = $1', [sha256])).toEqual([]);
    await later(DAYS + 1);
    await cleaner().execute();
    expect(existsSync(pathOf(sha256))).toBe(false);
  });

  it('what a case or another draft has stays, however often it was let loose', async () => {
    const [shared, filed] = [newText(), newText()];
    const other = await office.parts.drafts.open();
    const [mine, theirs, paper] = [await add(shared), await add(shared, other), await add(filed)];
    const { id: caseId } = await office.parts.file.execute(filing());
    await office.parts.addPaper.execute({
      ...{ caseId, kind: 'evidence', name: 'a.pdf', bytes: bytesOf(filed), person: office.officer, key: null },
    });
    await sql('delete from drafts where id = $1', [draft.id]);
    await later(DAYS + 1);
    expect((await cleaner().execute()).removed).toBe(0);
    expect([mine, theirs, paper].map(({ sha256 }) => existsSync(pathOf(sha256)))).toEqual([true, true, true]);
    expect(await onList()).toBe(0);
    expect((await office.parts.verifyPapers.execute()).problems).toEqual([]);
    await sql('delete from drafts where id = $1', [other.id]);
    await later(DAYS + 1);
    expect((await cleaner().execute()).removed).toBe(1);
    expect(existsSync(pathOf(paper.sha256))).toBe(true);
  });

  it('bytes that were kept before a crash and never entered are known of and go', async () => {
    const before = await readdir(office.papers);
    await sql(
      `create function refuse_once() returns trigger language plpgsql as $$ begin raise 'the line is cut'; end $$`,
    );
    await sql(`create trigger refuse_once before insert on draft_papers for each row execute function refuse_once()`);
    await expect(add(newText())).rejects.toThrow('the line is cut');
    await sql('drop function refuse_once cascade');
    expect(await onList()).toBe(1);
    const [kept] = await sql<{ storage_key: string }>('select storage_key from loose_bytes');
    expect(existsSync(join(office.papers, kept?.storage_key ?? ''))).toBe(true);
    await later(DAYS + 1);
    await cleaner().execute();
    expect(existsSync(join(office.papers, kept?.storage_key ?? ''))).toBe(false);
    expect(before.length).toBeGreaterThan(0);
  });

  it.each(['before', 'after'])('a crash %s the bytes are gone leaves the work to another round', async (when) => {
    const { id, sha256 } = await add(newText());
    const text = `%PDF-1.7\n第${n}份\n`;
    await office.parts.draftPapers.drop(draft, id);
    await later(DAYS + 1);
    const disk = new DiskPaperStore(office.papers);
    const dying = Object.assign(Object.create(disk) as DiskPaperStore, {
      remove: async (key: string): Promise<boolean> => {
        if (when === 'after') await disk.remove(key);
        throw new Error('killed');
      },
    });
    expect((await cleaner('dying', dying).execute()).removed).toBe(0);
    expect(String(failures.pop())).toContain('killed');
    expect(await onRecord(sha256)).toEqual([]);
    // Whoever brings the same bytes meanwhile is asked to come again, rather than being promised what goes away.
    await expect(add(text)).rejects.toMatchObject({ code: 'PAPERS.BUSY' });
    expect((await cleaner('next').execute()).removed).toBe(0);
    await sql(`update loose_bytes set next_at = clock_timestamp()`);
    expect((await cleaner('next').execute()).removed).toBe(1);
    expect(await onRecord(sha256)).toEqual([{ reason: 'draft-gone', wereThere: when === 'before', process: 'next' }]);
    expect((await add(text)).sha256).toBe(sha256);
    expect(existsSync(pathOf(sha256))).toBe(true);
  });

  it('a store that refuses one key does not hold up the others', async () => {
    const papers = [await add(newText()), await add(newText()), await add(newText())];
    for (const { id } of papers) await office.parts.draftPapers.drop(draft, id);
    await later(DAYS + 1);
    const disk = new DiskPaperStore(office.papers);
    const refusing = Object.assign(Object.create(disk) as DiskPaperStore, {
      remove: (key: string) =>
        key.endsWith(papers[0]?.sha256 ?? '') ? Promise.reject(new Error('refused')) : disk.remove(key),
    });
    expect((await cleaner('one', refusing).execute()).removed).toBe(2);
    expect(await onList()).toBe(1);
    await sql(`update loose_bytes set next_at = clock_timestamp()`);
    expect((await cleaner().execute()).removed).toBe(1);
  });

  it('two processes at once share the work, and each key goes once', async () => {
    const papers = [];
    for (let i = 0; i < 40; i += 1) papers.push(await add(newText()));
    await sql('delete from drafts where id = $1', [draft.id]);
    await later(DAYS + 1);
    const rounds = await Promise.all(['one', 'two', 'three'].map((name) => cleaner(name).execute()));
    expect(rounds.reduce((sum, { removed }) => sum + removed, 0)).toBe(40);
    expect(rounds.filter(({ removed }) => removed > 0).length).toBeGreaterThan(1);
    for (const { sha256 } of papers) {
      expect(existsSync(pathOf(sha256))).toBe(false);
      expect(await onRecord(sha256)).toHaveLength(1);
    }
  });

  it('bytes that come in while they are cleaned away are there in the end, for every draft that has them', async () => {
    for (let round = 0; round < 10; round += 1) {
      const text = newText();
      const { id, sha256 } = await add(text);
      await office.parts.draftPapers.drop(draft, id);
      await later(DAYS + 1);
      const [, ...added] = await Promise.allSettled([cleaner().execute(), add(text), add(text)]);
      const refused = added.filter((a) => a.status === 'rejected').map((a) => (a.reason as { code: string }).code);
      expect(refused.filter((code) => code !== 'PAPERS.BUSY' && code !== 'PERSISTENCE.BUSY')).toEqual([]);
      const held = await sql('select from draft_papers where sha256 = $1', [sha256]);
      expect(held).toHaveLength(added.length - refused.length);
      if (held.length > 0) expect(existsSync(pathOf(sha256))).toBe(true);
    }
  });

  it('what was on its way for days and never came to an end goes too, what is on its way now does not', async () => {
    const folder = join(office.papers, 'incoming');
    await mkdir(folder, { recursive: true });
    for (const name of ['old', 'new']) await writeFile(join(folder, name), 'half');
    const long = new Date(Date.now() - (DAYS + 1) * 86_400_000);
    await utimes(join(folder, 'old'), long, long);
    expect((await cleaner().execute()).incoming).toBe(1);
    expect(await readdir(folder)).toEqual(['new']);
  });

  it('an object store is cleaned the same way', async () => {
    const s3 = await fakeS3();
    const settings = { endpoint: s3.endpoint, region: 'x', bucket: 'b', accessKey: 'a', secretKey: 's' };
    const store = new S3PaperStore({ ...settings, spoolFolder: join(office.papers, 's3-incoming') });
    const held = await store.receive(bytesOf(newText()), 1_000);
    const key = await held.keep();
    await sql(
      `insert into loose_bytes (storage_key, reason, since, next_at) values ($1, 'announced', clock_timestamp(), clock_timestamp())`,
      [key],
    );
    expect(s3.objects.size).toBe(1);
    await later(DAYS + 1);
    expect((await cleaner('one', store).execute()).removed).toBe(1);
    expect(s3.objects.size).toBe(0);
    await held.discard();
    store.close();
    await s3.close();
  });
});
