import type { PersonFact } from '../engine/model.js';
import type { CaseFile } from '../facts/file.js';
import {
  REQUESTER,
  RESPONDENT,
  TODAY,
  has,
  listed,
  matter,
  on,
  person,
  right,
  sides,
  type Row,
} from './guard-facts.js';

const other = (file: CaseFile, agency = '990000') => ({
  beside: [{ id: 'other', agency, stage: 'preparing', file }],
});
const OWN = '018f0000-0000-7000-8000-000000000001';
const joined = (state = 'joined'): CaseFile => ({ 'consolidation/1': { group: 'g', state, lead: OWN, cases: [] } });

const expert = (more: Partial<NonNullable<PersonFact['rostered']>> = {}, rest: Partial<PersonFact> = {}) => ({
  people: [
    person('e', {
      name: '测试专家',
      certificate: null,
      certificateValidUntil: null,
      rostered: {
        kind: 'investigator',
        fields: ['机械'],
        ties: ['测试研究所'],
        patents: [],
        retiredOn: null,
        account: null,
        ...more,
      },
      ...rest,
    }),
  ],
});
const helper = (more: object = {}): CaseFile => ({
  'investigator/1': { person: 'e', name: '测试专家', state: 'appointed', account: 'x', ...more },
});
const inquiry = (state: string): CaseFile => ({ 'inquiry/1': { investigator: '1', state, questions: '问' } });
const first = { investigator: '1' };
const body = { kind: 'appraiser' } as const;

/** Cases tried together, and those who help without a vote. */
export const ROWS_BESIDE: readonly Row[] = [
  ['casesAreTakenTogether', has({}, other({})), has({})],
  ['caseIsNotJoined', has(joined('split')), has(joined())],
  ['caseIsJoined', has(joined()), has(joined('split'))],
  ['joinedCasesShareAgency', has({}, other({})), has({}, other({}, '110000'))],
  [
    'casesBelongTogether',
    on(
      { basis: 'same-patent' },
      right({ patentNumber: 'ZL202120123456.7' }),
      other(right({ patentNumber: '2021 2 0123456.7' })),
    ),
    on({ basis: 'same-patent' }, right(), other(right({ patentNumber: 'ZL2' }))),
  ],
  [
    'casesBelongTogether',
    on({ basis: 'same-product' }, { 'accused/1': { product: '某 型' } }, other({ 'accused/1': { product: '某型' } })),
    on({ basis: 'same-product' }, {}, other({})),
  ],
  [
    'casesBelongTogether',
    on({ basis: 'same-parties' }, sides, other(sides)),
    on({ basis: 'same-parties' }, sides, other({ 'party/1': REQUESTER, 'party/2': { ...RESPONDENT, name: '丙' } })),
  ],
  ['leadIsAmongThem', on({ lead: 'other' }, {}, other({})), on({ lead: 'third' }, {}, other({}))],
  ['leadIsAmongThem', on({ lead: OWN }, {}, other({})), on({}, {}, other({}))],
  ['investigatorIsOnRoster', on({ person: 'e' }, {}, expert()), on({ person: 'e' }, {}, expert(body))],
  [
    'investigatorIsOnRoster',
    on({ person: 'e' }, {}, expert({ retiredOn: TODAY })),
    on({ person: 'e' }, {}, expert({ retiredOn: '2026-03-01' })),
  ],
  [
    'investigatorIsOnRoster',
    on({ person: 'e' }, {}, expert()),
    on({ person: 'e' }, {}, expert({}, { agency: '110000' })),
  ],
  ['appraiserIsOnRoster', on({ body: 'e' }, {}, expert(body)), on({ body: 'e' }, {}, expert())],
  [
    'investigatorHasNoConflict',
    on({ person: 'e' }, sides, expert()),
    on({ person: 'e' }, { ...sides, 'agent/1': { partyId: '1', name: '代理人', firm: '测试研究所' } }, expert()),
  ],
  [
    'investigatorHasNoConflict',
    on({ person: 'e' }, right(), expert()),
    on({ person: 'e' }, right({ patentNumber: 'ZL202120123456.7' }), expert({ patents: ['202120123456.7'] })),
  ],
  [
    'investigatorHasNoConflict',
    on({ person: 'e' }, matter('recusal', { person: 'e' }), expert()),
    on({ person: 'e' }, matter('recusal', { person: 'e', state: 'granted' }), expert()),
  ],
  [
    'appraiserHasNoConflict',
    on({ body: 'e' }, sides, expert(body)),
    on({ body: 'e' }, sides, expert(body, { name: '乙' })),
  ],
  [
    'investigatorIsNotJudge',
    on({ person: 'e' }, { 'panel/1': { members: [{ person: 'a' }] } }, expert({ account: 'x' })),
    on({ person: 'e' }, { 'panel/1': { members: [{ person: 'x' }] } }, expert({ account: 'x' })),
  ],
  ['investigatorNotYetAppointed', on({ person: 'e' }, helper({ state: 'dismissed' })), on({ person: 'e' }, helper())],
  ['investigatorIsAppointed', on(first, helper()), on(first, helper({ state: 'dismissed' }))],
  [
    'investigatorIsFreeToAct',
    on(first, { ...helper(), ...matter('recusal', { person: 'e', state: 'refused' }) }),
    on(first, { ...helper(), ...matter('recusal', { person: 'e' }) }),
  ],
  [
    'inquiryIsUnanswered',
    on({ ...first, inquiry: '1' }, inquiry('asked')),
    on({ ...first, inquiry: '1' }, inquiry('answered')),
  ],
  ['matterIsOpenAppraisal', on({ matter: '1' }, matter('appraisal')), on({ matter: '1' }, matter('settlement'))],
  [
    'recusedInvestigatorsAreGone',
    has({ ...helper({ state: 'dismissed' }), ...matter('recusal', { person: 'e', state: 'granted' }) }),
    has({ ...helper(), ...matter('recusal', { person: 'e', state: 'granted' }) }),
  ],
  [
    'investigatorsDoNotVote',
    on({ votes: [{ person: 'a' }] }, helper()),
    on({ votes: [{ person: 'a' }, { person: 'x' }] }, helper()),
  ],
  ['investigatorsDoNotVote', on({ votes: [] }, helper()), on({ votes: [{ person: 'e' }] }, helper())],
  ['investigatorsSitOnNoPanel', on(listed('a'), helper()), on(listed('a', 'x'), helper())],
];
