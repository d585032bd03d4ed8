import { describe, expect, it } from '@jest/globals';
import { answersOf } from './answers';
import { answered, completed, isBegun, valueAt, withoutParty, withValue, type Form } from './form';

const form: Form = {
  parties: [{ role: 'requester', name: '甲' }, { role: 'requester', name: '乙' }, { role: 'respondent' }],
  agents: [{ party: 1 }, { party: 2 }],
};

describe('a request on its way', () => {
  it('a place is written and emptied without touching the rest', () => {
    const next = withValue(form, '/parties/2/name', '丙');
    expect(valueAt(next, '/parties/2/name')).toBe('丙');
    expect(next.parties?.[0]).toBe(form.parties?.[0]);
    expect(withValue(next, '/parties/2/name', undefined).parties?.[2]).toEqual({ role: 'respondent' });
    expect(withValue({}, '/rights/0/title', '杯')).toEqual({ rights: [{ title: '杯' }] });
  });

  it('an agent goes with the party it stands for, and the others keep theirs', () => {
    const next = withoutParty(form, 0);
    expect(next.parties?.map((p) => p.name)).toEqual(['乙', undefined]);
    expect(next.agents).toEqual([{ party: 1 }]);
  });

  it('an agent stands for the requester, wherever the list has it, and for nobody while there is none', () => {
    const respondentFirst: Form = { parties: [{ role: 'respondent' }, { role: 'requester', name: '甲' }] };
    expect(completed({ ...respondentFirst, agents: [{ name: '代' }] }).agents).toEqual([{ name: '代', party: 2 }]);
    expect(completed({ ...respondentFirst, agents: [{ name: '代', party: 1 }] }).agents?.[0]?.party).toBe(2);
    expect(completed({ parties: [{ role: 'respondent' }], agents: [{ party: 1 }] }).agents).toEqual([{}]);
    expect(completed({ ...form, agents: [{ party: 2 }] }).agents).toEqual([{ party: 2 }]);
  });

  it('as many copies as respondents, whatever an earlier page was told, and nothing is begun by them', () => {
    expect(completed(form).copies).toBe(1);
    expect(completed({ ...form, copies: 3 }).copies).toBe(1);
    expect(completed({ agents: [] })).toEqual({ copies: 0 });
    expect(isBegun({ procedure: 'ordinary-ruling', copies: 0 })).toBe(false);
  });

  it('what the procedure does not ask for is not sent, as it stands on none of its pages', () => {
    const parties: Form['parties'] = [{ role: 'requester', name: '甲', entitlement: 'patentee' }];
    const all: Form = { majorGround: 'industry', provincialCertificate: '一号', repeatOf: '二号', parties };
    expect(completed({ ...all, procedure: 'major-ruling' })).toEqual({ ...all, procedure: 'major-ruling', copies: 0 });
    expect(completed({ ...all, procedure: 'ordinary-ruling' })).toEqual({
      procedure: 'ordinary-ruling',
      copies: 0,
      repeatOf: '二号',
      parties,
    });
    expect(completed({ ...all, procedure: 'infringement-opinion' })).toEqual({
      procedure: 'infringement-opinion',
      copies: 0,
      declaresNoOtherRoute: false,
      parties: [{ role: 'requester', name: '甲' }],
    });
  });

  it('what another answer has taken off the page is not sent: nobody could see what is wrong with it', () => {
    const party = {
      role: 'requester',
      name: '甲',
      idNumber: '1',
      creditCode: '2',
      representative: '王',
      address: '路',
    };
    const sent = (change: object) => completed({ parties: [{ ...party, ...change } as never] }).parties?.[0];
    expect(sent({ kind: 'natural' })).toEqual({
      role: 'requester',
      name: '甲',
      kind: 'natural',
      idNumber: '1',
      address: '路',
    });
    expect(sent({ kind: 'legal' })).not.toHaveProperty('idNumber');
    expect(sent({ kind: 'legal' })).toMatchObject({ creditCode: '2', representative: '王' });
    expect(sent({ electronicAddress: 'a@example.com' })).not.toHaveProperty('electronicAddress');
    expect(sent({ electronicChannel: 'email', electronicAddress: 'a@example.com' })).toMatchObject({
      electronicAddress: 'a@example.com',
    });
    const agents = (authority: string) => completed({ agents: [{ name: '代', authority, powers: ['settle'] }] }).agents;
    expect([agents('general'), agents('special')]).toEqual([
      [{ name: '代', authority: 'general' }],
      [{ name: '代', authority: 'special', powers: ['settle'] }],
    ]);
  });

  it('who is something else to the patent now has not met the condition of what it was before', () => {
    const conditions = { licenceAllowsSuit: true, patenteeDoesNotAct: true };
    const licensee: Form['parties'] = [{ role: 'requester', name: '甲', entitlement: 'sole-licensee', ...conditions }];
    const asked = { parties: [...licensee, ...licensee] };
    const sent = (entitlement: string) =>
      completed(answered(asked, '/parties/1/entitlement', entitlement)).parties?.map(
        ({ role: _, name: __, ...said }) => said,
      );
    const kept = { entitlement: 'sole-licensee', ...conditions };
    expect(sent('patentee')).toEqual([kept, { entitlement: 'patentee' }]);
    expect(sent('ordinary-licensee')).toEqual([kept, { entitlement: 'ordinary-licensee' }]);
    expect(sent('sole-licensee')).toEqual([kept, kept]);
    expect(answered(asked, '/parties/1/name', '乙').parties?.[1]).toEqual({ ...licensee[0], name: '乙' });
  });

  it('what is read once more names whom an agent represents', () => {
    const { agents } = answersOf(
      {
        parties: [
          { role: 'respondent', name: '丙' },
          { role: 'requester', name: '甲' },
        ],
        agents: [{ name: '代' }],
      },
      { say: (key) => key, code: (code) => code, yesNo: String, agency: (id) => id, listed: (all) => all.join('、') },
    );
    expect(agents).toContainEqual({ label: 'agentParty', value: '甲' });
  });
});
