type Condition = 'patenteeDoesNotAct' | 'licenceAllowsSuit';

/** The field of a requester on which its standing to ask alone hangs (Order 81 art. 12); null where it hangs on nothing more. */
export function conditionOfStanding(entitlement: string | null | undefined): Condition | null {
  if (entitlement === 'sole-licensee') return 'patenteeDoesNotAct';
  return entitlement === 'ordinary-licensee' ? 'licenceAllowsSuit' : null;
}
