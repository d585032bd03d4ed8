import { newId } from '#libs/kernel';
import type { Scope, Transaction } from '#libs/persistence';
import { PROMISES, WALLED } from '../../apps/cli/src/verify/promises.js';
import { AGENCY, bytesOf, complaint, filing, keyed, openOffice, type Office } from '../support/casework.js';

/** A draft and the case that came of it. */
interface Filed {
  readonly draft: string;
  readonly caseId: string;
}

const nameReceipt = (tx: Transaction, actor: string, key: string): Promise<object[]> =>
  tx.query(`select set_config('hz.receipt_actor', $1, true), set_config('hz.receipt_key', $2, true)`, [actor, key]);

class Undo extends Error {}

describe('what has no scope of its own: drafts and the receipts of requests', () => {
  let office: Office;
  let own: Filed;
  let other: Filed;

  beforeAll(async () => {
    office = await openOffice();
    own = await filed();
    other = await filed();
  }, 60_000);
  afterAll(() => office.close());

  async function filed(): Promise<Filed> {
    const { parts } = office;
    const key = await parts.drafts.open();
    await parts.draftPapers.add({ draft: key, kind: 'evidence', name: 'a.pdf', bytes: bytesOf('%PDF-1.4\n%%EOF\n') });
    await parts.drafts.save(key, { ...complaint(), agency: AGENCY, procedure: 'ordinary-ruling' }, 0);
    return { draft: key.id, caseId: (await parts.fileDraft.execute(key, 1)).id };
  }

  const officer = (): Scope => ({ as: 'person', person: office.officer.id, agencies: [AGENCY] });
  const party = ({ caseId }: Filed): Scope => ({ as: 'party', caseId });

  /** The drafts of which any row shows to a statement without a filter, once a draft is named. */
  const seen = (scope: Scope, named: string): Promise<string[]> =>
    office.database.run(scope, async (tx) => {
      await tx.query(`select set_config('hz.draft', $1, true)`, [named]);
      const rows = await tx.query<{ id: string }>(
        'select id from drafts union all select draft from draft_papers union all select draft from draft_uploads',
      );
      return rows.map((r) => r.id);
    });

  /** Does something about a named draft for a case; nothing of it stays. */
  const tried = async (scope: Scope, named: string, text: string, values: readonly string[] = []): Promise<number> => {
    let touched = -1;
    const trial = office.database.run(scope, async (tx: Transaction) => {
      await tx.query(`select set_config('hz.draft', $1, true)`, [named]);
      touched = (await tx.query(text, values)).length;
      throw new Undo();
    });
    await trial.catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
    return touched;
  };

  it('a filing reaches the draft that it names and its papers, and nothing beside them', async () => {
    expect(await seen(party(own), own.draft)).toEqual([own.draft, own.draft]);
    expect(await seen(party(own), '')).toEqual([]);
  });

  it('a person reaches no draft, whatever is named', async () => {
    expect(await seen(officer(), own.draft)).toEqual([]);
    expect(await seen({ as: 'system' }, '')).toHaveLength(4);
  });

  it('a filing makes its own case of the draft and no other, and adds no paper to it', async () => {
    const turn = 'update drafts set filed_case = $1 returning id';
    expect(await tried(party(own), own.draft, turn, [own.caseId])).toBe(1);
    await expect(tried(party(own), own.draft, turn, [other.caseId])).rejects.toMatchObject({ code: '42501' });
    const add = `insert into draft_papers (id, draft, kind, name, media_type, size, sha256, sm3, storage_key, at)
      values ($1, $2, 'evidence', 'x', 'x', 1, '', '', 'x', hz_now())`;
    await expect(tried(party(own), own.draft, add, [newId(), own.draft])).rejects.toMatchObject({ code: '42501' });
    expect(await tried({ as: 'system' }, '', add, [newId(), own.draft])).toBe(0);
  });

  it('a request reaches the receipt that it names, and no other of the same sender', async () => {
    await office.parts.file.execute(filing({ request: keyed('first') }));
    await office.parts.file.execute(filing({ request: keyed('second') }));
    const shown = (scope: Scope, actor = '', key = ''): Promise<string[]> =>
      office.database.run(scope, async (tx) => {
        await nameReceipt(tx, actor, key);
        const rows = await tx.query<{ of: string }>(`select actor || ' ' || key as of from idempotency_keys`);
        return rows.map((r) => r.of);
      });
    expect(await shown({ as: 'party', caseId: newId() }, 'public', 'second')).toEqual(['public second']);
    expect(await shown(officer())).toEqual([]);
    expect(await shown(party(own))).toEqual([]);
    expect(await shown({ as: 'system' })).toHaveLength(4);
  });

  it('a request writes the receipt that it names, and neither another nor into another', async () => {
    await office.parts.file.execute(filing({ request: keyed('third') }));
    const change = (text: string) =>
      office.database.run(officer(), async (tx) => {
        await nameReceipt(tx, 'public', 'third');
        return tx.query(text);
      });
    const write = (key: string) =>
      `insert into idempotency_keys (actor, key, digest, at) values ('public', '${key}', '', hz_now())`;
    await expect(change(write('third'))).rejects.toMatchObject({ code: '23505' });
    await expect(change(write('fourth'))).rejects.toMatchObject({ code: '42501' });
    await expect(change(`update idempotency_keys set key = 'fourth'`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('P11, after somebody with the whole database in hand', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  /** What it says after this statement, which does not stay. */
  const told = async (statement: string): Promise<object[]> => {
    const { sql } = PROMISES.find((p) => p.id === 'P11') ?? { sql: '' };
    let found: object[] = [];
    const trial = office.owner.run({ as: 'system' }, async (tx) => {
      await tx.query(statement);
      found = await tx.query(sql);
      throw new Undo();
    });
    await expect(trial).rejects.toBeInstanceOf(Undo);
    return found;
  };

  it.each(WALLED)('says that the wall of %s is down, or lets everything through', async (table) => {
    expect(await told('select 1')).toEqual([]);
    expect(await told(`alter table ${table} disable row level security`)).toEqual([{ name: table, why: 'no wall' }]);
    const open = [{ name: table, why: 'the wall lets everything through' }];
    expect(await told(`alter policy wall on ${table} with check (true)`)).toEqual(open);
    expect(await told(`create policy gap on ${table} to hengzhi_app with check (true)`)).toEqual(open);
    expect(await told(`create policy gap on ${table} for select using (true)`)).toEqual(open);
  });

  it('says nothing of a policy that is none of the application’s', async () => {
    const other = 'create policy gap on cases for select to pg_monitor using (true)';
    expect(await told(other)).toEqual([]);
  });
});
