import type { Work } from '../ports.js';

export interface AgencyView {
  readonly id: string;
  readonly name: string;
  readonly level: 'national' | 'province' | 'prefecture' | 'district';
  readonly region: string;
  readonly superior: string | null;
}

/** The agencies 机关 that cases can be filed with. */
export interface AgencyBook {
  find(tx: Work, id: string): Promise<AgencyView | null>;
}
