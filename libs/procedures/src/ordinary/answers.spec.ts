import { answering } from '../testing/given.js';
import { answering as majorAnswering } from '../testing/major.js';

const [first, second] = [
  { party: '2', receivedOn: '2026-03-06', gist: '不侵权' },
  { party: '2', receivedOn: '2026-03-10', gist: '不侵权' },
];
const more = { ...second, gist: '补充现有技术证据' };

describe('an answer', () => {
  it('is given once; what comes after is a supplement and leaves the forwarding of the first as it was', () => {
    const play = answering().do('file-answer', 'respondent', first).until('2026-03-10');
    expect(play.refusal('file-answer', 'respondent', second)).toEqual(['notYetAnswered']);
    play
      .do('forward-answer', 'officer', { party: '2', forwardedOn: '2026-03-09' })
      .do('supplement-answer', 'respondent', more);
    expect(play.file['answer/2']).toMatchObject({ receivedOn: '2026-03-06', forwardedOn: '2026-03-09' });
    expect(play.file['matter/1']).toMatchObject({ matter: 'answer-supplement', state: 'closed', byParty: '2' });
    expect(play.clocks.filter((c) => c.clock === 'forward-answer').map((c) => c.state)).toEqual(['met']);
  });

  it('says something: an empty one would use up the chance, and is refused at its field', () => {
    const empty = { party: '2', receivedOn: '2026-03-06' };
    const refused = ['answerSaysSomething', '/input/gist'];
    expect(answering().refusal('file-answer', 'respondent', empty)).toEqual(refused);
    expect(
      majorAnswering()
        .until('2026-03-20')
        .refusal('answer', 'respondent', { ...empty, receivedOn: '2026-03-20' }),
    ).toEqual(refused);
    expect(answering().refusal('file-answer', 'respondent', { ...empty, papers: ['p1'] })).toEqual([]);
  });

  it('that came late is not given twice either', () => {
    const play = answering()
      .until('2026-03-25')
      .do('file-late-answer', 'officer', { party: '2', receivedOn: '2026-03-25', gist: '不侵权' });
    expect(
      play.refusal('file-late-answer', 'officer', { party: '2', receivedOn: '2026-03-25', gist: '不侵权' }),
    ).toEqual(['notYetAnswered']);
  });

  it('cannot be supplemented before it was given', () => {
    expect(answering().refusal('supplement-answer', 'respondent', { ...more, receivedOn: '2026-03-06' })).toEqual([
      'hasAnswered',
    ]);
  });

  it('in a major case is given once and supplemented too', () => {
    const play = majorAnswering()
      .until('2026-03-20')
      .do('answer', 'respondent', { party: '2', receivedOn: '2026-03-20', gist: '不侵权' });
    expect(play.refusal('answer', 'respondent', { party: '2', receivedOn: '2026-03-20', gist: '不侵权' })).toEqual([
      'notYetAnswered',
    ]);
    play.do('supplement-answer', 'respondent', { ...more, receivedOn: '2026-03-20' });
    expect(play.clocks.filter((c) => c.clock === 'forwarding')).toHaveLength(1);
  });
});
