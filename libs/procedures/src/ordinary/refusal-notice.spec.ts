import { receipt } from '../testing/complaint.js';
import { cancel, start } from '../testing/given.js';
import { received as major } from '../testing/major.js';

const asked = { items: ['登记簿副本'], days: 10 };
const refusal = { ...cancel, ground: 'not-entitled' };

describe('the notice of a refusal', () => {
  it('counts from the request where it was judged as it came', () => {
    const play = start().until('2026-03-04').do('refuse', 'officer', refusal);
    expect(play.running()).toEqual(['refusal-notice']);
    expect(play.clock('refusal-notice')?.dueOn).toBe('2026-03-09');
  });

  it('counts from the supplement where one came in, and is kept by the day it went out', () => {
    const play = start()
      .until('2026-03-04')
      .notify('request-supplement', asked, '2026-03-04')
      .until('2026-03-12')
      .do('supplement', 'requester', { statement: '已补正', receivedOn: '2026-03-12' })
      .until('2026-03-13')
      .do('refuse', 'officer', refusal);
    expect(play.running()).toEqual(['refusal-notice-after-supplement']);
    expect(play.clock('refusal-notice-after-supplement')).toMatchObject({
      anchoredOn: '2026-03-12',
      dueOn: '2026-03-19',
    });
    play
      .until('2026-03-18')
      .do('record-refusal-receipt', 'officer', { ...receipt('1', '2026-03-18'), sentOn: '2026-03-17' });
    expect(play.clock('refusal-notice-after-supplement')?.state).toBe('met');
  });

  it('counts from the lapse where none came, and from the refusal where none was waited for', () => {
    const lapsed = start().until('2026-03-04').notify('request-supplement', asked, '2026-03-04').until('2026-03-17');
    lapsed.do('refuse', 'officer', { ...cancel, ground: 'supplement-late' });
    expect(lapsed.clock('refusal-notice-after-supplement')?.anchoredOn).toBe('2026-03-16');
    const early = start().until('2026-03-04').notify('request-supplement', asked, '2026-03-04').until('2026-03-06');
    early.do('refuse', 'officer', refusal);
    expect(early.clock('refusal-notice-after-supplement')?.anchoredOn).toBe('2026-03-06');
  });

  it('counts from the judgment where a former refusal was undone', () => {
    const play = start()
      .until('2026-03-04')
      .do('refuse', 'officer', refusal)
      .do('record-refusal-receipt', 'officer', { ...receipt('1', '2026-03-04'), sentOn: '2026-03-04' })
      .do('challenge-decision', 'requester', {
        party: '1',
        against: 'end',
        way: 'suit',
        filedOn: '2026-03-04',
        court: '某法院',
      })
      .until('2026-06-01')
      .do('record-refusal-quashed', 'officer', { matter: '1', resultOn: '2026-06-01', judgment: '判1号' })
      .do('refuse', 'officer', refusal);
    expect(play.running()).toEqual(['refusal-notice-anew']);
    expect(play.clock('refusal-notice-anew')?.dueOn).toBe('2026-06-08');
  });

  it('counts so in a major case too', () => {
    const play = major().until('2026-03-04').notify('request-supplement', asked, '2026-03-04').until('2026-03-10');
    play.do('supplement', 'requester', { statement: '已补正', receivedOn: '2026-03-10' });
    play.do('refuse', 'officer', { reasonCode: 'not-entitled', reasons: '理由' });
    expect(play.running()).toEqual(['refusal-notice-after-supplement']);
  });
});
