import { dateOfInstant } from '#libs/legal';
import type { UnitOfWork } from '../ports.js';
import type { CaseReader } from './ports.js';

/** Today as the law sees it: in Asia/Shanghai by the database's clock, `YYYY-MM-DD`. */
export class ReadToday {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Pick<CaseReader, 'now'>,
  ) {}

  execute(): Promise<string> {
    return this.work.run({ as: 'system' }, async (tx) => dateOfInstant(await this.reader.now(tx)));
  }
}
