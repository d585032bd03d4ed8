import { Desk, panelOf, todayOf } from '../../support/by-code.js';
import type { Stage } from './stage.js';
import { LONG } from './stranger.js';
import { aComplaint, fileComplaint } from '../../support/complaints.js';

/** A case with both sides, each with its code, and the office that moves it on. */
export interface TwoSides {
  readonly desk: Desk;
  readonly requester: { readonly code: string; readonly phoneTail: string };
  readonly respondent: { readonly code: string; readonly phoneTail: string };
}

/** Docketed, with the longest names there are; the copy of the request is received, so the time to answer runs. */
export async function answering({ api }: Stage): Promise<TwoSides> {
  const { parties, accused } = aComplaint();
  const [mine, other] = parties;
  const filed = await fileComplaint(api, {
    parties: [
      { ...mine, name: LONG.requester },
      { ...other, name: LONG.respondent },
    ],
    accused: accused.map((one) => ({ ...one, product: LONG.product })),
  });
  await api.owner.query(
    `update cases set officer = (select id from people where login = 'gd-officer1'),
       file = file || jsonb_build_object('party/1', file -> 'party/1' || '{"statusProof": "p1"}',
         'right/1', file -> 'right/1' || '{"registerCopy": "p2"}') where id = $1`,
    [filed.id],
  );
  const desk = new Desk(api, filed.id);
  const today = await todayOf(api);
  await desk.step('docket', { withinCompetence: true, members: await panelOf(api) });
  const code = await desk.code('2', 'answer-notice');
  const proof = await desk.paper('service-receipt', '送达回证.pdf');
  await desk.step('record-receipt', { party: '2', receivedOn: today, method: 'direct', proof });
  return {
    desk,
    requester: { code: filed.receiptCode, phoneTail: '8000' },
    respondent: { code, phoneTail: '9000' },
  };
}
