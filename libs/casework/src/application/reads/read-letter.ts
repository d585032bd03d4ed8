import { DomainError } from '#libs/kernel';
import { canBeRead, isLetterTo } from '../../domain/party-letters.js';
import { isOwnPaper } from '../../domain/own-papers.js';
import type { CasePerson, UnitOfWork } from '../ports.js';
import { idsIn, letterText, type LetterText } from './letter-text.js';
import type { CaseReader } from './ports.js';
import { editionOf } from './titles.js';

/** A letter of the office as its addressee reads it, or what the reader wrote to the office, which has no addressee named. */
export interface Letter extends LetterText {
  readonly to: { readonly role: string; readonly name: string } | null;
}

/** A party reads what the office wrote to it 阅读文书, once it was served, and what it filed itself; nothing of others. */
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
      if (!made) throw noSuchLetter();
      const [step] = await this.reader.history(tx, stored.id, made.version - 1, 1);
      const own = isOwnPaper(made, step, { ...party, person: person.id }, edition);
      const letters = documents.filter((one) => isLetterTo(one, party, stored, edition));
      if (!own && !(letters.includes(made) && canBeRead(made, party, correspondence, edition))) throw noSuchLetter();
      const names = await this.reader.personNames(tx, idsIn(step?.input));
      const isLast = letters.findLast(({ kind }) => kind === made.kind) === made;
      const text = letterText({ stored, made, step, names, readBy: { party: party.id, isLast } });
      return { ...text, to: own ? null : { role: party.role, name: person.name } };
    });
  }
}

const noSuchLetter = (): DomainError =>
  new DomainError('CASEWORK.NO_SUCH_LETTER', 'notFound', {
    zh: '没有这份文书,或者尚未登记您收到',
    en: 'There is no such letter, or your receipt of it is not recorded yet',
  });
