// Brings an empty database to the present schema with the calendar and both queue stores' needs, and prints the
// hash of the one password that everybody of the trial's office has.
import 'reflect-metadata';
import pg from 'pg';
import { hash } from '@node-rs/argon2';
import { lib } from './product.mjs';

const url = process.env.DATABASE_URL;
const { migrate } = await lib('persistence');
const { prepareStore } = await lib('queues');
const { builtInYears } = await lib('legal');

await migrate(url);
await prepareStore(url, null);
const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query(
  `insert into calendar_years (year, notices, days)
   select year, notices, days from jsonb_to_recordset($1::jsonb) as y(year int, notices jsonb, days jsonb)`,
  [JSON.stringify(builtInYears)],
);
await client.end();
process.stdout.write(`${await hash(process.env.PASSWORD)}\n`);
