// Connections of a rival: the driver's own pool, with nothing of ours around it.
import pg from 'pg';

/** @param {string} url of the owner: no walls @param {number} size */
export function openPool(url, size) {
  const pool = new pg.Pool({ connectionString: url, max: size, options: '-c jit=off' });
  let closing = false;
  let lost = null;
  // A connection says goodbye after `end` has answered; the database may be dropped before it is heard.
  pool.on('error', (error) => {
    if (!closing) lost ??= error;
  });
  return {
    pool,
    /** @throws when a connection was lost while it was still needed: what was measured then is worth nothing */
    async close() {
      closing = true;
      await pool.end();
      if (lost) throw lost;
    },
  };
}
