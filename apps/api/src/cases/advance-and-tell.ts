import { Injectable } from '@nestjs/common';
import { AdvanceCase, type Advanced, type AdvanceRequest } from '#libs/casework';
import { TellChanges } from './tell-changes.js';

/** Takes a step; whoever came second is told what the first one changed. */
@Injectable()
export class AdvanceAndTell {
  constructor(
    private readonly advance: AdvanceCase,
    private readonly changes: TellChanges,
  ) {}

  /** @throws DomainError as AdvanceCase; CASEWORK.STALE carries `changes`, the history since the version seen. */
  execute(asked: AdvanceRequest): Promise<Advanced> {
    return this.changes.after(asked.person, () => this.advance.execute(asked));
  }
}
