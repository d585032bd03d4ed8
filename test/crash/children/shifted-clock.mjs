// Loaded before a program of the product: its process clock is wrong by CLOCK_SHIFT_MS, from the start or, with
// CLOCK_JUMPS_ON_SIGNAL=1, from SIGUSR2 on; the next SIGUSR2 sets it right, and so on. The database's clock is not
// touched.
import { writeSync } from 'node:fs';

const Real = Date;
const wanted = Number(process.env.CLOCK_SHIFT_MS ?? 0);
let shift = process.env.CLOCK_JUMPS_ON_SIGNAL === '1' ? 0 : wanted;

const present = () => Real.now() + shift;

globalThis.Date = new Proxy(Real, {
  construct: (_, args, target) => Reflect.construct(Real, args.length === 0 ? [present()] : args, target),
  apply: () => new Real(present()).toString(),
  get: (_, name) => (name === 'now' ? present : Reflect.get(Real, name)),
});

process.on('SIGUSR2', () => {
  shift = shift === 0 ? wanted : 0;
  writeSync(1, `process clock jumped to ${new Date().toISOString()}\n`);
});
writeSync(1, `process clock at ${new Date().toISOString()}\n`);
