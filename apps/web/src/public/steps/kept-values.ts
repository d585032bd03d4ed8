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
const here = new Map<string, { readonly at: number; readonly written: Written }>();
/** What the browser has refused to keep: it is in this tab alone. */
const unkept = new Set<string>();
/** How often what stood at a place was given up: what comes for it later is nobody's any more. */
const givenUp = new Map<string, number>();
const listeners = new Set<() => void>();
const placeOf = ({ caseId, party }: Writer): string => `${caseId}.${party}.`;

/** @returns how to stop listening */
export function onValues(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** What was changed for a step in this tab; the same object until it is changed again. */
export const readHere = (writer: Writer, transition: string): Written | undefined =>
  here.get(placeOf(writer) + transition)?.written;

/** What was typed for a step stays in this browser until it is submitted, the case is left, or it has grown old. */
export function readValues(writer: Writer, transition: string): Written | null {
  const place = placeOf(writer) + transition;
  const inTab = here.get(place);
  const kept = shelf.read(place);
  // Another tab has gone on with it, submitted it, or left the case.
  if (inTab && !unkept.has(place) && (!kept || kept.at > inTab.at)) here.delete(place);
  return readHere(writer, transition) ?? kept?.values ?? null;
}

/** A number that changes when what stands at a place is given up: submitted, dropped, or left with its case. */
export const turnOf = (writer: Writer, transition: string): number =>
  (givenUp.get(placeOf(writer)) ?? 0) + (givenUp.get(placeOf(writer) + transition) ?? 0);

/** Whether what was changed is kept beyond this tab. */
export const isKept = (writer: Writer, transition: string): boolean => !unkept.has(placeOf(writer) + transition);

export function keepValues(writer: Writer, transition: string, written: Written): void {
  const place = placeOf(writer) + transition;
  const at = Date.now();
  here.set(place, { at, written });
  if (shelf.keep(place, written, at)) unkept.delete(place);
  else unkept.add(place);
  listeners.forEach((tell) => tell());
}

export function dropValues(writer: Writer, transition: string): void {
  const place = placeOf(writer) + transition;
  here.delete(place);
  giveUp(place);
  shelf.drop(place);
}

export function forgetValues(writer: Writer): void {
  for (const place of here.keys()) if (place.startsWith(placeOf(writer))) here.delete(place);
  giveUp(placeOf(writer));
  shelf.forget(placeOf(writer));
}

const giveUp = (place: string): void => void givenUp.set(place, (givenUp.get(place) ?? 0) + 1);

export const forgetOldValues = (): void => shelf.forgetOld();
