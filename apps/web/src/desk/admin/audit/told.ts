import type { Say, Words } from '../../../i18n/words';
import type { words as personWords } from '../../person/words';
import type { words } from './words';

type Key<W> = W extends Words<infer K> ? K : never;

/** What the language of the page, and the lists of people and agencies, have for what is on record by its key. */
export interface Tongue {
  readonly say: Say<Key<typeof words>>;
  readonly sayPerson: Say<Key<typeof personWords>>;
  readonly code: (code: string) => string;
  readonly agencyOf: (id: string) => string;
  /** Empty where the reader knows nobody of this id. */
  readonly personOf: (id: string) => string;
  readonly listed: (things: readonly string[]) => string;
}

type Worded = (value: unknown, tongue: Tongue) => string;

const plain: Worded = (value, { sayPerson }) =>
  typeof value === 'string' && value !== '' ? value : sayPerson('nothing');

const roles: Worded = (value, { say, sayPerson, code, agencyOf, listed }) => {
  const held = (value as readonly { readonly agency: string; readonly role: string }[]).map(({ agency, role }) =>
    say('roleAt', { role: code(role), agency: agencyOf(agency) }),
  );
  return listed(held) || sayPerson('nothing');
};

const deputy: Worded = (value, { say, sayPerson, personOf }) =>
  value === null ? sayPerson('nothing') : personOf(String(value)) || say('elsewhere');

/** The fields of a person, as a change of them is on record. */
const PERSON = {
  name: plain,
  roles,
  certificate: plain,
  certificateValidUntil: plain,
  absentFrom: plain,
  absentUntil: plain,
  deputy,
  oidcSubject: plain,
  active: (value, { sayPerson }) => sayPerson(value === true ? 'yes' : 'no'),
} as const satisfies Readonly<Record<string, Worded>>;

const isPersonal = (name: string): name is keyof typeof PERSON => Object.hasOwn(PERSON, name);

/** `party/2` of a case file. Its name is not told: whoever administers reads here too, and reads no case. */
function recordOf(record: unknown, role: unknown, { say, code }: Tongue): string {
  const [, kind = '', n = ''] = /^(party|agent)\/(\d+)$/.exec(String(record)) ?? [];
  const what = kind === '' ? say('otherRecord') : say(kind === 'party' ? 'partyRecord' : 'agentRecord', { n });
  return typeof role === 'string' ? say('recordOf', { what, role: code(role) }) : what;
}

/** Of which what is on record beside are fields; of every other act it is a reason, which may look like anything. */
export interface Told {
  readonly source: string;
  readonly act: string;
  readonly reason: string | null;
}
const hasFields = ({ source, act }: Told): boolean => source !== 'office' || act === 'contacts-shown';

/** What else is on record of an act, in words: a reason as it was typed, or the fields of what was changed or looked at. */
export function detailsOf(told: Told, tongue: Tongue): string {
  if (told.reason === null) return '—';
  const fields = hasFields(told) ? fieldsOf(told.reason) : null;
  if (fields === null) return told.reason;
  const { say, sayPerson } = tongue;
  const { record, role, address, provider, ...others } = fields;
  const lines = [
    ...(record === undefined ? [] : [recordOf(record, role, tongue)]),
    ...(typeof address === 'string' ? [say('detail', { name: say('address'), value: address })] : []),
    ...(provider === true ? [say('provider')] : []),
    ...Object.entries(others).map(([name, value]) =>
      isPersonal(name) ? say('detail', { name: sayPerson(name), value: PERSON[name](value, tongue) }) : say('more'),
    ),
  ];
  return lines.length === 0 ? '—' : lines.reduce((one, other) => say('and', { one, other }));
}

/** Null for what is no object: one line that cannot be read must not take the others from the reader. */
function fieldsOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
