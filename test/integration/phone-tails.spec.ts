import type { FieldValues } from '#libs/procedures';
import type { QueryRunner } from 'typeorm';
import { PhoneTail2026112311930 } from '../../migrations/202611231193-phone-tail.js';
import { codeIn, complaint, filing, openOffice, type Office } from '../support/casework.js';
import { docketedCase, seatPanel } from '../support/docket.js';

describe('what is typed beside a code', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(async () => office.close());

  const rows = <T extends object>(text: string, ...values: unknown[]): Promise<T[]> =>
    office.owner.run({ as: 'system' }, (tx) => tx.query<T>(text, values));
  const opens = (code: string, phoneTail: string): Promise<boolean> =>
    office.parts.follow.access({ code, phoneTail }).then(
      () => true,
      () => false,
    );
  const filed = async (phone: string): Promise<{ id: string; code: string }> => {
    const [requester = {}, ...others] = complaint()['parties'] as readonly FieldValues[];
    const form = complaint({ parties: [{ ...requester, phone }, ...others] });
    const one = await office.parts.file.execute(filing({ form }));
    return { id: one.id, code: codeIn(one) };
  };

  it.each(['020-87654321转123', '020-87654321 ext. 12', '(020)8765 4321 x 8801', '+86 20 8765 4321'])(
    'is the end of the number itself, without its extension: %s',
    async (phone) => {
      const { code } = await filed(phone);
      expect(await opens(code, '4321')).toBe(true);
    },
  );

  it.each([
    ['13800138000(张经理)', '8000'],
    ['138－0013－８００１', '8001'],
    ['0571-88886666转分机8001', '6666'],
    ['转张经理13800138002', '8002'],
    ['110', null],
    ['见委托书', null],
  ])('is read from what was typed freely: %s', async (phone, tail) => {
    expect(await rows('select hz_phone_tail($1) as tail', phone)).toEqual([{ tail }]);
  });

  it('is agreed upon with whoever has a telephone without a number, and is what then opens the case', async () => {
    const caseId = await docketedCase(office, await seatPanel(office));
    const joins = { affected: true, requesterRefused: true, applied: true, movedOn: await today() };
    const who = { name: '测试丁公司', kind: 'legal', address: '测试路4号', domicileInChina: true, phone: '由前台转接' };
    await office.parts.advance.execute({
      ...{ caseId, transition: 'add-third-party', input: { ...joins, ...who }, reason: null, version: 2 },
      ...{ person: office.officer, request: null },
    });
    const asked = { caseId, party: '3', document: 'third-party-notice', person: office.officer };
    const none = office.parts.accessCodes.execute({ ...asked, tail: null });
    await expect(none).rejects.toMatchObject({ code: 'CASEWORK.NO_TAIL' });
    const { code, second } = await office.parts.accessCodes.execute({ ...asked, tail: '3x7k' });
    expect(second.zh).toContain('约定');
    expect(await opens(code, '3X7K')).toBe(true);
  });

  it('is put right for the cases there are, and only where it came from the telephone', async () => {
    const [one, other] = [await filed('020-87654321转123'), await filed('020-87654321转123')];
    await rows(`update case_parties set phone_tail = '转123' where case_id = $1 and party = '1'`, one.id);
    await rows(`update case_parties set phone_tail = '1111' where case_id = $1 and party = '1'`, other.id);
    await new PhoneTail2026112311930().up({ query: (text: string) => rows(text) } as unknown as QueryRunner);
    expect(await opens(one.code, '4321')).toBe(true);
    expect(await opens(other.code, '1111')).toBe(true);
  });

  const today = async (): Promise<string> => {
    const [row] = await rows<{ day: string }>(
      `select to_char(hz_now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day`,
    );
    return row?.day ?? '';
  };
});
