import type { FiledAs } from '../../parts/papers/filed-as';
import type { Sending, sendFile, Target, UploadReceipt } from '../../parts/papers/send-file';

/** A file on its way, from the moment it was chosen. */
export interface Running {
  readonly key: string;
  /** The control that took the file; those of the draft begin with `draft/`. */
  readonly place: string;
  readonly name: string;
  readonly percent: number;
  readonly cut: boolean;
  /** It is being given up, which the office has to know too. */
  readonly stopping: boolean;
}

/** Why a file is not even sent: by what the words of this folder are called, with what stands in them. */
export class Unfit extends Error {
  constructor(
    readonly why: 'empty' | 'tooLarge',
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(why);
    this.name = 'Unfit';
  }
}

/** A file that did not arrive, kept until it is sent again or put aside, whatever becomes of others. */
export interface Failed {
  readonly key: string;
  readonly place: string;
  readonly file: File;
  /** What it was called when it was chosen: another kind may be chosen by the time it is sent again. */
  readonly as: FiledAs;
  readonly error: unknown;
}

export interface SendingsState {
  readonly running: readonly Running[];
  readonly failed: readonly Failed[];
}

/** Whether a file that is chosen is one that failed: as it was, or mended under its name. */
const isAgain = (file: File, { file: failed, error }: Failed): boolean =>
  file.name === failed.name &&
  (error instanceof Unfit || (file.size === failed.size && file.lastModified === failed.lastModified));

/** What is being sent, whichever page is open: a page that is left takes no file with it unseen. */
export class Sendings {
  private state: SendingsState = { running: [], failed: [] };
  private readonly listeners = new Set<() => void>();
  private readonly begun = new Map<string, Sending>();

  constructor(private readonly begin: typeof sendFile) {}

  readonly subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  };
  readonly read = (): SendingsState => this.state;

  /** The receipt of a file; null when it was stopped before it had arrived, or did not arrive. */
  async send(file: File, as: FiledAs, place: string, target: () => Promise<Target>): Promise<UploadReceipt | null> {
    const key = crypto.randomUUID();
    this.set({
      running: [...this.state.running, { key, place, name: file.name, percent: 0, cut: false, stopping: false }],
      failed: this.state.failed.filter((one) => !(one.place === place && isAgain(file, one))),
    });
    try {
      const to = await target();
      if (!this.isRunning(key)) return null;
      const sending = this.begin(file, as, to, (change) => this.put(key, change));
      this.begun.set(key, sending);
      const receipt = await sending.receipt;
      // Whoever has left the place it was sent from is told nothing of it any more.
      return this.isRunning(key) ? receipt : null;
    } catch (error) {
      if (this.isRunning(key)) this.fail({ key, place, file, as, error });
      else console.info('a file that was given up may lie at the office for a day', error);
      return null;
    } finally {
      this.end(key);
    }
  }

  /** Keeps in sight a file that is not even sent; chosen again in vain, it is one. */
  turnAway(file: File, as: FiledAs, place: string, error: Unfit): void {
    this.set({ failed: this.state.failed.filter((one) => !(one.place === place && isAgain(file, one))) });
    this.fail({ key: crypto.randomUUID(), place, file, as, error });
  }

  /** One that did not arrive is sent again, or is wanted no more. */
  putAside(key: string): void {
    this.set({ failed: this.state.failed.filter((one) => one.key !== key) });
  }

  /** Gives one up; it stays in sight until the office has answered, where it may have arrived already. */
  stop(key: string): void {
    const sending = this.begun.get(key);
    if (!sending) return this.end(key);
    this.put(key, { stopping: true });
    void sending.stop();
  }

  /** Gives up all that is sent from places that begin so, which are left: nothing more is heard of it. */
  stopAll(places: string): void {
    for (const { key } of this.state.running.filter(({ place }) => place.startsWith(places))) {
      void this.begun.get(key)?.stop();
      this.end(key);
    }
    this.set({ failed: this.state.failed.filter(({ place }) => !place.startsWith(places)) });
  }

  private fail(one: Failed): void {
    this.set({ failed: [...this.state.failed, one] });
  }

  private isRunning(key: string): boolean {
    return this.state.running.some((one) => one.key === key);
  }

  private put(key: string, change: Partial<Running>): void {
    this.set({ running: this.state.running.map((one) => (one.key === key ? { ...one, ...change } : one)) });
  }

  private end(key: string): void {
    this.begun.delete(key);
    this.set({ running: this.state.running.filter((one) => one.key !== key) });
  }

  private set(change: Partial<SendingsState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((tell) => tell());
  }
}
