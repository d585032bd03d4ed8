import { infringementOpinion } from '../opinion/opinion.procedure.js';
import { receipt } from '../testing/complaint.js';
import { answering, cancel, suspendFor } from '../testing/given.js';
import { type Play } from '../testing/play.js';

const reason = '回证上签收的是前一日,起算日登记有误';
const aboutAnswer = (play: Play, more: object = {}) => ({
  party: '2',
  clock: play.clock('answer', '2')?.id ?? '',
  reason,
  ...more,
});
const taken = { receivedOn: '2026-03-06', reason: 'settled' };
const answered = { matter: '1', outcome: 'query-upheld', reply: '经核对回证,收到日期应予更正' };

describe('an objection to a deadline', () => {
  it('keeps what the day was and what it should be, and moves no clock', () => {
    const play = answering();
    const before = play.clocks;
    play.do('query-deadline', 'officer', aboutAnswer(play, { claimedOn: '2026-03-20' }));
    expect(play.clocks).toEqual(before);
    expect(play.file['matter/1']).toMatchObject({
      ...{ matter: 'deadline-query', state: 'open', byParty: '2', clock: play.clock('answer', '2')?.id },
      ...{ toldOn: play.clock('answer', '2')?.dueOn, claimedOn: '2026-03-20', reason },
    });
  });

  it('is answered once, with the day as it stands after a correction', () => {
    const play = answering();
    const told = play.do('query-deadline', 'head', aboutAnswer(play)).clock('answer', '2')?.dueOn;
    expect(play.refusal('query-deadline', 'officer', aboutAnswer(play))).toEqual(['clockIsNotQueriedYet']);
    play.until('2026-03-10').do('correct-receipt-date', 'officer', { ...receipt('2', '2026-03-10'), reason: '更正' });
    play.do('answer-deadline-query', 'officer', answered);
    const now = play.clock('answer', '2')?.dueOn;
    expect(now).not.toBe(told);
    expect(play.file['matter/1']).toMatchObject({ state: 'closed', toldOn: told, repliedDay: now, reason });
    expect(play.refusal('answer-deadline-query', 'officer', answered)).toEqual(['deadlineQueryIsOpen']);
    expect(play.refusal('query-deadline', 'officer', aboutAnswer(play))).toEqual([]);
  });

  it('is raised while the case rests, and not once it has ended, when what was asked is still answered', () => {
    const play = answering();
    play.do('suspend', 'officer', suspendFor('force-majeure'));
    expect([play.stage, play.refusal('query-deadline', 'officer', aboutAnswer(play))]).toEqual(['suspended', []]);
    const over = answering();
    over.do('query-deadline', 'officer', aboutAnswer(over)).do('withdraw', 'officer', taken);
    over.do('cancel-on-withdrawal', 'head', cancel);
    expect([over.stage, over.refusal('query-deadline', 'officer', aboutAnswer(over))]).toEqual([
      'cancelled',
      ['stage'],
    ]);
    expect(over.refusal('answer-deadline-query', 'officer', answered)).toEqual([]);
  });

  it('can be raised in every procedure', () => {
    const [edition] = infringementOpinion.editions;
    expect(edition?.transitions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['query-deadline', 'answer-deadline-query']),
    );
  });
});
