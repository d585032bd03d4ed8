import { cancel, preparing } from '../testing/given.js';

const gone = { ...cancel, proof: 'p1' };

describe('a case of a party who is gone', () => {
  it('is cancelled where nobody follows the requester, with proof', () => {
    const play = preparing();
    const requester = { ...gone, party: '1' };
    expect(play.refusal('cancel-requester-gone', 'officer', { ...requester, nobodyFollows: false })).toEqual([
      'nobodyFollows',
    ]);
    play.do('cancel-requester-gone', 'officer', { ...requester, nobodyFollows: true });
    expect(play.stage).toBe('cancelled');
    expect(play.file['decision/1']).toMatchObject({ reasonCode: 'requester-gone', party: '1', proof: 'p1' });
  });

  it('is cancelled where nobody answers for the respondent, and goes on against another', () => {
    const respondent = { ...gone, party: '2', nobodyIsBound: true };
    const alone = preparing();
    expect(alone.refusal('cancel-respondent-gone', 'officer', { ...respondent, nobodyIsBound: false })).toEqual([
      'nobodyIsBound',
    ]);
    expect(alone.do('cancel-respondent-gone', 'officer', respondent).stage).toBe('cancelled');
    const two = preparing();
    two.file = { ...two.file, 'party/3': { ...two.file['party/2'], name: '被请求人乙' } };
    expect(two.refusal('cancel-respondent-gone', 'officer', respondent)).toEqual(['onlyRespondentLeft']);
  });

  it('that was not admissible after all names the condition, and another ground its provision', () => {
    const inadmissible = { ...cancel, ground: 'not-entitled' };
    const decided = preparing().do('cancel-inadmissible', 'officer', inadmissible).file['decision/1'];
    expect(decided).toMatchObject({ reasonCode: 'inadmissible', ground: 'not-entitled' });
  });
});
