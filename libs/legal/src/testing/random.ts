/** A small seeded generator, so that a failing run can be repeated from the seed that it prints. */
export function seeded(seed: number): {
  int(low: number, high: number): number;
  of<T>(items: readonly [T, ...T[]]): T;
} {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return { int, of: (items) => items[int(0, items.length - 1)] ?? items[0] };
}
