import { openMatters, recordOf, recordsOf, type AnyTransition, type MatterKind } from '#libs/procedures';
import type { AtHand } from './inputs.js';

type Given = Record<string, unknown>;

/** The open matter that a step is about: its kind is told by the step's own name. */
const MATTER_OF: readonly (readonly [RegExp, MatterKind])[] = [
  [/recusal/, 'recusal'],
  [/written-review/, 'written-review'],
  [/registration|registered|registered-evidence/, 'registration'],
  [/appraisal/, 'appraisal'],
  [/objection/, 'jurisdiction-objection'],
  [/settlement/, 'settlement'],
  [/evidence-extension/, 'evidence-extension'],
  [/closing/, 'closing-extension'],
];

function matterFor(transition: AnyTransition, at: AtHand): string | null {
  const { file } = at.facts;
  const kind = MATTER_OF.find(([name]) => name.test(transition.id))?.[1];
  const open = kind ? openMatters(file, kind) : recordsOf(file, 'matter').filter((m) => m.state === 'open');
  return open.length > 0 ? at.random.of(open).id : null;
}

/** Three certified people of the agency; now and then a panel that the law does not allow. */
function panel(at: AtHand): Given[] {
  const size = at.random.chance(0.03) ? 2 : 3;
  const start = at.random.int(0, Math.max(0, at.people.length - size));
  return at.people.slice(start, start + size).map((p, i) => ({ person: p.id, leads: i === 0 }));
}

const votes = (at: AtHand): Given[] =>
  (recordOf(at.facts.file, 'panel')?.members ?? []).map((m, i) => ({
    person: m.person,
    opinion: '按照全面覆盖原则判断(推演)',
    agrees: i < 2 || at.random.chance(0.7),
  }));

/** Fields that mean the same in every step, filled in as people fill them in. */
const BY_NAME: Readonly<Record<string, (at: AtHand, transition: AnyTransition) => unknown>> = {
  members: panel,
  votes,
  finding: (at) => recordsOf(at.facts.file, 'deliberation').at(-1)?.conclusion,
  hearing: (at) =>
    recordsOf(at.facts.file, 'hearing')
      .filter((h) => h.state === 'scheduled')
      .at(-1)?.id,
  matter: (at, transition) => matterFor(transition, at) ?? undefined,
  method: (at) => at.random.of(['direct', 'mail', 'leaving']),
  absent: () => [],
  waivedNotice: () => [],
};

/** The clock of which a step takes its party: whoever it still runs for is the one whose turn it is. */
const TURN_OF: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(file-answer|answer|extend-answer)$/, ['answer']],
  [/^forward-answer$/, ['forward-answer', 'forwarding']],
  [/^record-receipt$/, ['service']],
  [/hearing-notice/, ['hearing-notice']],
  [/^(record-ruling-receipt|serve-ruling)$/, ['ruling-service']],
  [/evidence-extension/, ['evidence']],
  [/enforcement/, ['demand', 'enforcement']],
];

/** The party whose turn it is; null when it is nobody's, undefined for a step that hangs on no clock. */
function partyFor(transition: AnyTransition, at: AtHand): string | null | undefined {
  const clocks = TURN_OF.find(([name]) => name.test(transition.id))?.[1];
  if (!clocks) return undefined;
  const turns = at.facts.clocks.filter(
    (c) => clocks.includes(c.clock) && c.subject !== '' && (c.state === 'armed' || c.state === 'fired'),
  );
  return turns.length > 0 ? at.random.of(turns).subject : null;
}

/** A hearing without the requester ends the case; every other step is taken with everybody there. */
const ABSENCE = /cancel-for-absence|deem-withdrawn/;

/** What a simulated person writes into a step beyond the obvious; `undefined` leaves the field to chance; null: not now. */
export function habits(transition: AnyTransition, at: AtHand): Given | null {
  const given: Given = {};
  for (const name of Object.keys(transition.input ?? {})) {
    const value = BY_NAME[name]?.(at, transition);
    if (value !== undefined && !(Array.isArray(value) && value.length === 0 && transition.input?.[name]?.optional))
      given[name] = value;
  }
  if (transition.input?.['person'] && !given['person']) {
    const members = recordOf(at.facts.file, 'panel')?.members ?? [];
    if (members.length > 0) given['person'] = at.random.of(members).person;
  }
  if (ABSENCE.test(transition.id)) {
    given['absent'] = recordsOf(at.facts.file, 'party').flatMap((p) =>
      p.role === 'requester' && !p.left ? [p.id] : [],
    );
  }
  const turn = partyFor(transition, at);
  if (turn === null) return null;
  if (turn !== undefined && transition.input?.['party']) given['party'] = turn;
  if (at.facts.actor.party && transition.input?.['party']) given['party'] = at.facts.actor.party;
  return given;
}

const RARE =
  /withdraw|cancel|refuse|mediat|transfer|competen|revoke|change-|time-bar|postpone|assign|replace|recusal|again|deliberate-again|return/;

/** How often a step is taken where it is allowed: the primary ones mostly, the ends of a case seldom. */
export function weightOf(transition: AnyTransition): number {
  const rank = transition.rank ?? 100;
  if (/^return-|^apply-for-enforcement|evidence-extension|^accept-repeat|absence|deem-withdrawn/.test(transition.id))
    return 3;
  if (RARE.test(transition.id)) return 0.12;
  return rank <= 12 ? 20 : rank <= 30 ? 6 : 1.2;
}
