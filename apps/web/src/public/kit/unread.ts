/** What was typed where a number or the like is asked for and cannot be read: kept as it is, and in the way of going on. */
export interface Unread {
  readonly unread: string;
}

export const isUnread = (value: unknown): value is Unread =>
  typeof value === 'object' && value !== null && 'unread' in value && typeof value.unread === 'string';
