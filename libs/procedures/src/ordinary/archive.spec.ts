import { openOf, receipt } from '../testing/complaint.js';
import { served } from '../testing/given.js';
import { majorEdition, heard, rule, serve } from '../testing/major.js';

const publish = { on: '2026-04-10', where: '官网', redacted: true };
const suit = (filedOn: string) => ({ party: '2', filedOn, court: '测试法院' });
const apply = (on: string) => ({ party: '2', court: '测试法院', appliedOn: on });
const own = (on: string) => ({ respondent: '2', court: '测试法院', appliedOn: on });

/** The ruling is with both on 10 April 2026; it takes effect when the periods to sue end with 27 April. */
const effective = () => served().do('publish-ruling', 'officer', publish).until('2026-04-28');

describe('a case goes to the archive', () => {
  it('unenforced only when the agency’s three months to apply are over', () => {
    const play = effective();
    expect(play.clock('enforcement', '2')?.dueOn).toBe('2026-07-27');
    for (const outcome of ['not-enforced', 'enforced'])
      expect(play.refusal('conclude', 'officer', { outcome })).toEqual(['agencyHasAppliedOrLetPass']);
    // On the day after the last one as well, as long as the end is not written and the right holder has no turn yet.
    play.today = '2026-07-28';
    expect(play.refusal('conclude', 'officer', { outcome: 'not-enforced' })).toEqual(['agencyHasAppliedOrLetPass']);
    play.until('2026-07-28').do('conclude', 'officer', { outcome: 'not-enforced' });
    expect([play.stage, play.clock('enforcement', '2')?.state]).toEqual(['concluded', 'cancelled']);
  });

  it('and leaves the right holder its six months, within which it applies from there', () => {
    const play = effective().until('2026-07-28').do('conclude', 'officer', { outcome: 'not-enforced' });
    expect(play.running()).toEqual(['right-holder-enforcement/2']);
    const applied = play
      .until('2026-09-01')
      .do('record-right-holder-enforcement-after-end', 'requester', own('2026-09-01'));
    expect([applied.stage, applied.clock('right-holder-enforcement', '2')?.state]).toEqual(['concluded', 'met']);
    expect(play.refusal('record-right-holder-enforcement-after-end', 'requester', own('2026-09-01'))).toEqual([
      'rightHolderMayApply',
    ]);
  });

  it('at once when the ruling was performed: nobody applied, and nobody has to', () => {
    const play = effective().do('conclude', 'officer', { outcome: 'performed' });
    expect([play.clock('enforcement', '2')?.state, play.running()]).toEqual(['cancelled', []]);
  });

  it('when the agency has applied', () => {
    const play = effective().do('demand-performance', 'officer', receipt('2', '2026-04-28')).until('2026-05-20');
    play.do('apply-for-enforcement', 'officer', apply('2026-05-20')).do('conclude', 'officer', { outcome: 'enforced' });
    expect([play.clock('enforcement', '2')?.state, play.running()]).toEqual(['met', []]);
  });

  it('in major too', () => {
    const play = serve(rule(heard(majorEdition('2025-02-01')), '2026-04-13'), '2026-04-15');
    play.do('publish-ruling', 'officer', { publishedOn: '2026-04-15', redacted: true }).until('2026-05-06');
    expect(play.refusal('conclude', 'officer', { outcome: 'not-enforced' })).toEqual(['agencyHasAppliedOrLetPass']);
    play.until('2026-08-20').do('conclude', 'officer', { outcome: 'not-enforced' });
    expect(play.running()).toEqual(['right-holder-enforcement/2']);
  });
});

describe('a suit of which the court tells after the archive', () => {
  const told = () => effective().do('conclude', 'officer', { outcome: 'performed' }).until('2026-06-01');

  it('opens the case again when it was filed in time, and no other does', () => {
    expect(told().refusal('sue', 'officer', suit('2026-04-28'))).toEqual(['suitWasFiledInTime']);
    const play = told().do('sue', 'officer', suit('2026-04-27'));
    expect([play.stage, play.running()]).toEqual(['in-litigation', []]);
  });

  it('is decided like any other: the ruling is quashed, or its time to be enforced counts from the judgment', () => {
    const result = { resultOn: '2026-06-01', judgment: '测试1号' };
    const quashed = told().do('sue', 'officer', suit('2026-04-27'));
    quashed.do('record-ruling-quashed', 'officer', { ...result, matter: openOf(quashed.file, 'litigation') });
    expect(quashed.stage).toBe('ruling-revoked');
    const upheld = told().do('sue', 'officer', suit('2026-04-27'));
    upheld.do('record-ruling-upheld', 'officer', { ...result, matter: openOf(upheld.file, 'litigation') });
    expect([upheld.stage, upheld.clock('enforcement', '2')?.anchoredOn]).toEqual(['ruling-effective', '2026-06-01']);
  });

  it('takes the right holder’s turn away until it has ended', () => {
    const play = effective().until('2026-07-28').do('conclude', 'officer', { outcome: 'not-enforced' });
    play.do('sue', 'officer', suit('2026-04-27'));
    expect([play.stage, play.clock('right-holder-enforcement', '2')?.state]).toEqual(['in-litigation', 'cancelled']);
  });
});
