import type { Words } from '#libs/kernel';
import { documentInOrder } from '#libs/procedures';
import { typedFor, type Onlooker } from '../../domain/mask.js';
import type { CasePerson } from '../ports.js';
import { seeCase, type ReadDeps } from './case-access.js';
import { addresseesOf, idsIn, letterText, type LetterText } from './letter-text.js';
import type { DocumentLine, HistoryLine } from './ports.js';
import { documentTitle, editionOf, stageTitle, transitionTitle } from './titles.js';

export interface TimelineItem extends HistoryLine {
  readonly title: Words;
  readonly toTitle: Words;
}

export interface TimelinePage {
  readonly items: readonly TimelineItem[];
  /** Version to go on after; null at the end. */
  readonly nextAfter: number | null;
  /** Version to go on before, where the newest come first; null at the beginning of the case. */
  readonly nextBefore: number | null;
}

/** Which part of a timeline: what came after a version, the oldest first, or what came before one, the newest first. */
export interface Part {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  /** 1–200, 100 where not given. */
  readonly limit?: number | undefined;
}

type Deps = Pick<ReadDeps, 'work' | 'reader' | 'capacities'>;

/** Everything that happened in a case 时间线, from either end. */
export class Timeline {
  constructor(private readonly deps: Deps) {}

  /** @throws DomainError CASEWORK.NOT_FOUND */
  async execute(
    caseId: string,
    person: CasePerson,
    { after = 0, before, limit = 100 }: Part = {},
  ): Promise<TimelinePage> {
    const bounded = Math.min(200, Math.max(1, Math.trunc(limit)));
    return this.deps.work.run(person.viewer, async (tx) => {
      const { stored, onlooker } = await seeCase(this.deps, tx, caseId, person);
      const { reader } = this.deps;
      const rows =
        before === undefined
          ? await reader.history(tx, caseId, after, bounded + 1)
          : await reader.latest(tx, caseId, before, bounded + 1);
      const items = rows.slice(0, bounded).map((row) => ({
        ...forOnlooker(row, onlooker),
        title: transitionTitle(stored, row.transition),
        toTitle: stageTitle(stored, row.to),
      }));
      const next = rows.length > bounded ? (items.at(-1)?.version ?? null) : null;
      return before === undefined
        ? { items, nextAfter: next, nextBefore: null }
        : { items, nextAfter: null, nextBefore: next };
    });
  }
}

/** What was typed in a step may name people and opinions: those in charge read it, others read that it happened. */
function forOnlooker(row: HistoryLine, onlooker: Onlooker): HistoryLine {
  if (onlooker.as === 'in-charge') return { ...row, input: typedFor(row.input) };
  return { ...row, input: {}, reason: onlooker.as === 'party' ? null : row.reason };
}

/** 合议笔录: that there is one shows, what it says only to those who deliberate, approve and audit. */
const isOpenTo = (kind: string, onlooker: Onlooker): boolean =>
  onlooker.as === 'in-charge' ||
  !kind.startsWith('deliberation') ||
  (onlooker.as === 'other' && onlooker.deliberations);

export interface DocumentItem extends DocumentLine {
  readonly title: Words;
  readonly from: 'authority' | 'party';
  /** To whom it is addressed, by name; empty where it stays in the file. */
  readonly to: readonly string[];
  /** What it says, for those in charge of the case; null for others, and for what came from a party. */
  readonly text: LetterText | null;
}

/** More steps than any case has. */
const ALL = 10_000;

/** The legal documents 文书 of a case. A party sees those that are addressed to it, to everybody, or from a party. */
export class CaseDocuments {
  constructor(private readonly deps: Deps) {}

  /** @throws DomainError CASEWORK.NOT_FOUND */
  async execute(caseId: string, person: CasePerson): Promise<readonly DocumentItem[]> {
    return this.deps.work.run(person.viewer, async (tx) => {
      const { stored, onlooker } = await seeCase(this.deps, tx, caseId, person);
      const rows = await this.deps.reader.documents(tx, caseId);
      const { documents } = editionOf(stored);
      const inCharge = onlooker.as === 'in-charge';
      const history = inCharge ? await this.deps.reader.history(tx, caseId, 0, ALL) : [];
      const steps = history.map((row) => forOnlooker(row, onlooker));
      const names = await this.deps.reader.personNames(tx, idsIn(steps.map(({ input }) => input)));
      const textOf = (row: DocumentLine): LetterText | null =>
        inCharge
          ? letterText({ stored, made: row, step: steps.find(({ version }) => version === row.version), names })
          : null;
      const role = person.party?.role;
      return rows
        .filter(
          ({ kind }) =>
            onlooker.as !== 'party' || documents[kind]?.to?.some((to) => to === role || to === 'public') === true,
        )
        .map((row) => ({
          ...row,
          fields: isOpenTo(row.kind, onlooker)
            ? documentInOrder(editionOf(stored), row.kind, typedFor(row.fields))
            : {},
          title: documentTitle(stored, row.kind),
          from: documents[row.kind]?.from ?? 'authority',
          to: addresseesOf(stored, row.kind),
          text: textOf(row),
        }));
    });
  }
}
