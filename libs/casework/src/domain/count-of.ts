import type { Clock } from './clock.js';

/** What the counting function is asked for a clock without an open pause. */
export function countOf(c: Clock) {
  return {
    from: anchorOf(c),
    ...c.term,
    extensions: c.extensions.map(({ count, unit }) => ({ count, unit })),
    excluded: c.pauses.flatMap((p) => (p.to === null ? [] : [{ from: p.from, to: p.to, kind: p.kind }])),
  };
}

/** Where hours were recorded with their day only, they are counted from its beginning, which warns early and never late. */
const anchorOf = (c: Clock): string => (c.term.unit === 'hour' ? `${c.anchoredOn}T00:00:00+08:00` : c.anchoredOn);
