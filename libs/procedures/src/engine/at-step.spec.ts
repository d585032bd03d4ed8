import { edition2025 } from '../ordinary/editions.js';
import { procedures } from '../register.js';
import { docketed, preparing, ruled } from '../testing/given.js';
import type { Play } from '../testing/play.js';
import { announcedBy, receivedBy, shownBeside, waitingFor } from './at-step.js';

const waiting = (play: Play, id = 'record-service') => {
  const step = edition2025.transitions.find((t) => t.id === id);
  if (!step) throw new Error(`there is no step ${id}`);
  return waitingFor(edition2025, step, play.facts('officer'));
};
const send = (play: Play, document: string, party: string) =>
  play.do('record-service', 'officer', { document, party, method: 'mail', sentOn: play.today });

describe('what a step is about', () => {
  it('is the receipt of one document for every step that proves one, and of none for what a party files', () => {
    for (const { editions } of procedures) {
      for (const { transitions } of editions) {
        const receipts = transitions.filter((t) => receivedBy(t) !== null);
        expect(receipts.every((t) => t.input?.['party'] && t.input['receivedOn'])).toBe(true);
        const documents = receipts.map(receivedBy);
        expect(new Set(documents).size).toBe(documents.length);
      }
    }
    const known = new Map(edition2025.transitions.map((t) => [t.id, receivedBy(t)]));
    expect([known.get('record-receipt'), known.get('record-hearing-notice-receipt')]).toEqual([
      'answer-notice',
      'hearing-notice',
    ]);
    for (const other of ['record-service', 'correct-receipt-date', 'file-written-reply']) {
      expect(known.get(other)).toBeNull();
    }
  });

  it('is the public notice of what it may serve so', () => {
    const known = new Map(edition2025.transitions.map((t) => [t.id, announcedBy(t)]));
    expect(known.get('start-public-notice')).toContain('hearing-notice');
    expect(known.get('announce-ruling')).toEqual(['ruling']);
    expect(known.get('announce-end-paper')).toContain('withdrawal-notice');
    expect(known.get('take-back-ruling-notice')).toEqual([]);
  });

  it('names each paper that has to go out, until it is on its way', () => {
    expect(waiting(docketed())).toEqual([{ document: 'answer-notice', party: '2' }]);
    expect(waiting(send(docketed(), 'answer-notice', '2'))).toEqual([]);
    const sent = send(docketed(), 'answer-notice', '2');
    const failed = { document: 'answer-notice', party: '2', method: 'mail', sentOn: sent.today, failed: '查无此人' };
    expect(waiting(sent.do('record-service-failed', 'officer', failed))).toEqual(waiting(docketed()));
    const both = ruled().until('2026-04-10');
    expect(waiting(both)).toEqual(['1', '2'].map((party) => ({ document: 'ruling', party })));
    expect(waiting(send(both, 'ruling', '1'))).toEqual([{ document: 'ruling', party: '2' }]);
    expect(waiting(preparing(), 'forward-answer')).toEqual([]);
  });

  it('shows beside its form what the step declares, or what it writes tells, in every procedure', () => {
    for (const { editions } of procedures) {
      for (const { transitions } of editions) {
        const shown = new Map(transitions.map((t) => [t.id, shownBeside(t)]));
        const those = (ids: RegExp) => [...new Set([...shown].flatMap(([id, what]) => (ids.test(id) ? [what] : [])))];
        const served = transitions.filter((t) => receivedBy(t) !== null || announcedBy(t).length > 0);
        expect(served.filter(({ id }) => shown.get(id) !== 'service').map(({ id }) => id)).toEqual([]);
        expect(those(/^take-back-.*-notice$|-public-notice$/).filter((what) => what !== 'service')).toEqual([]);
        expect(those(/^deliberate$/).filter((what) => what !== 'deliberation')).toEqual([]);
        expect(those(/^draft-ruling$/).filter((what) => what !== 'drafting')).toEqual([]);
        expect(those(/^(submit|make)-ruling$/).filter((what) => what !== 'draft')).toEqual([]);
      }
    }
  });
});
