/** Which cases to make; see seed.mjs. */
export interface Filling {
  readonly from: number;
  readonly to: number;
  readonly received?: number;
  readonly concluded?: number;
  readonly dueAt?: string | null;
}
export function fill(url: string, filling: Filling): Promise<void>;
