/** What can be asked for here. */
export const PROCEDURES = ['ordinary-ruling', 'major-ruling', 'infringement-opinion'] as const;
export type ProcedureId = (typeof PROCEDURES)[number];

export const ORDINARY: ProcedureId = 'ordinary-ruling';
export const OPINION: ProcedureId = 'infringement-opinion';

/** The procedure that an address or a draft names; null for one that is not asked for here. */
export const procedureIn = (named: string | null | undefined): ProcedureId | null =>
  PROCEDURES.find((id) => id === named) ?? null;
