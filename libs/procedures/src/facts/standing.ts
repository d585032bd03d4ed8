export type ConditionOfStanding = 'patenteeDoesNotAct' | 'licenceAllowsSuit';

/** What a requester can be to the patent (Order 81 art. 12), and the field on which its standing to ask alone hangs then. */
const CONDITIONS = {
  patentee: null,
  'exclusive-licensee': null,
  'sole-licensee': 'patenteeDoesNotAct',
  'ordinary-licensee': 'licenceAllowsSuit',
  heir: null,
} as const satisfies Readonly<Record<string, ConditionOfStanding | null>>;

export type Entitlement = keyof typeof CONDITIONS;
export const ENTITLEMENTS = Object.keys(CONDITIONS) as readonly Entitlement[];

/** The field of a requester on which its standing to ask alone hangs; null where it hangs on nothing more. */
export function conditionOfStanding(entitlement: string | null | undefined): ConditionOfStanding | null {
  const known = ENTITLEMENTS.find((name) => name === entitlement);
  return known === undefined ? null : CONDITIONS[known];
}

/** The four situations of a major case (公告426 art. 3), as the request states them. */
export const MAJOR_GROUNDS = ['public-interest', 'industry', 'cross-province', 'other'] as const;
export type MajorGround = (typeof MAJOR_GROUNDS)[number];
