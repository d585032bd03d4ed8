import { turnOf } from './engine/next.js';
import { stepsFor } from './engine/steps.js';
import type { AnyEdition, Capacity } from './engine/model.js';
import { draftInput, receipt, votes } from './testing/complaint.js';
import { edition2025 } from './ordinary/editions.js';
import {
  answering,
  decided,
  docketed,
  hearingOn,
  preparing,
  ready,
  ruled,
  served,
  start,
  suspendFor,
  written,
} from './testing/given.js';
import * as major from './testing/major.js';
import type { Play } from './testing/play.js';

const sent = (document: string, party: string, play: Play) =>
  play.do('record-service', 'officer', { document, party, method: 'mail', sentOn: play.today });

/** The step of the primary button: of what comes next and is one's own act, the first by rank. */
const primary = (edition: AnyEdition, play: Play, as: Capacity): string | null => {
  const own = stepsFor(edition, play.facts(as)).filter((s) => s.next && turnOf(s.transition).includes(as));
  return [...own].sort((a, b) => (a.transition.rank ?? 100) - (b.transition.rank ?? 100))[0]?.transition.id ?? null;
};

const announced = () => preparing().do('notify-written-review', 'panel', written);
const told = (play: Play, party: string) =>
  play.do('record-written-review-receipt', 'officer', { matter: '1', ...receipt(party, play.today) });
const replied = (play: Play, party: string) =>
  play.do('file-written-reply', 'officer', { party, receivedOn: play.today, gist: '陈述意见' });
const reviewed = () => replied(replied(told(told(announced(), '1'), '2'), '1'), '2');
const deliberated = () => reviewed().do('deliberate', 'panel', { ...decided, on: '2026-03-06' });
const drafted = () => deliberated().do('draft-ruling', 'officer', draftInput);
const submitted = () => drafted().do('submit-ruling', 'officer');
const published = () => {
  const play = served();
  return play.do('publish-ruling', 'officer', { on: play.today, where: '网站', redacted: true });
};

describe('the one step that comes next', () => {
  it.each<[string, () => Play, string | null, string | null]>([
    ['a request whose papers are lacking is supplemented', () => start(), 'request-supplement', null],
    ['a complete request is docketed', () => ready(), 'docket', null],
    ['a docketed case has its copy sent', () => docketed(), 'record-service', null],
    ['what was sent is received', () => sent('answer-notice', '2', docketed()), 'record-receipt', null],
    ['while the answer period runs the office waits', () => answering(), null, null],
    ['an answer goes on to the requester', () => preparing(), 'forward-answer', null],
    ['then the hearing is set', () => forwarded(), 'schedule-hearing', null],
    ['its notices go out', () => forwarded().do('schedule-hearing', 'panel', hearingOn), 'record-service', null],
    ['so do those of a written review', () => announced(), 'record-service', null],
    ['one reply of two is waited for', () => replied(told(told(forwarded(announced), '1'), '2'), '1'), null, null],
    ['when all have replied the panel deliberates', () => forwarded(reviewed), 'deliberate', null],
    ['what was deliberated is drafted', () => forwarded(deliberated), 'draft-ruling', null],
    ['what was drafted is submitted', () => forwarded(drafted), 'submit-ruling', null],
    ['what was submitted is approved by the head', () => forwarded(submitted), null, 'approve-ruling'],
    [
      'what was returned is drafted anew',
      () => forwarded(submitted).do('return-ruling', 'head', { reason: '理由不足' }),
      'draft-ruling',
      null,
    ],
    ['what was approved is made', () => forwarded(submitted).do('approve-ruling', 'head'), 'make-ruling', null],
    ['what was made is sent', () => forwarded(ruled), 'record-service', null],
    ['what was served is published', () => forwarded(served), 'publish-ruling', null],
    ['what was published waits', () => forwarded(published), null, null],
    ['a case that rests waits', () => forwarded().do('suspend', 'officer', suspendFor('force-majeure')), null, null],
  ])('%s', (_, given, officer, head) => {
    const play = given();
    expect([primary(edition2025, play, 'officer'), primary(edition2025, play, 'head')]).toEqual([officer, head]);
  });

  it.each<[string, () => Play, string | null, string | null]>([
    ['a complete request is docketed', () => major.received(), 'docket', null],
    ['a docketed case has its copy sent', () => major.docketed(), 'send-request', null],
    ['while the answer period runs the office waits', () => major.answering(), null, null],
    ['what was examined is heard', () => major.examined(), 'schedule-hearing', null],
    ['what was heard is deliberated by the panel', () => major.heard(), null, null],
    ['what was drafted is made by the head', () => draftedOf(major.heard()), null, 'make-ruling'],
    ['what was made is sent', () => major.rule(major.heard(), '2026-04-14'), 'record-service', null],
  ])('in the major procedure: %s', (_, given, officer, head) => {
    const play = given();
    const edition = major.majorEdition('2025-02-01');
    expect([primary(edition, play, 'officer'), primary(edition, play, 'head')]).toEqual([officer, head]);
  });

  it('of a panel is the deliberation', () => {
    expect(primary(major.majorEdition('2025-02-01'), major.heard(), 'panel')).toBe('deliberate');
  });
});

const draftedOf = (play: Play): Play =>
  play
    .do('deliberate', 'panel', { on: play.today, votes: votes(), conclusion: 'infringement', signed: true })
    .do('draft-ruling', 'panel', draftInput);

/** The same case with its answer sent on, so that nothing beside it is owed. */
function forwarded(given: () => Play = preparing): Play {
  const play = given();
  return play.do('forward-answer', 'officer', { party: '2', forwardedOn: play.today });
}
