import { DomainError } from '#libs/kernel';
import { contactsIn, type Contacts } from '../../domain/mask.js';
import { noSuchCase } from '../advance-case.js';
import type { Capacities, CasePerson, UnitOfWork } from '../ports.js';
import { seeCase } from '../reads/case-access.js';
import type { CaseReader } from '../reads/ports.js';
import type { LookBook } from './ports.js';

export interface ShowContactsDeps {
  readonly work: UnitOfWork;
  readonly reader: CaseReader;
  readonly capacities: Capacities;
  readonly looks: LookBook;
}

export interface ShownContacts extends Contacts {
  /** The record of the case file, e.g. `party/2`. */
  readonly record: string;
}

/**
 * How a party or an agent is reached, in full, for those in charge of the case (个人信息保护法 6, 51). Whoever looks is on
 * record before anything is shown: the line is written in the transaction that reads, and each look writes its own.
 */
export class ShowContacts {
  constructor(private readonly deps: ShowContactsDeps) {}

  /** @throws DomainError CASEWORK.NOT_FOUND, also for a colleague who is not in charge; CASEWORK.NO_SUCH_RECORD */
  execute({ caseId, record }: { caseId: string; record: string }, person: CasePerson): Promise<ShownContacts> {
    const { work, capacities, looks } = this.deps;
    return work.run(person.viewer, async (tx) => {
      const { stored } = await seeCase(this.deps, tx, caseId, person);
      if (!capacities.may(person, 'contacts.read', stored)) throw noSuchCase();
      const contacts = contactsIn(stored.file, record);
      if (!contacts) throw noSuchRecord();
      const role = stored.file[record]?.['role'];
      await looks.add(tx, {
        agency: stored.agency,
        by: person.id,
        subject: stored.number ?? caseId,
        details: { record, ...(typeof role === 'string' ? { role } : {}) },
      });
      return { record, ...contacts };
    });
  }
}

const noSuchRecord = (): DomainError =>
  new DomainError('CASEWORK.NO_SUCH_RECORD', 'notFound', {
    zh: '本案没有该当事人或者代理人',
    en: 'There is no such party or agent in this case',
  });
