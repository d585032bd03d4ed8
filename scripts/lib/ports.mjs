import { createServer } from 'node:net';

/** The given port when it is free on `host`, else null; 0 asks the system for any free one. */
export function freePort(port = 0, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (fault) => (['EADDRINUSE', 'EACCES'].includes(fault.code) ? resolve(null) : reject(fault)));
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}
