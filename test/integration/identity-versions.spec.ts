import { ChangePerson, PgPeople, type Acting } from '#libs/identity';
import { Database, makePool } from '#libs/persistence';
import { freshDatabase, type TestDatabase } from '../support/database.js';

describe('two changes of one person', () => {
  let test: TestDatabase;
  let app: Database;
  let people: PgPeople;
  beforeAll(async () => {
    test = await freshDatabase({ demo: true });
    app = new Database(makePool({ url: test.url, size: 6, name: 'versions-test', role: 'hengzhi_app' }));
    people = new PgPeople(app);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  const acting = async (login: string): Promise<Acting> => {
    const found = (await people.inAgencies(['sz-ip'])).find((one) => one.login === login);
    if (!found) throw new Error(`${login} is not there`);
    return { ...found, below: [], roles: found.roles.map((held) => ({ ...held, onBehalfOf: null })) };
  };

  it('the second is told what the first has written, however close they come', async () => {
    const [admin, own] = [await acting('sz-admin'), await acting('sz-officer5')];
    const change = new ChangePerson(people);
    for (let round = 0; round < 12; round += 1) {
      const version = (await people.find(own.id))?.version ?? 0;
      const certificate = { certificate: `深-${round}`, certificateValidUntil: '2031-12-31' };
      const absence = { absentFrom: '2020-01-01', absentUntil: '2020-01-02', deputy: null };
      const both = await Promise.allSettled([
        change.execute(admin, { id: own.id, version }, certificate),
        change.ownAbsence(own, version, absence),
      ]);
      const [lost, ...others] = both.filter((one) => one.status === 'rejected');
      expect(others).toEqual([]);
      expect(lost?.reason).toMatchObject({
        code: 'IDENTITY.STALE',
        category: 'stale',
        details: { person: own.id, seen: version, version: version + 1, changes: [{ version: version + 1 }] },
      });
      expect((await people.find(own.id))?.version).toBe(version + 1);
      const [first, ...more] = await people.changesSince(own.id, version);
      expect(more).toEqual([]);
      expect(first?.fields).toEqual(
        both[0]?.status === 'fulfilled'
          ? ['certificate', 'certificateValidUntil']
          : ['absentFrom', 'absentUntil', 'deputy'],
      );
    }
  });

  it('what is refused makes no version, and no record of one', async () => {
    const [admin, own] = [await acting('sz-admin'), await acting('sz-officer4')];
    const { version = 0 } = (await people.find(own.id)) ?? {};
    const wrong = new ChangePerson(people).execute(admin, { id: own.id, version }, { absentUntil: '2026-01-01' });
    await expect(wrong).rejects.toMatchObject({ code: 'IDENTITY.INVALID_CHANGE' });
    const ahead = new ChangePerson(people).execute(admin, { id: own.id, version: version + 9 }, { absentUntil: null });
    await expect(ahead).rejects.toMatchObject({
      code: 'IDENTITY.STALE',
      title: {
        en: `Version ${version + 9} does not exist yet; the present one is ${version}. Reload and submit again`,
      },
    });
    expect((await people.find(own.id))?.version).toBe(version);
    expect(await people.changesSince(own.id, version)).toEqual([]);
  });
});
