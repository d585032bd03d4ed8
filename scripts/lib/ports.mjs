import { connect, createServer } from 'node:net';
import { ClearFault } from './say.mjs';

/**
 * The given port when it is free on `host`, else null; 0 asks the system for any free one.
 * @throws ClearFault where nobody can listen on `host`
 */
export function freePort(port = 0, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (fault) => {
      if (['EADDRINUSE', 'EACCES'].includes(fault.code)) return resolve(null);
      reject(
        new ClearFault(`nobody can listen on “${host}” (${fault.code}); HOST must be an address of this machine.`),
      );
    });
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

/** Whether somebody takes a connection there within two seconds. */
export function listens(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 2000 });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
