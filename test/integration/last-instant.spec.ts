import { CaseworkParts, DiskPaperStore, PgCaseReader, PgUnitOfWork, type CasePerson } from '#libs/casework';
import { CaseCapacities, partyPersonOf } from '#libs/identity';
import { complaint, filing, NATIONAL } from '../support/casework.js';
import { openVirtualOffice, type VirtualOffice } from '../support/virtual-time.js';

const reader = new PgCaseReader();
const MAJOR = { majorGround: 'public-interest', provincialCertificate: '样省证明〔2026〕1号' };
/** The answer period ends with Thursday 26 March 2026 in Shanghai. */
const LAST_DAY = '2026-03-26';

describe('a party that acts by itself on the last day of its period', () => {
  let office: VirtualOffice;
  let work: PgUnitOfWork;
  let parties: CaseworkParts;
  beforeAll(async () => {
    office = await openVirtualOffice();
    work = new PgUnitOfWork(office.database);
    parties = new CaseworkParts({
      database: office.database,
      bells: { set: () => undefined },
      capacities: new CaseCapacities(),
      store: new DiskPaperStore(office.papers),
      maxBytes: 1_000_000,
    });
  });
  afterAll(async () => office.close());

  const stored = async (id: string) => {
    const found = await work.run({ as: 'system' }, (tx) => reader.stored(tx, id));
    if (!found) throw new Error(`no case ${id}`);
    return found;
  };
  const take = async (parts: CaseworkParts, person: CasePerson, caseId: string, transition: string, input: object) => {
    const { version } = await stored(caseId);
    return parts.advance.execute({
      caseId,
      transition,
      input: { ...input },
      reason: null,
      version,
      person,
      request: null,
    });
  };
  /** The present of the database, with nothing rung that fell due meanwhile. */
  const present = (at: string) =>
    office.owner.run({ as: 'system' }, (tx) =>
      tx.query('update simulation_clock set shift = $1::timestamptz - clock_timestamp()', [at]),
    );
  const answering = async (): Promise<string> => {
    await office.goTo('2026-03-02');
    const asked = { agency: NATIONAL, procedure: 'major-ruling', form: complaint(MAJOR) };
    const { id } = await office.parts.file.execute(filing(asked));
    const by = (transition: string, input: object) => take(office.parts, office.stranger, id, transition, input);
    await by('enter-status-proof', { party: '1', paper: await office.paperFor(id) });
    await by('enter-register-copy', { right: '1', paper: await office.paperFor(id) });
    await by('docket', { members: office.members.map((person, i) => ({ person, leads: i === 0 })) });
    await office.goTo('2026-03-11');
    await by('send-request', { on: '2026-03-11' });
    const receipt = { party: '2', method: 'mail', sentOn: '2026-03-11', receivedOn: '2026-03-11' };
    await by('record-service-of-request', receipt);
    return id;
  };
  const answer = (id: string, transition: string) =>
    take(parties, partyPersonOf({ caseId: id, id: '2', role: 'respondent', name: '被请求人' }), id, transition, {
      gist: '不侵权',
    });

  it('is in time until 24:00 in Shanghai', async () => {
    const id = await answering();
    await present(`${LAST_DAY}T23:59:50+08:00`);
    await answer(id, 'answer');
    const { file, clocks } = await stored(id);
    expect(file['answer/2']).toMatchObject({ receivedOn: LAST_DAY, late: false });
    expect(clocks.find((c) => c.clock === 'answer')).toMatchObject({
      state: 'met',
      dueOn: LAST_DAY,
      settledOn: LAST_DAY,
    });
  });

  it('is late from 24:00 on, though the expiry has not been written yet', async () => {
    const id = await answering();
    await present('2026-03-27T00:00:00+08:00');
    expect((await stored(id)).clocks.find((c) => c.clock === 'answer')?.state).toBe('armed');
    await expect(answer(id, 'answer')).rejects.toMatchObject({
      code: 'PROCEDURES.NOT_ALLOWED',
      details: { failures: [{ guard: 'answerIsInTime' }] },
    });
    await answer(id, 'answer-late');
    expect((await stored(id)).file['answer/2']).toMatchObject({ receivedOn: '2026-03-27', late: true });
  });
});
