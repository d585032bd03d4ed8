import type { CaseFile } from '../facts/file.js';
import { clock, decision, has, hearing, on, received, sides, TODAY, type Row } from './guard-facts.js';

const ask = (person: string, receivedOn: string, knewOn = TODAY) => ({ person, knewOn, receivedOn });
const seated = (since: string, more: CaseFile = {}): CaseFile => ({
  'panel/1': { appointedOn: '2026-02-02', members: [{ person: 'a', since }] },
  ...more,
});
const changed = (change: string): CaseFile => ({
  'panel/1': { appointedOn: '2026-02-02', members: [{ person: 'a' }], change },
});
const byNotice = (document: string, day = TODAY): CaseFile =>
  received(document, '2', day, { method: 'public-notice', sentOn: '2026-01-01' });
const toAsk = (subject: string) => clock('recusal-request', { subject });
const held = hearing({ state: 'held' });

/** From when on recusal can be asked for, and until when. */
export const ROWS_RECUSAL: readonly Row[] = [
  [
    'panelIsNewToParty',
    on({ party: '2' }, sides, { clocks: [toAsk('1')] }),
    on({ party: '2' }, sides, { clocks: [toAsk('2')] }),
  ],
  [
    'learnsWhoHandles',
    on({ party: '2' }, sides, { clocks: [toAsk('1')] }),
    on({ party: '2' }, sides, { clocks: [toAsk('2')] }),
  ],
  ['learnsWhoHandles', on({ party: '2' }, sides), on({ party: '2' }, { ...sides, ...decision({ madeOn: TODAY }) })],
  ['noticeTellsWhoHandles', has(byNotice('answer-notice')), has(byNotice('hearing-notice'))],
  ['noticeTellsWhoHandles', has(byNotice('panel-notice')), has(received('panel-notice', '2'))],
  [
    'noticeTellsWhoHandles',
    has(byNotice('third-party-notice'), { clocks: [toAsk('1')] }),
    has(byNotice('third-party-notice'), { clocks: [toAsk('2')] }),
  ],
  [
    'noticeTellsWhoHandles',
    has(byNotice('panel-change-notice'), { clocks: [toAsk('2')] }),
    has({ ...byNotice('panel-change-notice'), ...decision({ madeOn: TODAY }) }),
  ],
  ['panelHasChanged', has(changed('3')), has(seated('2026-02-02'))],
  [
    'panelChangeIsNewToParty',
    on({ party: '2' }, { ...changed('3'), ...received('panel-change-notice', '2', TODAY, { about: '1' }) }),
    on({ party: '2' }, { ...changed('3'), ...received('panel-change-notice', '2', TODAY, { about: '3' }) }),
  ],
  [
    'panelChangeIsNewToParty',
    on({ party: '2' }, { ...changed('3'), ...byNotice('panel-change-notice', '2026-02-01') }),
    on({ party: '2' }, { ...changed('3'), ...byNotice('panel-change-notice', '2026-02-02') }),
  ],
  [
    'panelReceiptCounts',
    on({ party: '2' }, received('panel-notice', '2'), { clocks: [toAsk('2')] }),
    on({ party: '2' }, received('panel-change-notice', '2'), { clocks: [toAsk('2')] }),
  ],
  [
    'panelReceiptCounts',
    on({ party: '2' }, received('panel-notice', '2'), { clocks: [toAsk('2')] }),
    on({ party: '2' }, received('panel-notice', '2')),
  ],
  [
    'panelChangeReceiptCounts',
    on({ party: '2' }, received('panel-change-notice', '2'), { clocks: [toAsk('2')] }),
    on({ party: '2' }, received('panel-notice', '2'), { clocks: [toAsk('2')] }),
  ],
  [
    'panelWasToldWithTheCopy',
    on({ party: '2' }, received('answer-notice', '2'), { clocks: [toAsk('2')] }),
    on({ party: '2' }, received('panel-notice', '2'), { clocks: [toAsk('2')] }),
  ],
  [
    'panelWasToldWithTheCopy',
    on({ party: '2' }, received('panel-notice', '1'), { clocks: [toAsk('2')] }),
    on({ party: '2' }, received('answer-notice', '2'), { clocks: [toAsk('1')] }),
  ],
  ['recusalIsInTime', on(ask('a', '2026-03-05')), on(ask('a', '2026-03-06'))],
  ['recusalIsInTime', on({ person: 'a', party: '2' }), on(ask('a', '2026-03-06'))],
  // Until a hearing opens there is time, and a party cannot have known of somebody on a day yet to come.
  ['recusalIsInTime', on(ask('a', '2026-03-11'), hearing()), on(ask('a', '2026-03-13'), hearing())],
  ['recusalIsInTime', on(ask('a', TODAY)), on(ask('a', TODAY, '2026-03-03'))],
  // Whoever sat at the hearing can be challenged until it ended, on whatever day the party says it knew.
  [
    'recusalIsInTime',
    on(ask('a', '2026-03-12', '2026-03-10'), seated('2026-02-02', held)),
    on(ask('a', '2026-03-13', '2026-03-13'), seated('2026-02-02', held)),
  ],
  // Whoever joined after it can be challenged within the days from joining.
  [
    'recusalIsInTime',
    on(ask('a', '2026-03-19'), seated('2026-03-16', held)),
    on(ask('a', '2026-03-20'), seated('2026-03-16', held)),
  ],
  // A second hearing opens the time anew, even for those who sat at the first.
  [
    'recusalIsInTime',
    on(
      ask('a', '2026-03-30'),
      seated('2026-02-02', { ...held, 'hearing/2': { on: '2026-03-30', state: 'scheduled' } }),
    ),
    on(ask('a', '2026-03-30'), seated('2026-02-02', held)),
  ],
];
