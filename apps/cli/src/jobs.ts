import { PgRetryBook, PgUnitOfWork, RetryWork, type Stuck } from '#libs/casework';
import type { Config } from '#libs/kernel';
import { asOwner } from './bring-up.js';
import { needed, optionsOf, wordAfter } from './misunderstood.js';

/** `jobs retry effect|clock ID --reason R`: lets stuck work go again. @throws Misunderstood */
export async function jobsCommand(
  args: readonly string[],
  config: () => Config,
  out: (line: string) => void,
): Promise<number> {
  const [verb, what, id, ...rest] = args;
  wordAfter('jobs', verb, ['retry']);
  const stuck: Stuck = wordAfter('jobs retry', what, ['effect', 'clock']);
  const command = `jobs retry ${stuck}`;
  const given = needed(command, { ID: id, ...optionsOf(command, rest, ['--reason']) }, ['ID', '--reason']);
  const retried = await asOwner(config(), (owner) =>
    new RetryWork(new PgUnitOfWork(owner), new PgRetryBook()).execute({
      what: stuck,
      id: given.ID,
      by: null,
      agencies: null,
      reason: given['--reason'],
    }),
  );
  out(JSON.stringify(retried));
  return 0;
}
