type Part = 'steps' | 'acts' | 'doors';

/**
 * The parts of the record, the one that opens first: what happens most, to whoever may read it. An address that asks
 * for an act means the acts.
 */
export const partsFor = ({ readsCases, ofAct }: { readsCases: boolean; ofAct: boolean }): [Part, ...Part[]] =>
  readsCases && !ofAct ? ['steps', 'acts', 'doors'] : ['acts', 'doors', 'steps'];
