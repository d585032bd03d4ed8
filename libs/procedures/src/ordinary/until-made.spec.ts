import { draftInput, openOf, receipt, votes } from '../testing/complaint.js';
import { decided, hearingOn, preparing, suspendFor, written } from '../testing/given.js';
import { examined, heard as majorHeard, majorEdition } from '../testing/major.js';
import { PANEL, type Play } from '../testing/play.js';

const TODAY = '2026-04-08';
const D = { ...PANEL[0]!, id: 'd', name: '成员D' };
const withD = (play: Play): Play => Object.assign(play, { people: [...play.people, D] });
const newPanel = { members: ['a', 'b', 'd'].map((person) => ({ person, leads: person === 'a' })), reason: '更换' };
const opinions = (...people: string[]) => people.map((person) => ({ person, opinion: '意见', agrees: true }));
const deliberation = (on: string, ...people: string[]) => ({ ...decided, on, votes: opinions(...people) });
const made = { madeOn: TODAY, sealed: true };
const challenge = (receivedOn: string) => ({
  ...{ party: '2', person: 'c', ground: 'other-relation', reason: '理由' },
  ...{ knewOn: receivedOn, receivedOn },
});
/** Somebody of the panel withdraws, and the head has not decided on it yet. */
const withdrawing = (play: Play): Play =>
  play.do('declare-own-recusal', 'officer', { ground: 'other-relation', reason: '理由' });

const reviewed = () =>
  preparing()
    .do('notify-written-review', 'panel', written)
    .do('record-written-review-receipt', 'officer', { matter: '1', ...receipt('1', '2026-03-06') })
    .do('record-written-review-receipt', 'officer', { matter: '1', ...receipt('2', '2026-03-06') })
    .until(TODAY);
const deliberated = () => withD(reviewed()).do('deliberate', 'panel', { ...decided, on: TODAY });
const submitted = () => deliberated().do('draft-ruling', 'officer', draftInput).do('submit-ruling', 'officer');
const approved = () => submitted().do('approve-ruling', 'head');

describe('a ruling that was approved and not yet made', () => {
  it('goes back when the case was suspended meanwhile, and its new text is approved anew', () => {
    const play = approved().do('suspend', 'officer', { ...suspendFor('force-majeure'), from: TODAY });
    play.until('2026-05-06').do('resume', 'officer', { on: '2026-05-06', reason: 'obstacle-gone' });
    expect([play.stage, play.refusal('draft-ruling', 'officer', draftInput)]).toEqual(['approved', ['stage']]);
    play.do('return-ruling', 'head', { reason: '专利权部分无效,须改写裁决书' });
    expect([play.stage, play.file['decision/1']?.['approvedOn']]).toEqual(['deliberated', null]);
    play.do('draft-ruling', 'officer', { ...draftInput, order: '停止销售' }).do('submit-ruling', 'officer');
    expect(play.refusal('make-ruling', 'officer', { madeOn: '2026-05-06', sealed: true })).toEqual(['stage']);
    play.do('approve-ruling', 'head').do('make-ruling', 'officer', { madeOn: '2026-05-06', sealed: true });
    expect(play.file['decision/1']).toMatchObject({ state: 'made', order: '停止销售', approvedOn: '2026-05-06' });
  });
});

describe('a recusal that is not decided', () => {
  it('holds up the hearing, the approval and the ruling', () => {
    const heard = preparing().do('schedule-hearing', 'panel', hearingOn).until('2026-03-16');
    heard.do('request-recusal', 'respondent', challenge('2026-03-16'));
    const hold = { hearing: '1', recordSigned: true, waivedNotice: ['1', '2'] };
    expect(heard.refusal('hold-hearing', 'panel', hold)).toEqual(['noRecusalIsOpen']);
    heard.do('reject-recusal', 'head', { matter: '1', reason: '不成立' });
    expect(heard.refusal('hold-hearing', 'panel', hold)).toEqual([]);
    expect(withdrawing(submitted()).refusal('approve-ruling', 'head')).toEqual(['noRecusalIsOpen']);
    expect(withdrawing(approved()).refusal('make-ruling', 'officer', made)).toContain('noRecusalIsOpen');
  });

  it('once granted leaves no lawful panel to hear or to rule until another sits', () => {
    const play = withD(preparing()).do('schedule-hearing', 'panel', hearingOn).until('2026-03-16');
    play.do('request-recusal', 'respondent', challenge('2026-03-16'));
    play.do('grant-recusal', 'head', { matter: '1', reason: '成立' });
    const hold = { hearing: '1', recordSigned: true, waivedNotice: ['1', '2'] };
    expect(play.refusal('hold-hearing', 'panel', hold)).toEqual(['sittingPanelIsLawful']);
    expect(play.do('replace-panel-member', 'officer', newPanel).refusal('hold-hearing', 'panel', hold)).toEqual([]);
  });

  it('holds up the hearing and the ruling of a major case too', () => {
    const play = examined().until('2026-03-23');
    play.do('schedule-hearing', 'panel', { on: '2026-04-13', time: '09:00', place: '一庭', online: false });
    play.until('2026-04-13').do('request-recusal', 'officer', challenge('2026-04-13'));
    const hold = { hearing: '1', recordSigned: true, waivedNotice: ['1', '2'] };
    expect(play.refusal('hold-hearing', 'panel', hold)).toEqual(['noRecusalIsOpen']);
    const id = openOf(play.file, 'recusal');
    play.do('decide-recusal', 'head', { matter: id, state: 'granted', reason: '成立' });
    expect(play.refusal('hold-hearing', 'panel', hold)).toEqual(['sittingPanelIsLawful']);
  });
});

describe('a panel that changed after its deliberation', () => {
  it('deliberates again before its ruling is submitted, approved or made', () => {
    const change = (play: Play): Play => play.do('replace-panel-member', 'officer', newPanel);
    const drafted = change(deliberated().do('draft-ruling', 'officer', draftInput));
    expect(drafted.refusal('submit-ruling', 'officer')).toEqual(['sittingPanelDeliberated']);
    expect(change(submitted()).refusal('approve-ruling', 'head')).toEqual(['sittingPanelDeliberated']);
    const play = change(approved());
    expect(play.refusal('make-ruling', 'officer', made)).toEqual(['sittingPanelDeliberated']);
    play
      .do('return-ruling', 'head', { reason: '合议组已变更' })
      .do('deliberate-again', 'officer', { reason: '合议组已变更' });
    expect(play.stage).toBe('written-review');
    play.do('deliberate', 'officer', deliberation(TODAY, 'a', 'b', 'd')).do('draft-ruling', 'officer', draftInput);
    play.do('submit-ruling', 'officer').do('approve-ruling', 'head').do('make-ruling', 'officer', made);
    expect(play.stage).toBe('ruled');
  });

  it('is the same panel where only a certificate was renewed', () => {
    const play = approved();
    const expired = { ...play.file['panel/1'], members: [] as unknown[] };
    const members = play.file['panel/1']?.['members'] as readonly object[];
    expired.members = members.map((m) => ({ ...m, validUntil: '2026-04-07' }));
    Object.assign(play, { file: { ...play.file, 'panel/1': expired } });
    expect(play.refusal('make-ruling', 'officer', made)).toEqual(['sittingPanelIsLawful']);
    const same = { members: ['a', 'b', 'c'].map((person) => ({ person, leads: person === 'a' })), reason: '换证' };
    expect(play.do('replace-panel-member', 'officer', same).do('make-ruling', 'officer', made).stage).toBe('ruled');
  });

  it.each(['2021-06-01', '2025-02-01'])('deliberates again in a major case (%s)', (edition) => {
    const on = '2026-04-13';
    const again = { ...made, madeOn: on };
    const play = withD(majorHeard(majorEdition(edition)));
    play
      .do('deliberate', 'panel', { ...decided, on, votes: votes() })
      .do('replace-panel', 'head', { members: newPanel.members });
    expect(play.refusal('draft-ruling', 'panel', draftInput)).toEqual(['sittingPanelDeliberated']);
    play.do('deliberate-again', 'officer', { reason: '合议组已变更' });
    play.do('deliberate', 'panel', deliberation(on, 'a', 'b', 'd')).do('draft-ruling', 'panel', draftInput);
    expect(play.refusal('make-ruling', 'head', again)).toEqual([]);
  });
});

describe('the deliberation', () => {
  const on = { ...decided, on: TODAY };

  it.each([
    ['set for a party', (play: Play) => play.notify('give-evidence-notice', { party: '2', days: 15 }, TODAY)],
    ['agreed by all', (play: Play) => play.do('approve-agreed-evidence-period', 'officer', { days: 15, paper: 'p1' })],
  ] as const)('waits for the end of an evidence period %s', (_, given) => {
    const play = given(reviewed());
    expect(play.refusal('deliberate', 'panel', on)).toEqual(['evidencePeriodsAreOver']);
    const last = play.clock('evidence', '2')?.dueOn ?? play.clock('evidence-agreed')?.dueOn ?? '';
    expect(play.until(last).refusal('deliberate', 'panel', { ...on, on: last })).toEqual(['evidencePeriodsAreOver']);
    const next = '2026-04-30';
    expect(play.until(next).refusal('deliberate', 'panel', { ...on, on: next })).toEqual([]);
  });

  it('waits for the end of an evidence period in a major case, and needs none', () => {
    expect(majorHeard().refusal('deliberate', 'panel', { ...on, on: '2026-04-13' })).toEqual([]);
    const play = majorHeard().notify('give-evidence-notice', { party: '2', days: 15 }, '2026-04-13');
    expect(play.refusal('deliberate', 'panel', { ...on, on: '2026-04-13' })).toEqual(['evidencePeriodsAreOver']);
  });

  it('and the ruling are not for a request that was taken back', () => {
    const taken = { receivedOn: TODAY, reason: 'settled' };
    expect(reviewed().do('withdraw', 'officer', taken).refusal('deliberate', 'panel', on)).toEqual([
      'requestStillStands',
    ]);
    expect(approved().do('withdraw', 'officer', taken).refusal('make-ruling', 'officer', made)).toEqual([
      'requestStillStands',
    ]);
    const play = majorHeard().do('withdraw', 'officer', { ...taken, receivedOn: '2026-04-13' });
    expect(play.refusal('deliberate', 'panel', { ...on, on: '2026-04-13' })).toEqual(['requestStillStands']);
  });
});
