import { preparing, suspendFor } from '../testing/given.js';

const grant = (party: string, days: number) => ({ party, days, reason: '取证困难', appliedOn: '2026-03-06' });
const noticed = () =>
  ['1', '2'].reduce(
    (play, party) => play.notify('give-evidence-notice', { party, days: 15 }, '2026-03-06'),
    preparing(),
  );

describe('the extension of the evidence period', () => {
  it('is given to each party, and days that two extensions share are left out once', () => {
    const play = noticed().do('grant-evidence-extension', 'officer', grant('1', 10));
    expect(play.clock('closing')?.dueOn).toBe('2026-06-12');
    expect(play.refusal('grant-evidence-extension', 'officer', grant('1', 5))).toContain('noEvidenceExtensionIsOpen');
    play.do('grant-evidence-extension', 'officer', grant('2', 20));
    expect([play.clock('evidence-extension', '1')?.dueOn, play.clock('evidence-extension', '2')?.dueOn]).toEqual([
      '2026-04-02',
      '2026-04-13',
    ]);
    expect(play.clock('closing')?.dueOn).toBe('2026-06-23');
  });

  it('of one party ends without ending that of the other', () => {
    const play = noticed()
      .do('grant-evidence-extension', 'officer', grant('1', 10))
      .do('grant-evidence-extension', 'officer', grant('2', 20))
      .until('2026-04-08');
    expect([play.file['matter/3']?.['state'], play.file['matter/4']?.['state']]).toEqual(['closed', 'open']);
    expect(play.until('2026-04-14').file['matter/4']?.['state']).toBe('closed');
    expect(play.clock('closing')).toMatchObject({ state: 'armed', dueOn: '2026-06-23' });
  });

  it('applied for on the last day is granted on the next, and follows the period as if it had been granted then', () => {
    const play = noticed().until('2026-03-24');
    expect(play.clock('evidence', '2')).toMatchObject({ state: 'fired', dueOn: '2026-03-23' });
    play.do('grant-evidence-extension', 'officer', { ...grant('2', 10), appliedOn: '2026-03-23' });
    expect(play.clock('evidence-extension', '2')?.dueOn).toBe('2026-04-02');
    expect(play.clock('closing')?.dueOn).toBe('2026-06-12');
  });

  it('is granted again when the first is over, and after a period that all agreed on', () => {
    const play = noticed().do('grant-evidence-extension', 'officer', grant('2', 10)).until('2026-04-03');
    play.do('grant-evidence-extension', 'officer', { ...grant('2', 5), appliedOn: '2026-04-02' });
    expect(play.clock('evidence-extension', '2')?.dueOn).toBe('2026-04-07');
    expect(play.clock('closing')?.pauses).toHaveLength(2);
    const agreed = preparing().do('approve-agreed-evidence-period', 'officer', { days: 20, paper: 'p1' });
    agreed.do('grant-evidence-extension', 'officer', grant('1', 10));
    expect([agreed.clock('evidence-agreed')?.state, agreed.clock('evidence-extension', '1')?.dueOn]).toEqual([
      'armed',
      '2026-04-07',
    ]);
  });

  it('is granted while the case is suspended, since the period runs on', () => {
    const play = noticed().do('suspend', 'officer', suspendFor('force-majeure'));
    play.do('grant-evidence-extension', 'officer', grant('2', 10));
    expect([play.stage, play.clock('evidence-extension', '2')?.dueOn]).toEqual(['suspended', '2026-04-02']);
  });

  it('that is still to come leaves the closing limit running, with its new last day', () => {
    const play = noticed().do('grant-evidence-extension', 'officer', grant('2', 10));
    expect(play.clock('closing')).toMatchObject({ state: 'armed', dueOn: '2026-06-12' });
  });
});
