import { DomainError, type Words } from '#libs/kernel';
import { cite, dateOfInstant } from '#libs/legal';
import type { StoredCase } from '../../domain/case.js';
import { canBeRead, isLetterTo } from '../../domain/party-letters.js';
import type { CasePerson, UnitOfWork, Work } from '../ports.js';
import type { LetterLine } from './letter-line.js';
import { linesOf } from './letter-lines.js';
import type { CaseReader, DocumentLine } from './ports.js';
import { documentTitle, editionOf } from './titles.js';

/** A letter of the office as its addressee reads it. Dates `YYYY-MM-DD`. */
export interface Letter {
  readonly id: string;
  readonly kind: string;
  readonly title: Words;
  /** Agency id; its name stands in the list of agencies. */
  readonly agency: string;
  readonly number: string | null;
  readonly caseTitle: string;
  readonly to: { readonly role: string; readonly name: string };
  readonly madeOn: string;
  readonly citation: string;
  readonly lines: readonly LetterLine[];
}

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

/** A party reads what the office wrote to it 阅读文书: the text of a letter that was served, and of no other. */
export class ReadLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: CaseReader,
  ) {}

  /** @throws DomainError CASEWORK.NO_SUCH_LETTER, for what is another’s and for what was not received yet alike */
  async execute(letterId: string, person: CasePerson): Promise<Letter> {
    const { party } = person;
    if (!party) throw noSuchLetter();
    return this.work.run(person.viewer, async (tx) => {
      const stored = await this.reader.stored(tx, party.caseId);
      if (!stored) throw noSuchLetter();
      const documents = await this.reader.documents(tx, stored.id);
      const made = documents.find(({ id }) => id === letterId);
      const edition = editionOf(stored);
      const correspondence = { file: stored.file, documents, entered: await this.reader.entered(tx, stored.id) };
      if (!made || !isLetterTo(made, party, stored, edition) || !canBeRead(made, party, correspondence, edition))
        throw noSuchLetter();
      return this.letterOf(tx, stored, made, { role: party.role, name: person.name });
    });
  }

  private async letterOf(tx: Work, stored: StoredCase, made: DocumentLine, to: Letter['to']): Promise<Letter> {
    const { documents, transitions } = editionOf(stored);
    const definition = documents[made.kind];
    const [step] = await this.reader.history(tx, stored.id, made.version - 1, 1);
    const written = step?.input ?? {};
    const lines = linesOf({
      kind: made.kind,
      carries: definition?.fields ?? [],
      asked: transitions.find(({ id }) => id === step?.transition)?.input ?? {},
      written,
      file: stored.file,
      names: await this.reader.personNames(tx, idsIn(written)),
    });
    return {
      id: made.id,
      kind: made.kind,
      title: documentTitle(stored, made.kind),
      agency: stored.agency,
      number: stored.number,
      caseTitle: stored.title,
      to,
      madeOn: dateOfInstant(made.madeAt),
      citation: definition ? cite(definition.citation) : '',
      lines,
    };
  }
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return UUID.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

const noSuchLetter = (): DomainError =>
  new DomainError('CASEWORK.NO_SUCH_LETTER', 'notFound', {
    zh: '没有这份文书,或者尚未登记您收到',
    en: 'There is no such letter, or your receipt of it is not recorded yet',
  });
