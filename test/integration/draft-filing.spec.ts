import type { CheckedDraft, DraftKey } from '#libs/casework';
import { AGENCY, complaint, openOffice, type Office } from '../support/casework.js';

const form = (matters: string) => ({ ...complaint({ matters }), agency: AGENCY, procedure: 'ordinary-ruling' });

describe('a draft that two windows hold', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.close());

  /** Does something after the draft was read and checked, and before it is filed. */
  const meanwhile = (act: () => Promise<unknown>): void => {
    const { checkDraft } = office.parts;
    const check = checkDraft.execute.bind(checkDraft);
    checkDraft.execute = async (key: DraftKey): Promise<CheckedDraft> => {
      const checked = await check(key);
      await act();
      return checked;
    };
  };
  const filed = async (): Promise<unknown> => {
    const text = `select c.file -> 'request' as request, (select count(*)::int from cases) as n from cases c`;
    return office.owner.run({ as: 'system' }, (tx) => tx.query(text));
  };

  it('is not filed with an older form when the second window saved while the first one filed', async () => {
    const key = await office.parts.drafts.open();
    await office.parts.drafts.save(key, form('责令停止制造'), 0);
    await expect(office.parts.fileDraft.execute(key, 9)).rejects.toMatchObject({
      code: 'DRAFTS.STALE',
      title: { zh: expect.stringContaining('版本9尚不存在'), en: expect.stringContaining('Version 9 does not exist') },
    });
    meanwhile(() => office.parts.drafts.save(key, form('责令停止制造、销售'), 1));
    await expect(office.parts.fileDraft.execute(key, 1)).rejects.toMatchObject({
      code: 'DRAFTS.STALE',
      details: { revision: 2, changes: [{ pointer: '/matters' }] },
    });
    expect(await filed()).toEqual([]);
    const { form: kept, filedCase } = await office.parts.drafts.read(key);
    expect([kept['matters'], filedCase]).toEqual(['责令停止制造、销售', null]);
  });

  it('is filed once when both windows file it, and both are told the same case', async () => {
    const key = await office.parts.drafts.open();
    await office.parts.drafts.save(key, form('责令停止制造'), 0);
    const [one, other] = await Promise.all([
      office.parts.fileDraft.execute(key, 1),
      office.parts.fileDraft.execute(key, 1),
    ]);
    expect(one.id).toBe(other.id);
    expect(await filed()).toHaveLength(1);
  });
});
