/** One node of the GB/T 2260 tree. `code` and `parent` have six digits; the root 000000 has no parent. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
}

/** A source entry: two digits for a province, four for a prefecture, six for a county. */
export interface RegionEntry {
  readonly code: string;
  readonly name: string;
}

export const CHINA: Region = { code: '000000', name: '中国', parent: null };

const parentOf = (short: string): string => (short.length === 2 ? CHINA.code : short.slice(0, -2).padEnd(6, '0'));

/**
 * Builds the tree, parents before children. A county whose padded code equals its prefecture's (东莞, 中山, 儋州 have
 * no districts) is the prefecture itself and appears once.
 * @throws Error when an entry has no parent in the data: a hole in the tree would make a region nobody's.
 */
export function assembleRegions(entries: readonly RegionEntry[]): Region[] {
  const known = new Map<string, Region>([[CHINA.code, CHINA]]);
  for (const { code, name } of [...entries].sort((a, b) => a.code.length - b.code.length)) {
    const padded = code.padEnd(6, '0');
    if (known.has(padded)) continue;
    const parent = parentOf(code);
    if (!known.has(parent)) throw new Error(`region ${code} ${name} has no parent ${parent}`);
    known.set(padded, { code: padded, name, parent });
  }
  return [...known.values()];
}
