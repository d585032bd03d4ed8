import type { StoredCase } from '../../domain/case.js';
import { isPaperOf } from '../../domain/party-papers.js';
import type { Capacities, CasePerson, UnitOfWork } from '../ports.js';
import type { CaseReader } from '../reads/ports.js';
import { receiptFor, type PaperReceipt } from './add-paper.js';
import { noSuchPaper } from './errors.js';
import type { Paper, PaperBook, PaperStore } from './ports.js';

export interface ReadPaperDeps {
  readonly work: UnitOfWork;
  readonly reader: CaseReader;
  readonly papers: PaperBook;
  readonly store: PaperStore;
  readonly capacities: Capacities;
}

/** Papers down: the list of a case and the bytes of one. A party reads its own and what came to it. */
export class ReadPaper {
  constructor(private readonly deps: ReadPaperDeps) {}

  /** @throws DomainError PAPERS.NOT_FOUND, also for somebody else's case; PAPERS.BYTES_MISSING */
  async execute(
    paperId: string,
    person: CasePerson,
  ): Promise<{ paper: PaperReceipt; bytes: AsyncIterable<Uint8Array> }> {
    const paper = await this.deps.work.run(person.viewer, async (tx) => {
      const found = await this.deps.papers.find(tx, paperId);
      const stored = found ? await this.deps.reader.stored(tx, found.caseId) : null;
      if (!found || !stored || !this.reads(person, stored, found)) throw noSuchPaper();
      return found;
    });
    return { paper: receiptFor(paper), bytes: await this.deps.store.read(paper.storageKey) };
  }

  /** The papers of a case, oldest first; empty for a case that this person cannot see. */
  async list(caseId: string, person: CasePerson): Promise<PaperReceipt[]> {
    return (await this.readable(caseId, person)).map(receiptFor);
  }

  /** The same for a party, with what it handed in itself: of that alone it makes use in its own steps. */
  async ofParty(caseId: string, person: CasePerson): Promise<(PaperReceipt & { readonly own: boolean })[]> {
    const papers = await this.readable(caseId, person);
    return papers.map((paper) => ({ ...receiptFor(paper), own: paper.byParty === person.party?.id }));
  }

  private async readable(caseId: string, person: CasePerson): Promise<Paper[]> {
    return this.deps.work.run(person.viewer, async (tx) => {
      const stored = await this.deps.reader.stored(tx, caseId);
      if (!stored) return [];
      return (await this.deps.papers.of(tx, caseId)).filter((p) => this.reads(person, stored, p));
    });
  }

  private reads(person: CasePerson, stored: StoredCase, paper: Paper): boolean {
    if (!this.deps.capacities.may(person, 'paper.read', stored)) return false;
    return person.party === null || isPaperOf(paper, person.party, stored);
  }
}
