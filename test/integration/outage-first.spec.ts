import { WatchParts } from '#libs/casework';
import { filing, openOffice, type Office } from '../support/casework.js';

describe('a bell that rings in a process that is still starting', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  it('fires nothing before the outage is on record in which the clock fell due', async () => {
    const { id } = await office.parts.file.execute(filing({ person: office.officer, receivedOn: '2026-01-05' }));
    const sql = <Row extends object>(text: string): Promise<Row[]> =>
      office.owner.run({ as: 'system' }, (tx) => tx.query<Row>(text));
    await sql(`update clocks set due_at = hz_now() - interval '5 minutes', ring_at = hz_now() - interval '5 minutes'`);
    await sql(`insert into heartbeats (process, at) values ('one', hz_now() - interval '10 minutes')`);
    const warned: string[] = [];
    const { watch } = new WatchParts({
      database: office.database,
      bells: { set: () => undefined, setAgain: () => undefined, synchronise: () => undefined },
      log: {
        failed: (_, error) => {
          throw error;
        },
        warned: (what) => void warned.push(what),
      },
      process: 'one',
    });
    expect((await watch.execute('bell')).fired).toBe(1);
    const fired = await sql('select case_id as id, late_by_outage as late from history where clock_id is not null');
    expect(fired).toEqual([{ id, late: true }]);
    expect(await sql('select noticed_by from outages')).toEqual([{ noticed_by: 'one' }]);
    expect(warned).toEqual([expect.stringContaining('outage')]);
    await watch.execute('sweep');
    expect(await sql('select from outages')).toHaveLength(1);
  });
});
