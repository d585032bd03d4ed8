import { agency } from '../ordinary/agents.js';
import { panelChange, staffing } from '../ordinary/docketing.js';
import type { Law } from '../ordinary/law.js';
import { recusalOfHead, recusals } from '../ordinary/recusal.js';
import { choose } from '../shared/choose.js';
import { guide } from '../shared/basis.js';
import { choice, party, receivedOn, record } from '../shared/fields.js';
import { given, today, under } from '../shared/step-parts.js';
import { words } from '../shared/words.js';
import { reason } from './fields.js';
import { major } from './law.js';
import { panelFields, panelGuards } from './panel.js';
import { NUMBERED } from '../ordinary/stages.js';
import { UNDECIDED_OR_HELD } from './stages.js';
import type { Step } from './step.js';

const recusal = record('matter')('回避申请', 'Request');
const whom = { field: 'person', of: 'matter', id: given('matter') } as const;

/**
 * A step of the ordinary procedure, with the name that the time to decide on recusal has here. Article 9 has no days for
 * asking; since 2025 those of Order 81 art. 5 fill the gap, before it there are none.
 */
const recusalStep = (law: Law, step: Step): Step => ({
  ...step,
  guards: (step.guards ?? []).map((use) =>
    use.is === 'recusalIsInTime' ? { ...use, under: law.recusalTime.citation } : use,
  ),
  clocks: (step.clocks ?? []).map((effect) => {
    if ('start' in effect && effect.start === 'recusal-decision') return { ...effect, start: 'recusal' };
    return 'stop' in effect && effect.stop === 'recusal-decision' ? { ...effect, stop: 'recusal' } : effect;
  }),
});

/** Who handles the case, and recusal, which the department in charge decides (art. 9; its time by the guide). */
export const people = (law: Law): Step[] => [
  ...choose<Step>(staffing(law), ['assign-officer', 'release-officer']),
  // Changed claims begin the closing limit anew here, so only the agents are taken over.
  ...choose<Step>(agency(law), ['enter-agent', 'enter-power-of-attorney', 'end-agency']),
  ...choose<Step>([...staffing(law), ...recusals(law)], ['request-recusal', 'declare-own-recusal']).map((step) =>
    recusalStep(law, step),
  ),
  {
    id: 'decide-recusal',
    title: words('决定回避申请', 'Decide on recusal'),
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['head'],
    guards: [...under(major(9), 'recusalIsOpen', 'matterIsOpenRecusal'), ...under(guide, 'decidesOnAnother')],
    input: {
      matter: recusal,
      state: choice('granted', 'refused')('决定', 'Decision'),
      reason,
    },
    writes: [
      { record: 'matter', id: given('matter'), merge: true, take: ['state', 'reason'], set: { closedOn: today } },
    ],
    clocks: [{ stop: 'recusal', outcome: 'met', subject: whom }],
    documents: ['recusal-decision'],
    event: 'recusal.decided',
    ...major(9),
  },
  recusalStep(law, recusalOfHead(law)),
  {
    // One reconsideration; the person works on meanwhile, which is why the request itself stays decided.
    id: 'ask-recusal-review',
    title: words('申请复议回避决定', 'Ask to reconsider the recusal'),
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['requester', 'respondent', 'third-party', 'officer'],
    guards: [...under(guide, 'refusedRecusalCanBeReviewed'), ...under(major(9), 'actsForItself')],
    input: {
      matter: recusal,
      byParty: party('申请人', 'Applicant'),
      receivedOn,
    },
    writes: [{ record: 'matter', id: given('matter'), merge: true, set: { reviewAskedOn: given('receivedOn') } }],
    clocks: [{ start: 'recusal-review', on: given('receivedOn'), subject: whom }],
    event: 'recusal.review-requested',
    ...guide,
  },
  {
    id: 'decide-recusal-review',
    title: words('决定回避复议', 'Decide the reconsideration'),
    // The ruling does not answer it: whether somebody had to withdraw still matters before a court.
    from: NUMBERED,
    to: 'same',
    by: ['head'],
    guards: under(guide, 'aRecusalReviewIsPending', 'recusalReviewIsOpen', 'decidesOnAnother'),
    input: { matter: recusal, state: choice('granted', 'refused')('决定', 'Decision'), reason },
    writes: [
      { record: 'matter', id: given('matter'), merge: true, take: ['state', 'reason'], set: { reviewedOn: today } },
    ],
    clocks: [{ stop: 'recusal-review', outcome: 'met', subject: whom }],
    documents: ['recusal-review'],
    event: 'recusal.reviewed',
    ...guide,
  },
  {
    id: 'replace-panel',
    title: words('更换合议组成员', 'Replace the panel'),
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['head'],
    guards: [...panelGuards],
    input: panelFields,
    writes: panelChange,
    documents: ['panel-change-notice'],
    event: 'panel.replaced',
    ...guide,
  },
];
