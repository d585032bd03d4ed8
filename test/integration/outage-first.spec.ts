import { jest } from '@jest/globals';
import { WatchParts } from '#libs/casework';
import { filing, openOffice, type Office } from '../support/casework.js';

describe('a bell that rings in a process that is still starting', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  const sql = <Row extends object>(text: string): Promise<Row[]> =>
    office.owner.run({ as: 'system' }, (tx) => tx.query<Row>(text));
  /** A process's watch, and what it warned of. */
  const watching = (process: string) => {
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
      process,
    });
    return { watch, warned };
  };

  it('fires nothing before the outage is on record in which the clock fell due', async () => {
    const { id } = await office.parts.file.execute(filing({ person: office.officer, receivedOn: '2026-01-05' }));
    await sql(`update clocks set due_at = hz_now() - interval '5 minutes', ring_at = hz_now() - interval '5 minutes'`);
    await sql(`insert into heartbeats (process, at) values ('one', hz_now() - interval '10 minutes')`);
    const { watch, warned } = watching('one');
    expect((await watch.execute('bell')).fired).toBe(1);
    const fired = await sql('select case_id as id, late_by_outage as late from history where clock_id is not null');
    expect(fired).toEqual([{ id, late: true }]);
    expect(await sql('select noticed_by from outages')).toEqual([{ noticed_by: 'one' }]);
    expect(warned).toEqual([expect.stringContaining('outage')]);
    await watch.execute('sweep');
    expect(await sql('select from outages')).toHaveLength(1);
  });

  it('one that was frozen, or without its database, notices it too when it goes on', async () => {
    const { watch, warned } = watching('two');
    await watch.execute('sweep');
    const { id } = await office.parts.file.execute(filing({ person: office.officer, receivedOn: '2026-01-06' }));
    await sql(`update clocks set due_at = hz_now() - interval '1 minute', ring_at = hz_now() - interval '1 minute'
      where case_id = '${id}'`);
    await sql(`update heartbeats set at = hz_now() - interval '2 minutes'`);
    const now = performance.now.bind(performance);
    const frozen = jest.spyOn(performance, 'now').mockImplementation(() => now() + 120_000);
    try {
      expect((await watch.execute('bell')).fired).toBe(1);
      await watch.execute('sweep');
    } finally {
      frozen.mockRestore();
    }
    const fired = await sql(
      `select late_by_outage as late from history where clock_id is not null and case_id = '${id}'`,
    );
    expect([fired, warned]).toEqual([[{ late: true }], [expect.stringContaining('outage')]]);
    expect(await sql(`select from outages where noticed_by = 'two'`)).toHaveLength(1);
  });
});
