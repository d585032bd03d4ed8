import { DomainError } from '#libs/kernel';
import { readFollowCode, readTail } from '../../domain/follow-code.js';
import type { CasePerson, UnitOfWork } from '../ports.js';
import { digestOfCode } from './issue-access-code.js';
import type { AccessBook, Attempts, Holder } from './ports.js';

export interface FollowRequest {
  readonly code: string;
  /** Last four digits of the party's telephone; of its credit code where it gave no telephone. */
  readonly phoneTail: string;
}

/** The door of a party that has no account. Wrong code, revoked code and wrong tail are answered alike. */
export class EnterByCode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly codes: AccessBook,
    private readonly attempts: Attempts | null,
  ) {}

  /** @throws DomainError CASEWORK.NO_SUCH_CODE, CASEWORK.TOO_MANY_ATTEMPTS (details.retryAfterSeconds) */
  async execute(asked: FollowRequest): Promise<CasePerson> {
    const code = readFollowCode(asked.code);
    const tail = readTail(asked.phoneTail);
    if (!code || !tail) throw noSuchCode();
    const person = await this.holderOf(code, tail);
    // Whoever found the paper but does not know the party has a few tries at four digits, from wherever they come. Only wrong
    // ones count: all pages of a party ask at once when its case changes. Many guesses at once gain nothing: each is judged
    // the same way, counted in the one order of its code's row, and answered only then.
    const wait = (await this.attempts?.judged(digestOfCode(`attempts:${code}`), person !== null)) ?? null;
    if (wait !== null) throw tooMany(wait);
    if (!person) throw noSuchCode();
    return person;
  }

  /** Whether what has opened before still does; null where it does not. Nobody guesses here: no attempt is counted. */
  async still(asked: FollowRequest): Promise<CasePerson | null> {
    const code = readFollowCode(asked.code);
    const tail = readTail(asked.phoneTail);
    return code && tail ? this.holderOf(code, tail) : null;
  }

  private async holderOf(code: string, tail: string): Promise<CasePerson | null> {
    const holder = await this.work.run({ as: 'system' }, (tx) => this.codes.holder(tx, digestOfCode(code)));
    return holder?.tail === tail ? personOf(holder) : null;
  }
}

const personOf = (holder: Holder): CasePerson => ({
  id: `party:${holder.party}`,
  name: holder.name,
  viewer: { as: 'party', caseId: holder.caseId },
  onBehalfOf: null,
  roles: [],
  below: [],
  party: { caseId: holder.caseId, id: holder.party, role: holder.role },
});

export const noSuchCode = (): DomainError =>
  new DomainError('CASEWORK.NO_SUCH_CODE', 'notFound', {
    zh: '查询码或电话后四位不正确',
    en: 'The code or the last four digits of the telephone are not right',
  });

const tooMany = (retryAfterSeconds: number): DomainError =>
  new DomainError(
    'CASEWORK.TOO_MANY_ATTEMPTS',
    'tooMany',
    { zh: '尝试次数过多,请稍后再试', en: 'Too many attempts; try again later' },
    { retryAfterSeconds },
  );
