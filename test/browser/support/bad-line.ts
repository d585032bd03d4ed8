import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { forward } from '../../support/forward.js';

/** A line between the browser and the office that breaks off while a file is on its way. */
export interface BadLine {
  readonly url: string;
  /** Bytes that went to the office since the last cut. */
  readonly sent: () => number;
  /** Bytes that the browser gave out altogether, lost ones too. */
  readonly total: () => number;
  /** Breaks off what is under way; the next connection is made again. */
  cut(): void;
  close(): Promise<void>;
}

export async function badLineTo(target: string): Promise<BadLine> {
  const sockets = new Set<Socket>();
  let sent = 0;
  let total = 0;
  const server = createServer((near) => {
    near.on('data', ({ length }) => {
      sent += length;
      total += length;
    });
    forward(near, new URL(target), sockets);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => sent,
    total: () => total,
    cut() {
      sent = 0;
      for (const socket of sockets) socket.destroy();
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
