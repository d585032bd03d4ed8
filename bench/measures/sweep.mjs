// A sweep where everything is armed and nothing is due: the round that every process makes every few seconds.
import { PgUnitOfWork, PgCaseBook } from '#libs/casework';
import { openDatabase } from '../support/house.mjs';
import { runSql } from '../support/servers.mjs';
import { latencies, quantile, rounded } from '../support/stats.mjs';
import { watchOver } from './firing.mjs';

const WARM_UP = 20;
const TARGET_MS = 5;

/** @param {string} url of an installation in which nothing is due @param {import('../plan.mjs').Plan} plan */
export async function measureSweep(url, { sweep: { samples } }) {
  const [{ armed }] = await runSql(url, `select count(*)::int as armed from clocks where state = 'armed'`);
  const database = openDatabase(url);
  const { watch } = watchOver(database);
  const [work, book] = [new PgUnitOfWork(database), new PgCaseBook()];
  const due = () =>
    work.run({ as: 'system' }, async (tx) => {
      const { clocks } = await book.due(tx, 500);
      if (clocks.length > 0) throw new Error('something is due');
    });
  const round = () => watch.execute('sweep');
  try {
    await latencies(WARM_UP, due);
    await latencies(WARM_UP, round);
    const [queries, rounds] = [await latencies(samples, due), await latencies(samples, round)];
    return [
      line('query', 'the query for due clocks', queries, armed),
      line('round', 'a whole round of the watch', rounds, armed),
    ];
  } finally {
    await database.close();
  }
}

function line(id, what, took, armed) {
  const [middle, p95] = [quantile(took, 0.5), quantile(took, 0.95)].map(rounded);
  return {
    id: `sweep-${id}`,
    what: `sweep over ${armed} armed clocks, ${what} (p95 ${p95} ms), median`,
    target: `≤ ${TARGET_MS} ms`,
    measured: middle,
    unit: 'ms',
    met: middle <= TARGET_MS,
    details: { median: middle, p95 },
  };
}
