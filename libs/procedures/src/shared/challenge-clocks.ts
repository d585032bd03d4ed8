/** The two ways against a decision that is no ruling: to the court, and to the body of reconsideration. */
export type ChallengeClocks =
  readonly ['general-suit', 'reconsideration'] | readonly ['change-suit', 'change-reconsideration'];

/** Against the decision that ended a case. */
export const AGAINST_THE_END: ChallengeClocks = ['general-suit', 'reconsideration'];
/** Against a change or revocation of the ruling: other periods, as both may run at once. */
export const AGAINST_A_CHANGE: ChallengeClocks = ['change-suit', 'change-reconsideration'];
