import { choice, list, optional, party, prose, reason, record } from '../shared/fields.js';
import type { Law } from './law.js';
import { fixed, given, opens, PANEL, today, under } from '../shared/step-parts.js';
import type { Step } from './parts.js';
import { UNDECIDED, UNDECIDED_OR_HELD } from './stages.js';

/**
 * Secrets in the papers of a case: whoever learns of them here keeps them (Order 81 art. 82), a trade secret is
 * treated so on the application of whose it is (art. 27), and nothing of it is published (art. 83).
 */
export const secrets = (law: Law): Step[] => [
  {
    id: 'order-confidentiality',
    title: { zh: '责令保密', en: 'Order confidentiality' },
    from: UNDECIDED,
    to: 'same',
    by: PANEL,
    guards: under(law.record, 'tradeSecretsNeedApplication'),
    input: {
      ground: choice('trade-secret', 'state-secret', 'privacy', 'other-law')('保密事由', 'Ground', law.confidentiality),
      byParty: optional(party('申请人', 'Applicant')),
      items: prose('应当保密的内容', 'What is to be kept', law.confidentiality),
      papers: optional(list({ kind: 'paper' }, 200)('涉及的材料', 'Papers concerned')),
    },
    writes: [opens('confidentiality', { byParty: given('byParty') }, ['ground', 'items', 'papers'])],
    documents: ['confidentiality-notice'],
    event: 'confidentiality.ordered',
    ...law.confidentiality,
    rank: 89,
  },
  {
    id: 'lift-confidentiality',
    title: { zh: '解除保密', en: 'Lift the confidentiality' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: PANEL,
    guards: under(law.confidentiality, 'confidentialityIsInForce'),
    input: { matter: record('matter')('保密事项', 'Order of confidentiality'), reason },
    writes: [
      {
        record: 'matter',
        id: given('matter'),
        merge: true,
        set: { state: fixed('closed'), closedOn: today, outcome: given('reason') },
      },
    ],
    documents: ['confidentiality-notice'],
    event: 'confidentiality.lifted',
    ...law.confidentiality,
    rank: 97,
  },
];
