import { describe, expect, it } from '@jest/globals';
import { layOut, NODE, type GraphStep } from './layout';

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

  it('draws general steps when asked', () => {
    const all = layOut('draft', STAGES, STEPS, true);
    expect(all.edges.filter(({ to }) => to === 'suspended')).toHaveLength(5);
    expect(all.nodes).toEqual(plain.nodes);
  });
});
