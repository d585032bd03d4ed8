import { queries } from '../../api/queries';
import { meQuery } from '../../api/session';
import type { Both } from '../../i18n/words';
import { shelfOf } from '../../parts/shelf';
import type { StepView } from '../../parts/types';
import { formOf } from '../together/open-together';

export type Values = Record<string, unknown>;

/** What is typed into a step, with what it is called where it is spoken of outside its form. */
interface Typed {
  readonly typed: Values;
  readonly caseName: string;
  readonly step: Both;
  /** Where its form stands. */
  readonly path: string;
  /** Of the case, as it was while this was typed. */
  readonly version: number;
  /** Of every case that the form is about, by id, where it is about several. */
  readonly versions?: Versions;
}
export type Versions = Readonly<Record<string, number>>;
export interface Draft {
  readonly at: number;
  readonly typed: Values;
  readonly version: number;
  readonly versions: Versions;
}
interface Unsent extends Omit<Typed, 'typed' | 'version' | 'versions'> {
  readonly at: number;
}

const DAY_MS = 86_400_000;
/** Beyond any browser that ends and any session; a ruling is not written on for longer without being submitted. */
const shelf = shelfOf<Typed>('hengzhi.desk-step.', 30 * DAY_MS);

/** Whose texts they are: nobody else who signs in at this computer is shown them. Empty where nobody is known. */
function owner(): string {
  const id = queries.getQueryData(meQuery.queryKey)?.id;
  return id ? `${id}/` : '';
}

/** One form that is being filled in: of this case, this step, and what the address says it is about. */
export interface DraftPlace {
  readonly of: { readonly id: string; readonly number: string | null; readonly title: string };
  readonly step: Pick<StepView, 'transition' | 'title' | 'joinder'>;
  /** Which document, which party: two forms of one step that are about different ones are not the same. */
  readonly about?: Values;
}

function pathOf({ of, step, about = {} }: DraftPlace): string {
  const said = new URLSearchParams(Object.entries(about).map(([name, value]) => [name, String(value)]));
  said.sort();
  const path = formOf(of.id, step);
  return said.size > 0 ? `${path}?${said}` : path;
}

export function readDraft(place: DraftPlace): Draft | null {
  const whose = owner();
  const kept = whose ? shelf.read(whose + pathOf(place)) : null;
  if (!kept) return null;
  const { typed, version, versions = {} } = kept.values;
  return { at: kept.at, typed, version, versions: { [place.of.id]: version, ...versions } };
}

/** Kept until it is submitted, discarded, or its writer signs out. @returns whether it is kept */
export function keepDraft(place: DraftPlace, typed: Values, version: number, versions?: Versions): boolean {
  const whose = owner();
  if (!whose) return false;
  const path = pathOf(place);
  const caseName = [place.of.number, place.of.title].filter(Boolean).join(' ');
  return shelf.keep(whose + path, {
    typed,
    caseName,
    step: place.step.title,
    path,
    version,
    ...(versions ? { versions } : {}),
  });
}

/** What is kept is about the cases as they are now: its writer has looked. Nothing is kept of a form that nobody has typed in. */
export function restampDraft(place: DraftPlace, version: number, versions?: Versions): void {
  const kept = readDraft(place);
  if (kept) keepDraft(place, kept.typed, version, versions);
}

export function dropDraft(place: DraftPlace): void {
  const whose = owner();
  if (whose) shelf.drop(whose + pathOf(place));
}

/** What the person who is signed in has typed here and not submitted, the latest first. */
export function unsentDrafts(): readonly Unsent[] {
  const whose = owner();
  if (!whose) return [];
  return shelf.all(whose).map(({ at, values: { caseName, step, path } }) => ({ at, caseName, step, path }));
}

export function forgetDrafts(): void {
  const whose = owner();
  if (whose) shelf.forget(whose);
}

export const forgetOldDrafts = (): void => shelf.forgetOld();
