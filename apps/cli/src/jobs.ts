import { PgRetryBook, PgUnitOfWork, RetryWork, type Stuck } from '#libs/casework';
import type { Config } from '#libs/kernel';
import { asOwner } from './bring-up.js';
import { optionsOf } from './establish.js';

/** `jobs retry effect|clock ID --reason R`: lets stuck work go again. `null`: the command was not understood. */
export async function jobsCommand(
  args: readonly string[],
  config: Config,
  out: (line: string) => void,
): Promise<number | null> {
  const [verb, what, id, ...rest] = args;
  const reason = optionsOf(rest, ['reason'])?.['reason'];
  if (verb !== 'retry' || (what !== 'effect' && what !== 'clock') || !id || !reason) return null;
  const stuck: Stuck = what;
  const retried = await asOwner(config, (owner) =>
    new RetryWork(new PgUnitOfWork(owner), new PgRetryBook()).execute({
      what: stuck,
      id,
      by: null,
      agencies: null,
      reason,
    }),
  );
  out(JSON.stringify(retried));
  return 0;
}
