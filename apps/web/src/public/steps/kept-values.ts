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
export interface Written extends Seen {
  readonly typed: Values;
  /** As it was open, so that it can be read where it was typed once it has closed. Not of what an earlier edition has kept. */
  readonly step?: OpenStep;
}

const DAY_MS = 86_400_000;
/** Longer than any time to answer, as a draft of a request; the words of the form say so. */
const shelf = shelfOf<Written>('hengzhi.step.', 30 * DAY_MS);
/** What was changed in this tab: a page may be left, and a browser may refuse to keep anything. */
const here = new Map<string, Written>();
/** What the browser has refused to keep: it is in this tab alone. */
const unkept = new Set<string>();
const listeners = new Set<() => void>();
const placeOf = ({ caseId, party }: Writer): string => `${caseId}.${party}.`;

/** @returns how to stop listening */
export function onValues(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** What was changed for a step in this tab; the same object until it is changed again. */
export const readHere = (writer: Writer, transition: string): Written | undefined =>
  here.get(placeOf(writer) + transition);

/** What was typed for a step stays in this browser until it is submitted, the case is left, or it has grown old. */
export const readValues = (writer: Writer, transition: string): Written | null =>
  readHere(writer, transition) ?? shelf.read(placeOf(writer) + transition)?.values ?? null;

/** Whether what was changed is kept beyond this tab. */
export const isKept = (writer: Writer, transition: string): boolean => !unkept.has(placeOf(writer) + transition);

export function keepValues(writer: Writer, transition: string, written: Written): void {
  const place = placeOf(writer) + transition;
  here.set(place, written);
  if (shelf.keep(place, written)) unkept.delete(place);
  else unkept.add(place);
  listeners.forEach((tell) => tell());
}

export function dropValues(writer: Writer, transition: string): void {
  here.delete(placeOf(writer) + transition);
  shelf.drop(placeOf(writer) + transition);
}

export function forgetValues(writer: Writer): void {
  for (const place of here.keys()) if (place.startsWith(placeOf(writer))) here.delete(place);
  shelf.forget(placeOf(writer));
}

export const forgetOldValues = (): void => shelf.forgetOld();
