import { shelfOf } from '../../parts/shelf';
import type { OpenStep } from '../follow/use-follow';
import type { Values } from './model';
import type { Known } from './news';

/** Whose answers they are: the sides of a case may come to the same computer one after the other. */
export interface Writer {
  readonly caseId: string;
  readonly party: string;
}

/** The version of the case that a writer has seen, and what the page told of it then. */
export interface Seen {
  readonly version: number;
  /** Not of what an earlier edition of the page has kept. */
  readonly known?: Known;
}

/** What was typed, about the case as its writer had seen it. */
interface Written extends Seen {
  readonly typed: Values;
  /** As it was open, so that it can be read where it was typed once it has closed. Not of what an earlier edition has kept. */
  readonly step?: OpenStep;
}

const DAY_MS = 86_400_000;
/** A week of writing; what somebody has left behind is no longer shown then. */
const shelf = shelfOf<Written>('hengzhi.step.', 7 * DAY_MS);
const placeOf = ({ caseId, party }: Writer): string => `${caseId}.${party}.`;

/** What was typed for a step stays in this browser until it is submitted, the case is left, or a week has passed. */
export const readValues = (writer: Writer, transition: string): Written | null =>
  shelf.read(placeOf(writer) + transition)?.values ?? null;

/** Keeps what was typed; nothing typed is nothing kept. */
export function keepValues(writer: Writer, transition: string, written: Written): void {
  const place = placeOf(writer) + transition;
  if (Object.keys(written.typed).length === 0) shelf.drop(place);
  else shelf.keep(place, written);
}

export const dropValues = (writer: Writer, transition: string): void => shelf.drop(placeOf(writer) + transition);

export const forgetValues = (writer: Writer): void => shelf.forget(placeOf(writer));

export const forgetOldValues = (): void => shelf.forgetOld();
