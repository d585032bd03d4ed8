import type { Issue } from './draft-api';
import { valueAt, type Form } from './form';
import type { UnreadAt } from './local-draft';

type Unread = Readonly<Record<string, UnreadAt>>;

/** Answers of an entry that decide which others it is asked: a fault of one that left the page could be put right by nobody. */
const ASKED_ON: Readonly<Record<string, readonly string[]>> = {
  kind: ['idNumber', 'creditCode', 'representative', 'representativePost'],
  entitlement: ['licenceAllowsSuit', 'patenteeDoesNotAct'],
  electronicChannel: ['electronicAddress'],
  authority: ['powers'],
};

/** What is still wrong after a place was written anew: nothing of it, nor of what is asked on it, until it is checked again. */
export function withoutThose(issues: readonly Issue[], pointer: string): Issue[] {
  const cut = pointer.lastIndexOf('/') + 1;
  const gone = [pointer, ...(ASKED_ON[pointer.slice(cut)] ?? []).map((name) => pointer.slice(0, cut) + name)];
  return issues.filter((issue) => !gone.some((at) => issue.pointer === at || issue.pointer.startsWith(`${at}/`)));
}

/** Everything that is wrong. What cannot be read is not there for the office, which would ask for it as if nothing were typed. */
export const withUnread = (found: readonly Issue[], unread: Unread): Issue[] => [
  ...Object.entries(unread).map(([pointer, { wrong }]) => ({ pointer, code: 'unread', message: wrong })),
  ...found.filter(({ pointer }) => !Object.hasOwn(unread, pointer)),
];

/** What cannot be read, without that of entries which are not where they were. */
export const ofUnmoved = (unread: Unread, before: Form, after: Form): Unread =>
  Object.fromEntries(
    Object.entries(unread).filter(([pointer]) => {
      const entry = /^\/\w+\/\d+(?=\/)/.exec(pointer)?.[0];
      return entry === undefined || valueAt(before, entry) === valueAt(after, entry);
    }),
  );
