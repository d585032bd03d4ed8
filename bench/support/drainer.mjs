// A process that drains all due clocks when it is told to, and says when nothing is left.
import 'reflect-metadata';
import { watchOver } from '../measures/firing.mjs';
import { openDatabase } from './house.mjs';

const database = openDatabase(process.env.DATABASE_URL ?? '');
const watch = watchOver(database);

process.on('message', () => {
  void watch.fire.drain().then((fired) => process.send?.({ fired }));
});
process.on('disconnect', () => void database.close());
process.send?.('ready');
