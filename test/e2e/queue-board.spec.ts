import { getQueueToken } from '@nestjs/bullmq';
import { randomUUID } from 'node:crypto';
import { Queue, Worker, type QueueOptions } from 'bullmq';
import { ReadQueues, type QueuesState } from '#libs/queues';
import { startApp, type TestApp } from '../support/app.js';

describe('the board of the queues', () => {
  let api: TestApp;
  let admin: string;
  beforeAll(async () => {
    api = await startApp();
    admin = await api.token('gd-admin');
  });
  afterAll(() => api.close());

  it('is shown to administrators, with a policy of its own and nothing from elsewhere', async () => {
    const page = await api.get('/api/queues', admin);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.text).not.toContain('https://');
    const [script = ''] = /static\/js\/[^"]+/.exec(page.text) ?? [];
    expect((await api.get(`/api/queues/${script}`, admin)).status).toBe(200);
  });

  it('names both queues and changes none', async () => {
    const { status, body } = await api.get('/api/queues/api/queues?page=1&jobsPerPage=10', admin);
    const { queues } = body as { queues: { name: string; readOnlyMode: boolean }[] };
    expect([status, queues.map((q) => [q.name, q.readOnlyMode])]).toEqual([
      200,
      [
        ['bells', true],
        ['effects', true],
      ],
    ]);
    expect((await api.post('/api/queues/api/queues/bells/add', admin).send({})).status).toBe(405);
  });

  it('is closed to everybody else, and its policy holds nowhere else', async () => {
    expect((await api.get('/api/queues')).status).toBe(401);
    expect((await api.get('/api/queues', await api.token('gd-officer2'))).status).toBe(403);
    expect((await api.get('/api/v1/agencies')).headers['content-security-policy']).not.toContain("base-uri 'self'");
  });

  it('how full both queues are is told to administrators', async () => {
    const { status, body } = await api.get('/api/v1/queues', admin);
    const { queues } = body as QueuesState;
    expect([status, queues.map((q) => [q.name, typeof q.counts?.delayed])]).toEqual([
      200,
      [
        ['bells', 'number'],
        ['effects', 'number'],
      ],
    ]);
  });

  it('what waits and what failed in a queue is told in either store', async () => {
    // A queue of this test's own: the house's two may be shared with others who use the same Redis.
    const { connection, prefix = 'bull' } = api.app.get<Queue>(getQueueToken('bells')).opts;
    const options = { connection: { ...connection, maxRetriesPerRequest: null } as QueueOptions['connection'], prefix };
    const queue = new Queue(`trial-${randomUUID()}`, options);
    const worker = new Worker(queue.name, () => Promise.reject(new Error('试验失败')), options);
    try {
      const failed = new Promise((resolve) => worker.once('failed', resolve));
      await queue.add('ring', {}, { jobId: 'failing-one', attempts: 1 });
      await failed;
      await queue.add('ring', {}, { jobId: 'late-one', delay: 3_600_000 });
      const { queues } = await new ReadQueues('postgres', [queue]).execute();
      expect(queues[0]).toEqual({
        name: queue.name,
        counts: { waiting: 0, delayed: 1, active: 0, failed: 1, completed: 0 },
        failed: [
          { id: 'failing-one', name: 'ring', attempts: 1, reason: '试验失败', failedAt: expect.stringMatching(/Z$/) },
        ],
      });
    } finally {
      await worker.close();
      await queue.obliterate({ force: true });
      await queue.close();
    }
  });
});
