import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { AdvanceCase, Timeline, type Advanced, type AdvanceRequest, type TimelineItem } from '#libs/casework';

/** Takes a step; whoever came second is told what the first one changed. */
@Injectable()
export class AdvanceAndTell {
  constructor(
    private readonly advance: AdvanceCase,
    private readonly timeline: Timeline,
  ) {}

  /** @throws DomainError as AdvanceCase; CASEWORK.STALE carries `changes`, the history since the version seen. */
  async execute(asked: AdvanceRequest): Promise<Advanced> {
    try {
      return await this.advance.execute(asked);
    } catch (error) {
      if (!(error instanceof DomainError) || error.category !== 'stale') throw error;
      throw await this.withChanges(error, asked);
    }
  }

  private async withChanges(error: DomainError, { caseId, person, version }: AdvanceRequest): Promise<DomainError> {
    const { items } = await this.timeline.execute(caseId, person, { after: version });
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
