import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { forward } from './forward.js';

/** A line to the database that can be cut and joined again. */
export interface Line {
  readonly url: string;
  cut(): Promise<void>;
  join(): Promise<void>;
}

export async function lineTo(databaseUrl: string): Promise<Line> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const onward = (near: Socket): void => forward(near, target, sockets);
  let server: Server = createServer(onward).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.port = String(port);
  url.hostname = '127.0.0.1';
  return {
    url: url.href,
    async cut() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async join() {
      server = createServer(onward).listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
  };
}
