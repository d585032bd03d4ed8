import { parseLegalDate } from '#libs/legal';
import { overdueRungs } from '../domain/ladder.js';
import type { WatchBook } from './keep-watch.js';
import type { Calendars, UnitOfWork } from './ports.js';

/** An undone duty is warned of every working day, however long: plans the next stretch where the last has run out. */
export class PlanOverdueWarnings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly watch: WatchBook,
    private readonly calendars: Calendars,
  ) {}

  async execute(limit = 500): Promise<number> {
    const calendar = await this.calendars.current();
    return this.work.run({ as: 'system' }, async (tx) => {
      const exhausted = await this.watch.exhausted(tx, limit);
      const plans = exhausted.map((c) => ({
        id: c.id,
        generation: c.generation,
        ...overdueRungs(parseLegalDate(c.dueOn), calendar, c.planned + 1),
      }));
      if (plans.length > 0) await this.watch.planOn(tx, plans);
      return plans.length;
    });
  }
}
