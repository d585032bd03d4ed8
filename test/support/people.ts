import type { TestApp } from './app.js';

/** `If-Match` of somebody as he or she is now, by id or by login; of nobody: a version that nobody has. */
export async function asSeenNow({ owner }: Pick<TestApp, 'owner'>, who: string): Promise<string> {
  const { rows } = await owner.query<{ version: number }>(
    'select version from people where id::text = $1 or login = $1',
    [who],
  );
  return `"${rows[0]?.version ?? 999}"`;
}
