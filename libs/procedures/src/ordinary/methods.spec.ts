import type { AnyEdition } from '../engine/model.js';
import { receipt } from '../testing/complaint.js';
import { docketed, preparing } from '../testing/given.js';
import { docketed as major, got, majorEdition } from '../testing/major.js';
import { edition2015, edition2025 } from './editions.js';

/** Steps in which a person says that something was sent or received by public notice. */
const announcedByHand = (edition: AnyEdition): string[] =>
  edition.transitions.flatMap(({ id, input }) => {
    const type = input?.['method']?.type;
    return type?.kind === 'choice' && type.of.includes('public-notice') ? [id] : [];
  });

describe('a paper served by public notice', () => {
  it.each([
    ['the ordinary procedure of 2015', edition2015],
    ['the ordinary procedure of 2025', edition2025],
    ['the major procedure of 2021', majorEdition('2021-06-01')],
    ['the major procedure of 2025', majorEdition('2025-02-01')],
  ])('is never entered by hand, its notice says when it counts as served: %s', (_, edition) => {
    expect(announcedByHand(edition)).toEqual([]);
  });

  it('opens no time to answer, to reply or to sue on a day that somebody types', () => {
    const announced = receipt('2', '2026-03-02', 'public-notice');
    expect(docketed().refusal('record-receipt', 'officer', announced)).toEqual(['/input/method']);
    const noticed = preparing().do('give-evidence-notice', 'officer', { party: '2', days: 15 });
    const notice = receipt('2', '2026-03-06', 'public-notice');
    expect(noticed.refusal('record-evidence-notice-receipt', 'officer', notice)).toEqual(['/input/method']);
    const play = major().do('send-request', 'officer', { on: '2026-03-05' });
    const served = { ...got('2', '2026-03-05'), method: 'public-notice' };
    expect(play.refusal('record-service-of-request', 'officer', served)).toEqual(['/input/method']);
  });
});
