import { DomainError } from '#libs/kernel';
import { normalPassword, oneTimePassword } from '../domain/password.js';
import { may } from '../domain/policy.js';
import { withinAgency, type Acting } from '../domain/relation.js';
import { noSuchPerson } from './keep-people.js';
import type { Accounts, PasswordHasher, PeopleBook, Sessions, Throttle } from './ports.js';

/** How long a one-time password waits to be used. */
export const ONE_TIME_HOURS = 72;

export interface OneTimePassword {
  readonly person: string;
  /** 100 random bits in groups of five; told this once. */
  readonly password: string;
  /** ISO 8601. */
  readonly validUntil: string;
}

/**
 * An administrator gives somebody of the own agency who lost the password another one. It opens a session in which
 * nothing can be done but to set a password of one's own; all sessions end, and the act is on record.
 */
export class ResetPassword {
  constructor(
    private readonly people: PeopleBook & Accounts,
    private readonly sessions: Sessions,
    private readonly hasher: PasswordHasher,
    private readonly throttle: Throttle,
  ) {}

  /** @throws DomainError IDENTITY.NO_SUCH_PERSON, IDENTITY.OWN_PASSWORD */
  async execute(by: Acting, id: string): Promise<OneTimePassword> {
    const person = await this.people.find(id);
    if (!person || !may(by, 'people.manage', withinAgency(by, person.agency))) throw noSuchPerson();
    if (by.id === id) throw ownPassword();
    const password = oneTimePassword();
    const hash = await this.hasher.hash(normalPassword(password));
    const validUntil = await this.people.resetPassword({ person: id, hash, by: by.id, hours: ONE_TIME_HOURS });
    // The rows are ended already; this makes the process forget what it remembers of them.
    await this.sessions.revokeAll(id, null, by.id);
    await this.throttle.forget(person.login);
    return { person: id, password, validUntil };
  }
}

const ownPassword = (): DomainError =>
  new DomainError('IDENTITY.OWN_PASSWORD', 'conflict', {
    zh: '本人的密码请自行修改',
    en: 'Change your own password yourself',
  });
