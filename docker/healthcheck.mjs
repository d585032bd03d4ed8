// Healthy when this container's program is: the API by its readiness, any other program by being the first process.
import { readFileSync } from 'node:fs';

const isApi = readFileSync('/proc/1/cmdline', 'utf8').includes('/apps/api/');
const answer = isApi ? await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/readyz`) : { ok: true };
process.exit(answer.ok ? 0 : 1);
