import { DomainError } from '#libs/kernel';
import type { Order, Position } from './ports.js';

/** A place in a list, opaque to clients: they hand back what they were given. */
export const writeCursor = (order: Order, position: Position): string =>
  Buffer.from(JSON.stringify([order, ...position])).toString('base64url');

const INSTANT = String.raw`(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}|9)`;
const APPROVAL = new RegExp(`^${INSTANT} ${INSTANT}$`);

/** @throws DomainError CASEWORK.BAD_CURSOR when it is not one of ours, or belongs to a list in another order */
export function readCursor(cursor: string | undefined, order: Order): Position | null {
  if (cursor === undefined || cursor === '') return null;
  const [of, key, id] = partsOf(cursor);
  if (of !== order || typeof key !== 'string' || typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id)) {
    throw badCursor();
  }
  if (order === 'due' && key !== 'infinity' && Number.isNaN(Date.parse(key))) throw badCursor();
  if (order === 'filed' && !/^\d{4}-\d{2}-\d{2}$/.test(key)) throw badCursor();
  if (order === 'approval' && !APPROVAL.test(key)) throw badCursor();
  return [key, id];
}

/** What a cursor was made of; nothing for a text that is none of ours. */
export function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor.slice(0, 2_000), 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

export const badCursor = (): DomainError =>
  new DomainError(
    'CASEWORK.BAD_CURSOR',
    'invalid',
    { zh: '翻页标记无效,请从第一页重新开始', en: 'The cursor is not valid; begin again at the first page' },
    { issues: [{ pointer: '/cursor', code: 'cursor', message: { zh: '无效', en: 'not valid' } }] },
  );
