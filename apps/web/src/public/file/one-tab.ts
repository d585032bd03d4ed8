const LOCK = 'hengzhi.draft';

/**
 * Holds the draft for this tab, as long as the tab lives. Browsers without locks (pages not served securely) let everybody in:
 * there the server's revision is the only guard.
 * @param steal take it from the tab that has it
 * @param lost told when another tab took it
 */
export function holdDraft(steal: boolean, got: (mine: boolean) => void, lost: () => void): () => void {
  if (!navigator.locks) {
    got(true);
    return () => undefined;
  }
  let release = (): void => undefined;
  let over = false;
  void navigator.locks
    .request(LOCK, steal ? { steal: true } : { ifAvailable: true }, (lock) => {
      if (over) return undefined;
      got(lock !== null);
      return lock === null
        ? undefined
        : new Promise<void>((resolve) => {
            release = resolve;
          });
    })
    .catch((error: unknown) => {
      console.info('the draft went to another tab', error);
      if (!over) lost();
    });
  return () => {
    over = true;
    release();
  };
}
