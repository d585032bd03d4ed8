import { Injectable } from '@nestjs/common';
import { may, noSuchPerson, PgPeople, RevokeSessions, withinAgency, type SignedIn } from '#libs/identity';

/** An administrator ends all sessions of a person of the own agency. */
@Injectable()
export class EndSessionsOf {
  constructor(
    private readonly people: PgPeople,
    private readonly revoke: RevokeSessions,
  ) {}

  /** @throws DomainError IDENTITY.NO_SUCH_PERSON, for somebody of another agency as for nobody */
  async execute(by: SignedIn, id: string): Promise<{ ended: number }> {
    const person = await this.people.find(id);
    if (!person || !may(by, 'people.manage', withinAgency(by, person.agency))) throw noSuchPerson();
    return { ended: await this.revoke.execute(id, by.id) };
  }
}
