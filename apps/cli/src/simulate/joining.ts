import type { CaseworkParts, SeveralMoved, StoredCase } from '#libs/casework';
import { DomainError } from '#libs/kernel';
import {
  editionNamed,
  findTransition,
  JOIN,
  patentKey,
  procedureById,
  recordsOf,
  stagesOf,
  TRIED_TOGETHER,
} from '#libs/procedures';
import type { Office } from './office.js';
import { Random } from './random.js';
import { refusalOf, type Ready, type Rehearsal, type Scene } from './rehearsal.js';
import type { Tally } from './tally.js';

/** Cases joined at once: enough that some stay together when one leaves. */
const TOGETHER = 3;

/**
 * Heads who have cases of one patent tried together, and apart again. No case can take these steps by itself, so
 * nobody makes for them as for other steps: who sees two such cases joins them.
 */
export class Joining {
  private readonly random: Random;
  /** `group step` → taken in all its cases together; a group of cases has one hearing and one review. */
  private readonly done = new Set<string>();

  constructor(
    private readonly parts: Pick<CaseworkParts, 'join' | 'split' | 'moveJoined'>,
    private readonly office: Pick<Office, 'head' | 'whoCan'>,
    private readonly rehearsal: Pick<Rehearsal, 'attemptBy'>,
    private readonly tally: Tally,
    seed: number,
  ) {
    this.random = new Random(seed);
  }

  /**
   * @param sceneOf a case as its people see it today
   * @returns ids of the cases to be looked at anew
   */
  async day(cases: readonly StoredCase[], sceneOf: (stored: StoredCase) => Scene): Promise<string[]> {
    const seen: string[] = [];
    for (const group of grouped(cases.filter(canJoin), sameCourse)) {
      if (group.length < 2 || !this.random.chance(0.05)) continue;
      seen.push(...(await this.join(group.slice(0, TOGETHER))));
    }
    for (const group of grouped(cases.filter(isJoined), (c) => joined(c)?.group ?? '')) {
      seen.push(...(await this.together(group, sceneOf)));
      if (!this.random.chance(0.04)) continue;
      seen.push(...(await this.split(group)));
    }
    return seen;
  }

  /** One hearing or one deliberation in all of them, where somebody sits in every case and each would take it. */
  private async together(group: readonly StoredCase[], sceneOf: (stored: StoredCase) => Scene): Promise<string[]> {
    const [first] = group;
    if (!first || group.length < 2 || group.some((c) => c.stage !== first.stage)) return [];
    const { edition } = sceneOf(first);
    const steps = TRIED_TOGETHER.flatMap((id) => edition.transitions.filter((t) => t.id === id));
    for (const { id } of this.random.shuffled(steps)) {
      const once = `${joined(first)?.group ?? ''} ${id}`;
      if (this.done.has(once)) continue;
      const moved = await this.moveAll(group, sceneOf, id);
      if (moved.length === 0) continue;
      this.done.add(once);
      return moved;
    }
    return [];
  }

  private async moveAll(
    group: readonly StoredCase[],
    sceneOf: (stored: StoredCase) => Scene,
    transition: string,
  ): Promise<string[]> {
    const [first] = group;
    if (!first) return [];
    const step = findTransition(sceneOf(first).edition, transition);
    for (const person of step.by.flatMap((c) => this.office.whoCan(c, first))) {
      const ready = group.flatMap((c) => this.rehearsal.attemptBy(sceneOf(c), step, person) ?? []);
      if (ready.length < group.length) continue;
      const consolidation = joined(first)?.group ?? '';
      const cases = group.map(({ id, version }, i) => ({ id, version, input: inputOf(ready[i]) }));
      const asked = { consolidation, transition, cases, input: {}, reason: '合并审理(推演)', person, request: null };
      return this.take(transition, group, async () => {
        const moved = await this.parts.moveJoined.execute(asked);
        this.tally.together += 1;
        return moved;
      });
    }
    return [];
  }

  private join(group: readonly StoredCase[]): Promise<string[]> {
    const lead = group[0]?.id ?? '';
    const asked = { ...this.asked(group, '涉及同一专利(推演)'), lead, basis: 'same-patent' };
    return this.take(JOIN, group, () => this.parts.join.execute(asked));
  }

  private split(group: readonly StoredCase[]): Promise<string[]> {
    const consolidation = joined(group[0])?.group ?? '';
    const leaving = [this.random.of(group).id];
    const asked = { ...this.asked(group, '一案另行审理(推演)'), consolidation, leaving, lead: null };
    return this.take('split-case', group, () => this.parts.split.execute(asked));
  }

  private asked(group: readonly StoredCase[], reason: string) {
    const cases = group.map(({ id, version }) => ({ id, version }));
    return { cases, reason, person: this.office.head(group[0]?.agency ?? ''), request: null };
  }

  private async take(step: string, group: readonly StoredCase[], act: () => Promise<SeveralMoved>): Promise<string[]> {
    try {
      this.tally.steps += (await act()).cases.length;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.tally.refused(step, refusalOf(error).lacks.join(', '));
    }
    return group.map((c) => c.id);
  }
}

const inputOf = (ready: Ready | undefined) => ready?.input ?? {};

const joined = (stored: StoredCase | undefined) =>
  stored && recordsOf(stored.file, 'consolidation').find((c) => c.state === 'joined');
const isJoined = (stored: StoredCase): boolean => stored.open && joined(stored) !== undefined;

function canJoin(stored: StoredCase): boolean {
  const edition = editionNamed(procedureById(stored.procedure), stored.edition);
  const joining = edition.transitions.find((t) => t.id === JOIN);
  return !joined(stored) && !!joining && stagesOf(edition, joining).includes(stored.stage);
}

const sameCourse = ({ agency, procedure, edition, file }: StoredCase): string =>
  [agency, procedure, edition, ...recordsOf(file, 'right').map((r) => patentKey(r.patentNumber))].join(' ');

function grouped(cases: readonly StoredCase[], key: (c: StoredCase) => string): StoredCase[][] {
  const groups = new Map<string, StoredCase[]>();
  for (const c of cases) groups.set(key(c), [...(groups.get(key(c)) ?? []), c]);
  return [...groups.values()];
}
