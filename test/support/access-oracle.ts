/**
 * Who may do what, written down from the product's description and not from the code: the tables below are sentences
 * about offices. The matrix test asks the running API everything and compares.
 */
export type Agency = 'gd-ip' | 'sz-ip' | 'cnipa';
export type Role = 'officer' | 'head' | 'clerk' | 'administrator' | 'auditor';

export interface Someone {
  readonly login: string;
  readonly agency: Agency;
  readonly role: Role;
}

/** A case of 广东 as far as access hangs on it; the names are logins. */
export interface SomeCase {
  readonly name: string;
  readonly officer: string | null;
  readonly panel: readonly string[];
  readonly recused: readonly string[];
  readonly open: boolean;
}

/** What a route is about. `read`: the case itself. `file`: its papers. */
export type Deed = 'read' | 'read-papers' | 'add-paper' | 'act' | 'codes' | 'contacts';

/** Roles that have the door of a deed open at all; everybody else is told so. */
const DOOR: Readonly<Record<Deed, readonly Role[]>> = {
  read: ['officer', 'head', 'clerk', 'auditor'],
  'read-papers': ['officer', 'head', 'clerk', 'auditor'],
  'add-paper': ['officer', 'head', 'clerk'],
  act: ['officer', 'head'],
  codes: ['officer', 'head'],
  contacts: ['officer', 'head'],
};

type Tie = 'recused' | 'handles' | 'sits' | 'own' | 'above' | 'none';

function tieOf(who: Someone, to: SomeCase): Tie {
  if (to.recused.includes(who.login)) return 'recused';
  const unassigned = to.officer === null && who.agency === 'gd-ip' && who.role === 'officer';
  if (to.officer === who.login || unassigned) return 'handles';
  if (to.panel.includes(who.login)) return 'sits';
  if (who.agency === 'gd-ip') return 'own';
  return who.agency === 'cnipa' && who.role === 'head' ? 'above' : 'none';
}

/** True when the case exists for this person. */
export function sees(who: Someone, to: SomeCase): boolean {
  const tie = tieOf(who, to);
  if (tie === 'recused' || tie === 'none') return false;
  return who.role !== 'administrator' || tie === 'sits';
}

function allowed(who: Someone, to: SomeCase, deed: Deed): boolean {
  const tie = tieOf(who, to);
  const inCharge = tie === 'handles' || (who.role === 'head' && tie === 'own');
  switch (deed) {
    case 'read':
    case 'read-papers':
    // Whoever reads a case may press a button in it: what is not for them is refused by the procedure, with its reason.
    case 'act':
      return true;
    case 'add-paper':
      return inCharge || tie === 'sits' || (who.role === 'clerk' && tie === 'own');
    case 'codes':
      return inCharge;
    case 'contacts':
      return inCharge || tie === 'sits' || tie === 'above';
  }
}

/** `ok`: let in, whatever comes of it; 403: not for such people at all; 404: for this person there is no such thing. */
export function expected(who: Someone, to: SomeCase, deed: Deed): 'ok' | 403 | 404 {
  if (!DOOR[deed].includes(who.role)) return 403;
  return sees(who, to) && allowed(who, to, deed) ? 'ok' : 404;
}
