// The local database server shared by the launcher and the commands: whoever comes first starts it, whoever goes last stops it.
import { checkIn, checkOut, exclusively, noteRun, readRun } from './state.mjs';
import { startPostgres } from './postgres.mjs';

async function started() {
  const server = await startPostgres('pg', { port: readRun().postgres?.port });
  noteRun({ postgres: { ...server.ref, port: server.port } });
  return server;
}

/** Starts or adopts the server and counts this process among its users. @returns url, ref, created, release(ms) */
export function acquireDatabase() {
  return exclusively('pg', async () => {
    const server = await started();
    checkIn();
    return { ...server, release: (ms) => release(server, ms) };
  });
}

/** Brings the server back on the same port after it died, under the same check-in. */
export function reviveDatabase() {
  return exclusively('pg', async () => {
    const server = await started();
    return { ...server, release: (ms) => release(server, ms) };
  });
}

function release(server, ms) {
  return exclusively('pg', async () => {
    if (checkOut() > 0) return;
    await server.stop(ms);
  });
}
