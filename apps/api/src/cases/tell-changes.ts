import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { Timeline, type CasePerson, type TimelineItem } from '#libs/casework';

/** Whoever came second is told what the first one changed. */
@Injectable()
export class TellChanges {
  constructor(private readonly timeline: Timeline) {}

  /** @throws DomainError as `work`; CASEWORK.STALE carries `changes`, the history of its case since the version seen. */
  async after<T>(person: CasePerson, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DomainError) || error.category !== 'stale') throw error;
      throw await this.withChanges(error, person);
    }
  }

  private async withChanges(error: DomainError, person: CasePerson): Promise<DomainError> {
    const { caseId, seen } = error.details as { readonly caseId: string; readonly seen: number };
    const { items } = await this.timeline.execute(caseId, person, { after: seen });
    const changes = items.map((item) => (person.party && item.actor !== person.id ? outward(item) : inward(item)));
    return new DomainError(error.code, error.category, error.title, { ...error.details, changes });
  }
}

const inward = (item: TimelineItem) => ({
  version: item.version,
  at: item.at,
  transition: item.transition,
  title: item.title,
  from: item.from,
  to: item.to,
  by: item.actorName,
});

/** A party is told to which stage the case came, not who in the agency did what. */
const outward = ({ version, at, from, to, toTitle }: TimelineItem) => ({ version, at, title: toTitle, from, to });
