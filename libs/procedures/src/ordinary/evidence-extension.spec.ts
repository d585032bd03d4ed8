import { receipt } from '../testing/complaint.js';
import { preparing } from '../testing/given.js';

const grant = (party: string, days: number) => ({ party, days, reason: '取证困难', appliedOn: '2026-03-06' });
const noticed = () =>
  ['1', '2'].reduce(
    (play, party) => play.do('give-evidence-notice', 'officer', { ...receipt(party, '2026-03-06'), days: 15 }),
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
    expect([play.file['matter/1']?.['state'], play.file['matter/2']?.['state']]).toEqual(['closed', 'open']);
    expect(play.until('2026-04-14').file['matter/2']?.['state']).toBe('closed');
    expect(play.clock('closing')).toMatchObject({ state: 'armed', dueOn: '2026-06-23' });
  });

  it('that is still to come leaves the closing limit running, with its new last day', () => {
    const play = noticed().do('grant-evidence-extension', 'officer', grant('2', 10));
    expect(play.clock('closing')).toMatchObject({ state: 'armed', dueOn: '2026-06-12' });
  });
});
