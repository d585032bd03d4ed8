export const AGENCY_LEVELS = ['national', 'province', 'prefecture', 'district'] as const;
export type AgencyLevel = (typeof AGENCY_LEVELS)[number];

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

/**
 * The level that a GB/T 2260 code says: two digits a province, four a prefecture, six a county or district. A district of a
 * municipality (310115) is one of these too, and so is a county directly under its province (429004).
 */
export function levelOf(region: string): AgencyLevel {
  if (/^0{6}$/.test(region)) return 'national';
  if (/0{4}$/.test(region)) return 'province';
  return /0{2}$/.test(region) ? 'prefecture' : 'district';
}

/**
 * The agencies that can be the next-higher one 上一级 of an agency for a region: those of the nearest region around it that
 * has any. `around` leads from the region itself up to 000000.
 */
export function nextAbove(agencies: readonly Agency[], around: readonly { readonly code: string }[]): Agency[] {
  for (const { code } of around.slice(1)) {
    const found = agencies.filter((a) => a.region === code);
    if (found.length > 0) return found;
  }
  return [];
}
