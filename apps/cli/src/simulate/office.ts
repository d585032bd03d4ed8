import type { StoredCase } from '#libs/casework';
import { partyPersonOf, type ActingPerson } from '#libs/identity';
import type { Database } from '#libs/persistence';
import { recordsOf, type Capacity } from '#libs/procedures';

interface Staff {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly roles: readonly string[];
  readonly certified: boolean;
}

/** The people of the demonstration, as they act in a simulation: no login, the same capacities. */
export class Office {
  private constructor(
    private readonly staff: readonly Staff[],
    private readonly superiorOf: ReadonlyMap<string, string>,
  ) {}

  static async open(owner: Database): Promise<Office> {
    return owner.run({ as: 'system' }, async (tx) => {
      const staff = await tx.query<Staff>(
        `select p.id, p.name, p.agency, array_agg(r.role) as roles,
           p.certificate is not null and p.certificate_valid_until > current_date as certified
         from people p join person_roles r on r.person = p.id group by p.id order by p.login`,
      );
      const agencies = await tx.query<{ id: string; superior: string | null }>('select id, superior from agencies');
      return new Office(staff, new Map(agencies.map((a) => [a.id, a.superior ?? a.id])));
    });
  }

  certified(agency: string): readonly Staff[] {
    return this.staff.filter((s) => s.agency === agency && s.certified);
  }

  officers(agency: string): ActingPerson[] {
    return this.staff.filter((s) => s.agency === agency && s.roles.includes('officer')).map((s) => this.person(s));
  }

  head(agency: string): ActingPerson {
    const head = this.staff.find((s) => s.agency === agency && s.roles.includes('head'));
    if (!head) throw new Error(`agency ${agency} has no head`);
    return this.person(head);
  }

  /** Somebody who holds this capacity in the case; null where nobody does. */
  whoIs(capacity: Capacity, stored: StoredCase): ActingPerson | null {
    switch (capacity) {
      case 'officer':
        return stored.officer ? this.byId(stored.officer) : (this.officers(stored.agency)[0] ?? null);
      case 'panel':
        return stored.panel[0] ? this.byId(stored.panel[0]) : null;
      case 'head':
        return this.head(stored.agency);
      case 'superior':
        return this.head(this.superiorOf.get(stored.agency) ?? stored.agency);
      case 'system':
        return null;
      case 'requester':
      case 'respondent':
      case 'third-party': {
        const party = recordsOf(stored.file, 'party').find((p) => p.role === capacity && !p.left);
        return party ? partyPersonOf({ caseId: stored.id, id: party.id, role: capacity, name: party.name }) : null;
      }
    }
  }

  byId(id: string): ActingPerson | null {
    const found = this.staff.find((s) => s.id === id);
    return found ? this.person(found) : null;
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
