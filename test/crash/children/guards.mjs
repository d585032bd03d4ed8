// One trial for each guard of the clocks: it holds in the product and falls when that guard alone is taken away.
// GUARD names the trial; CASES is a JSON list of [case id, clock id]. Prints `holds` or `broken: …`.
import 'reflect-metadata';
import pg from 'pg';
import { lib, appPart } from './product.mjs';
import { makeDesk, noBells } from './acts.mjs';
import { GuardFell, trialsOfGuards } from './guard-trials.mjs';

const { DATABASE_URL: url, GUARD, REDIS_URL: redis = null } = process.env;
const { Database, makePool } = await lib('persistence');

const failures = [];
const database = new Database(makePool({ url, size: 6, name: 'hengzhi-guard', role: 'hengzhi_app' }));
const owner = new pg.Client({ connectionString: url });
await owner.connect();
const { parts, act } = await makeDesk(lib, { database, bells: noBells, failures });
const trial = trialsOfGuards[GUARD];
if (!trial) throw new Error(`there is no trial of guard ${GUARD}`);

const sql = async (text, values = []) => (await owner.query(text, values)).rows;
const [caseId, clockId] = JSON.parse(process.env.CASE ?? '[]');

try {
  await trial({ sql, parts, act, caseId, clockId, url, redis, lib, appPart });
  process.stdout.write('holds\n');
} catch (error) {
  process.stdout.write(`${error instanceof GuardFell ? 'broken' : 'faulted'}: ${error.message}\n`);
}
process.exit(0);
