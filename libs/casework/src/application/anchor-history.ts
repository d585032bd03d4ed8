import type { UnitOfWork, Work } from './ports.js';

/** One agency's history rows in a stretch of time: how many, and one digest over their digests (SHA-256, hex). */
export interface AgencyHead {
  readonly rows: number;
  readonly digest: string;
}

/** What the history of every agency was between two instants: after `from`, up to and with `to`. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly heads: Readonly<Record<string, AgencyHead>>;
}

/** A stretch as it is kept outside the database, chained to the one before it (SHA-256, hex). */
export interface Anchor extends Stretch {
  readonly chain: string;
}

export interface HistoryHeads {
  /** Just before the first history row there is; null without any. */
  beginning(tx: Work): Promise<string | null>;
  /** An instant before which no row can appear any more: every transaction that was under way then has ended. */
  settled(tx: Work): Promise<string>;
  heads(tx: Work, from: string, to: string): Promise<Readonly<Record<string, AgencyHead>>>;
}

/** The anchors, outside the database, in their order; nothing in it is ever changed. */
export interface AnchorBook {
  last(): Promise<Anchor | null>;
  add(stretch: Stretch): Promise<void>;
  /** Every anchor, with whether its own chain holds. */
  all(): AsyncIterable<{ readonly anchor: Anchor; readonly whole: boolean }>;
}

/** Longer stretches are anchored in parts, so that none asks the database for more than a day at once. */
const LONGEST_MS = 24 * 3_600_000;

/** Anchors the history outside the database, where who rules the database cannot rewrite it (P8). */
export class AnchorHistory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly history: HistoryHeads,
    private readonly book: AnchorBook,
  ) {}

  /** @returns how many anchors were added */
  async execute(): Promise<number> {
    const last = await this.book.last();
    const { start, until } = await this.work.run({ as: 'system' }, async (tx) => ({
      start: last?.to ?? (await this.history.beginning(tx)),
      until: await this.history.settled(tx),
    }));
    if (start === null) return 0;
    let added = 0;
    for (let from = start; from < until; added += 1) {
      const to = new Date(Math.min(Date.parse(from) + LONGEST_MS, Date.parse(until))).toISOString();
      const heads = await this.work.run({ as: 'system' }, (tx) => this.history.heads(tx, from, to));
      await this.book.add({ from, to, heads });
      from = to;
    }
    return added;
  }
}

export interface AnchorFinding {
  readonly from: string;
  readonly to: string;
  readonly agency: string | null;
  readonly why: string;
}

/** Compares the history with what was anchored of it. */
export class VerifyAnchors {
  constructor(
    private readonly work: UnitOfWork,
    private readonly history: HistoryHeads,
    private readonly book: AnchorBook,
  ) {}

  /** @returns how many anchors there are, up to when, and every difference */
  async execute(): Promise<{ anchors: number; upTo: string | null; findings: AnchorFinding[] }> {
    const findings: AnchorFinding[] = [];
    let [anchors, upTo] = [0, null as string | null];
    for await (const { anchor, whole } of this.book.all()) {
      const { from, to } = anchor;
      if (!whole) findings.push({ from, to, agency: null, why: 'the anchor does not follow from the one before it' });
      if (upTo !== null && upTo !== from)
        findings.push({ from, to, agency: null, why: 'an anchor is missing before this one' });
      const found = await this.work.run({ as: 'system' }, (tx) => this.history.heads(tx, from, to));
      findings.push(...differences(anchor, found));
      anchors += 1;
      upTo = to;
    }
    return { anchors, upTo, findings };
  }
}

function differences({ from, to, heads }: Anchor, found: Stretch['heads']): AnchorFinding[] {
  return [...new Set([...Object.keys(heads), ...Object.keys(found)])].flatMap((agency) => {
    const [was, is] = [heads[agency], found[agency]];
    if (was?.digest === is?.digest && was?.rows === is?.rows) return [];
    const why =
      was?.rows === is?.rows
        ? 'rows were changed or exchanged'
        : `${was?.rows ?? 0} rows were anchored and there are ${is?.rows ?? 0}`;
    return [{ from, to, agency, why }];
  });
}
