import { defineWords, useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { textOf, type CaseDetail, type FileRecord } from '../../../parts/types';
import { useMatter } from '../../case/matter-words';
import { partyName, useClockName } from '../../case/Record';

const states = defineWords(
  'record-states',
  {
    open: '未了结',
    granted: '已准许',
    refused: '未准许',
    closed: '已了结',
    scheduled: '待举行',
    held: '已举行',
    cancelled: '已取消',
  },
  {
    open: 'open',
    granted: 'granted',
    refused: 'refused',
    closed: 'closed',
    scheduled: 'to be held',
    held: 'held',
    cancelled: 'cancelled',
  },
);

/** Fields by which people tell records of a kind apart, in this order; the first three that are there are said. */
const TELLING = ['title', 'name', 'patentNumber', 'ground', 'document', 'on', 'time', 'openedOn', 'place'];

type Fields = FileRecord['fields'];

/** How a record stands; empty for one of which nothing is said. */
export function useStateName(): (fields: Fields) => string {
  const stateOf = useWords(states);
  return ({ state }) => (textOf(state) in states.zh ? stateOf(textOf(state) as keyof typeof states.zh) : '');
}

/** Whose a matter is, since when, and how it stands. */
export function useStanding(of: CaseDetail): (fields: Fields) => string {
  const stateOf = useStateName();
  return (fields) =>
    [partyName(of, textOf(fields['byParty'])), textOf(fields['openedOn']), stateOf(fields)].filter(Boolean).join(' · ');
}

/** A record of the case file in a few words: what it is, whose, since when, and how it stands. */
export function useRecordName(of: CaseDetail): (kind: string, record: FileRecord) => string {
  const code = useCode();
  const matter = useMatter();
  const clockName = useClockName();
  const stateOf = useStateName();
  return (kind, { id, fields }) => {
    const what = kind === 'matter' ? matter(textOf(fields['matter'])) || textOf(fields['matter']) : '';
    const telling = TELLING.map((key) => textOf(fields[key])).filter(Boolean);
    const clock = of.clocks.find((one) => one.id === fields['clock']);
    const parts = [
      what,
      clock ? clockName(clock) : '',
      partyName(of, textOf(fields['byParty'])),
      ...telling.slice(0, 3).map(code),
      stateOf(fields),
    ];
    return parts.filter(Boolean).join(' · ') || id;
  };
}

/** What can still be acted on comes first, and of it what came last. */
export const stillOpen = ({ fields }: FileRecord): boolean => ['open', 'scheduled'].includes(textOf(fields['state']));
