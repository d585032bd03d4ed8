import { describe, expect, it } from '@jest/globals';
import { layOut, type GraphStep } from './layout';
import { NODE } from './route';

const STAGES = ['draft', 'received', 'docketed', 'supplementing', 'suspended', 'refused', 'concluded'];
const STEPS: readonly GraphStep[] = [
  { id: 'file', from: ['draft'], to: ['received'] },
  { id: 'docket', from: ['received'], to: ['docketed'] },
  { id: 'ask', from: ['received'], to: ['supplementing'] },
  { id: 'ask-again', from: ['received'], to: ['supplementing'] },
  { id: 'supply', from: ['supplementing'], to: ['received'] },
  { id: 'refuse', from: ['supplementing'], to: ['refused'] },
  { id: 'refuse-at-once', from: ['received'], to: ['refused'] },
  { id: 'note', from: ['received'], to: ['received'] },
  { id: 'suspend', from: ['draft', 'received', 'docketed', 'supplementing', 'concluded'], to: ['suspended'] },
  { id: 'conclude', from: ['docketed'], to: ['concluded'] },
];

/** Points close to each other on a line of straight pieces or of one curve. */
function along(path: string): (readonly [number, number])[] {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const points = numbers.flatMap((x, at) => (at % 2 === 0 ? [[x, numbers[at + 1] ?? 0] as const] : []));
  const parts = Array.from({ length: 101 }, (_, at) => at / 100);
  if (path.includes('C')) {
    const bezier = (t: number, axis: 0 | 1): number =>
      [1, 3, 3, 1].reduce((sum, k, i) => sum + k * (1 - t) ** (3 - i) * t ** i * (points[i]?.[axis] ?? 0), 0);
    return parts.map((t) => [bezier(t, 0), bezier(t, 1)]);
  }
  return points.slice(1).flatMap(([x2, y2], at) => {
    const [x1, y1] = points[at] ?? [x2, y2];
    return parts.map((t) => [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t] as const);
  });
}

describe('the graph of a procedure', () => {
  const plain = layOut('draft', STAGES, STEPS, false);
  const rowOf = (id: string): number => plain.nodes.find((node) => node.id === id)?.y ?? -1;

  it('shows every stage once and none over another', () => {
    expect(plain.nodes.map(({ id }) => id).sort()).toEqual([...STAGES].sort());
    for (const a of plain.nodes)
      for (const b of plain.nodes) if (a.id < b.id) expect(a.y !== b.y || Math.abs(a.x - b.x) >= NODE.width).toBe(true);
    expect(
      plain.nodes.every(({ x, y }) => x >= 0 && x + NODE.width <= plain.width && y + NODE.height <= plain.height),
    ).toBe(true);
  });

  it('runs downwards from the first stage; what only general steps lead to stands last', () => {
    expect([rowOf('draft') < rowOf('received'), rowOf('received') < rowOf('docketed')]).toEqual([true, true]);
    expect(rowOf('docketed')).toBe(rowOf('supplementing'));
    expect(rowOf('suspended')).toBe(Math.max(...STAGES.map(rowOf)));
  });

  it('draws one line between two stages, marks those that lead back, and none that stays', () => {
    const lines = plain.edges.map(({ from, to, steps, back }) => [`${from} ${to}`, steps.join(), back]);
    expect(lines).toContainEqual(['received supplementing', 'ask,ask-again', false]);
    expect(lines).toContainEqual(['supplementing received', 'supply', true]);
    // In one row, and yet no way back.
    expect(rowOf('refused')).toBe(rowOf('supplementing'));
    expect(lines).toContainEqual(['supplementing refused', 'refuse', false]);
    expect(plain.edges.some(({ from, to }) => from === to || to === 'suspended')).toBe(false);
  });

  it('draws no line under a box', () => {
    const { nodes, edges } = layOut('draft', STAGES, STEPS, true);
    const under = edges.flatMap(({ from, to, path }) =>
      along(path).flatMap(([x, y]) =>
        nodes
          .filter((box) => x > box.x + 1 && x < box.x + NODE.width - 1 && y > box.y + 1 && y < box.y + NODE.height - 1)
          .map(({ id }) => `${from} ${to} under ${id}`),
      ),
    );
    expect(edges.some(({ path }) => path.split('L').length > 4)).toBe(true);
    expect([...new Set(under)]).toEqual([]);
  });

  it('draws general steps when asked', () => {
    const all = layOut('draft', STAGES, STEPS, true);
    expect(all.edges.filter(({ to }) => to === 'suspended')).toHaveLength(5);
    expect(all.nodes).toEqual(plain.nodes);
  });
});
