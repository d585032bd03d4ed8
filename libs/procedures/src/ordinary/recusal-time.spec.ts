import { members, receipt } from '../testing/complaint.js';
import { addition, docketed, tried } from '../testing/given.js';
import { majorEdition } from '../testing/major.js';
import type { Play } from '../testing/play.js';
import { edition2015 } from './editions.js';

const served = () => docketed().until('2026-03-09').do('record-receipt', 'officer', receipt('2', '2026-03-06'));
const told = (play: Play, party: string, on: string) =>
  play.do('record-panel-receipt', 'officer', receipt(party, on, 'direct'));
const stands = (play: Play, party: string) => {
  const { anchoredOn, dueOn, state } = play.clock('recusal-request', party) ?? {};
  return [anchoredOn, dueOn, state];
};
const runs = (play: Play) =>
  play.clocks.filter((c) => c.clock === 'recusal-request').map((c) => `${c.dueOn ?? ''} ${c.state}`);
const joins = {
  ...Object.fromEntries(Object.entries(addition).filter(([field]) => field !== 'basis')),
  ...{ affected: true, requesterRefused: true, applied: true },
};
const exchanged = { members: members.map((m) => ({ ...m, leads: m.person === 'b' })), reason: '主审调整' };

describe('the time to ask for recusal', () => {
  it('counts three working days from the copy, with which the respondent learns who handles the case', () => {
    const play = served();
    expect(stands(play, '2')).toEqual(['2026-03-06', '2026-03-11', 'armed']);
    expect(play.clock('recusal-request', '1')).toBeUndefined();
    expect(stands(play.until('2026-03-12'), '2')).toEqual(['2026-03-06', '2026-03-11', 'fired']);
  });

  it('counts for the requester from the notice of the panel, once', () => {
    const play = told(docketed().until('2026-03-04'), '1', '2026-03-04');
    expect(stands(play, '1')).toEqual(['2026-03-04', '2026-03-09', 'armed']);
    expect(play.refusal('record-panel-receipt', 'officer', receipt('1', '2026-03-04'))).toEqual(['panelIsNewToParty']);
    expect(play.refusal('record-panel-receipt', 'officer', receipt('2', '2026-03-01'))).toEqual(['/input/receivedOn']);
  });

  it('counts from the notice of the panel where that came before the copy', () => {
    const play = told(docketed().until('2026-03-09'), '2', '2026-03-04');
    play.do('record-receipt', 'officer', receipt('2', '2026-03-06'));
    expect(play.clocks.filter((c) => c.clock === 'recusal-request')).toHaveLength(1);
    expect(stands(play, '2')).toEqual(['2026-03-04', '2026-03-09', 'armed']);
    const right = { ...receipt('2', '2026-03-05'), reason: '回证日期登记有误' };
    expect(stands(play.do('correct-receipt-date', 'officer', right), '2')[0]).toBe('2026-03-04');
  });

  it('moves with the day of the copy, also where it had run out, and where no such time began moves nothing', () => {
    const right = { ...receipt('2', '2026-03-10'), reason: '回证日期登记有误' };
    const play = served().until('2026-03-12').do('correct-receipt-date', 'officer', right);
    expect(stands(play, '2')).toEqual(['2026-03-10', '2026-03-13', 'armed']);
    const before = served().until('2026-03-12');
    before.clocks.splice(
      before.clocks.findIndex((c) => c.clock === 'recusal-request'),
      1,
    );
    expect(before.refusal('correct-receipt-date', 'officer', right)).toEqual([]);
  });

  it('begins with the end of the public notice of the copy, for whoever had not learned it before', () => {
    const notice = {
      document: 'answer-notice',
      party: '2',
      startedOn: '2026-03-05',
      days: 30,
      place: '官网',
      ...tried,
    };
    const announced = (play: Play) => play.do('start-public-notice', 'officer', notice).until('2026-04-06');
    expect(stands(announced(docketed().until('2026-03-05')), '2')).toEqual(['2026-04-04', '2026-04-09', 'armed']);
    const before = announced(told(docketed().until('2026-03-05'), '2', '2026-03-04'));
    expect(runs(before)).toEqual(['2026-03-09 fired']);
  });

  it('begins with the papers of who joins', () => {
    const play = served().do('add-third-party', 'officer', joins);
    play.do('record-joining-receipt', 'officer', {
      ...receipt('3', '2026-03-09', 'direct'),
      document: 'third-party-notice',
    });
    expect(stands(play, '3')).toEqual(['2026-03-09', '2026-03-12', 'armed']);
  });

  it('begins anew for each party with the notice of a change of panel, of each of several on one day', () => {
    const change = (play: Play) => play.do('replace-panel-member', 'head', exchanged);
    const receives = (play: Play, party: string) =>
      play.refusal('record-panel-change-receipt', 'officer', receipt(party, '2026-03-11'));
    const before = served();
    expect(before.refusal('record-panel-change-receipt', 'officer', receipt('2', '2026-03-09'))).toEqual([
      'panelHasChanged',
    ]);
    const play = change(before.until('2026-03-10')).until('2026-03-11');
    play.do('record-panel-change-receipt', 'officer', receipt('2', '2026-03-11'));
    expect(runs(play)).toEqual(['2026-03-11 cancelled', '2026-03-16 armed']);
    expect([receives(play, '2'), receives(play, '1')]).toEqual([['panelChangeIsNewToParty'], []]);
    expect(receives(change(play), '2')).toEqual([]);
    play.do('record-panel-change-receipt', 'officer', receipt('2', '2026-03-11'));
    expect(runs(play)).toEqual(['2026-03-11 cancelled', '2026-03-16 cancelled', '2026-03-16 armed']);
  });

  it('begins anew also where the panel changed on the day of the docketing, and by a public notice', () => {
    const play = docketed().do('replace-panel-member', 'head', exchanged);
    expect(play.refusal('record-panel-change-receipt', 'officer', receipt('1', '2026-03-02'))).toEqual([]);
    const notice = { document: 'panel-change-notice', party: '2', startedOn: '2026-03-05', days: 30, place: '官网' };
    told(play.until('2026-03-05'), '2', '2026-03-04').do('start-public-notice', 'officer', { ...notice, ...tried });
    expect(runs(play.until('2026-04-06'))).toEqual(['2026-03-09 fired', '2026-04-09 armed']);
  });

  it('is put right where the day of its notice was wrong, by that notice alone', () => {
    const right = (on: string) => ({ ...receipt('1', on), reason: '回证日期登记有误' });
    const play = told(docketed().until('2026-03-06'), '1', '2026-03-04');
    expect(play.refusal('correct-panel-change-receipt-date', 'officer', right('2026-03-06'))).toEqual([
      'panelChangeReceiptCounts',
    ]);
    expect(stands(play.do('correct-panel-receipt-date', 'officer', right('2026-03-06')), '1')).toEqual([
      ...['2026-03-06', '2026-03-11', 'armed'],
    ]);
    play.do('replace-panel-member', 'head', exchanged).until('2026-03-10');
    play.do('record-panel-change-receipt', 'officer', receipt('1', '2026-03-09'));
    expect(play.refusal('correct-panel-receipt-date', 'officer', right('2026-03-06'))).toEqual(['panelReceiptCounts']);
    const moved = play.do('correct-panel-change-receipt-date', 'officer', right('2026-03-10'));
    expect(stands(moved, '1')).toEqual(['2026-03-10', '2026-03-13', 'armed']);
  });

  it('is unknown to the measures of 2015, and to the major procedure before 2025', () => {
    for (const edition of [edition2015, majorEdition('2021-06-01')]) {
      expect(edition.clocks['recusal-request']).toBeUndefined();
      const touched = edition.transitions.flatMap(({ clocks = [] }) =>
        clocks.flatMap((effect) => Object.values(effect)),
      );
      expect(touched).not.toContain('recusal-request');
    }
    expect(majorEdition('2025-02-01').clocks['recusal-request']).toMatchObject({ ofRight: true });
  });
});
