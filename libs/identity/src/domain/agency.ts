export type AgencyLevel = 'national' | 'province' | 'prefecture' | 'district';

/** An authority 机关. `mark` is its one-character sign in case numbers (粤); `superior` is null for the national one. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly mark: string;
  /** GB/T 2260 code of the region it serves. */
  readonly region: string;
  readonly superior: string | null;
  readonly level: AgencyLevel;
  /** With the places {mark}, {type}, {year} and {n}. */
  readonly numberPattern: string;
}

const ID = /^[A-Za-z0-9_.-]{1,64}$/;
export const isAgencyId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** The next-higher agency 上一级; null for the national agency, which has none, and for an unknown id. */
export function superiorOf(agencies: readonly Agency[], id: string): Agency | null {
  const superior = agencies.find((a) => a.id === id)?.superior;
  return agencies.find((a) => a.id === superior) ?? null;
}

/** Agencies directly below, without deeper ones: approval goes up one step at a time. */
export const agenciesBelow = (agencies: readonly Agency[], id: string): Agency[] =>
  agencies.filter((a) => a.superior === id);
