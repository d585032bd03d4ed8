export const ROLES = ['officer', 'head', 'clerk', 'administrator', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** A deputy takes over the work on cases. Administration and audit are personal and are never lent. */
export const LENT_ROLES = ['officer', 'head', 'clerk'] as const satisfies readonly Role[];

export interface HeldRole {
  readonly agency: string;
  readonly role: Role;
  /** Id of the absent colleague it was inherited from, null for an own role. */
  readonly onBehalfOf: string | null;
}

/** The holder of a session, as every request needs it. Nothing in it outlives the request. */
export interface SignedIn {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  /** Home agency. */
  readonly agency: string;
  readonly roles: readonly HeldRole[];
  /** Absent colleagues whose deputy this person is today. */
  readonly deputyFor: readonly { readonly id: string; readonly name: string }[];
  /** Agencies for which this person is head of the next-higher agency; the national agency counts as its own. */
  readonly below: readonly string[];
  /** 办案资质证件 (Order 81 art. 4): number and last valid day `YYYY-MM-DD`. */
  readonly certificate: string | null;
  readonly certificateValidUntil: string | null;
  /** End of the session, ISO 8601. */
  readonly expiresAt: string;
  /** Signed in by a one-time password: nothing is open but setting another. */
  readonly mustChangePassword: boolean;
  /** False while acting in a role beside that of an officer: what is given by name then does not count. Left out: true. */
  readonly byName?: boolean;
}

/** A person as administrators and lists see it; never with a password hash. Dates `YYYY-MM-DD`. */
export interface Person {
  readonly id: string;
  readonly agency: string;
  readonly login: string;
  readonly name: string;
  readonly active: boolean;
  readonly certificate: string | null;
  readonly certificateValidUntil: string | null;
  readonly absentFrom: string | null;
  /** Both days belong to the absence; null: until further notice. */
  readonly absentUntil: string | null;
  readonly deputy: string | null;
  /** By what the agency's identity provider knows this person; null: a local account only. */
  readonly oidcSubject: string | null;
  readonly roles: readonly { readonly agency: string; readonly role: Role }[];
  /** One more with every change; a change names the version that was seen. */
  readonly version: number;
}

/** A person in a list of colleagues; what of it is not for the reader is null. */
export type ListedPerson = Omit<Person, 'login'> & { readonly login: string | null };

/** Who works here in what role, until when certified, and who is away: enough to form a panel or to find a deputy. */
export const asColleague = (person: Person): ListedPerson => ({
  ...person,
  login: null,
  certificate: null,
  deputy: null,
  oidcSubject: null,
});

/** Logins are compared in one spelling: without surrounding blanks, in lower case, in Unicode NFKC. */
export const normalLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase();
