import { contactsIn, fileFor, maskText, typedFor } from './mask.js';

const file = {
  'party/1': {
    role: 'requester',
    name: '样品公司',
    phone: '13800138000',
    address: '样省样市样路1号',
    followCode: 'CODE-1',
  },
  'party/2': {
    role: 'respondent',
    name: '仿制公司',
    phone: '13900139000',
    address: '样省样市仿路2号',
    followCode: 'CODE-2',
    electronicService: { channel: 'sms', address: '1' },
  },
  'agent/1': { partyId: '2', name: '代理人', phone: '13700137000' },
  'deliberation/1': { on: '2026-05-01', votes: [{ person: 'a', opinion: '侵权', agrees: true }] },
  'decision/1': { form: 'ruling', state: 'draft', reasons: '草稿' },
};

describe('who may read what of a case file', () => {
  it('those in charge read all of it, but telephones, mailboxes and identity numbers masked', () => {
    const person = { ...file['party/2'], idNumber: '440101199001011234', email: 'somebody@example.cn' };
    const seen = fileFor({ ...file, 'party/2': person, 'party/3': { phone: null } }, { as: 'in-charge' });
    expect(seen).toEqual({
      ...file,
      'party/1': { ...file['party/1'], phone: '138****8000' },
      'party/2': { ...person, phone: '139****9000', idNumber: '440****1234', email: 'som****e.cn' },
      'party/3': { phone: null },
      'agent/1': { ...file['agent/1'], phone: '137****7000' },
    });
    expect(typedFor({ name: '承继人', phone: '13600136000', address: '样路3号' })).toEqual({
      name: '承继人',
      phone: '136****6000',
      address: '样路3号',
    });
  });

  it('what is masked is told of one party or agent, and of nothing else in the file', () => {
    expect(contactsIn(file, 'agent/1')).toEqual({ idNumber: null, phone: '13700137000', email: null });
    expect([contactsIn(file, 'party/9'), contactsIn(file, 'decision/1')]).toEqual([null, null]);
  });

  it('a party reads its own contacts and code, masked ones of others, and neither votes nor drafts', () => {
    const seen = fileFor(file, { as: 'party', party: '1' });
    expect(seen['party/1']).toEqual(file['party/1']);
    expect(seen['party/2']).toMatchObject({
      name: '仿制公司',
      phone: '139****9000',
      address: '样省样市仿路****',
      electronicService: null,
    });
    expect(seen['party/2']).not.toHaveProperty('followCode');
    expect(seen['agent/1']).toMatchObject({ phone: '137****7000' });
    expect(seen['deliberation/1']).toEqual({ on: '2026-05-01' });
    expect(seen['decision/1']).toEqual({ form: 'ruling' });
    expect(
      fileFor({ 'decision/1': { state: 'made', order: '停止' } }, { as: 'party', party: '1' })['decision/1'],
    ).toHaveProperty('order');
  });

  it('a party reads no inspection and no approval of the house, and of the other side’s application not the reasons', () => {
    const matters = {
      'matter/1': { matter: 'inspection', points: '现场' },
      'matter/2': { matter: 'closing-extension', reason: '复杂' },
      'matter/3': { matter: 'application', ground: 'closed-hearing', state: 'open', byParty: '2', reason: '商业秘密' },
      'matter/4': { matter: 'suspension', reason: '无效' },
    };
    const seen = (party: string) => fileFor(matters, { as: 'party', party });
    const query = { 'matter/5': { matter: 'deadline-query', byParty: '2', reason: '日期有误' } };
    expect(fileFor(query, { as: 'party', party: '1' })).toEqual({});
    expect(fileFor(query, { as: 'party', party: '2' })).toEqual(query);
    expect(Object.keys(seen('1'))).toEqual(['matter/3', 'matter/4']);
    expect(seen('1')['matter/3']).toEqual({
      matter: 'application',
      ground: 'closed-hearing',
      state: 'open',
      byParty: '2',
    });
    expect(seen('2')['matter/3']).toEqual(matters['matter/3']);
    expect(fileFor(matters, { as: 'other', deliberations: false })).toHaveProperty('matter/1');
  });

  it('a colleague who is not in charge gets no code and no contacts', () => {
    const seen = fileFor(file, { as: 'other', deliberations: false });
    expect(JSON.stringify(seen)).not.toMatch(/CODE|13800138000/);
  });

  it('votes are for those who deliberate, approve and audit', () => {
    const votes = (deliberations: boolean) => fileFor(file, { as: 'other', deliberations })['deliberation/1'];
    expect([votes(false), votes(true)]).toEqual([{ on: '2026-05-01' }, file['deliberation/1']]);
  });

  it('a ruling that is not made is read by those who deliberate, approve and audit, and by no other colleague', () => {
    const ruling = (state: string) => ({ 'decision/1': { form: 'ruling', state, reasons: '理由', finding: 'none' } });
    const seen = (state: string, deliberations: boolean) =>
      fileFor(ruling(state), { as: 'other', deliberations })['decision/1'];
    for (const state of ['draft', 'in-approval', 'approved']) {
      expect(seen(state, false)).toEqual({ form: 'ruling', state });
      expect(seen(state, true)).toHaveProperty('reasons');
    }
    expect(seen('made', false)).toHaveProperty('reasons');
  });

  it('short values are masked whole', () => {
    expect([maskText('123'), maskText('E1234567'), maskText('')]).toEqual(['***', 'E1****7', '']);
  });
});
