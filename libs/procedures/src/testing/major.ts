import { majorRuling } from '../major/major.procedure.js';
import type { AnyEdition } from '../engine/model.js';
import { complaint, draftInput, members, votes } from './complaint.js';
import { Play } from './play.js';

/** The edition of the major procedure by the day it takes effect. */
export function majorEdition(effectiveFrom: string): AnyEdition {
  const found = majorRuling.editions.find((e) => e.effectiveFrom === effectiveFrom);
  if (!found) throw new Error(`the major procedure has no edition ${effectiveFrom}`);
  return found;
}

type Change = Readonly<Record<string, Record<string, unknown>>>;

const COMPLETE: Change = {
  'request/1': { majorGround: 'industry', provincialCertificate: 'p1' },
  'party/1': { statusProof: 'p1' },
  'right/1': { registerCopy: 'p2' },
};

/** A major case with one requester (1) and one respondent (2), received on Monday 2 March 2026. */
export function received(change: Change = {}, edition = majorEdition('2025-02-01')): Play {
  const file = Object.fromEntries(
    Object.entries(complaint()).map(([key, record]) => [key, { ...record, ...COMPLETE[key], ...change[key] }]),
  );
  return new Play(edition, file, '2026-03-02').do('file', 'officer', { receivedOn: '2026-03-02' });
}

export const got = (party: string, on: string) => ({ party, method: 'mail', sentOn: on, receivedOn: on });

export const docketed = (edition = majorEdition('2025-02-01'), change: Change = {}): Play =>
  received(change, edition).until('2026-03-05').do('docket', 'head', { members });

export const answering = (edition = majorEdition('2025-02-01')): Play =>
  docketed(edition)
    .until('2026-03-09')
    .do('send-request', 'officer', { on: '2026-03-09' })
    .do('record-service-of-request', 'officer', got('2', '2026-03-09'));

export const examined = (edition = majorEdition('2025-02-01')): Play =>
  answering(edition)
    .until('2026-03-20')
    .do('answer', 'officer', { party: '2', receivedOn: '2026-03-20', gist: '不侵权' })
    .do('forward-answer', 'officer', { party: '2', forwardedOn: '2026-03-20' })
    .do('begin-examination', 'officer');

export const heard = (edition = majorEdition('2025-02-01')): Play => {
  const play = examined(edition)
    .until('2026-03-23')
    .do('schedule-hearing', 'panel', { on: '2026-04-13', time: '09:00', place: '一庭', online: false });
  for (const party of ['1', '2'])
    play.do('record-hearing-notice', 'officer', { ...got(party, '2026-03-23'), hearing: '1' });
  return play.until('2026-04-13').do('hold-hearing', 'panel', { hearing: '1', recordSigned: true });
};

/** Deliberated, drafted and made on one day. */
export const rule = (play: Play, on: string, draft: Record<string, unknown> = {}): Play =>
  play
    .until(on)
    .do('deliberate', 'panel', { on, votes: votes(), conclusion: 'infringement', signed: true })
    .do('draft-ruling', 'panel', { ...draftInput, ...draft })
    .do('make-ruling', 'head', { madeOn: on, sealed: true });

export const serve = (play: Play, on: string): Play => {
  play.until(on);
  for (const party of ['1', '2']) play.do('serve-ruling', 'officer', got(party, on));
  return play.do('finish-service', 'officer');
};
