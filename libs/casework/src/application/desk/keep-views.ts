import { DomainError, newId } from '#libs/kernel';
import type { CasePerson, UnitOfWork } from '../ports.js';
import type { SavedView, ViewBook } from './ports.js';

const MOST_VIEWS = 50;

/** Filters of lists that a person keeps under a name. */
export class KeepViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: ViewBook,
  ) {}

  list(person: CasePerson): Promise<SavedView[]> {
    return this.work.run(person.viewer, (tx) => this.views.of(tx, person.id));
  }

  /** The same name again replaces the view. @throws DomainError DESK.TOO_MANY_VIEWS */
  save(person: CasePerson, name: string, filter: object): Promise<SavedView> {
    return this.work.run(person.viewer, async (tx) => {
      const kept = await this.views.of(tx, person.id);
      if (kept.length >= MOST_VIEWS && !kept.some((v) => v.name === name)) throw tooMany();
      return this.views.save(tx, person.id, newId(), name, filter);
    });
  }

  /** @throws DomainError API.NOT_FOUND */
  async drop(person: CasePerson, id: string): Promise<{ readonly dropped: true }> {
    if (await this.work.run(person.viewer, (tx) => this.views.drop(tx, person.id, id))) return { dropped: true };
    throw new DomainError('API.NOT_FOUND', 'notFound', { zh: '没有这个视图', en: 'There is no such view' });
  }
}

const tooMany = (): DomainError =>
  new DomainError('DESK.TOO_MANY_VIEWS', 'conflict', {
    zh: `最多保存${MOST_VIEWS}个视图`,
    en: `At most ${MOST_VIEWS} views are kept`,
  });
