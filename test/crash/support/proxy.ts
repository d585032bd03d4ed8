import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * Where a COMMIT is cut off: before it and the statement it travels with reach the server, after the server has carried out
 * that statement but before it hears of the commit, or after it has carried out the commit.
 */
export type Cut = 'request' | 'between' | 'answer';
export const CUTS: readonly Cut[] = ['request', 'between', 'answer'];

const COMMIT = Buffer.from('commit\0');
const COMMITTED = Buffer.from('COMMIT\0');
/** ReadyForQuery inside a transaction: a statement has been carried out. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x54]);

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
    let waitsFor: Buffer | null = null;
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
      // The letter and the length of the message stand before its text.
      const begins = data.indexOf(COMMIT) - 5;
      if (where === 'request' || (where === 'between' && begins <= 0)) return drop();
      waitsFor = where === 'answer' ? COMMITTED : READY;
      far.write(where === 'answer' ? data : data.subarray(0, begins));
    });
    far.on('data', (data) => {
      // A statement that travelled with the commit is answered before it: only the commit's own answer proves it.
      if (waitsFor === null) near.write(data);
      else if (data.includes(waitsFor)) drop();
    });
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }
}
