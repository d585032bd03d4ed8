import type { Values } from './model';

/** Whose answers they are: the sides of a case may come to the same computer one after the other. */
export interface Writer {
  readonly caseId: string;
  readonly party: string;
}

const KEPT = 'hengzhi.step.';
const DAY_MS = 86_400_000;
/** A week of writing; what somebody has left behind is no longer shown then. */
const KEPT_MS = 7 * DAY_MS;

const placeOf = ({ caseId, party }: Writer): string => `${KEPT}${caseId}.${party}.`;

interface Kept {
  readonly at: number;
  readonly values: Values;
}

function parsed(text: string | null): Kept | null {
  const kept: unknown = JSON.parse(text ?? 'null');
  return typeof kept === 'object' && kept !== null && 'at' in kept && 'values' in kept ? (kept as Kept) : null;
}

/** What was typed for a step stays in this browser until it is submitted, the case is left, or a week has passed. */
export function readValues(writer: Writer, transition: string, now = Date.now()): Values {
  try {
    const kept = parsed(localStorage.getItem(placeOf(writer) + transition));
    return kept && now - kept.at < KEPT_MS ? kept.values : {};
  } catch (error) {
    console.info('what was typed cannot be read from this browser', error);
    return {};
  }
}

/** Keeps what was typed; nothing typed is nothing kept. */
export function keepValues(writer: Writer, transition: string, values: Values, now = Date.now()): void {
  const place = placeOf(writer) + transition;
  try {
    if (Object.keys(values).length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify({ at: now, values } satisfies Kept));
  } catch (error) {
    console.info('what was typed is not kept in this browser', error);
  }
}

function removeWhere(gone: (place: string) => boolean): void {
  try {
    Object.keys(localStorage)
      .filter((place) => place.startsWith(KEPT) && gone(place))
      .forEach((place) => localStorage.removeItem(place));
  } catch (error) {
    console.info('what was typed cannot be removed from this browser', error);
  }
}

/** Whoever leaves a case leaves nothing of it to the next one at this computer. */
export const forgetValues = (writer: Writer): void => removeWhere((place) => place.startsWith(placeOf(writer)));

/** What was left behind goes when anybody comes to a case, since whoever left it may never come again. */
export const forgetOldValues = (now = Date.now()): void =>
  removeWhere((place) => {
    const kept = parsed(localStorage.getItem(place));
    return !kept || now - kept.at >= KEPT_MS;
  });
