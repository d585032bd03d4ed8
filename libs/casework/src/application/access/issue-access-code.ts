import { createHash } from 'node:crypto';
import { DomainError, newId, type Words } from '#libs/kernel';
import { recordOf } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import { followCode, readTail, type RandomBytes } from '../../domain/follow-code.js';
import { noSuchCase } from '../advance-case.js';
import type { Capacities, CasePerson, UnitOfWork, Work } from '../ports.js';
import type { CaseReader } from '../reads/ports.js';
import { documentTitle, editionOf } from '../reads/titles.js';
import type { AccessBook, AccessLine } from './ports.js';

export interface AccessDeps {
  readonly work: UnitOfWork;
  readonly reader: CaseReader;
  readonly codes: AccessBook;
  readonly capacities: Capacities;
  readonly random: RandomBytes;
}

export interface IssueRequest {
  readonly caseId: string;
  readonly party: string;
  /** The document that carries the code to the party, e.g. `answer-notice`; it must be addressed to the party's role. */
  readonly document: string;
  /** Four characters agreed with the party; only where neither telephone nor credit code is on file. */
  readonly tail: string | null;
  readonly person: CasePerson;
}

/** What is printed on the paper. The code is told this once and kept nowhere. */
export interface IssuedCode {
  readonly id: string;
  readonly caseId: string;
  readonly party: string;
  readonly role: string;
  readonly name: string;
  readonly document: string;
  readonly documentTitle: Words;
  readonly code: string;
  /** What the party types beside the code. */
  readonly second: Words;
  readonly issuedAt: string;
}

/** SHA-256, the only trace of a code: enough for 80 random bits. */
export const digestOfCode = (code: string): Buffer => createHash('sha256').update(code, 'utf8').digest();

const SECOND: Readonly<Record<'phone' | 'credit' | 'agreed', Words>> = {
  phone: { zh: '登记电话的后四位(不含分机号)', en: 'Last four digits of the telephone on file, without its extension' },
  credit: { zh: '统一社会信用代码的后四位', en: 'Last four characters of the credit code on file' },
  agreed: { zh: '约定的四位字符', en: 'The four characters agreed on' },
};

/**
 * Gives a party its code, to go out with a document served on it: the copy of the request for a respondent, the
 * receipt for a requester who lost its own. A new code ends the party's former ones.
 */
export class IssueAccessCode {
  constructor(private readonly deps: AccessDeps) {}

  /** @throws DomainError CASEWORK.NOT_FOUND, CASEWORK.NO_SUCH_PARTY, CASEWORK.CODE_NOT_DUE, CASEWORK.WRONG_DOCUMENT, CASEWORK.NO_TAIL */
  execute(asked: IssueRequest): Promise<IssuedCode> {
    return this.deps.work.run(asked.person.viewer, async (tx) => {
      const stored = await inOffice(this.deps, tx, asked.caseId, asked.person);
      const party = recordOf(stored.file, 'party', asked.party);
      if (!party) throw noSuchParty();
      checkTime(stored, party.role);
      checkDocument(stored, party.role, asked.document);
      const { tail, second } = secondOf(await this.deps.codes.known(tx, stored.id, asked.party), asked.tail);
      const code = followCode(this.deps.random);
      const id = newId();
      await this.deps.codes.revoke(tx, stored.id, asked.party, asked.person.id);
      const { caseId, document } = asked;
      const fresh = { id, caseId, party: asked.party, document, tail, digest: digestOfCode(code) };
      const issuedAt = await this.deps.codes.add(tx, { ...fresh, issuedBy: asked.person.id });
      const named = { role: party.role, name: party.name, documentTitle: documentTitle(stored, document) };
      return { id, caseId, party: asked.party, document, ...named, code, second, issuedAt };
    });
  }

  /** Ends a party's codes, e.g. when the paper went to a wrong address. @throws DomainError as execute */
  revoke(caseId: string, party: string, person: CasePerson): Promise<{ ended: number }> {
    return this.deps.work.run(person.viewer, async (tx) => {
      const stored = await inOffice(this.deps, tx, caseId, person);
      if (!recordOf(stored.file, 'party', party)) throw noSuchParty();
      return { ended: await this.deps.codes.revoke(tx, caseId, party, person.id) };
    });
  }

  /** Who was given a code when, by whom, and which still open the case. @throws DomainError CASEWORK.NOT_FOUND */
  list(caseId: string, person: CasePerson): Promise<AccessLine[]> {
    return this.deps.work.run(person.viewer, async (tx) => {
      await inOffice(this.deps, tx, caseId, person);
      return this.deps.codes.of(tx, caseId);
    });
  }
}

/** Codes are given out by whoever handles the case and by the head; for everybody else there is no such case here. */
async function inOffice(
  { reader, capacities }: AccessDeps,
  tx: Work,
  caseId: string,
  person: CasePerson,
): Promise<StoredCase> {
  const stored = await reader.stored(tx, caseId);
  if (!stored || !capacities.of(person, stored).some((c) => c === 'officer' || c === 'head')) throw noSuchCase();
  return stored;
}

/** The other side learns of a case by service (Order 81 art. 22), so it gets its code once the case is docketed. */
function checkTime(stored: StoredCase, role: string): void {
  if (role === 'requester' || stored.docketedOn !== null) return;
  throw new DomainError('CASEWORK.CODE_NOT_DUE', 'conflict', {
    zh: '立案后方可向被请求人、第三人发放查询码',
    en: 'Respondents and third parties get a code once the case is docketed',
  });
}

function checkDocument(stored: StoredCase, role: string, document: string): void {
  if (editionOf(stored).documents[document]?.to?.some((to) => to === role) === true) return;
  throw new DomainError('CASEWORK.WRONG_DOCUMENT', 'invalid', {
    zh: '查询码须随送达该当事人的文书发放',
    en: 'A code goes out with a document that is addressed to this party',
  });
}

function secondOf(known: 'phone' | 'credit' | null, agreed: string | null): { tail: string | null; second: Words } {
  if (known) return { tail: null, second: SECOND[known] };
  const tail = agreed === null ? null : readTail(agreed);
  if (tail === null) {
    throw new DomainError('CASEWORK.NO_TAIL', 'invalid', {
      zh: '该当事人没有登记电话号码和信用代码,请填写约定的四位字符',
      en: 'Neither a telephone number nor a credit code of this party is on file; give four characters agreed with it',
    });
  }
  return { tail, second: SECOND.agreed };
}

const noSuchParty = (): DomainError =>
  new DomainError('CASEWORK.NO_SUCH_PARTY', 'notFound', { zh: '没有该当事人', en: 'There is no such party' });
