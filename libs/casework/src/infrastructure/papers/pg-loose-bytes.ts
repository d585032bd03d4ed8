import type { LooseBytesBook, LooseKey } from '../../application/papers/clean-papers.js';
import type { Work } from '../../application/ports.js';
import { sqlOf } from '../pg-unit-of-work.js';

// By the real clock: bytes lie on a disk, whatever day a simulation has. Drafts expire by the office's day.
const ANNOUNCE = `insert into loose_bytes (storage_key, reason, since, next_at)
  values ($1, 'announced', clock_timestamp(), clock_timestamp())
  on conflict (storage_key) do update set reason = excluded.reason, since = excluded.since, next_at = excluded.next_at
    where loose_bytes.removing_since is null
  returning true as announced`;

const EXPIRED = `delete from drafts where id in
    (select id from drafts where expires_at < hz_now() order by expires_at limit $1 for update skip locked)
  returning 1 as gone`;

/** Set apart for an hour: whoever dies with it leaves it to another round. */
const NEXT = `with one as materialized (
    select storage_key from loose_bytes
    where next_at <= clock_timestamp() and since < clock_timestamp() - make_interval(days => $1)
    order by next_at limit 1 for update skip locked
  ), judged as materialized (
    select storage_key, exists (select from papers p where p.storage_key = one.storage_key)
      or exists (select from draft_papers d where d.storage_key = one.storage_key) as used from one
  ), off as (
    delete from loose_bytes l using judged j where l.storage_key = j.storage_key and j.used
  ), apart as (
    update loose_bytes l set removing_since = coalesce(l.removing_since, clock_timestamp()),
      next_at = clock_timestamp() + interval '1 hour'
    from judged j where l.storage_key = j.storage_key and not j.used
  )
  select storage_key as key, used from judged`;

const REMOVED = `with off as (
    delete from loose_bytes where storage_key = $1 and removing_since is not null returning reason, since
  )
  insert into bytes_removed (storage_key, reason, loose_since, were_there, process)
  select $1, reason, since, $2, $3 from off`;

/** The list of loose bytes in PostgreSQL. */
export class PgLooseBytes implements LooseBytesBook {
  async announce(tx: Work, key: string): Promise<boolean> {
    return (await sqlOf(tx).query(ANNOUNCE, [key], 'bytes-announce')).length > 0;
  }

  async dropExpiredDrafts(tx: Work, most: number): Promise<number> {
    return (await sqlOf(tx).query(EXPIRED, [most], 'drafts-expired')).length;
  }

  async next(tx: Work, days: number): Promise<LooseKey | null> {
    const [row] = await sqlOf(tx).query<LooseKey>(NEXT, [days], 'bytes-next');
    return row ?? null;
  }

  async removed(tx: Work, key: string, by: { readonly wereThere: boolean; readonly process: string }): Promise<void> {
    await sqlOf(tx).query(REMOVED, [key, by.wereThere, by.process], 'bytes-removed');
  }
}
