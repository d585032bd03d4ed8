// What each guard is there for, asked of the product directly: the guards around it are stepped over, so that this
// one has to hold alone. A trial throws when it does not.
import { STEPS } from './acts.mjs';

/** A guard did not hold; anything else that is thrown is a fault. */
export class GuardFell extends Error {}

const must = (holds, otherwise) => {
  if (!holds) throw new GuardFell(otherwise);
};

const asSystem = (parts, body) => parts.work.run({ as: 'system' }, body);

/** The expiry of a clock, prepared from what is stored now. */
async function expiry({ parts, caseId, clockId, lib }) {
  const { expiryOf } = await lib('casework');
  const calendar = await parts.calendars.current();
  return asSystem(parts, async (tx) => {
    const { stored, now } = await parts.book.lock(tx, caseId, null);
    return expiryOf(stored, clockId, now, calendar);
  });
}

const record = (parts, move) => asSystem(parts, (tx) => parts.book.record(tx, [move], null));

const NOT_MOVED = 'HENGZHI: a locked case did not move';
const reasonOf = (error) => error.message;

const clockNow = async ({ sql, clockId }) => (await sql('select * from clocks where id = $1', [clockId]))[0];

const historyOf = async ({ sql, caseId }) => sql('select * from history where case_id = $1 order by version', [caseId]);

/** Counts how often each outbox row takes effect. */
async function counted({ parts, sql, lib }) {
  const { ApplyEffects } = await lib('casework');
  const times = new Map();
  const count = async (_, rows) => rows.forEach(({ id }) => times.set(id, (times.get(id) ?? 0) + 1));
  const effects = new ApplyEffects(parts.work, parts.outbox, { 'case.event': count, 'clock.rung': count }, () => {});
  const ids = (await sql('select id from outbox')).map(({ id }) => id);
  await effects.execute(ids);
  await effects.execute(ids);
  return [...times.values()];
}

export const trialsOfGuards = {
  'fence: state': async (at) => {
    const stale = await expiry(at);
    await at.act(at.caseId, 1, STEPS.cancel);
    await record(at.parts, { ...stale, fromVersion: 2 });
    must((await clockNow(at)).state === 'cancelled', 'a cancelled clock fired');
  },

  'fence: generation': async (at) => {
    const stale = await expiry(at);
    await at.act(at.caseId, 1, STEPS.extend);
    await at.sql(`update clocks set due_at = hz_now() - interval '1 second' where id = $1`, [at.clockId]);
    await record(at.parts, { ...stale, fromVersion: 2 });
    must((await clockNow(at)).state === 'armed', 'an old generation fired');
  },

  'fence: due test': async (at) => {
    const early = await expiry(at);
    await at.sql(`update clocks set due_at = hz_now() + interval '1 hour' where id = $1`, [at.clockId]);
    await record(at.parts, early);
    must((await clockNow(at)).state === 'armed', 'a clock fired early');
  },

  'search: due test': async (at) => {
    await at.sql(`update clocks set due_at = hz_now() + interval '1 hour' where id = $1`, [at.clockId]);
    const { clocks } = await asSystem(at.parts, (tx) => at.parts.book.due(tx, 10));
    must(clocks.length === 0, 'a clock that is not due was taken for due');
  },

  'key: one firing a generation': async (at) => {
    await at.parts.fire.drain();
    // As if the fence had let it through again: only the key is left.
    await at.sql(`update clocks set state = 'armed', ring_at = due_at where id = $1`, [at.clockId]);
    await at.parts.fire.drain().catch(() => 0);
    const firings = (await historyOf(at)).filter((row) => row.clock_id === at.clockId);
    must(firings.length === 1, `a clock fired ${firings.length} times`);
  },

  'key: one ringing a rung': async (at) => {
    const ring = () => asSystem(at.parts, (tx) => at.parts.book.ringRungs(tx, 10));
    await ring();
    await at.sql('update clocks set rung = 0, rung_at = ladder[1] where id = $1', [at.clockId]);
    await ring();
    const rungs = await at.sql('select * from clock_rungs where clock_id = $1', [at.clockId]);
    must(rungs.length === 1, `a warning rang ${rungs.length} times`);
  },

  'lock: seen version': async (at) => {
    const both = await Promise.allSettled([at.act(at.caseId, 1, STEPS.assign), at.act(at.caseId, 1, STEPS.assign)]);
    const won = both.filter(({ status }) => status === 'fulfilled').length;
    must(won === 1, `${won} of two officers who had seen the same version went through`);
  },

  'write: version': async (at) => {
    const move = await expiry(at);
    const twin = { ...move, fires: null };
    await record(at.parts, move);
    const far = await record(at.parts, twin).then(() => 'the history', reasonOf);
    must(far === NOT_MOVED, `a move from an old version went as far as ${far}`);
  },

  'write: every locked case moves': async (at) => {
    const move = await expiry(at);
    const far = await record(at.parts, { ...move, fires: null, fromVersion: 99 }).then(() => 'its commit', reasonOf);
    must(far === NOT_MOVED, `a step that moved nothing went as far as ${far}`);
  },

  'lock: snapshot read again': async (at) => {
    const { parts, caseId } = at;
    let go = () => {};
    const gate = new Promise((resolve) => (go = resolve));
    let locked = () => {};
    const held = new Promise((resolve) => (locked = resolve));
    const first = parts.work.run({ as: 'system' }, async (tx) => {
      await parts.book.lock(tx, caseId, null);
      locked();
      await gate;
      await tx.query(`update clocks set generation = 7 where case_id = $1`, [caseId]);
      await tx.query(`update cases set version = 2 where id = $1`, [caseId]);
    });
    await held;
    const second = asSystem(parts, (tx) => parts.book.lock(tx, caseId, null));
    await new Promise((resolve) => setTimeout(resolve, 300));
    go();
    await first;
    const { stored } = await second;
    must(stored.version === 2, 'the row was not waited for');
    must(stored.clocks[0].generation === 7, 'a clock was read as it had been before the lock');
  },

  'outbox: receipt': async (at) => {
    await at.parts.fire.drain();
    const times = await counted(at);
    must(times.length > 0 && times.every((n) => n === 1), `effects took place ${times.join(', ')} times`);
  },

  'request: receipt': async (at) => {
    const first = await at.act(at.caseId, 1, STEPS.assign, 'the-same-key');
    const again = await at.act(at.caseId, 1, STEPS.assign, 'the-same-key').catch((error) => error);
    must(again.replayed && again.version === first.version, 'the same request was not answered the same');
  },

  'handler: back-off': async (at) => {
    await at.sql(`update cases set procedure = 'unknown' where id = $1`, [at.caseId]);
    await at.parts.fire.execute(10);
    const { state, failures, ring_at: ringAt, due_at: dueAt } = await clockNow(at);
    must(state === 'armed' && failures === 1 && ringAt > dueAt, 'a failing handler was not set back');
  },

  'bell: running number': async ({ url, redis, lib }) => {
    const { Queue, Worker } = await import('bullmq');
    const { chooseStore, QueueBells } = await lib('queues');
    const { waiting: connection } = chooseStore(url, redis);
    // A queue of this trial alone: what another left waiting in the same store would ring here and end the waiting early.
    const name = `guard-bells-${process.pid}-${Date.now()}`;
    const queue = new Queue(name, { connection });
    // A bell that this store keeps although it has rung, as older settings or a failure may leave it.
    const at = new Date(Date.now() - 1_000).toISOString();
    const worker = new Worker(name, async () => {}, { connection });
    const bells = new QueueBells(queue, () => {});
    await new Promise((resolve, reject) => {
      worker.once('completed', resolve);
      worker.once('error', reject);
      void bells.set([at]);
    });
    await worker.close();
    bells.setAgain([at], 1);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const { waiting, delayed } = await queue.getJobCounts('waiting', 'delayed');
    must(waiting + delayed === 1, 'a bell set again was swallowed by the one before it');
  },
};
