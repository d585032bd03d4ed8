import { describe, expect, it } from '@jest/globals';
import type { Sending, Target, UploadReceipt } from '../../parts/papers/send-file';
import { Sendings, Unfit } from './sendings';

const file = { name: '录像.mp4' } as File;
const target: Target = { proof: {}, of: { draft: '1' } };
const receipt = { id: '7' } as UploadReceipt;
const evidence = { kind: 'evidence', purpose: '销售' };
const to = (): Promise<Target> => Promise.resolve(target);

function line(): { all: Sendings; arrive: (how: UploadReceipt | Error | null) => void; stopped: () => number } {
  let stops = 0;
  let arrive: (how: UploadReceipt | Error | null) => void = () => undefined;
  const begin = (): Sending => ({
    receipt: new Promise((resolve, reject) => {
      arrive = (how) => (how instanceof Error ? reject(how) : resolve(how));
    }),
    stop: () => Promise.resolve(void (stops += 1)),
  });
  return { all: new Sendings(begin), arrive: (how) => arrive(how), stopped: () => stops };
}
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('files on their way', () => {
  it('a file is on its way from the moment it is chosen until it has arrived', async () => {
    const { all, arrive } = line();
    const sent = all.send(file, evidence, 'draft/evidence', to);
    expect(all.read().running).toMatchObject([{ name: '录像.mp4', place: 'draft/evidence' }]);
    await soon();
    arrive(receipt);
    expect(await sent).toBe(receipt);
    expect(all.read()).toEqual({ running: [], failed: [] });
  });

  it('one that did not arrive stays in sight until it is sent again, whatever else is sent from its place', async () => {
    const { all, arrive } = line();
    const other = { name: '照片.jpg' } as File;
    for (const one of [file, other]) {
      const sent = all.send(one, evidence, 'draft/evidence', to);
      await soon();
      arrive(new Error('cut'));
      expect(await sent).toBeNull();
    }
    expect(all.read().failed).toMatchObject([
      { file, as: evidence, place: 'draft/evidence' },
      { file: other, as: evidence },
    ]);
    void all.send(file, evidence, 'draft/evidence', to);
    expect(all.read().failed).toMatchObject([{ file: other }]);
    all.putAside(all.read().failed[0]?.key ?? '');
    expect(all.read().failed).toEqual([]);
  });

  it('one that cannot be sent stays in sight beside those that go, until it is mended or put aside', async () => {
    const { all, arrive } = line();
    const [empty, large] = [{ name: '空.pdf', size: 0 } as File, { name: '大.mp4', size: 9 } as File];
    all.turnAway(empty, evidence, 'draft/evidence', new Unfit('empty'));
    all.turnAway(large, evidence, 'draft/evidence', new Unfit('tooLarge'));
    const sent = all.send(file, evidence, 'draft/evidence', to);
    await soon();
    arrive(receipt);
    expect(await sent).toBe(receipt);
    all.turnAway(empty, evidence, 'draft/evidence', new Unfit('empty'));
    expect(all.read().failed.map((one) => one.file.name)).toEqual(['大.mp4', '空.pdf']);
    void all.send({ name: '空.pdf', size: 7 } as File, evidence, 'draft/evidence', to);
    expect(all.read().failed).toMatchObject([{ file: large, error: { why: 'tooLarge' } }]);
  });

  it('one that was stopped before it could begin never begins, and all of the draft are stopped together', async () => {
    const { all, stopped } = line();
    const early = all.send(file, evidence, 'draft/evidence', to);
    all.stop(all.read().running[0]?.key ?? '');
    expect(await early).toBeNull();
    void all.send(file, evidence, 'draft/evidence', to);
    void all.send(file, { kind: 'other' }, 'case/papers', to);
    await soon();
    all.stopAll('draft/');
    expect(all.read().running.map(({ place }) => place)).toEqual(['case/papers']);
    expect(stopped()).toBe(1);
  });

  it('one that is given up stays in sight until the office has answered; had it arrived before, it is received', async () => {
    const { all, arrive, stopped } = line();
    const give = async (how: UploadReceipt | null): Promise<UploadReceipt | null> => {
      const sent = all.send(file, evidence, 'draft/evidence', to);
      await soon();
      all.stop(all.read().running[0]?.key ?? '');
      expect(all.read().running).toMatchObject([{ stopping: true }]);
      arrive(how);
      return sent;
    };
    expect(await give(null)).toBeNull();
    expect(await give(receipt)).toBe(receipt);
    expect([all.read().running, stopped()]).toEqual([[], 2]);
  });

  it('of a place that was left nothing is heard, neither that it arrived nor that it could not be given up', async () => {
    const { all, arrive } = line();
    for (const how of [receipt, new Error('cut')]) {
      const sent = all.send(file, evidence, 'case/papers', to);
      await soon();
      all.stopAll('case/');
      arrive(how);
      expect(await sent).toBeNull();
    }
    expect(all.read()).toEqual({ running: [], failed: [] });
  });
});
