import { untilTomorrow } from '../dates';

/** Pages that stay open over midnight do not all ask in the same second. */
const MIDNIGHT_SPREAD_MS = 60_000;

/** Tells whenever a day has begun at the office. @returns how to stop */
export function eachDay(tell: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    timer = setTimeout(over, untilTomorrow() + Math.random() * MIDNIGHT_SPREAD_MS);
  };
  const over = (): void => {
    tell();
    wait();
  };
  wait();
  return () => clearTimeout(timer);
}
