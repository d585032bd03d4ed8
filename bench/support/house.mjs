// A migrated installation with the agencies and people of the demonstration, copied as often as measurements need one.
import { casePersonOf, digestOf, newToken, PgSessions, seedIdentity } from '#libs/identity';
import { builtInYears } from '#libs/legal';
import { Database, makePool, migrate } from '#libs/persistence';
import { prepareStore } from '#libs/queues';
import { runSql, urlOf } from './servers.mjs';

const TEMPLATE = 'bench_template';
const CALENDAR = `insert into calendar_years (year, notices, days)
  select year, notices, days from jsonb_to_recordset($1::jsonb) as y(year int, notices jsonb, days jsonb)`;

/** @param {import('./servers.mjs').Servers} servers */
export async function makeTemplate(servers) {
  await runSql(servers.postgresUrl, `create database ${TEMPLATE}`);
  const url = urlOf(servers.postgresUrl, TEMPLATE);
  await migrate(url);
  await prepareStore(url, null);
  const owner = openDatabase(url, { role: null, size: 1 });
  await seedIdentity(owner).execute();
  // It stands for an office at work, and runs as one; nobody but this machine reaches it.
  await owner.ask({ as: 'system' }, 'update installation set demonstration = false');
  await owner.close();
  await runSql(url, CALENDAR, [JSON.stringify(builtInYears)]);
}

/** An installation of its own. @param {import('./servers.mjs').Servers} servers @param {string} name */
export async function openHouse(servers, name) {
  await runSql(servers.postgresUrl, `create database ${name} template ${TEMPLATE}`);
  const url = urlOf(servers.postgresUrl, name);
  return { url, drop: () => runSql(servers.postgresUrl, `drop database ${name} with (force)`) };
}

/** @param {string} url */
export const openDatabase = (url, { role = 'hengzhi_app', size = 10 } = {}) =>
  new Database(makePool({ url, size, name: 'hengzhi-bench', role }));

/**
 * A person of the demonstration with an open session, as the API's guards would find one.
 * @param {Database} database @param {string} login
 */
export async function signIn(database, login) {
  const [row] = await database.run({ as: 'system' }, (tx) =>
    tx.query('select id from people where login = $1', [login]),
  );
  const sessions = new PgSessions(database);
  const token = newToken();
  await sessions.open(digestOf(token), row.id, { by: 'password', address: null });
  const found = await sessions.find(digestOf(token));
  if (!found) throw new Error(`${login} has no session`);
  return { token, person: casePersonOf(found) };
}
