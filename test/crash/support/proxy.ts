import { connect, createServer, type Server, type Socket } from 'node:net';

/** Where a COMMIT is cut off: before it reaches the server, or after the server has carried it out. */
export type Cut = 'request' | 'answer';

const COMMIT = Buffer.from('commit\0');
const COMMITTED = Buffer.from('COMMIT\0');

/** A wire to PostgreSQL that is cut while a COMMIT is under way. */
export class Wire {
  cuts = 0;
  private wanted: Cut | null = null;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async lay(url: string): Promise<Wire> {
    const target = new URL(url);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the wire has no port');
    const through = new URL(url);
    through.hostname = '127.0.0.1';
    through.port = String(address.port);
    const wire = new Wire(server, through.href);
    server.on('connection', (near) => wire.join(near, connect(Number(target.port || 5432), target.hostname)));
    return wire;
  }

  /** The next COMMIT is cut. */
  cutNext(where: Cut): void {
    this.wanted = where;
  }

  private join(near: Socket, far: Socket): void {
    let deaf = false;
    const drop = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const end of [near, far]) {
      end.on('error', drop);
      end.on('close', drop);
    }
    near.on('data', (data) => {
      if (this.wanted === null || !data.includes(COMMIT)) return void far.write(data);
      const where = this.wanted;
      this.wanted = null;
      this.cuts += 1;
      if (where === 'request') return drop();
      deaf = true;
      far.write(data);
    });
    far.on('data', (data) => {
      // A statement that travelled with the commit is answered before it: only the commit's own answer proves it.
      if (!deaf) near.write(data);
      else if (data.includes(COMMITTED)) drop();
    });
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }
}
