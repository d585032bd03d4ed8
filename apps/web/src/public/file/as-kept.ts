import { keptCode, keptPatentNumber, keptPhone } from '../kit/numbers';
import { halfWidth } from '../kit/text';
import { withValue, type Form } from './form';
import type { UnreadAt } from './local-draft';

type Keep = (text: string) => string;

const name: Keep = (text) => halfWidth(text).replace(/\s+/g, ' ').trim();

/** The texts of an entry in the way in which the office keeps each; the others as they were typed. */
function kept<T extends object>(entry: T, how: { readonly [K in keyof T]?: Keep }): T {
  const changed = Object.entries(how).flatMap(([field, keep]) => {
    const value = (entry as Record<string, unknown>)[field];
    return typeof value === 'string' ? [[field, (keep as Keep)(value)]] : [];
  });
  return { ...entry, ...(Object.fromEntries(changed) as Partial<T>) };
}

/** Channels whose addresses are telephone numbers. */
const BY_NUMBER: readonly string[] = ['sms', 'fax'];

/** A request as the office keeps it once it is submitted, so that what is read once more is what will stand in the file. */
export const asKept = (form: Form): Form => ({
  ...form,
  ...(form.parties
    ? {
        parties: form.parties.map((party) =>
          kept(party, {
            ...{ name, address: name, representative: name, representativePost: name, email: name },
            ...{ phone: keptPhone, creditCode: keptCode, idNumber: keptCode },
            ...(BY_NUMBER.includes(party.electronicChannel ?? '') ? { electronicAddress: keptPhone } : {}),
          }),
        ),
      }
    : {}),
  ...(form.rights ? { rights: form.rights.map((right) => kept(right, { patentNumber: keptPatentNumber })) } : {}),
  ...(form.agents ? { agents: form.agents.map((agent) => kept(agent, { phone: keptPhone })) } : {}),
});

/** A form with what was typed and cannot be read in its place: whoever is told that it is wrong sees what is meant. */
export const asTyped = (form: Form, unread: Readonly<Record<string, UnreadAt>>): Form =>
  Object.entries(unread).reduce((shown, [pointer, { text }]) => withValue(shown, pointer, text), form);
