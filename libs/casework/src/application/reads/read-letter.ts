import { DomainError } from '#libs/kernel';
import type { StoredCase } from '../../domain/case.js';
import { canBeRead, isLetterTo } from '../../domain/party-letters.js';
import type { CasePerson, UnitOfWork, Work } from '../ports.js';
import { idsIn, letterText, type LetterText } from './letter-text.js';
import type { CaseReader, DocumentLine } from './ports.js';
import { editionOf } from './titles.js';

/** A letter of the office as its addressee reads it. */
export interface Letter extends LetterText {
  readonly to: { readonly role: string; readonly name: string };
}

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
    const [step] = await this.reader.history(tx, stored.id, made.version - 1, 1);
    const names = await this.reader.personNames(tx, idsIn(step?.input));
    return { ...letterText(stored, made, step, names), to };
  }
}

const noSuchLetter = (): DomainError =>
  new DomainError('CASEWORK.NO_SUCH_LETTER', 'notFound', {
    zh: '没有这份文书,或者尚未登记您收到',
    en: 'There is no such letter, or your receipt of it is not recorded yet',
  });
