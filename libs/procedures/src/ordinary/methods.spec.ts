import type { AnyEdition } from '../engine/model.js';
import { receipt } from '../testing/complaint.js';
import { cancel, docketed, preparing, served } from '../testing/given.js';
import { docketed as major, got, majorEdition } from '../testing/major.js';
import { edition2015, edition2025 } from './editions.js';

/** Steps in which a person says that something was sent or received by public notice. */
const announcedByHand = (edition: AnyEdition): string[] =>
  edition.transitions.flatMap(({ id, input }) => {
    const type = input?.['method']?.type;
    return type?.kind === 'choice' && type.of.includes('public-notice') ? [id] : [];
  });

const ENDS = ['agreement', 'cancellation', 'change', 'refusal', 'transfer', 'withdrawal'];

describe('a paper served by public notice', () => {
  it.each([
    ['the ordinary procedure of 2015', edition2015, ENDS],
    ['the ordinary procedure of 2025', edition2025, ENDS],
    ['the major procedure of 2021', majorEdition('2021-06-01'), [...ENDS, 'termination']],
    ['the major procedure of 2025', majorEdition('2025-02-01'), [...ENDS, 'termination']],
  ])('is entered by hand only where no step announces it: %s', (_, edition, papers) => {
    const receipts = papers.map((paper) => `record-${paper}-receipt`);
    expect(announcedByHand(edition).sort()).toEqual(['demand-performance', ...receipts].sort());
  });

  it('counts as served when its notice has run its thirty days, and no earlier', () => {
    const play = served().do('publish-ruling', 'officer', { on: '2026-04-10', where: '官网', redacted: true });
    play.until('2026-06-01');
    const demand = (sentOn: string | null) => ({
      ...receipt('2', '2026-06-01', 'public-notice'),
      ...(sentOn ? { sentOn } : {}),
    });
    for (const sentOn of [null, '2026-05-03'])
      expect(play.refusal('demand-performance', 'officer', demand(sentOn))).toEqual(['noticeRanItsTime']);
    play.do('demand-performance', 'officer', demand('2026-05-02'));
    expect(play.clock('demand', '2')).toMatchObject({ anchoredOn: '2026-06-01', state: 'armed' });
    const services = Object.values(play.file).filter((record) => record['document'] === 'demand-letter');
    expect(services).toMatchObject([{ sentOn: '2026-05-02', receivedOn: '2026-06-01', method: 'public-notice' }]);
    const cancelled = preparing().do('cancel-otherwise', 'officer', cancel).until('2026-04-01');
    const paper = { ...receipt('2', '2026-04-01', 'public-notice'), sentOn: '2026-03-06' };
    expect(cancelled.refusal('record-cancellation-receipt', 'officer', paper)).toEqual(['noticeRanItsTime']);
    expect(
      cancelled
        .until('2026-04-05')
        .refusal('record-cancellation-receipt', 'officer', { ...paper, receivedOn: '2026-04-05' }),
    ).toEqual([]);
  });

  it('opens no time to answer, to reply or to sue on a day that somebody types', () => {
    const announced = receipt('2', '2026-03-02', 'public-notice');
    expect(docketed().refusal('record-receipt', 'officer', announced)).toEqual(['/input/method']);
    const notice = { ...receipt('2', '2026-03-06', 'public-notice'), days: 15 };
    expect(preparing().refusal('give-evidence-notice', 'officer', notice)).toEqual(['/input/method']);
    const play = major().do('send-request', 'officer', { on: '2026-03-05' });
    const served = { ...got('2', '2026-03-05'), method: 'public-notice' };
    expect(play.refusal('record-service-of-request', 'officer', served)).toEqual(['/input/method']);
  });
});
