import { createHash } from 'node:crypto';
import type { Words } from '#libs/kernel';
import { patentKey, recordsOf, type CaseFile } from '#libs/procedures';
import type { CasePerson, Work } from '../ports.js';
import { seeCase, type ReadDeps } from './case-access.js';
import type { CaseHead } from './ports.js';
import { stageTitle } from './titles.js';

/** By what other cases are looked for. */
export interface RelatedKeys {
  readonly patents: readonly string[];
  /** `digest`: hex SHA-256 of the identity number. */
  readonly respondents: readonly {
    readonly code: string | null;
    readonly digest: string | null;
    readonly name: string;
  }[];
}

export type MatchedBy = 'patent' | 'credit-code' | 'identity' | 'name';

export interface RelatedLine extends CaseHead {
  readonly by: readonly MatchedBy[];
  readonly decision: Readonly<Record<string, unknown>> | null;
}

export interface RelatedReader {
  /** Those with patent and respondent first, then the newest; at most `limit`, always within the walls of the transaction's viewer. */
  related(tx: Work, caseId: string, keys: RelatedKeys, limit: number): Promise<readonly RelatedLine[]>;
}

/** The ruling of an earlier case, as far as Order 81 art. 34 asks for it. Dates `YYYY-MM-DD`. */
export interface EarlierRuling {
  readonly state: string;
  readonly finding: string | null;
  readonly madeOn: string;
  readonly inEffect: boolean;
}

export interface RelatedCase extends CaseHead {
  readonly stageTitle: Words;
  readonly samePatent: boolean;
  readonly sameRespondent: boolean;
  readonly matchedBy: readonly MatchedBy[];
  /** Same patent, same respondent, and filed earlier: whether repeated infringement 重复侵权 is at hand is for the panel. */
  readonly repeatCandidate: boolean;
  /** Null while the other case has no ruling. */
  readonly ruling: EarlierRuling | null;
}

export interface RelatedCases {
  readonly items: readonly RelatedCase[];
  /** True when there may be more than are listed. */
  readonly more: boolean;
}

const LIMIT = 50;
/** Stages in which a ruling that was made binds. */
const IN_EFFECT: readonly string[] = ['ruling-effective', 'enforcing', 'concluded'];

/** Other cases with the same patent or respondent: groups of infringements, and repeated ones (Order 81 art. 34). */
export class FindRelated {
  constructor(
    private readonly deps: ReadDeps,
    private readonly related: RelatedReader,
  ) {}

  /** @throws DomainError CASEWORK.NOT_FOUND */
  execute(caseId: string, person: CasePerson): Promise<RelatedCases> {
    return this.deps.work.run(person.viewer, async (tx) => {
      const { stored } = await seeCase(this.deps, tx, caseId, person);
      const lines = await this.related.related(tx, caseId, keysOf(stored.file), LIMIT + 1);
      const items = lines.map((line) => shown(line, stored));
      return { items: items.slice(0, LIMIT), more: items.length > LIMIT };
    });
  }
}

export const keysOf = (file: CaseFile): RelatedKeys => ({
  patents: [...new Set(recordsOf(file, 'right').map((r) => patentKey(r.patentNumber)))],
  respondents: recordsOf(file, 'party')
    .filter((p) => p.role === 'respondent' && !p.left)
    .map((p) => ({
      code: p.creditCode ?? null,
      digest: p.idNumber ? createHash('sha256').update(p.idNumber).digest('hex') : null,
      name: p.name,
    })),
});

function shown(
  { by, decision, ...head }: RelatedLine,
  own: { readonly id: string; readonly filedOn: string },
): RelatedCase {
  const samePatent = by.includes('patent');
  const sameRespondent = by.some((b) => b !== 'patent');
  const earlier = head.filedOn < own.filedOn || (head.filedOn === own.filedOn && head.id < own.id);
  return {
    ...head,
    stageTitle: stageTitle(head, head.stage),
    samePatent,
    sameRespondent,
    matchedBy: by,
    repeatCandidate: samePatent && sameRespondent && earlier,
    ruling: rulingOf(decision, head.stage),
  };
}

/** Drafts of another case are nobody's to read here: only a ruling that was made. */
function rulingOf(decision: RelatedLine['decision'], stage: string): EarlierRuling | null {
  const madeOn = decision?.['madeOn'];
  if (typeof madeOn !== 'string' || decision?.['form'] !== 'ruling') return null;
  const state = String(decision['state']);
  const finding = decision['finding'];
  return {
    state,
    finding: typeof finding === 'string' ? finding : null,
    madeOn,
    inEffect: IN_EFFECT.includes(stage) && state !== 'revoked',
  };
}
