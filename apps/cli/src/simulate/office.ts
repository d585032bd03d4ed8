import type { StoredCase } from '#libs/casework';
import { partyPersonOf, type ActingPerson } from '#libs/identity';
import type { Database } from '#libs/persistence';
import { recordsOf, type Capacity, type PersonFact, type RosterFact } from '#libs/procedures';

interface Staff {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly roles: readonly string[];
  readonly certificate: string | null;
  readonly until: string | null;
}

interface Rostered {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly rostered: RosterFact;
}

const asFact = ({ id, name, agency, certificate, until, roles }: Staff): PersonFact => ({
  id,
  name,
  agency,
  certificate,
  certificateValidUntil: until,
  recused: false,
  offices: roles.map((role) => ({ agency, role })),
  absent: false,
});

const ofRoster = ({ rostered, ...of }: Rostered): PersonFact => ({
  ...asFact({ ...of, certificate: null, until: null, roles: [] }),
  rostered,
});

/** The people of the demonstration, as they act in a simulation: no login, the same capacities. */
export class Office {
  private readonly known: PersonFact[];

  private constructor(
    private readonly staff: readonly Staff[],
    private readonly superiorOf: ReadonlyMap<string, string>,
    rostered: readonly Rostered[],
  ) {
    this.known = [...staff.map(asFact), ...rostered.map(ofRoster)];
  }

  static async open(owner: Database): Promise<Office> {
    return owner.run({ as: 'system' }, async (tx) => {
      const staff = await tx.query<Staff>(
        `select p.id, p.name, p.agency, array_agg(r.role) as roles,
           p.certificate, p.certificate_valid_until::text as until
         from people p join person_roles r on r.person = p.id group by p.id order by p.login`,
      );
      const agencies = await tx.query<{ id: string; superior: string | null }>('select id, superior from agencies');
      const rostered = await tx.query<Rostered>(
        `select id, name, agency, json_build_object('kind', kind, 'fields', fields, 'ties', ties, 'patents', patents,
           'retiredOn', retired_on, 'account', account) as rostered from roster order by id`,
      );
      return new Office(staff, new Map(agencies.map((a) => [a.id, a.superior ?? a.id])), rostered);
    });
  }

  /** Those of an agency whom the law lets sit on a panel of a case on a day. */
  certified(agency: string, today: string, recused: readonly string[]): PersonFact[] {
    return this.facts(recused).filter(
      (p) => p.agency === agency && !p.recused && p.certificateValidUntil !== null && p.certificateValidUntil >= today,
    );
  }

  /** Those on an agency's roster. */
  rostered(agency: string): PersonFact[] {
    return this.known.filter((p) => p.agency === agency && p.rostered !== undefined);
  }

  /** Everybody of every agency, as the guards know people. */
  facts(recused: readonly string[]): PersonFact[] {
    if (recused.length === 0) return this.known;
    return this.known.map((p) => (recused.includes(p.id) ? { ...p, recused: true } : p));
  }

  officers(agency: string): ActingPerson[] {
    return this.staff.filter((s) => s.agency === agency && s.roles.includes('officer')).map((s) => this.person(s));
  }

  head(agency: string): ActingPerson {
    const head = this.staff.find((s) => s.agency === agency && s.roles.includes('head'));
    if (!head) throw new Error(`agency ${agency} has no head`);
    return this.person(head);
  }

  /** Everybody who could act in this capacity in the case; empty where nobody does. */
  whoCan(capacity: Capacity, stored: StoredCase): ActingPerson[] {
    switch (capacity) {
      case 'officer':
        return stored.officer ? this.byIds([stored.officer]) : this.officers(stored.agency).slice(0, 3);
      case 'panel':
        return this.byIds(stored.panel);
      case 'head':
        return [this.head(stored.agency)];
      case 'superior':
        return [this.head(this.superiorOf.get(stored.agency) ?? stored.agency)];
      case 'system':
        return [];
      case 'requester':
      case 'respondent':
      case 'third-party':
        return recordsOf(stored.file, 'party')
          .filter((p) => p.role === capacity && !p.left)
          .map((p) => partyPersonOf({ caseId: stored.id, id: p.id, role: capacity, name: p.name }));
    }
    return [];
  }

  /** An officer of another agency, who has nothing to do with the case. */
  stranger(stored: StoredCase): ActingPerson | null {
    const found = this.staff.find((s) => s.agency !== stored.agency && s.roles.includes('officer'));
    return found ? this.person(found) : null;
  }

  private byIds(ids: readonly string[]): ActingPerson[] {
    return ids.flatMap((id) => {
      const found = this.staff.find((s) => s.id === id);
      return found ? [this.person(found)] : [];
    });
  }

  private person(s: Staff): ActingPerson {
    const below = s.roles.includes('head')
      ? [...this.superiorOf].flatMap(([id, superior]) => (superior === s.agency ? [id] : []))
      : [];
    return {
      id: s.id,
      name: s.name,
      viewer: { as: 'person', person: s.id, agencies: [s.agency, ...below] },
      onBehalfOf: null,
      roles: s.roles.map((role) => ({ agency: s.agency, role, onBehalfOf: null })),
      below,
      deputyFor: [],
      party: null,
    };
  }
}
