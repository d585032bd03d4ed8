import { complaint } from '../testing/complaint.js';
import { cancel, ready, start, suspendFor, preparing } from '../testing/given.js';
import { majorEdition, received } from '../testing/major.js';
import { Play } from '../testing/play.js';
import { edition2015, edition2025 } from './editions.js';

const asked = { items: ['补签名'], days: 30 };
const late = { ...cancel, ground: 'supplement-late' };

describe('the requester’s own time', () => {
  it('is not cut off by a refusal for want of the supplement', () => {
    const play = start().notify('request-supplement', asked, '2026-03-02');
    expect(play.refusal('refuse', 'officer', late)).toEqual(['refusalGroundIsRipe']);
    expect(play.refusal('refuse', 'officer', { ...late, ground: 'not-concrete' })).toEqual(['refusalGroundIsRipe']);
    expect(play.refusal('refuse', 'officer', { ...late, ground: 'sued' })).toEqual([]);
    expect(play.until('2026-04-02').refusal('refuse', 'officer', late)).toEqual([]);
  });

  it('is not cut off in a major case either', () => {
    const play = received().notify('request-supplement', asked, '2026-03-02');
    const refusal = { reasonCode: 'supplement-late', reasons: '逾期' };
    expect(play.refusal('refuse', 'officer', refusal)).toEqual(['refusalGroundIsRipe']);
    expect(play.until('2026-04-02').refusal('refuse', 'officer', refusal)).toEqual([]);
  });

  it.each([
    ['ordinary', () => ready(), { ...cancel, ground: 'sued' }, { reason: 'especially-complex' }],
    ['major', () => received(), { reasonCode: 'sued', reasons: '已起诉' }, { reason: '复杂', days: 5 }],
  ] as const)(
    'a refusal in the %s procedure is told within five working days, extended docketing or not',
    (_, at, why, more) => {
      const play = at().do('extend-docketing', 'head', more);
      expect(play.clock('docketing')?.dueOn).toBe('2026-03-16');
      expect(play.until('2026-03-11').do('refuse', 'officer', why).clock('refusal-notice')?.dueOn).toBe('2026-03-09');
    },
  );
});

describe('a suspended case', () => {
  it('resumes only for what ends its ground, and for another reason only with words', () => {
    const play = preparing().do('suspend', 'officer', suspendFor('invalidity', 'p1')).until('2026-04-06');
    const resume = (more: object) => play.refusal('resume', 'officer', { on: '2026-04-06', ...more });
    expect(resume({ reason: 'superior-replied' })).toEqual(['resumptionFitsGround']);
    expect(resume({ reason: 'other' })).toEqual(['resumptionFitsGround']);
    expect(resume({ reason: 'other', causeGone: true, note: '无效宣告请求视为未提出' })).toEqual([]);
  });
});

describe('the measures of 2015', () => {
  const editions = [edition2015, majorEdition('2021-06-01')];
  const at2015 = () =>
    new Play(edition2015, complaint(), '2024-03-04').do('file', 'officer', { receivedOn: '2024-03-04' });

  it.each(editions)('know no longer time to answer and no cancellation for papers of identity', (edition) => {
    const ids = edition.transitions.map((t) => t.id);
    expect(ids.filter((id) => ['extend-answer', 'cancel-papers-missing'].includes(id))).toEqual([]);
    expect(edition.clocks['answer']?.extensions).toEqual([]);
    const papers = edition.transitions.find((t) => t.id === 'require-identity-papers');
    expect(papers?.standing).toBe('policy');
  });

  it.each(editions)('take the certificate with the fee receipt for proof of the patent', (edition) => {
    const docket = edition.transitions.find((t) => t.id === 'docket');
    expect(docket?.guards?.map((use) => use.is)).toContain('patentIsProvedEitherWay');
    const play = at2015().do('enter-patent-certificate', 'officer', {
      right: '1',
      certificate: 'p1',
      feeReceipt: 'p2',
    });
    expect(play.file['right/1']).toMatchObject({ certificate: 'p1', feeReceipt: 'p2' });
    const later = edition2025.transitions.find((t) => t.id === 'docket');
    expect(later?.guards?.map((use) => use.is)).toContain('patentIsProved');
  });

  it('have only rulings published that find an infringement', () => {
    const published = (edition: typeof edition2015) =>
      edition.transitions
        .flatMap((t) => t.clocks ?? [])
        .flatMap((e) => ('start' in e && e.start === 'publication' ? [e.when ?? 'always'] : []));
    expect([published(edition2015), published(edition2025)]).toEqual([['stopOrderBinds'], ['always']]);
    const done = edition2015.guards['publicationIsDone']!;
    const ruling = { 'decision/1': { form: 'ruling', finding: 'no-infringement', madeOn: '2024-05-06' } };
    const play = new Play(edition2015, ruling, '2024-05-06');
    expect(done.holds(play.facts('officer'))).toBe(true);
  });

  it.each(editions)('leave it to the guide how long an objection may wait and a performance be enforced', (edition) => {
    expect(edition.clocks['objection-decision']).toMatchObject({
      term: { count: 5, unit: 'calendar-day' },
      standing: 'guide',
    });
    expect(edition.clocks['enforcement-after-performance']?.standing).toBe('guide');
  });

  it('only allow not to suspend the case of an invention, and ask no ground of the province', () => {
    const guards = (edition: typeof edition2015) =>
      ['suspend', 'docket']
        .flatMap((id) => edition.transitions.find((t) => t.id === id)?.guards ?? [])
        .map((u) => u.is);
    const since2025 = ['inventionIsNotSuspended', 'provincialLevelIsJustified'];
    expect(guards(edition2025)).toEqual(expect.arrayContaining(since2025));
    expect(guards(edition2015).filter((is) => since2025.includes(is))).toEqual([]);
  });

  it('set no days in which recusal must be asked for', () => {
    const request = edition2015.transitions.find((t) => t.id === 'request-recusal');
    expect(request?.guards?.map((use) => use.is)).not.toContain('recusalIsInTime');
  });
});
