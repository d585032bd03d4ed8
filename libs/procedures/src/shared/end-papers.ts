/** The paper by which each end of a case is told to the parties. */
export const END_PAPERS = {
  refused: 'refusal-notice',
  cancelled: 'cancellation-decision',
  transferred: 'transfer-decision',
  mediated: 'mediation-agreement',
  withdrawn: 'withdrawal-notice',
  terminated: 'termination',
} as const;
