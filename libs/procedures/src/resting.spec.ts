import { stagesOf } from './engine/decide.js';
import { stepsFor } from './engine/steps.js';
import type { Capacity } from './engine/model.js';
import { procedures } from './register.js';
import { factsOf } from './testing/facts.js';
import { docketed, majorEdition } from './testing/major.js';
import { preparing } from './testing/given.js';

const OFFICE: readonly Capacity[] = ['officer', 'panel', 'head', 'superior'];
/** What cannot wait for a decision on recusal. Whoever enters an inspection or a sampling says there that it was urgent. */
const URGENT = ['record-inspection', 'record-sampling', 'register-evidence'];
const editions = procedures.flatMap((p) => p.editions.map((e) => [`${p.id} ${e.effectiveFrom}`, e] as const));
const challenged = { 'matter/1': { matter: 'recusal', state: 'open', person: 'somebody', openedOn: '2026-03-02' } };

describe.each(editions)('%s', (_, edition) => {
  const taken = edition.transitions.filter((t) => t.by.some((c) => OFFICE.includes(c)));

  it.each(taken.map((t) => [t.id, t] as const))(
    '%s is closed to a challenged person unless it is urgent',
    (id, step) => {
      const [stage] = stagesOf(edition, step);
      const facts = (file: typeof challenged | Record<string, never>) =>
        factsOf({ case: { stage: stage! }, actor: { id: 'somebody', capacities: OFFICE }, file });
      const failing = (file: typeof challenged | Record<string, never>) =>
        stepsFor(edition, facts(file))
          .find((s) => s.transition.id === id)!
          .failures.some((f) => f.guard === 'actorIsNotPaused');
      expect([failing(challenged), failing({})]).toEqual([!URGENT.includes(id), false]);
    },
  );

  it('gives a part in the case only to those who hold office', () => {
    const ASKED = {
      officer: 'officerCanBeAssigned',
      members: 'panelHoldsOffice',
      clerk: 'clerkIsNotRecused',
      officers: 'actingOfficersHoldOffice',
    };
    const missing = edition.transitions.flatMap((t) =>
      Object.entries(ASKED).flatMap(([field, guard]) =>
        t.input?.[field] && !t.guards?.some((use) => use.is === guard) ? [`${t.id}: ${guard}`] : [],
      ),
    );
    expect(missing).toEqual([]);
    expect(edition.transitions.filter((t) => t.input?.['officer'])).toHaveLength(1);
  });

  it('calls urgent only what is on the list', () => {
    expect(edition.transitions.filter((t) => t.urgent && !URGENT.includes(t.id))).toEqual([]);
  });
});

describe('the recusal of a head', () => {
  const asked = { ground: 'other-relation', reason: '关系', receivedOn: '2026-03-06' };
  const minutes = { matter: '1', outcome: 'granted', paper: 'p1', reason: '成立' };

  it('is not decided by that head, but by the heads’ meeting, whose minutes the officer enters', () => {
    const play = preparing().do('request-recusal', 'respondent', {
      ...asked,
      party: '2',
      person: 'head-1',
      knewOn: '2026-03-06',
    });
    const refused = play.refusal('reject-recusal', 'head', { matter: '1', reason: '不成立' });
    expect(refused).toEqual(['decidesOnAnother', 'actorIsNotPaused']);
    play.do('record-recusal-by-meeting', 'officer', minutes);
    expect([play.file['matter/1']?.['state'], play.clock('recusal-decision', 'head-1')?.state]).toEqual([
      'granted',
      'met',
    ]);
  });

  it.each(['2021-06-01', '2025-02-01'])('is not decided by that head in a major case either (%s)', (edition) => {
    const play = docketed(majorEdition(edition)).until('2026-03-06');
    play.do('request-recusal', 'respondent', { ...asked, party: '2', person: 'head-1', knewOn: '2026-03-06' });
    const decision = { matter: '1', state: 'refused', reason: '不成立' };
    expect(play.refusal('decide-recusal', 'head', decision)).toEqual(['decidesOnAnother', 'actorIsNotPaused']);
    play.do('record-recusal-by-meeting', 'officer', minutes);
    expect([play.file['matter/1']?.['state'], play.clock('recusal', 'head-1')?.state]).toEqual(['granted', 'met']);
  });

  it('of panel and officer stays with the head', () => {
    const play = preparing().do('request-recusal', 'respondent', {
      ...asked,
      party: '2',
      person: 'b',
      knewOn: '2026-03-06',
    });
    expect(play.refusal('record-recusal-by-meeting', 'officer', minutes)).toEqual(['recusalConcernsAHead']);
  });
});
