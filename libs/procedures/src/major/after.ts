import { announcing } from '../ordinary/announcing.js';
import { enforcement } from '../ordinary/enforcement.js';
import type { Law } from '../ordinary/law.js';
import { litigation } from '../ordinary/litigation.js';
import { changes, publication } from '../ordinary/publication.js';
import { choose } from '../shared/choose.js';
import { guide } from '../shared/basis.js';
import { choice, pastDay, yesNo } from '../shared/fields.js';
import { fixed, given, ROUND, under } from '../shared/step-parts.js';
import { words } from '../shared/words.js';
import { SERVICE_FIELDS, serviceFields } from './fields.js';
import { major } from './law.js';
import type { Step } from './step.js';

const MADE = ['ruled', 'ruling-served', 'in-litigation', 'ruling-effective', 'enforcing', 'ruling-revoked'] as const;

/** After the ruling: service and publication (art. 23). */
const telling = (law: Law): Step[] => [
  {
    id: 'serve-ruling',
    title: words('登记裁决书送达', 'Enter the service of the ruling'),
    from: ['ruled', 'ruling-served', 'in-litigation'],
    to: 'same',
    by: ['officer'],
    guards: [...under(major(23), 'rulingNotYetReceived'), ...under(guide, 'rulingIsServedOnPaper')],
    input: serviceFields,
    writes: [{ record: 'service', id: 'new', take: SERVICE_FIELDS, set: { document: fixed('ruling'), about: ROUND } }],
    clocks: [
      { stop: 'ruling-service', outcome: 'met', subject: given('party'), on: given('receivedOn') },
      { stop: 'ruling-notice', outcome: 'met', subject: given('party'), on: given('receivedOn') },
      { start: 'suit', on: given('receivedOn'), subject: given('party'), proof: given('proof') },
    ],
    documents: ['service-record'],
    event: 'ruling.received',
    ...major(23),
    rank: 8,
  },
  {
    id: 'finish-service',
    title: words('裁决书送达完毕', 'The ruling is with everybody'),
    from: ['ruled'],
    to: 'ruling-served',
    by: ['officer'],
    guards: under(major(23), 'rulingIsWithEverybody'),
    event: 'ruling.served',
    ...major(23),
    rank: 9,
  },
  {
    id: 'publish-ruling',
    title: words('公开裁决书', 'Publish the ruling'),
    from: MADE,
    to: 'same',
    by: ['officer', 'head'],
    guards: under(major(23), 'rulingNotYetPublished', 'redactionIsConfirmed'),
    input: { publishedOn: pastDay('公开日期', 'Published on'), redacted: yesNo('已删除商业秘密', 'Secrets removed') },
    writes: [{ record: 'decision', id: 'sole', merge: true, take: ['publishedOn'] }],
    clocks: [{ stop: 'publication', outcome: 'met', on: given('publishedOn') }],
    documents: ['redaction-sheet', 'publication'],
    event: 'ruling.published',
    ...major(23),
    rank: 10,
  },
  ...choose<Step>(publication(law), ['publish-change']),
  ...announcing(law),
];

const suing = (law: Law): Step[] =>
  choose<Step>(litigation(law), [
    ['sue', 'record-suit'],
    'suit-period-expires',
    ['record-ruling-upheld', 'record-upheld'],
    'record-ruling-changed',
    ['record-ruling-quashed', 'record-revoked'],
    'record-suit-ended',
    'record-judgment-after-revocation',
  ]);

/** Others are asked to help stop it: departments of the State Council, local ones, and who may stop it besides (art. 23). */
const askOthers = (step: Step): Step => ({
  ...step,
  title: words('请求有关部门协助制止侵权', 'Ask others to help stop the infringement'),
  input: {
    ...step.input,
    addressee: choice(
      'state-council-department',
      'local-department',
      'platform',
      'customs',
      'fair-organiser',
    )('协助单位', 'Whom'),
  },
});

/** What follows from the ruling when nobody sues any more, and when a court has quashed it. */
export const after = (law: Law): Step[] => [
  ...telling(law),
  ...suing(law),
  {
    // The end of the last period to sue, or of a suit that fell away without a judgment, brings this about by itself; entered
    // by hand where the last one whose period ran has left the case.
    id: 'take-effect',
    title: words('起诉期限届满,裁决生效', 'Nobody sued: the ruling binds'),
    from: ['ruling-served'],
    to: 'ruling-effective',
    by: ['officer'],
    guards: under(law.suit, 'nobodyCanSueAnyMore'),
    input: { effectiveOn: pastDay('起诉期限届满日期', 'Period to sue ended on') },
    writes: [{ record: 'decision', id: 'sole', merge: true, take: ['effectiveOn'] }],
    clocks: [{ start: 'enforcement', on: given('effectiveOn'), forEach: 'respondent', when: 'respondentHasNoTimeYet' }],
    event: 'ruling.effective',
    ...law.suit,
    rank: 15,
  },
  ...choose<Step>(enforcement(law), [
    'demand-performance',
    'apply-for-enforcement',
    ['agency-enforcement-lapses', 'pass-enforcement-on'],
    'record-right-holder-enforcement',
    'record-right-holder-enforcement-after-end',
    'conclude',
  ]),
  ...choose<Step>(enforcement(law), ['notify-others-of-stop']).map(askOthers),
  ...choose<Step>(changes(law), [
    'correct-ruling',
    'change-ruling',
    'revoke-ruling',
    'record-correction-receipt',
    'record-change-receipt',
    'record-revocation-receipt',
  ]),
];
