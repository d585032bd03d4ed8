import { receipt } from '../testing/complaint.js';
import { answering, preparing, ready, served, suspendFor } from '../testing/given.js';
import type { Play } from '../testing/play.js';

const merged = {
  party: '2',
  cause: 'merged',
  succeededOn: '2026-03-06',
  name: '样市新科机械集团有限公司',
  kind: 'legal',
  address: '样市创新路8号',
  domicileInChina: true,
  statusProof: 'p1',
};
const succeeded = (play: Play, more: object = {}) => play.do('record-succession', 'officer', { ...merged, ...more });

describe('a party that somebody else takes the place of', () => {
  it('keeps its place: what it received was received, and its periods run on', () => {
    const play = answering({ 'party/2': { phone: '13800000000', creditCode: '91110000MA00000000', idNumber: 'x' } });
    const before = play.clock('answer', '2');
    const former = play.file['party/2']?.['name'];
    succeeded(play);
    expect(play.clock('answer', '2')).toEqual(before);
    expect(play.file['party/2']).toMatchObject({
      role: 'respondent',
      name: merged.name,
      formerName: former,
      phone: null,
      creditCode: null,
      idNumber: null,
      electronicService: null,
      statusProof: 'p1',
    });
    expect(Object.values(play.file).find((r) => r['matter'] === 'succession')).toMatchObject({
      formerName: former,
      byParty: '2',
      ground: 'merged',
      openedOn: '2026-03-06',
    });
    expect(play.refusal('record-receipt', 'officer', receipt('2', '2026-03-06'))).toEqual(['copyNotYetReceived']);
    expect(play.refusal('file-answer', 'officer', { party: '2', receivedOn: '2026-03-06', gist: '不侵权' })).toEqual(
      [],
    );
  });

  it('loses its agents, and nobody else does', () => {
    const agent = (party: string) => ({ party, name: '李律', authority: 'general', paper: 'p2' });
    const play = answering();
    play.do('enter-agent', 'officer', agent('1')).do('enter-agent', 'officer', agent('2'));
    succeeded(play);
    const ended = Object.values(play.file).filter((r) => r['partyId'] && r['endedOn']);
    expect(ended).toMatchObject([{ partyId: '2', endedOn: '2026-03-06' }]);
  });

  it('is refused for who is a party already, for a cause that does not fit, and where no heir takes part', () => {
    const play = answering();
    const refused = (more: object) => play.refusal('record-succession', 'officer', { ...merged, ...more });
    expect(refused({ name: String(play.file['party/1']?.['name']) })).toEqual(['successorIsNoPartyYet']);
    expect(refused({ cause: 'died', takesPart: true })).toEqual(['causeFitsTheParty']);
    play.file = { ...play.file, 'party/2': { ...play.file['party/2'], kind: 'natural' } };
    expect(refused({ cause: 'died' })).toEqual(['heirTakesPart']);
    expect(refused({ cause: 'died', takesPart: true, kind: 'natural' })).toEqual([]);
    expect(refused({ succeededOn: '2026-03-01' })).toEqual(['/input/succeededOn']);
    expect(ready().refusal('record-succession', 'officer', merged)).toEqual(['stage']);
  });

  it('is what a case waits for that was suspended for the want of one', () => {
    const play = preparing().do('suspend', 'officer', suspendFor('successor-unknown')).until('2026-05-06');
    const resume = { on: '2026-05-06', reason: 'successor-joined' };
    expect(play.refusal('resume', 'officer', resume)).toEqual(['resumptionFitsGround']);
    succeeded(play).do('resume', 'officer', resume);
    expect([play.stage, play.clock('closing')?.pauses.length]).toEqual(['preparing', 1]);
  });

  it('may be so after the ruling, when the right holder’s successor enforces it', () => {
    const play = served().do('publish-ruling', 'officer', { on: '2026-04-10', where: '官网', redacted: true });
    play.until('2026-04-28').until('2026-09-01').do('conclude', 'officer', { outcome: 'not-enforced' });
    succeeded(play, { party: '1', succeededOn: '2026-08-01' });
    const own = { respondent: '2', court: '样市中级人民法院', appliedOn: '2026-09-01' };
    expect(play.refusal('record-right-holder-enforcement-after-end', 'requester', own)).toEqual([]);
  });
});
