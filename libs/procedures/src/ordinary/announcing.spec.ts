import { receipt } from '../testing/complaint.js';
import { cancel, otherwise, preparing, ruled, served, start, tried } from '../testing/given.js';

const gist = { gist: '认定侵权,责令停止;可以起诉', redacted: true, ...tried };
const notice = { party: '2', startedOn: '2026-04-13', days: 30, place: '官网', ...gist };
const announced = () =>
  ruled()
    .until('2026-04-13')
    .do('record-ruling-receipt', 'officer', receipt('1', '2026-04-10', 'direct'))
    .do('announce-ruling', 'officer', notice);

describe('a ruling served by public notice', () => {
  it('counts as received on the last day of the notice, and the period to sue of that party runs from there', () => {
    const play = announced();
    expect([play.clock('ruling-service', '2')?.state, play.clock('ruling-notice', '2')?.dueOn, play.stage]).toEqual([
      'met',
      '2026-05-13',
      'ruled',
    ]);
    play.until('2026-05-14');
    expect(play.stage).toBe('ruling-served');
    expect(
      play.file[`service/${Object.keys(play.file).filter((key) => key.startsWith('service/')).length}`],
    ).toMatchObject({
      document: 'ruling',
      party: '2',
      method: 'public-notice',
      sentOn: '2026-04-13',
      receivedOn: '2026-05-13',
    });
    // Fifteen days from the last day of the notice; for the party that had it in hand, from that day.
    expect([play.clock('suit', '2'), play.clock('suit', '1')]).toMatchObject([
      { anchoredOn: '2026-05-13', dueOn: '2026-05-28', state: 'armed' },
      { anchoredOn: '2026-04-10', state: 'fired' },
    ]);
    expect(play.until('2026-06-01').stage).toBe('ruling-effective');
  });

  it('is over when the party comes for it, and serves nothing a second time', () => {
    const play = announced()
      .until('2026-04-20')
      .do('record-ruling-receipt', 'officer', receipt('2', '2026-04-20', 'direct'));
    expect([play.stage, play.clock('ruling-notice', '2')?.state]).toEqual(['ruling-served', 'met']);
    play.until('2026-05-14');
    expect(play.clocks.filter((c) => c.clock === 'suit' && c.subject === '2').map((c) => c.anchoredOn)).toEqual([
      '2026-04-20',
    ]);
  });

  it('taken back serves nobody, and service is owed again', () => {
    const play = announced()
      .until('2026-04-20')
      .do('take-back-ruling-notice', 'officer', { party: '2', on: '2026-04-20', reason: '公告有误' });
    expect([play.clock('ruling-notice', '2')?.state, play.clock('ruling-service', '2')?.state]).toEqual([
      'cancelled',
      'armed',
    ]);
    expect(play.until('2026-05-20').stage).toBe('ruled');
    expect(play.refusal('take-back-ruling-notice', 'officer', { party: '2', on: '2026-05-20', reason: '又' })).toEqual([
      'rulingIsAnnounced',
    ]);
    play.do('announce-ruling', 'officer', { ...notice, startedOn: '2026-05-20' });
    expect(play.clock('ruling-notice', '2')?.dueOn).toBe('2026-06-19');
  });

  it('runs once at a time, thirty days at least, not before the ruling, and not for who has the ruling', () => {
    const play = announced();
    expect(play.refusal('announce-ruling', 'officer', notice)).toEqual(['rulingIsNotAnnounced']);
    expect(play.refusal('announce-ruling', 'officer', { ...notice, party: '1' })).toEqual(['rulingNotYetReceived']);
    const early = ruled().until('2026-04-13');
    expect(early.refusal('announce-ruling', 'officer', { ...notice, days: 29 })).toEqual(['/input/days']);
    expect(early.refusal('announce-ruling', 'officer', { ...notice, startedOn: '2026-04-07' })).toEqual([
      '/input/startedOn',
    ]);
  });

  it('ends with the ruling it was of', () => {
    const play = announced()
      .until('2026-04-24')
      .do('sue', 'officer', { party: '1', filedOn: '2026-04-24', court: '测试法院' })
      .until('2026-05-06')
      .do('record-ruling-quashed', 'officer', {
        matter: '2',
        resultOn: '2026-05-06',
        judgment: '测试1号',
        ordersNewDecision: true,
        procedureOnly: false,
      });
    expect(play.clock('ruling-notice', '2')?.state).toBe('cancelled');
    expect(play.until('2026-05-20').clock('suit', '2')).toBeUndefined();
  });
});

const announcement = { party: '2', startedOn: '2026-03-09', days: 30, place: '官网', ...gist };

describe('a paper that ended a case, served by public notice', () => {
  const cancelled = () =>
    preparing()
      .do('cancel-otherwise', 'officer', otherwise)
      .until('2026-03-09')
      .do('announce-end-paper', 'officer', announcement);

  it('is served in time by the notice, and both ways against it count from its last day', () => {
    const play = cancelled();
    expect(play.clock('end-paper-service', '2')).toMatchObject({ state: 'met', settledOn: '2026-03-09' });
    expect(play.clock('end-paper-notice', '2')?.dueOn).toBe('2026-04-08');
    expect(play.refusal('announce-end-paper', 'officer', announcement)).toEqual(['endPaperIsNotAnnounced']);
    play.until('2026-04-09');
    expect(
      Object.values(play.file).find((r) => r['document'] === 'cancellation-decision' && r['receivedOn']),
    ).toMatchObject({
      method: 'public-notice',
      sentOn: '2026-03-09',
      receivedOn: '2026-04-08',
    });
    expect(play.clock('general-suit', '2')).toMatchObject({ anchoredOn: '2026-04-08', dueOn: '2026-10-08' });
    expect(play.clock('reconsideration', '2')?.anchoredOn).toBe('2026-04-08');
    const again = { ...receipt('2', '2026-04-09'), sentOn: '2026-04-09' };
    expect(play.refusal('record-cancellation-receipt', 'officer', again)).toEqual(['endPaperNotYetReceived']);
  });

  it('counts from the hand of who comes for it meanwhile, and is owed again where the notice is taken back', () => {
    const fetched = cancelled().until('2026-03-12');
    fetched.do('record-cancellation-receipt', 'officer', { ...receipt('2', '2026-03-12'), sentOn: '2026-03-12' });
    fetched.until('2026-04-10');
    expect(fetched.clocks.filter((c) => c.clock === 'general-suit').map((c) => c.anchoredOn)).toEqual(['2026-03-12']);
    const back = cancelled().until('2026-03-12');
    back.do('take-back-end-paper-notice', 'officer', { party: '2', on: '2026-03-12', reason: '已找到住所' });
    expect(back.running()).toEqual(['end-paper-service/1', 'end-paper-service/2']);
    expect(back.clock('end-paper-service', '2')?.dueOn).toBe('2026-03-19');
    const short = { ...announcement, startedOn: '2026-03-12' };
    back.file = { ...back.file, 'party/2': { ...back.file['party/2'], domicileInChina: false } };
    expect(back.refusal('announce-end-paper', 'officer', short)).toEqual(['noticeIsLongEnough']);
    expect(back.refusal('announce-end-paper', 'officer', { ...short, days: 60, redacted: false })).toEqual([
      'redactionIsConfirmed',
    ]);
  });

  it('tells of a refusal in its five working days too', () => {
    const play = start()
      .until('2026-03-04')
      .do('refuse', 'officer', { ...cancel, ground: 'not-entitled' });
    play
      .until('2026-03-06')
      .do('announce-end-paper', 'officer', { ...announcement, party: '1', startedOn: '2026-03-06' });
    expect([play.clock('refusal-notice')?.state, play.running()]).toEqual(['met', ['end-paper-notice/1']]);
    play.until('2026-04-06');
    expect(play.file['service/2']).toMatchObject({ document: 'refusal-notice', receivedOn: '2026-04-05' });
  });

  it('taken back has told nobody of a refusal', () => {
    const play = start()
      .until('2026-03-04')
      .do('refuse', 'officer', { ...cancel, ground: 'not-entitled' });
    play.do('announce-end-paper', 'officer', { ...announcement, party: '1', startedOn: '2026-03-04' });
    play
      .until('2026-03-05')
      .do('take-back-end-paper-notice', 'officer', { party: '1', on: '2026-03-05', reason: '误' });
    expect(play.clock('refusal-notice')).toMatchObject({ state: 'armed', dueOn: '2026-03-09' });
  });

  it('is no agreement, which is handed over', () => {
    const agreement = { signedOn: '2026-03-06', paper: 'p1', signedByAll: true, sealed: true };
    const play = preparing().do('close-by-agreement', 'officer', agreement).until('2026-03-09');
    expect(play.refusal('announce-end-paper', 'officer', announcement)).toEqual(['stage']);
  });
});

describe('a change of a ruling, served by public notice', () => {
  const changing = {
    reason: 'other-need',
    explanation: '范围有误',
    scope: '第二项',
    changedOn: '2026-04-10',
    leavesPerformedParts: true,
    finding: 'infringement',
    order: '停止销售',
  };
  const changed = () => served().do('change-ruling', 'head', changing).until('2026-04-13');
  const corrected = () =>
    served().do('correct-ruling', 'officer', { errors: '误写', corrected: '更正' }).until('2026-04-13');
  const notice = { ...announcement, startedOn: '2026-04-13' };

  it('can be challenged from the last day of the notice, a correction cannot', () => {
    const play = changed().do('announce-change', 'officer', notice);
    expect([play.clock('change-service', '2')?.state, play.clock('change-notice', '2')?.dueOn]).toEqual([
      'met',
      '2026-05-13',
    ]);
    play.until('2026-05-14');
    expect(play.clock('change-suit', '2')).toMatchObject({ anchoredOn: '2026-05-13', dueOn: '2026-11-13' });
    const slip = corrected().do('announce-correction', 'officer', notice).until('2026-05-14');
    expect(slip.clock('change-suit', '2')).toBeUndefined();
    expect(
      Object.values(slip.file).find((r) => r['document'] === 'correction-decision' && r['receivedOn']),
    ).toMatchObject({ receivedOn: '2026-05-13' });
  });

  it('is served by itself: the receipt of a correction says nothing of it, and nothing else can be announced', () => {
    const both = corrected().do('change-ruling', 'head', { ...changing, changedOn: '2026-04-13' });
    both.do('record-correction-receipt', 'officer', receipt('2', '2026-04-13'));
    expect(both.running()).toContain('change-service/2');
    both.do('announce-change', 'officer', notice).until('2026-04-20');
    both.do('correct-ruling', 'officer', { errors: '又误', corrected: '更正' });
    both.do('record-correction-receipt', 'officer', receipt('2', '2026-04-20'));
    expect(both.clock('change-notice', '2')?.state).toBe('armed');
    expect(both.refusal('announce-revocation', 'officer', notice)).toEqual(['revocationAwaitsService']);
    expect(both.refusal('record-revocation-receipt', 'officer', receipt('2', '2026-04-20'))).toEqual([
      'revocationAwaitsService',
    ]);
    expect(both.until('2026-05-14').clock('change-suit', '2')?.anchoredOn).toBe('2026-05-13');
  });

  it('goes on in the archive, and is over when the party has the paper in hand', () => {
    const play = changed().do('announce-change', 'officer', notice);
    play.do('record-change-receipt', 'officer', receipt('2', '2026-04-13'));
    expect(play.clock('change-notice', '2')?.state).toBe('met');
    const filed = changed().do('announce-change', 'officer', notice);
    filed.do('publish-ruling', 'officer', { on: '2026-04-13', where: '官网', redacted: true });
    filed.do('publish-change', 'officer', { on: '2026-04-13', where: '官网', redacted: true }).until('2026-04-28');
    filed.do('conclude', 'officer', { outcome: 'performed' });
    expect(filed.running()).toContain('change-notice/2');
    expect(filed.until('2026-05-14').clock('change-suit', '2')?.anchoredOn).toBe('2026-05-13');
  });

  it('that orders no stop any more ends what counted for one', () => {
    const play = served().until('2026-04-28');
    expect(play.clock('enforcement', '2')?.state).toBe('armed');
    play.do('change-ruling', 'head', {
      ...changing,
      changedOn: '2026-04-28',
      finding: 'no-infringement',
      order: '驳回',
    });
    expect(play.clock('enforcement', '2')?.state).toBe('cancelled');
    expect(play.refusal('demand-performance', 'officer', receipt('2', '2026-04-28'))).toEqual(['stopOrderBinds']);
  });
});

describe('a demand, served by public notice', () => {
  const late = () => served().until('2026-04-28');
  const notice = { ...announcement, startedOn: '2026-04-28' };

  it('gives its ten working days from the last day of the notice', () => {
    const play = late().do('announce-demand', 'officer', notice);
    expect(play.refusal('announce-demand', 'officer', notice)).toEqual(['demandIsNotAnnounced']);
    play.until('2026-05-29');
    expect(play.clock('demand', '2')).toMatchObject({ anchoredOn: '2026-05-28', dueOn: '2026-06-11', state: 'armed' });
    expect(play.refusal('announce-demand', 'officer', { ...notice, startedOn: '2026-05-29' })).toEqual([
      'demandNotYetMade',
    ]);
  });

  it('ends where the demand is handed over, or the ruling was performed', () => {
    const handed = late().do('announce-demand', 'officer', notice);
    handed.do('demand-performance', 'officer', receipt('2', '2026-04-28'));
    expect([handed.clock('demand-notice', '2')?.state, handed.clock('demand', '2')?.anchoredOn]).toEqual([
      'met',
      '2026-04-28',
    ]);
    const performed = late().do('announce-demand', 'officer', notice);
    performed.do('publish-ruling', 'officer', { on: '2026-04-28', where: '官网', redacted: true });
    performed.do('conclude', 'officer', { outcome: 'performed' });
    expect(performed.clock('demand-notice', '2')?.state).toBe('cancelled');
  });
});
