import type { Words } from '#libs/kernel';
import { recordOf, recordsOf, type AnyEdition, type AnyTransition, type CaseFile, type Facts } from '#libs/procedures';

/** One record, or one party, that a party may name in a step. */
export interface Choice {
  readonly value: string;
  readonly words: Words;
}

/** What a party can name for each `record`, `clock` or `party` field of a step: nobody is asked for a number that only the office knows. */
export function choicesOf(edition: AnyEdition, step: AnyTransition, facts: Facts): Record<string, readonly Choice[]> {
  const worded = (kind: string, ids: readonly string[]): Choice[] =>
    ids.map((value) => ({ value, words: recordWords(facts.file, kind, value) }));
  return Object.fromEntries(
    Object.entries(step.input ?? {}).flatMap(([name, { type }]) => {
      if (type.kind === 'party') return [[name, worded('party', partiesIn(facts, type.role))]];
      if (type.kind === 'clock') return [[name, clocksOf(edition, step, facts, name)]];
      if (type.kind !== 'record') return [];
      const all = candidates(type.of, facts).map(({ value }) => value);
      return [[name, worded(type.of, accepted(edition, step, facts, name, all))]];
    }),
  );
}

/** The time limits that a step takes of this party, by name and last day; the one due last goes first. */
const clocksOf = (edition: AnyEdition, step: AnyTransition, facts: Facts, field: string): Choice[] =>
  facts.clocks
    .filter(({ id }) => takes(edition, step, facts, field, id))
    .sort((a, b) => (b.dueOn ?? '').localeCompare(a.dueOn ?? ''))
    .map(({ id, clock, dueOn }) => {
      const { zh, en } = edition.clocks[clock]?.title ?? same(clock);
      return { value: id, words: dueOn ? { zh: `${zh}(${dueOn})`, en: `${en} (${dueOn})` } : { zh, en } };
    });

const takes = (edition: AnyEdition, step: AnyTransition, facts: Facts, field: string, value: string): boolean =>
  (step.guards ?? [])
    .map(({ is }) => edition.guards[is])
    .filter((guard) => guard?.about?.includes(field))
    .every((guard) => guard?.holds({ ...facts, input: { [field]: value, party: facts.actor.party ?? '' } }) === true);

const partiesIn = ({ file }: Facts, role: string | undefined): string[] =>
  recordsOf(file, 'party').flatMap((p) => (!p.left && (role === undefined || p.role === role) ? [p.id] : []));

function candidates(kind: string, { file, actor }: Facts): { readonly value: string }[] {
  const ids = (of: readonly { readonly id: string }[]): { readonly value: string }[] =>
    of.map(({ id }) => ({ value: id }));
  switch (kind) {
    case 'right':
      return ids(recordsOf(file, 'right'));
    case 'accused':
      return ids(recordsOf(file, 'accused'));
    case 'hearing':
      return ids(recordsOf(file, 'hearing'));
    case 'agent':
      return ids(recordsOf(file, 'agent').filter((a) => a.partyId === actor.party && !a.endedOn));
    case 'matter':
      return ids(recordsOf(file, 'matter').filter((m) => m.byParty === actor.party));
    default:
      return [];
  }
}

/** Left out is what a guard of the step refuses while it takes another: it was never meant here. */
function accepted(
  edition: AnyEdition,
  step: AnyTransition,
  facts: Facts,
  field: string,
  values: readonly string[],
): readonly string[] {
  const holds = (guard: string, value: string): boolean =>
    edition.guards[guard]?.holds({ ...facts, input: { [field]: value, party: facts.actor.party ?? '' } }) === true;
  return (step.guards ?? []).reduce<readonly string[]>((left, { is }) => {
    const fit = left.filter((value) => holds(is, value));
    return fit.length > 0 ? fit : left;
  }, values);
}

const MATTERS: Readonly<Record<string, Words>> = {
  recusal: { zh: '回避申请', en: 'Request for recusal' },
  'jurisdiction-objection': { zh: '管辖权异议', en: 'Objection to competence' },
  application: { zh: '申请', en: 'Application' },
  suspension: { zh: '中止申请', en: 'Application to suspend' },
};
const STATES: Readonly<Record<string, Words>> = {
  open: { zh: '待决定', en: 'undecided' },
  granted: { zh: '已准许', en: 'granted' },
  refused: { zh: '已驳回', en: 'refused' },
  closed: { zh: '已了结', en: 'closed' },
};
const same = (text: string): Words => ({ zh: text, en: text });
const plain = (text: string): Words => MATTERS[text] ?? same(text);

/** A record of the case file in a few words, as its parties know it. */
export function recordWords(file: CaseFile, kind: string, id: string): Words {
  switch (kind) {
    case 'right': {
      const right = recordOf(file, 'right', id);
      return same(right ? `${right.patentNumber} ${right.title}` : id);
    }
    case 'party':
      return same(recordOf(file, 'party', id)?.name ?? id);
    case 'accused':
      return same(recordOf(file, 'accused', id)?.product ?? id);
    case 'agent': {
      const agent = recordOf(file, 'agent', id);
      return same(agent ? [agent.name, agent.firm ?? ''].filter(Boolean).join(' ') : id);
    }
    case 'hearing': {
      const hearing = recordOf(file, 'hearing', id);
      return same(hearing ? `${hearing.on} ${hearing.time} ${hearing.place}` : id);
    }
    case 'matter':
      return matterWords(file, id);
    default:
      return same(id);
  }
}

function matterWords(file: CaseFile, id: string): Words {
  const matter = recordOf(file, 'matter', id);
  if (!matter) return same(id);
  const [title, state] = [plain(matter.matter), STATES[matter.state] ?? same(matter.state)];
  const about = [matter.openedOn, personNamed(file, matter.person ?? null) ?? matter.name ?? ''].filter(Boolean);
  return {
    zh: `${title.zh}(${[...about, state.zh].join(',')})`,
    en: `${title.en} (${[...about, state.en].join(', ')})`,
  };
}

const personNamed = (file: CaseFile, person: string | null): string | undefined =>
  recordOf(file, 'panel')?.members.find((member) => member.person === person)?.name;
