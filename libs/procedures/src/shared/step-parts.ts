import type { Capacity, GuardUse, Source, Write } from '../engine/model.js';
import type { MatterKind } from '../facts/file.js';
import type { Basis } from './basis.js';

/** Guards asked under one article. Each step knows the guards it may ask, so a misspelt one does not compile there. */
export const under = <const G extends string>(basis: Pick<Basis, 'citation'>, ...names: readonly G[]): GuardUse<G>[] =>
  names.map((is) => ({ is, under: basis.citation }));

/** Guards that the office meets by whom it names for the case. */
export const ofTheOffice = <G extends string>(...uses: readonly GuardUse<G>[]): GuardUse<G>[] =>
  uses.map((use) => ({ ...use, ofOffice: true }));

export const OFFICER: readonly Capacity[] = ['officer'];
export const OFFICE: readonly Capacity[] = ['officer', 'head'];
export const PANEL: readonly Capacity[] = ['panel', 'officer'];
export const HEAD: readonly Capacity[] = ['head'];
/** The parties themselves, or the officer who enters what came on paper. */
export const ANY_PARTY: readonly Capacity[] = ['requester', 'respondent', 'third-party', 'officer'];

export const given = (input: string): Source => ({ input });
export const fixed = (value: string | number | boolean | null): Source => ({ value });
export const today: Source = { the: 'today' };
export const expired: Source = { the: 'expiring-subject' };
/** Which decision of the case a paper belongs to: null for the first, else the id of the one it replaces. */
export const ROUND: Source = { field: 'round', of: 'decision' };

type Set = { readonly [field: string]: Source };

/** Opens a matter beside the main line. */
export const opens = (kind: MatterKind, set: Set = {}, take: readonly string[] = []): Write => ({
  record: 'matter',
  id: 'new',
  take,
  set: { matter: fixed(kind), state: fixed('open'), openedOn: today, ...set },
});

/** Ends every open matter of a kind. */
export const ends = (kind: MatterKind, state: 'granted' | 'refused' | 'closed' = 'closed', set: Set = {}): Write => ({
  record: 'matter',
  id: { openMatter: kind },
  merge: true,
  set: { state: fixed(state), closedOn: today, ...set },
});

/** Ends the one matter that the input names. */
export const closesNamed = (set: Set): Write => ({
  record: 'matter',
  id: given('matter'),
  merge: true,
  set: { state: fixed('closed'), closedOn: today, ...set },
});
