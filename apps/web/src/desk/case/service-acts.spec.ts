import { describe, expect, it } from '@jest/globals';
import type { Steps } from '../../parts/types';
import type { Delivery } from './service';
import { actsOf } from './service-acts';

const document = { type: { kind: 'choice', of: ['answer-notice', 'ruling'] } };
const one = (transition: string, more: object = {}) => ({
  ...{ transition, allowed: true, input: {}, fits: {}, receives: null, announces: [], delivery: null },
  ...more,
});
const steps = {
  steps: [
    one('record-service', { delivery: 'sends', input: { document } }),
    one('record-service-failed', { delivery: 'fails', input: { document } }),
    one('record-receipt', { receives: 'answer-notice', fits: { party: ['2'] } }),
    one('start-public-notice', { announces: ['answer-notice'] }),
    one('record-ruling-receipt', { receives: 'ruling', allowed: false }),
  ],
} as unknown as Steps;
const sent: Delivery = {
  ...{ key: '0', document: 'answer-notice', party: '2', sentOn: '2026-04-09', method: 'mail' },
  ...{ receivedOn: '', proof: '', failed: '', open: true },
};
const acts = (change: Partial<Delivery>) => actsOf({ ...sent, ...change }, steps).map(({ act, to }) => `${act} ${to}`);

describe('what is done next about a delivery', () => {
  it('on its way is the receipt or the failure, with all that is known of it', () => {
    expect(acts({})).toEqual([
      'enterReceipt record-receipt?party=2&method=mail&sentOn=2026-04-09',
      'enterFailed record-service-failed?document=answer-notice&party=2&method=mail&sentOn=2026-04-09',
    ]);
    expect(acts({ document: 'ruling', method: '' })).toEqual([
      'enterFailed record-service-failed?document=ruling&party=2&sentOn=2026-04-09',
    ]);
    expect(acts({ party: '3' })).toHaveLength(1);
  });

  it('that failed is another attempt, or the public notice', () => {
    expect(acts({ failed: '查无此人' })).toEqual([
      'sendAgain record-service?document=answer-notice&party=2',
      'announce start-public-notice?document=answer-notice&party=2',
    ]);
    expect(acts({ failed: '查无此人', document: 'other' })).toEqual([]);
  });

  it('is nothing where the paper came, or was sent anew', () => {
    expect(acts({ open: false })).toEqual([]);
    expect(actsOf(sent, undefined)).toEqual([]);
  });
});
