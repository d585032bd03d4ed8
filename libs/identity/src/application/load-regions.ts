import type { RegionBook, RegionSource } from './ports.js';

/** Brings the GB/T 2260 tree of the installed data into the database; may be repeated at will. Runs as the owner. */
export class LoadRegions {
  constructor(
    private readonly source: RegionSource,
    private readonly regions: Pick<RegionBook, 'load'>,
  ) {}

  /** @returns how many regions are new or were renamed. */
  async execute(): Promise<number> {
    return this.regions.load(this.source.rows());
  }
}
