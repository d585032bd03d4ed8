/** What ends a process that was asked to end → its exit code. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof SIGNALS;
const NAMES = Object.keys(SIGNALS) as Signal[];
const LOOK_MS = 200;

/** npm that is asked to end ends its shell, and the shell says nothing to what runs in it: that one only loses its parent. */
function whenOrphaned(tell: () => void): NodeJS.Timeout | undefined {
  if (process.env['npm_lifecycle_event'] === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => process.ppid !== parent && tell(), LOOK_MS).unref();
}

/**
 * Does work that must be cleared away when the process is asked to end: `stopped` resolves with the exit code then.
 * Meanwhile nobody else hears the signals: whoever listened before (the launcher, which would stop the database under the
 * clearing and leave) goes on by the exit code. npm hands on what the terminal has sent already, so a second signal
 * is no second wish.
 */
export async function untilStopped(work: (stopped: Promise<number>) => Promise<number>): Promise<number> {
  const before = NAMES.map((name) => [name, process.rawListeners(name)] as const);
  let watch: NodeJS.Timeout | undefined;
  const stopped = new Promise<number>((resolve) => {
    for (const [name] of before) process.removeAllListeners(name).on(name, () => resolve(SIGNALS[name]));
    watch = whenOrphaned(() => resolve(SIGNALS.SIGTERM));
  });
  try {
    return await work(stopped);
  } finally {
    clearInterval(watch);
    for (const [name, listeners] of before) {
      process.removeAllListeners(name);
      for (const listener of listeners) process.on(name, listener as () => void);
    }
  }
}
