import { completed } from '../drafts/draft-form.js';
import { patentCheckCharacter } from '../patent-number.js';
import { checkComplaint, titleOf } from './check-complaint.js';
import type { Complaint, ComplaintParty } from './complaint.js';

const patent = (digits: string): string => `ZL${digits}.${patentCheckCharacter(digits)}`;
const requester: ComplaintParty = {
  role: 'requester',
  kind: 'legal',
  name: '样品 科技有限公司',
  creditCode: '914403001922038216',
  address: '样省样市',
  phone: '13800138000',
  representative: '甲某',
  domicileInChina: true,
  entitlement: 'patentee',
};
const respondent: ComplaintParty = {
  role: 'respondent',
  kind: 'legal',
  name: '仿制商贸有限公司',
  address: '样省样市',
  domicileInChina: true,
};
const complaint = (over: Partial<Complaint> = {}): Complaint => ({
  matters: '停止侵权',
  factsAndReasons: '事实',
  claimsReliedOn: [3, 1],
  signed: true,
  declaresNotSued: true,
  declaresNoOtherRoute: true,
  copies: 1,
  parties: [requester, respondent],
  rights: [{ patentNumber: patent('202110123456'), title: '一种样品', patentee: '样品科技有限公司', claimsTotal: 5 }],
  accused: [{ product: '仿制样品', acts: ['make'], place: '样省样市' }],
  ...over,
});
const filing = { procedure: 'ordinary-ruling', today: '2026-03-02', onPaper: false };
const wrong = (over: Partial<Complaint>, how = filing): string[] =>
  checkComplaint(complaint(over), how).found.issues.map((i) => `${i.pointer} ${i.code}`);

describe('reading a complaint', () => {
  it('puts a right one into its normal form', () => {
    const { checked, found } = checkComplaint(complaint(), filing);
    expect(found.issues).toEqual([]);
    expect(checked.request.claimsReliedOn).toEqual([1, 3]);
    expect(checked.accused[0]?.acts).toEqual(['make']);
    expect(checked.rights[0]).toMatchObject({ type: 'invention', patentNumber: patent('202110123456') });
    expect(titleOf(checked, filing)).toBe('样品 科技有限公司与仿制商贸有限公司“一种样品”专利侵权纠纷');
  });

  it('calls a request for an opinion what it is', () => {
    const opinion = { ...filing, procedure: 'infringement-opinion' };
    const { checked } = checkComplaint(complaint(), opinion);
    expect(checked.request.cause).toBe('专利侵权咨询');
    expect(titleOf(checked, opinion)).toBe('样品 科技有限公司与仿制商贸有限公司“一种样品”专利侵权咨询');
  });

  it('names every fault at once, with the article that asks for it', () => {
    const { found } = checkComplaint(
      complaint({ copies: 0, parties: [{ ...requester, phone: '12', entitlement: null }, respondent] }),
      filing,
    );
    expect(found.issues.map((i) => i.pointer)).toEqual(['/parties/0/phone', '/parties/0/entitlement', '/copies']);
    expect(found.issues.at(-1)?.article).toBe('专利纠纷行政裁决和调解办法 第14条');
  });

  it('takes an answer that nobody chose for none: neither its own rules nor those of another are put to it', () => {
    const unchosen = { ...requester, kind: undefined, representative: undefined, creditCode: '914403001922038217' };
    const agent = { party: 1, name: '代理人', authority: undefined, powers: ['settle'] };
    const form = { ...complaint(), parties: [unchosen, respondent], agents: [agent] };
    const { found } = checkComplaint(completed(form) as unknown as Complaint, filing);
    expect(found.issues.map((i) => `${i.pointer} ${i.code}`)).toEqual(['/parties/0/creditCode creditCode.check']);
  });

  it('says that the number of claims is wrong at that number alone', () => {
    const rights = [{ patentNumber: patent('202110123456'), title: '一种样品', patentee: '甲', claimsTotal: 0 }];
    expect(wrong({ rights })).toEqual(['/rights/0/claimsTotal range']);
  });

  it('needs both sides, and nobody may complain against himself under another spelling', () => {
    expect(wrong({ parties: [requester] })).toEqual(['/parties parties.respondent']);
    expect(wrong({ parties: [requester, { ...respondent, name: '样品科技有限公司' }] })).toEqual([
      '/parties/1/name parties.same',
    ]);
    expect(wrong({ parties: [requester, respondent, respondent], copies: 2 })).toEqual([
      '/parties/2/name parties.twice',
    ]);
  });

  it('is not misled about who complains against whom by characters that nobody sees', () => {
    for (const name of ['样品\u200b科技有限公司', '样\u00ad品科技有限公司', '样品科技有限公司\u2060'])
      expect(wrong({ parties: [requester, { ...respondent, name }] })).toEqual(['/parties/1/name parties.same']);
  });

  it('takes numbers in full width and keeps them in normal width', () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    const { checked, found } = checkComplaint(
      complaint({
        parties: [{ ...requester, creditCode: wide('914403001922038216'), phone: wide('13800138000') }, respondent],
        rights: [{ patentNumber: wide(patent('202110123456')), title: '一种样品', patentee: '甲', claimsTotal: 5 }],
      }),
      filing,
    );
    expect(found.issues).toEqual([]);
    expect(checked.parties[0]).toMatchObject({ creditCode: '914403001922038216', phone: '13800138000' });
    expect(checked.rights[0]?.patentNumber).toBe(patent('202110123456'));
  });

  it('wants each act and each power once', () => {
    const accused = [{ product: '仿制样品', acts: ['make', 'sell', 'make'], place: '样省样市' }];
    expect(wrong({ accused })).toEqual(['/accused/0/acts/2 acts.twice']);
  });

  it('tells two people of one name apart by their identity numbers', () => {
    const person = { kind: 'natural', name: '张某', creditCode: null } as const;
    const parties = [
      { ...requester, ...person, idNumber: '11010519491231002X' },
      { ...respondent, ...person, idNumber: 'E12345678' },
    ];
    expect(wrong({ parties })).toEqual([]);
    expect(wrong({ parties: parties.map((p) => ({ ...p, idNumber: 'E12345678' })) })).toEqual([
      '/parties/1/idNumber parties.same',
    ]);
  });

  it('takes one or two agents a party, with authority that says what it covers', () => {
    const agent = { party: 1, name: '代理人', authority: 'general' } as const;
    expect(wrong({ agents: [agent, agent] })).toEqual([]);
    expect(wrong({ agents: [agent, agent, agent] })).toEqual(['/agents/2 agents.tooMany']);
    expect(wrong({ agents: [{ ...agent, party: 7 }] })).toEqual(['/agents/0/party party']);
    expect(wrong({ agents: [{ ...agent, party: 2 }] })).toEqual(['/agents/0/party agents.requester']);
    expect(wrong({ agents: [{ ...agent, authority: 'special' }] })).toEqual(['/agents/0/powers agents.powers']);
    expect(wrong({ agents: [{ ...agent, powers: ['settle'] }] })).toEqual(['/agents/0/authority agents.authority']);
  });

  it('asks for the claims where there are two or more, and for none of a design', () => {
    expect(wrong({ claimsReliedOn: [] })).toEqual(['/claimsReliedOn missing']);
    const design = [{ patentNumber: patent('202130123456'), title: '杯', patentee: '甲', claimsTotal: 0 }];
    expect(wrong({ rights: design, claimsReliedOn: [] })).toEqual([]);
    expect(wrong({ rights: design, claimsReliedOn: [1] })).toEqual(['/claimsReliedOn/0 claims.design']);
  });

  it('asks a licensee for what its standing hangs on, and nobody else', () => {
    const as = (over: Partial<ComplaintParty>) => ({ parties: [{ ...requester, ...over }, respondent] });
    expect(wrong(as({ entitlement: 'sole-licensee' }))).toEqual(['/parties/0/patenteeDoesNotAct missing']);
    expect(wrong(as({ entitlement: 'ordinary-licensee' }))).toEqual(['/parties/0/licenceAllowsSuit missing']);
    expect(wrong(as({ entitlement: 'sole-licensee', patenteeDoesNotAct: true }))).toEqual([]);
    expect(wrong(as({ entitlement: 'exclusive-licensee' }))).toEqual([]);
    expect(wrong(as({ entitlement: 'sole-licensee' }), { ...filing, onPaper: true })).toEqual([]);
  });

  it('records a request on paper as it is, but never a number that cannot be', () => {
    const paper = { ...filing, onPaper: true };
    expect(
      wrong(
        { copies: 0, claimsReliedOn: [], parties: [{ ...requester, phone: null, entitlement: null }, respondent] },
        paper,
      ),
    ).toEqual([]);
    expect(wrong({ parties: [{ ...requester, creditCode: '914403001922038217' }, respondent] }, paper)).toEqual([
      '/parties/0/creditCode creditCode.check',
    ]);
  });

  it('reads the address of electronic service by its channel', () => {
    const by = (electronicChannel: ComplaintParty['electronicChannel'], electronicAddress: string): string[] =>
      wrong({ parties: [{ ...requester, ...{ electronicChannel, electronicAddress } }, respondent] });
    expect(by('email', '13800138000')).toEqual(['/parties/0/electronicAddress email.form']);
    expect(by('sms', 'a@example.com')).toEqual(['/parties/0/electronicAddress mobile.form']);
    expect(by('sms', '020-87654321')).toEqual(['/parties/0/electronicAddress mobile.form']);
    expect(by('fax', 'a@example.com')).toEqual(['/parties/0/electronicAddress phone.form']);
    expect([by('email', 'a@example.com'), by('sms', '13800138000'), by('fax', '020-87654321')]).toEqual([[], [], []]);
    expect(by('im', '某号')).toEqual([]);
  });

  it('wants consent to electronic service with channel and address, and a ground for a major case', () => {
    expect(wrong({ parties: [{ ...requester, electronicChannel: 'email' }, respondent] })).toEqual([
      '/parties/0/electronicAddress missing',
    ]);
    expect(wrong({}, { ...filing, procedure: 'major-ruling' })).toEqual(['/majorGround missing']);
  });
});
