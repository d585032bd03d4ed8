import type { UnitOfWork } from '../ports.js';
import type { Paper, PaperBook, PaperStore } from './ports.js';

export interface PaperProblem {
  readonly paperId: string;
  readonly caseId: string;
  readonly problem: 'missing' | 'altered';
}

/** Promise P14: the bytes of every paper equal their recorded hashes. */
export class VerifyPapers {
  constructor(
    private readonly deps: { readonly work: UnitOfWork; readonly papers: PaperBook; readonly store: PaperStore },
  ) {}

  /** Reads every paper in full. @returns how many were read and which are not what was received. */
  async execute(): Promise<{ readonly read: number; readonly problems: readonly PaperProblem[] }> {
    const problems: PaperProblem[] = [];
    let read = 0;
    let after: string | null = null;
    for (;;) {
      const page: Paper[] = await this.deps.work.run({ as: 'system' }, (tx) => this.deps.papers.page(tx, after, 500));
      for (const paper of page) {
        const problem = await this.judge(paper);
        if (problem) problems.push({ paperId: paper.id, caseId: paper.caseId, problem });
      }
      read += page.length;
      after = page.at(-1)?.id ?? null;
      if (after === null) return { read, problems };
    }
  }

  private async judge(paper: Paper): Promise<PaperProblem['problem'] | null> {
    const now = await this.deps.store.digest(paper.storageKey);
    if (!now) return 'missing';
    return now.size === paper.size && now.sha256 === paper.sha256 && now.sm3 === paper.sm3 ? null : 'altered';
  }
}
