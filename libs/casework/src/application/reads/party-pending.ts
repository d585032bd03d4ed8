import type { Words } from '#libs/kernel';
import { APPLICATIONS, LENGTHENS, recordsOf, type Filed, type MatterKind } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { Clock } from '../../domain/clock.js';
import { clockTitle, editionOf } from './titles.js';

/** What a party asked for and nobody has decided yet. */
export interface Pending {
  readonly words: Words;
  /** Day on which it was asked for. */
  readonly on: string;
  /** Clocks, by id, that it asks to lengthen or to correct: they run to their day until then. */
  readonly clocks: readonly string[];
}

const ASKED: Partial<Readonly<Record<MatterKind, Words>>> = {
  recusal: { zh: '回避申请', en: 'Request for recusal' },
  'jurisdiction-objection': { zh: '管辖权异议', en: 'Objection to competence' },
  application: { zh: '申请', en: 'Application' },
  'deadline-query': { zh: '对期限的异议', en: 'Objection to a deadline' },
};

export const pendingOf = (stored: StoredCase, party: string): Pending[] =>
  recordsOf(stored.file, 'matter')
    .filter((m) => m.byParty === party && m.state === 'open')
    .flatMap((m) => {
      const title = titleOf(m);
      if (!title) return [];
      const held = heldBy(stored, m, party);
      return [{ words: sentence(stored, m, title, held), on: m.openedOn, clocks: held.map(({ id }) => id) }];
    });

/** What was applied for, in the words of the procedure; undefined for a kind that it does not know. */
export function appliedFor(kind: unknown): Words | undefined {
  const found = Object.entries(APPLICATIONS).find(([name]) => name === kind);
  return found && { zh: found[1][0], en: found[1][1] };
}

function titleOf({ matter, ground }: Filed<'matter'>): Words | undefined {
  const title = ASKED[matter];
  const what = matter === 'application' ? appliedFor(ground) : undefined;
  return title && what ? { zh: `${title.zh}${what.zh}`, en: `${title.en} for ${what.en}` } : title;
}

const heldBy = (stored: StoredCase, { matter, ground, clock }: Filed<'matter'>, party: string): Clock[] => {
  if (matter === 'deadline-query') return stored.clocks.filter((c) => c.id === clock && c.state === 'armed');
  const clocks = matter === 'application' ? (LENGTHENS[ground ?? ''] ?? []) : [];
  return stored.clocks.filter(
    (c) => clocks.includes(c.clock) && [party, ''].includes(c.subject) && c.state === 'armed' && c.dueOn !== null,
  );
};

/** That it waits, and up to what its period runs to its day all the same. */
const waits = (matter: MatterKind): { readonly still: Words; readonly until: Words } =>
  matter === 'deadline-query'
    ? { still: words('待答复', 'not answered yet'), until: words('更正之前', 'until it is corrected') }
    : { still: words('待决定', 'not decided yet'), until: words('决定准许之前', 'until it is granted') };

function sentence(stored: StoredCase, { matter, days }: Filed<'matter'>, title: Words, held: readonly Clock[]): Words {
  const { still, until } = waits(matter);
  const asked = typeof days === 'number';
  const zh = [
    `${title.zh}${asked ? `(${days}日)` : ''}:${still.zh}`,
    ...held.map((c) => `${until.zh},${clockTitle(stored, c.clock).zh}仍于${c.dueOn ?? ''}届满`),
  ];
  const en = [
    `${title.en}${asked ? ` (${days} days)` : ''}: ${still.en}`,
    ...held.map((c) => `${until.en}, the period “${clockTitle(stored, c.clock).en}” still ends on ${c.dueOn ?? ''}`),
  ];
  return { zh: zh.join(';'), en: en.join('; ') };
}

const words = (zh: string, en: string): Words => ({ zh, en });

/** Of a respondent whose own time has not begun while that of another one runs: the stage bears the name of the period. */
export function notBegun(stored: StoredCase, party: { readonly id: string; readonly role: string }): Words | null {
  const begun = (c: Clock): boolean => stored.clocks.some((own) => own.clock === c.clock && own.subject === party.id);
  const other = stored.clocks.find(
    (c) => c.duty === 'respondent' && c.duty === party.role && c.subject !== '' && c.state === 'armed' && !begun(c),
  );
  const period = other && editionOf(stored).clocks[other.clock];
  if (!period) return null;
  const { title, anchor } = period;
  return {
    zh: `${title.zh}自${anchor.zh}之日起,对各当事人分别起算;您的${title.zh}尚未开始`,
    en: `The period “${title.en}” counts for each party from ${anchor.en}; yours has not begun`,
  };
}
