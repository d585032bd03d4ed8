import type { ClockView, Facts, PersonFact } from '../engine/model.js';
import type { CaseFile } from '../facts/file.js';
import type { GuardName } from '../guards/table.js';
import type { factsOf } from './facts.js';

/** Small words for writing the facts of one guard's cases. */
export type Parts = Parameters<typeof factsOf>[0];
export type Row = readonly [guard: GuardName, holds: Parts, fails: Parts];

export const TODAY = '2026-03-02';
export const on = (input: Facts['input'], file: CaseFile = {}, rest: Parts = {}): Parts => ({ ...rest, input, file });
export const has = (file: CaseFile, rest: Parts = {}): Parts => ({ ...rest, file });
export const at = (stage: string, file: CaseFile = {}, clocks: ClockView[] = []): Parts => ({
  case: { stage },
  file,
  clocks,
});
export const clock = (name: string, more: Partial<ClockView> = {}): ClockView => ({
  ...{
    id: name,
    clock: name,
    subject: '',
    duty: 'authority',
    state: 'armed',
    anchoredOn: TODAY,
    dueOn: '2026-03-20',
    dueAt: null,
    settledOn: null,
    extensions: [],
    pauses: [],
  },
  ...more,
});
export const matter = (kind: string, more: object = {}): CaseFile => ({
  'matter/1': { matter: kind, state: 'open', openedOn: TODAY, ...more },
});
export const extended = (...ids: string[]) => clock('closing', { extensions: ids.map((id) => ({ id })) });

export const REQUESTER = {
  role: 'requester',
  name: '甲',
  address: '一号',
  domicileInChina: true,
  entitlement: 'patentee',
  statusProof: 'p',
};
export const RESPONDENT = { role: 'respondent', name: '乙', address: '二号', domicileInChina: true };
export const sides: CaseFile = { 'party/1': REQUESTER, 'party/2': RESPONDENT };
export const request = (more: object): CaseFile => ({
  'request/1': { matters: '停止', factsAndReasons: '事实', claimsReliedOn: [1], copies: 1, signed: true, ...more },
});
export const right = (more: object = {}): CaseFile => ({
  'right/1': { patentNumber: 'ZL1', type: 'utility-model', claimsTotal: 3, registerCopy: 'p', ...more },
});
export const person = (id: string, more: Partial<PersonFact> = {}): PersonFact => ({
  id,
  name: id,
  agency: '990000',
  certificate: 'c',
  certificateValidUntil: '2027-01-01',
  recused: false,
  offices: [{ agency: '990000', role: 'officer' }],
  absent: false,
  ...more,
});
export const listed = (...ids: string[]) => ({ members: ids.map((id, i) => ({ person: id, leads: i === 0 })) });
export const panel = (...ids: string[]): CaseFile => ({
  'panel/1': { members: ids.map((id) => ({ person: id, name: id, validUntil: '2027-01-01' })) },
});
export const votes = (...agrees: boolean[]) => ({
  votes: agrees.map((a, i) => ({ person: 'abc'[i], opinion: '意见', agrees: a })),
});
export const received = (document: string, party: string, day = '2026-03-01', more: object = {}): CaseFile => ({
  [`service/${party}`]: { document, party, receivedOn: day, ...more },
});
export const hearing = (more: object = {}): CaseFile => ({
  'hearing/1': { on: '2026-03-12', state: 'scheduled', ...more },
});
export const decision = (more: object = {}): CaseFile => ({
  'decision/1': { form: 'ruling', state: 'made', finding: 'infringement', ...more },
});
export const five = { parties: '甲乙', statements: '陈述', reasons: '理由', order: '停止', remedy: '起诉' };
export const two = { party: '2' };
