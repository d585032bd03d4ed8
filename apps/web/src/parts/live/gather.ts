/** Does something once for all that asks for it meanwhile, at the earliest time that was asked for. */
export interface Gathered {
  within(ms: number): void;
  stop(): void;
}

export function gather(act: () => void): Gathered {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;
  const stop = (): void => {
    clearTimeout(timer);
    due = Infinity;
  };
  const over = (): void => {
    due = Infinity;
    act();
  };
  return {
    stop,
    within(ms) {
      const at = performance.now() + ms;
      if (at >= due) return;
      stop();
      due = at;
      timer = setTimeout(over, ms);
    },
  };
}
