import { DomainError } from '#libs/kernel';
import { procedures } from '../register.js';
import { docketInput, receipt } from '../testing/complaint.js';
import { ready, start } from '../testing/given.js';
import { majorEdition, received } from '../testing/major.js';

describe('the day on which a request came in on paper', () => {
  const correct = 'correct-filing-date';
  const to = (receivedOn: string) => ({ receivedOn, reason: '收件日期登记有误' });

  it('moves the time for docketing both ways, with its extension, and what may not come before it', () => {
    const play = ready().until('2026-03-10').do(correct, 'officer', to('2026-03-05'));
    expect(play.clock('docketing')).toMatchObject({ state: 'armed', dueOn: '2026-03-12' });
    expect(play.file['request/1']?.['receivedOn']).toBe('2026-03-05');
    const received = 'record-report-notice-receipt';
    play.do('require-evaluation-report', 'officer', { right: '1', days: 10 });
    expect(play.refusal(received, 'officer', receipt('1', '2026-03-04'))).toEqual(['/input/receivedOn']);
    // 28 February is a Saturday that was worked.
    play.do('extend-docketing', 'head', { reason: 'especially-complex' });
    play.do(correct, 'officer', to('2026-02-27'));
    expect(play.clock('docketing')).toMatchObject({ state: 'armed', dueOn: '2026-03-12' });
    expect(play.refusal(received, 'officer', receipt('1', '2026-03-01'))).toEqual([]);
    play.do(received, 'officer', receipt('1', '2026-03-03'));
    expect(play.refusal(correct, 'officer', to('2026-03-04'))).toEqual(['filingPrecedesTheRest']);
  });

  it('is left when the time for docketing has been used', () => {
    const asked = ready().notify('request-supplement', { items: ['签名'], days: 7 }, '2026-03-02');
    asked.do('supplement', 'requester', { statement: '已补正', receivedOn: '2026-03-02', signed: true });
    expect(asked.refusal(correct, 'officer', to('2026-03-02'))).toContain('docketingCountsFromFiling');
    const play = ready().do('docket', 'head', docketInput);
    expect(play.refusal(correct, 'officer', to('2026-03-02'))).toEqual(['stage']);
  });

  it.each([
    ['ordinary', start()],
    ['major', received()],
    ['major of 2021', received({}, majorEdition('2021-06-01'))],
  ])('does not take a request to another edition (%s)', (_, play) => {
    expect(play.refusal(correct, 'officer', to('2025-02-01'))).toEqual([]);
    expect(play.refusal(correct, 'officer', to('2025-01-31'))).toEqual(['filingDayKeepsTheEdition']);
    let refused: unknown;
    try {
      play.do(correct, 'officer', to('2025-01-31'));
    } catch (error) {
      refused = error;
    }
    if (!(refused instanceof DomainError)) throw new Error('it was not refused');
    expect(refused.details.failures?.map((f) => f.message.zh)).toEqual([
      '本案按2026-03-02收到请求书适用程序规定,而2025-02-01有另一版本施行,更正后应适用的规定不同;请撤回本件,按2025-01-31重新收件登记',
    ]);
  });

  it('knows the day of every edition', () => {
    for (const { editions } of procedures.filter((p) => p.id !== 'infringement-opinion'))
      for (const edition of editions) {
        const holds = (filedOn: string, receivedOn: string) =>
          edition.guards['filingDayKeepsTheEdition']?.holds({
            ...start().facts('officer', { receivedOn }),
            case: { ...start().facts('officer').case, filedOn },
          });
        for (const { effectiveFrom } of editions) expect(holds(effectiveFrom, '2014-01-01')).not.toBe(true);
        expect(holds(edition.effectiveFrom, edition.effectiveFrom)).toBe(true);
      }
  });
});
