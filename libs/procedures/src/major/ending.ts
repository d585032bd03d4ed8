import { beforeCancelling } from '../ordinary/before-cancelling.js';
import { cancellations } from '../ordinary/cancellation.js';
import { opens, under } from '../ordinary/parts.js';
import type { Law } from '../ordinary/law.js';
import type { ClockEffect } from '../engine/model.js';
import { choose } from '../shared/choose.js';
import type { ClockName } from './clocks.js';
import type { GuardName } from './guards.js';
import {
  choice,
  day,
  is,
  major,
  needs,
  optional,
  paper,
  reason,
  SERVICE_FIELDS,
  serviceFields,
  text,
  today,
  typed,
  words,
  yes,
} from './law.js';
import { UNDECIDED_OR_HELD } from './stages.js';
import type { Step } from './step.js';

/** A decision that ends the case stops every clock, and must then reach everybody in it. */
export const ends: readonly ClockEffect<ClockName, GuardName>[] = [
  { stop: 'all', outcome: 'met' },
  ...(['requester', 'respondent', 'third-party'] as const).map(
    (forEach) => ({ start: 'decision-service', on: today, forEach }) as const,
  ),
];

const made = { state: is('made'), madeOn: today } as const;
const remedy = optional(text('救济途径', 'Remedy'));

const serving = (id: string, of: 'cancellation' | 'termination', to: 'cancelled' | 'terminated', law: Law): Step => ({
  id,
  title: words('登记决定书的送达', 'Enter the service of the decision'),
  from: [`${of}-made`],
  to: { if: 'everybodyKnowsTheEnd', then: to, else: 'same' },
  by: ['officer'],
  guards: [needs('endNotYetReceived', law.cancel.citation), needs('electronicServiceIsAgreed', law.methods.citation)],
  input: serviceFields,
  writes: [{ record: 'service', id: 'new', take: SERVICE_FIELDS, set: { document: is(of) } }],
  clocks: [{ stop: 'decision-service', outcome: 'met', subject: typed('party'), on: typed('receivedOn') }],
  documents: ['service-record'],
  event: 'service.decision-received',
  ...law.methods,
  rank: 5,
});

/** What the ordinary procedure asks before a case is cancelled on these grounds holds here too. */
const TAKEN_OVER = ['cancel-time-barred', 'cancel-claims-unclear', 'cancel-papers-missing'];

/** The ways in which a case ends without a ruling (arts 19 to 21). */
export const ending = (law: Law): Step[] => [
  {
    id: 'mediate',
    title: words('调解结案', 'Close by mediation'),
    from: UNDECIDED_OR_HELD,
    to: 'mediated',
    by: ['officer', 'panel'],
    guards: under(law.mediation, 'agreementIsSealed'),
    input: {
      sealed: yes('已加盖公章', 'Sealed'),
      signedByAll: yes('各方已签名或者盖章', 'Signed by all'),
      signedOn: optional(day('签订日期', 'Signed on')),
      paper: optional(paper('调解书', 'Agreement')),
      acceptsEnforcement: optional(yes('载明愿意接受强制执行', 'Accepts enforcement')),
    },
    writes: [
      {
        record: 'decision',
        id: 'sole',
        take: ['signedOn', 'paper', 'acceptsEnforcement'],
        set: { ...made, form: is('mediation') },
      },
    ],
    clocks: [{ stop: 'all', outcome: 'met' }],
    documents: ['mediation'],
    event: 'case.mediated',
    ...law.mediation,
  },
  ...beforeCancelling(law),
  {
    id: 'cancel',
    title: words('撤销案件', 'Cancel the case'),
    from: UNDECIDED_OR_HELD,
    to: 'cancellation-made',
    by: ['head'],
    guards: [needs('cancellingFitsGround', major(19))],
    input: {
      reasonCode: choice(
        ['not-admissible', 'withdrawn', 'requester-gone', 'respondent-gone', 'other'],
        '撤销情形',
        'Ground',
      ),
      reasons: reason,
      remedy,
    },
    writes: [
      {
        record: 'decision',
        id: 'sole',
        take: ['reasonCode', 'reasons', 'remedy'],
        set: { ...made, form: is('cancellation') },
      },
    ],
    clocks: ends,
    documents: ['cancellation'],
    event: 'case.cancelled',
    ...law.cancel,
  },
  ...choose<Step>(cancellations(law), TAKEN_OVER).map((step): Step => ({
    ...step,
    to: 'cancellation-made',
    clocks: ends,
    documents: ['cancellation'],
  })),
  serving('serve-cancellation', 'cancellation', 'cancelled', law),
  {
    // 可以终止: where it does not, the ruling rejects the request, or the requester takes it back.
    id: 'terminate',
    title: words('专利权被宣告无效,终止', 'Terminate: the patent was invalidated'),
    from: UNDECIDED_OR_HELD,
    to: 'termination-made',
    by: ['head'],
    guards: [needs('patentIsWhollyInvalid', major(20))],
    input: {
      paper: paper('无效宣告决定', 'Invalidation decision'),
      whollyInvalid: yes('专利权被宣告全部无效', 'The patent was declared wholly invalid'),
      reasons: reason,
      remedy,
    },
    writes: [
      opens('invalidity', { state: is('closed'), closedOn: today }, ['paper']),
      {
        record: 'decision',
        id: 'sole',
        take: ['reasons', 'remedy'],
        set: { ...made, form: is('cancellation'), reasonCode: is('patent-invalidated') },
      },
    ],
    clocks: ends,
    documents: ['termination'],
    event: 'case.terminated',
    citation: major(20),
    standing: 'statute',
  },
  serving('serve-termination', 'termination', 'terminated', law),
];
