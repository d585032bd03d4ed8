import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AnchorHistory,
  DiskPaperStore,
  FileAnchorBook,
  PgHistoryHeads,
  PgUnitOfWork,
  VerifyAnchors,
} from '#libs/casework';
import { verifyCommand } from '../../apps/cli/src/verify/verify.js';
import { filing, keyed, openOffice, type Office } from '../support/casework.js';

const DIGEST = `hz_digest_of(h, coalesce((select p.digest from history p where p.case_id = h.case_id and p.version = h.version - 1), '\\x'))`;

describe('the history, anchored outside the database', () => {
  let office: Office;
  let work: PgUnitOfWork;
  let folder: string;
  let file: string;
  let cases: string[];
  beforeEach(async () => {
    office = await openOffice();
    work = new PgUnitOfWork(office.owner);
    folder = mkdtempSync(join(tmpdir(), 'hengzhi-anchors-'));
    file = join(folder, 'anchors.jsonl');
    await rows(`update installation set mode = 'simulation'`);
    cases = [await filed(), await filed()];
    for (const id of cases) await stepped(id);
    await pass('10 minutes');
    expect(await anchor()).toBe(1);
  });
  afterEach(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const rows = <T extends object>(text: string, ...values: unknown[]): Promise<T[]> =>
    office.owner.run({ as: 'system' }, (tx) => tx.query<T>(text, values));
  const pass = (time: string) =>
    rows(
      `insert into simulation_clock (shift) values ($1::interval) on conflict (one) do update set shift = simulation_clock.shift + excluded.shift`,
      time,
    );
  const filed = async (): Promise<string> => (await office.parts.file.execute(filing())).id;
  const stepped = (caseId: string) =>
    office.parts.advance.execute({
      caseId,
      transition: 'extend-docketing',
      input: { reason: 'special-circumstances' },
      reason: null,
      version: 1,
      person: office.officer,
      request: keyed(`step-${caseId}`),
    });
  const anchor = () => new AnchorHistory(work, new PgHistoryHeads(), new FileAnchorBook(file)).execute();
  const findings = async () =>
    (await new VerifyAnchors(work, new PgHistoryHeads(), new FileAnchorBook(file)).execute()).findings;
  /** Whether the chain in the database alone gives anything away. */
  const store = (): DiskPaperStore => new DiskPaperStore(office.papers);
  const chainHolds = async (): Promise<boolean> => {
    const [row] = await rows<{ whole: boolean }>(`select bool_and(h.digest = ${DIGEST}) as whole from history h`);
    return row?.whole ?? false;
  };

  it('agrees with it as long as nobody touches it, also as it goes on', async () => {
    expect(await findings()).toEqual([]);
    await filed();
    await pass('3 days');
    expect(await anchor()).toBe(4);
    expect(await findings()).toEqual([]);
    // No worker runs here, and what nobody took for days would rightly be told of.
    await rows('update outbox set received_at = hz_now() where received_at is null');
    const lines: string[] = [];
    expect(await verifyCommand(office.owner, (line) => lines.push(line), store(), file)).toBe(0);
    expect(lines).toContainEqual(expect.stringContaining('5 anchors'));
  });

  it.each([
    ['edited', `update history set reason = '另有原因' where case_id = $1 and version = 2`],
    ['deleted', `delete from history where case_id = $1 and version = 1`],
    ['cut off at its end', `delete from history where case_id = $1 and version = 2`],
    [
      'added to in the past',
      `insert into history select (jsonb_populate_record(h, '{"version": 3}')).* from history h where case_id = $1 and version = 2`,
    ],
    [
      'exchanged',
      `update history h set at = o.at, digest = o.digest from history o where h.case_id = $1 and o.case_id = h.case_id and h.version = 3 - o.version`,
    ],
  ])('shows that it was %s, though the chain was built anew', async (_, harm) => {
    const [id] = cases;
    await rows(harm, id);
    for (const version of [1, 2, 3])
      await rows(`update history h set digest = ${DIGEST} where case_id = $1 and version = $2`, id, version);
    await rows(
      `update cases c set head_digest = h.digest, version = h.version from history h where c.id = $1 and h.case_id = c.id
         and h.version = (select max(version) from history where case_id = c.id)`,
      id,
    );
    expect(await chainHolds()).toBe(true);
    expect(await findings()).toEqual([expect.objectContaining({ agency: 'test-prefecture' })]);
    expect(await verifyCommand(office.owner, () => undefined, store(), file)).toBe(1);
  });

  it('shows when the anchors themselves were edited, or one was taken out', async () => {
    await filed();
    await pass('3 days');
    await anchor();
    const whole = readFileSync(file, 'utf8');
    const lines = whole.trim().split('\n');
    writeFileSync(file, whole.replace('"rows":4', '"rows":5'));
    expect((await findings()).map((f) => f.why)).toContain('the anchor does not follow from the one before it');
    writeFileSync(file, '');
    for (const line of [lines[0], ...lines.slice(2)]) appendFileSync(file, `${line ?? ''}\n`);
    expect((await findings()).map((f) => f.why)).toContain('an anchor is missing before this one');
  });

  it('does not pass for verified by a file that is not there', async () => {
    expect(await verifyCommand(office.owner, () => undefined, store(), join(folder, 'none.jsonl'))).toBe(1);
  });
});
