import { openMatters, type CaseFile, type MatterKind } from '../facts/file.js';

/** A complaint about a utility model with one requester and one respondent, complete but for the papers. */
export const complaint = (): CaseFile => ({
  'request/1': {
    cause: '专利侵权纠纷',
    matters: '责令停止侵权',
    factsAndReasons: '被请求人制造、销售落入权利要求1的产品',
    claimsReliedOn: [1],
    signed: true,
    declaresNotSued: true,
    declaresNoOtherRoute: true,
    receivedOn: '2026-03-02',
    copies: 1,
  },
  'party/1': {
    role: 'requester',
    kind: 'legal',
    name: '测试甲公司',
    address: '测试路1号',
    domicileInChina: true,
    entitlement: 'patentee',
  },
  'party/2': { role: 'respondent', kind: 'legal', name: '测试乙公司', address: '测试路2号', domicileInChina: true },
  'right/1': {
    patentNumber: 'ZL202099999999.9',
    type: 'utility-model',
    title: '测试装置',
    patentee: '测试甲公司',
    claimsTotal: 5,
  },
});

export const members = ['a', 'b', 'c'].map((person, i) => ({ person, leads: i === 0 }));
export const votes = (...agree: readonly boolean[]) =>
  ['a', 'b', 'c'].map((person, i) => ({ person, opinion: `意见${person}`, agrees: agree[i] ?? true }));
export const receipt = (party: string, receivedOn: string, method = 'mail') => ({
  party,
  receivedOn,
  method,
  proof: 'p1',
});
/** Id of the matter of a kind that was opened last and is still open, of one party where there are several. */
export const openOf = (file: CaseFile, kind: MatterKind, party?: string): string =>
  openMatters(file, kind)
    .filter((m) => party === undefined || m.byParty === party)
    .at(-1)?.id ?? '';
export const docketInput = { withinCompetence: true, members };
export const draftInput = {
  parties: '甲、乙',
  statements: '双方陈述',
  reasons: '全面覆盖',
  finding: 'infringement',
  order: '停止制造、销售',
  remedy: '十五日内起诉',
};
