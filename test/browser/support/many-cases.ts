import { fill } from '../../../bench/support/seed.mjs';
import type { TestApp } from '../../support/app.js';

/** So many open cases of one office, all an officer's, with titles as long as real ones. */
export async function manyCases({ config, owner }: TestApp, count: number, login: string): Promise<void> {
  await fill(config.databaseUrl, { from: 1, to: count, concluded: 0 });
  const client = await owner.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(
      `update cases c set agency = 'gd-ip', officer = p.id,
         title = '内蒙古自治区呼伦贝尔市鄂温克族自治旗华夏衡平智能装备科技股份有限公司与' || c.title
       from people p where p.login = $1 and c.agency <> 'gd-ip'`,
      [login],
    );
    await client.query(`update case_parties set agency = 'gd-ip'`);
    await client.query(`update clocks set agency = 'gd-ip'`);
    await client.query('set session_replication_role = origin');
    await client.query('analyze');
  } finally {
    client.release();
  }
}
