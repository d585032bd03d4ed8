export interface Node {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export const NODE = { width: 132, height: 54 } as const;
export const GAP = { x: 28, y: 56 } as const;
export const MARGIN = 76;

/** Lines side by side in one gap, and in one margin; then they begin again. */
const IN_GAP = 8;
const IN_MARGIN = 11;
const LANE = 6;

/**
 * Draws the line of one step after the other, none of them under a box: between neighbouring rows straight, else
 * through the gaps between the rows and along a margin, forward on the right and backward on the left.
 */
export function router(width: number): (a: Node, b: Node) => string {
  let drawn = 0;
  return (a, b) => {
    const rows = Math.round((b.y - a.y) / (NODE.height + GAP.y));
    if (rows === 0 && Math.abs(a.x - b.x) <= NODE.width + GAP.x) return beside(a, b);
    if (Math.abs(rows) === 1) return across(a, b);
    drawn += 1;
    return rows === 0 ? below(a, b, drawn) : around(a, b, rows > 0 ? width - laneOf(drawn) : laneOf(drawn), drawn);
  };
}

const laneOf = (n: number): number => LANE * (1 + (n % IN_MARGIN));
const inGap = (n: number): number => 6 + (n % IN_GAP) * ((GAP.y - 12) / IN_GAP);
/** Several lines at one box do not stand upon each other. */
const spread = (n: number): number => ((n % 5) - 2) * 12;
const middle = (node: Node): number => node.x + NODE.width / 2;
const line = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${x} ${y}`).join(' L')}`;

function beside(a: Node, b: Node): string {
  const y = a.y + NODE.height / 2;
  return line(
    a.x < b.x
      ? [
          [a.x + NODE.width, y],
          [b.x, y],
        ]
      : [
          [a.x, y],
          [b.x + NODE.width, y],
        ],
  );
}

/** Within the gap between two rows; there and back again are two lines. */
function across(a: Node, b: Node): string {
  const down = a.y < b.y;
  const shift = down ? 8 : -8;
  const [x1, y1] = [middle(a) + shift, down ? a.y + NODE.height : a.y];
  const [x2, y2] = [middle(b) + shift, down ? b.y : b.y + NODE.height];
  const bend = (down ? GAP.y : -GAP.y) / 2;
  return `M${x1} ${y1} C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
}

function below(a: Node, b: Node, n: number): string {
  const bottom = a.y + NODE.height;
  const y = bottom + inGap(n);
  const [x1, x2] = [middle(a) + spread(n), middle(b) + spread(n)];
  return line([
    [x1, bottom],
    [x1, y],
    [x2, y],
    [x2, bottom],
  ]);
}

function around(a: Node, b: Node, side: number, n: number): string {
  const down = a.y < b.y;
  const [leaves, enters] = down ? [a.y + NODE.height, b.y] : [a.y, b.y + NODE.height];
  const [y1, y2] = down ? [leaves + inGap(n), enters - inGap(n)] : [leaves - inGap(n), enters + inGap(n)];
  const [x1, x2] = [middle(a) + spread(n), middle(b) + spread(n)];
  return line([
    [x1, leaves],
    [x1, y1],
    [side, y1],
    [side, y2],
    [x2, y2],
    [x2, enters],
  ]);
}
