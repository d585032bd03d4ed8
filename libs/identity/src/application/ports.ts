import type { Agency } from '../domain/agency.js';
import type { Person, Role, SignedIn } from '../domain/person.js';
import type { Region } from '../domain/region.js';

/** Passwords in, verdicts out. Both take about the same, deliberately long time. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
  /** A hash of a random password, made with the same parameters, for logins that do not exist. */
  dummy(): Promise<string>;
}

export interface Account {
  readonly id: string;
  readonly login: string;
  readonly passwordHash: string | null;
  readonly active: boolean;
  /** A one-time password that nobody used in time. */
  readonly passwordExpired: boolean;
}

export interface PasswordReset {
  readonly person: string;
  readonly hash: string;
  /** The administrator. */
  readonly by: string;
  readonly hours: number;
}

export interface Accounts {
  byLogin(login: string): Promise<Account | null>;
  byId(id: string): Promise<Account | null>;
  byOidcSubject(subject: string): Promise<Account | null>;
  /** A person's own password, set by that person; on record. */
  setPassword(id: string, hash: string): Promise<void>;
  /** A one-time password, all sessions ended and the act on record, in one transaction. Returns its last instant, ISO 8601. */
  resetPassword(reset: PasswordReset): Promise<string>;
}

/** Somebody at a door: the login in its normal spelling, and where the request comes from; null: from a session of its own. */
export interface Attempt {
  readonly login: string;
  readonly address: string | null;
}

export interface Throttle {
  /** Counts an attempt before it is judged. Seconds to wait when there were too many, else null. */
  admit(attempt: Attempt): Promise<number | null>;
  /** After a success: the attempts of this login from there are forgotten, and the place is known from now on. */
  succeeded(attempt: Attempt): Promise<void>;
  /** Forgets all attempts at a login, wherever they came from. */
  forget(login: string): Promise<void>;
}

/** An attempt from outside. */
export interface Knock extends Attempt {
  readonly address: string;
}

/** Attempts that came to nothing, on record for the auditor; never what was typed as a password. */
export interface Doorkeeper {
  /** A wrong password, or an account that is closed. */
  failed(attempt: Knock): Promise<void>;
  /** Too many attempts: once for as long as they count. */
  lockedOut(attempt: Knock): Promise<void>;
  /** The identity provider's answer was no good, or named a stranger, or (`person`) somebody whose account is closed. */
  refusedAtProvider(address: string | null, person: string | null): Promise<void>;
}

/** How a session came about, and from where. One opened by the identity provider does not ask for a password of one's own. */
export interface Opening {
  readonly by: 'password' | 'provider';
  readonly address: string | null;
}

export interface Sessions {
  /** With the sign-in on record. Returns the end of the session, ISO 8601. */
  open(digest: Buffer, person: string, opening: Opening): Promise<string>;
  /** The holder of a live session; null for unknown, expired, revoked, or when the person was deactivated. */
  find(digest: Buffer): Promise<SignedIn | null>;
  /** Signs out, on record where the session was still open. */
  revoke(digest: Buffer): Promise<void>;
  /** Ends every session of a person but, if given, the one kept; on record with who did. Returns how many were ended. */
  revokeAll(person: string, keep: Buffer | null, by: string): Promise<number>;
}

export interface NewPerson {
  readonly id: string;
  readonly agency: string;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string | null;
  /** The password serves to set another one. */
  readonly passwordChangeDue?: boolean;
  readonly oidcSubject: string | null;
  readonly certificate: string | null;
  readonly certificateValidUntil: string | null;
  /** Login of the deputy, who may be part of the same batch. */
  readonly deputyLogin: string | null;
  readonly roles: readonly { readonly agency: string; readonly role: Role }[];
}

/** What may be changed of a person; what is left out stays. */
export interface PersonChange {
  readonly name?: string;
  readonly active?: boolean;
  readonly certificate?: string | null;
  readonly certificateValidUntil?: string | null;
  readonly absentFrom?: string | null;
  readonly absentUntil?: string | null;
  readonly deputy?: string | null;
  /** Null: no longer by the identity provider. */
  readonly oidcSubject?: string | null;
  /** Replaces the roles in these agencies' administration as a whole. */
  readonly roles?: readonly { readonly agency: string; readonly role: Role }[];
}

/** Open cases that somebody who left had in charge; `ids` are the first hundred by their next due day. */
export interface LeftCases {
  readonly count: number;
  readonly ids: readonly string[];
}

/** One change of a person, for whoever saw the version before it. */
export interface PersonAct {
  /** The version that it made. */
  readonly version: number;
  /** ISO 8601. */
  readonly at: string;
  /** Name of who did it. */
  readonly by: string | null;
  /** Names of the fields that were written. */
  readonly fields: readonly string[];
}

export interface ChangedPerson {
  /** The version that the change made. */
  readonly version: number;
  /** The open cases that then stand under nobody in service; null where nobody was taken out of service. */
  readonly openCases: LeftCases | null;
}

export interface PeopleBook {
  /** Active and inactive people whose home is one of these agencies, or who hold a role there, by name. */
  inAgencies(agencies: readonly string[]): Promise<Person[]>;
  find(id: string): Promise<Person | null>;
  /** Adds those whose login is free, in one transaction; on record if it is told who did it, null being the operator. Returns the logins added. */
  add(people: readonly NewPerson[], by?: string | null): Promise<string[]>;
  /**
   * Changes a person who still is at the version seen and, on deactivation, ends the sessions, with the act on record,
   * in one transaction. Null where the person has another version.
   */
  change(
    seen: { readonly id: string; readonly version: number },
    change: PersonChange,
    act: { readonly by: string; readonly act: 'changed' | 'absence-set' },
  ): Promise<ChangedPerson | null>;
  /** What was changed after a version, the first first. */
  changesSince(id: string, version: number): Promise<PersonAct[]>;
}

export interface AgencyBook {
  all(): Promise<Agency[]>;
  find(id: string): Promise<Agency | null>;
  superiorOf(id: string): Promise<Agency | null>;
  below(id: string): Promise<Agency[]>;
  /** Adds those that are not there yet, superiors first. */
  add(agencies: readonly Agency[]): Promise<void>;
  /**
   * Enters one, with its first administrator where there is one, on record as an act of the agency `of`, in one
   * transaction. Returns what is in the way, with nothing done, or null.
   * @param act whoever did it, null being the operator
   */
  enter(
    agency: Agency,
    act: { readonly by: string | null; readonly of: string },
    first: NewPerson | null,
  ): Promise<InTheWay | null>;
}

/** What somebody else has meanwhile: an agency of this id, its mark, or the login of its administrator. */
export type InTheWay = 'agency' | 'mark' | 'login';

export interface OfficeClock {
  now(): Promise<Date>;
}

export interface Installation {
  /** Marks the database for good as one with the demo accounts: production does not start on it. Needs the owner's role. */
  holdsDemonstration(): Promise<void>;
}

export interface RegionBook {
  /** Adds or renames in one statement. Needs the owner's role: the application never writes regions. */
  load(regions: readonly Region[]): Promise<number>;
  /** From the region itself up to 000000. */
  ancestors(code: string): Promise<Region[]>;
  /** The level directly below, by code; `000000` is the whole country. */
  below(code: string): Promise<Region[]>;
  /** Everything below, nearest first. */
  descendants(code: string): Promise<Region[]>;
}

/** Where the GB/T 2260 codes come from. */
export interface RegionSource {
  rows(): Region[];
}

/** An OpenID provider, by Authorization Code with PKCE. */
export interface OidcProvider {
  newVerifier(): string;
  newState(): string;
  authorizationUrl(state: string, verifier: string): Promise<string>;
  /** @throws DomainError IDENTITY.OIDC_REFUSED for anything but a valid answer to this state and verifier. */
  subjectOf(
    callbackUrl: string,
    state: string,
    verifier: string,
  ): Promise<{ readonly subject: string; readonly name: string | null }>;
}
