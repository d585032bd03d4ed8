import { GAP, MARGIN, NODE, router, type Node } from './route';

/** What a graph of a procedure is made of. */
export interface GraphStep {
  readonly id: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** All steps between the same two stages are one line. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly steps: readonly string[];
  readonly path: string;
  /** Leads to a stage that comes before in the order of the procedure, wherever the two are drawn. */
  readonly back: boolean;
}

export interface Layout {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly width: number;
  readonly height: number;
}

/** A step from or to more stages than this is a general one and drawn only when asked for: it would cover everything else. */
const GENERAL = 4;
const SWEEPS = 6;

interface Link {
  readonly from: string;
  readonly to: string;
  readonly steps: string[];
}

export const isGeneral = (step: GraphStep): boolean => step.from.length > GENERAL || step.to.length > GENERAL;

/**
 * Lays stages out in rows: a stage stands as many rows below the first as it is steps away from it, and within a row
 * where those it is linked with stand. Stages that only general steps lead to come last.
 * @param order the stages as the procedure runs through them
 */
export function layOut(
  initial: string,
  order: readonly string[],
  steps: readonly GraphStep[],
  general: boolean,
): Layout {
  const plain = linksOf(steps.filter((step) => !isGeneral(step)));
  const rows = orderRows(rowsOf(initial, order, plain), plain);
  const widest = Math.max(...rows.map((row) => row.length));
  const inner = widest * (NODE.width + GAP.x) - GAP.x;
  const nodes = rows.flatMap((row, y) => {
    const left = MARGIN + (inner - (row.length * (NODE.width + GAP.x) - GAP.x)) / 2;
    return row.map((id, x) => ({ id, x: left + x * (NODE.width + GAP.x), y: 8 + y * (NODE.height + GAP.y) }));
  });
  const at = new Map(nodes.map((node) => [node.id, node]));
  const width = inner + 2 * MARGIN;
  const route = router(width);
  const edges = (general ? linksOf(steps) : plain).flatMap(({ from, to, steps: ids }) => {
    const [a, b] = [at.get(from), at.get(to)];
    return a && b ? [{ from, to, steps: ids, back: order.indexOf(to) < order.indexOf(from), path: route(a, b) }] : [];
  });
  return { nodes, edges, width, height: 16 + rows.length * (NODE.height + GAP.y) - GAP.y };
}

function linksOf(steps: readonly GraphStep[]): Link[] {
  const links = new Map<string, Link>();
  for (const step of steps)
    for (const from of step.from)
      for (const to of step.to) {
        if (from === to) continue;
        const key = `${from} ${to}`;
        const link = links.get(key) ?? { from, to, steps: [] };
        link.steps.push(step.id);
        links.set(key, link);
      }
  return [...links.values()];
}

/** Rows by distance from the first stage; whatever is not reached stands in the last. */
function rowsOf(initial: string, stages: readonly string[], links: readonly Link[]): string[][] {
  const rows: string[][] = [];
  const seen = new Set([initial]);
  for (let row = [initial]; row.length > 0;) {
    rows.push(row);
    const next = new Set(row.flatMap((id) => links.filter((link) => link.from === id).map((link) => link.to)));
    row = [...next].filter((id) => !seen.has(id) && stages.includes(id));
    for (const id of row) seen.add(id);
  }
  const rest = stages.filter((id) => !seen.has(id));
  const width = Math.max(3, ...rows.map((row) => row.length));
  for (let i = 0; i < rest.length; i += width) rows.push(rest.slice(i, i + width));
  return rows;
}

/** Puts each stage near those of the neighbouring row that it is linked with, down and up in turn, so that fewer lines cross. */
function orderRows(rows: readonly (readonly string[])[], links: readonly Link[]): string[][] {
  const ordered = rows.map((row) => [...row]);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const down = sweep % 2 === 0;
    for (let i = 1; i < ordered.length; i += 1) {
      const y = down ? i : ordered.length - 1 - i;
      const [row, beside] = [ordered[y], ordered[down ? y - 1 : y + 1]];
      if (!row || !beside) continue;
      const places = new Map(row.map((id, at) => [id, middleOf(id, beside, links) ?? at]));
      row.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    }
  }
  return ordered;
}

function middleOf(id: string, beside: readonly string[], links: readonly Link[]): number | null {
  const places = links
    .filter(({ from, to }) => from === id || to === id)
    .map(({ from, to }) => beside.indexOf(from === id ? to : from))
    .filter((at) => at >= 0);
  return places.length === 0 ? null : places.reduce((sum, at) => sum + at, 0) / places.length;
}
