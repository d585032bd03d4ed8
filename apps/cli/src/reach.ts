import { DomainError } from '#libs/kernel';

type Sentence = readonly [zh: string, en: string];

/** The server could not be reached where it is spoken to past `Database`, which says so itself. */
export class Unreached extends Error {}

/** Where the database is; who enters it, and by what password, is nobody's to read. */
function placeOf({ hostname, port, searchParams }: URL): string {
  return `${searchParams.get('host') ?? (hostname || 'localhost')}:${port || '5432'}`;
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

function unreached(place: string, why: string): Sentence {
  const [zh, en] = why === '' ? ['', ''] : [`(${why})`, ` (${why})`];
  return [
    `无法连接数据库 ${place}${zh},请确认其已启动且 DATABASE_URL 无误,再运行同一命令`,
    `The database at ${place} cannot be reached${en}; see that it runs and that DATABASE_URL is right, then run the command again`,
  ];
}

/** What is said of a failure to reach the database, or to get into it; null for all others. */
function sentenceOf(error: unknown, url: () => URL): Sentence | null {
  const code = codeOf(error);
  if (error instanceof Unreached || (error instanceof DomainError && code === 'PERSISTENCE.UNAVAILABLE'))
    return unreached(placeOf(url()), codeOf(error.cause));
  if (error instanceof DomainError && code === 'PERSISTENCE.BUSY')
    return [
      `数据库 ${placeOf(url())} 中所需的数据正被占用,请稍后再运行同一命令`,
      `What is needed in the database at ${placeOf(url())} is in use; run the command again later`,
    ];
  // SQLSTATEs of a server that lets nobody in, which it says in one language.
  if (/^28...$/.test(code))
    return [
      `数据库 ${placeOf(url())} 不接受 DATABASE_URL 中的用户名或密码(${code})`,
      `The database at ${placeOf(url())} does not accept the user or the password of DATABASE_URL (${code})`,
    ];
  if (code === '3D000')
    return [
      `${placeOf(url())} 上没有数据库 ${url().pathname.slice(1)},请先建立`,
      `There is no database ${url().pathname.slice(1)} at ${placeOf(url())}; create it first`,
    ];
  return null;
}

/**
 * A fault in one line, in both languages where it is one of ours. What is said of the database to somebody who can send a
 * request again is said here to somebody who can run a command again.
 */
export function lineOf(error: unknown, databaseUrl: () => string): string {
  const sentence = sentenceOf(error, () => new URL(databaseUrl()));
  if (sentence) return sentence.join(' / ');
  if (error instanceof DomainError) return `${error.title.zh} / ${error.title.en} (${error.code})`;
  return error instanceof Error ? error.message : String(error);
}
