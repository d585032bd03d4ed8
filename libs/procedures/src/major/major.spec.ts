import { DomainError } from '#libs/kernel';
import { builtInCalendar, countTerm } from '#libs/legal';
import { decide, type Decision } from '../engine/decide.js';
import type { Capacity, ClockView, Facts } from '../engine/model.js';
import { validateProcedure } from '../engine/validate.js';
import type { CaseFile } from '../facts/file.js';
import { factsOf } from '../testing/facts.js';
import { majorRuling } from './major.procedure.js';

const [edition] = majorRuling.editions;
const people = ['p1', 'p2', 'p3'].map((id, i) => ({
  id,
  name: `测试员${id}`,
  agency: '000000',
  certificate: `TEST-${i}`,
  certificateValidUntil: '2030-12-31',
  recused: false,
  offices: [{ agency: '000000', role: 'officer' }],
  absent: false,
}));
const members = people.map((p, i) => ({ person: p.id, leads: i === 0 }));
const filed: CaseFile = {
  'request/1': {
    cause: '专利侵权纠纷',
    matters: '责令停止侵权',
    factsAndReasons: '测试事实',
    claimsReliedOn: [1],
    signed: true,
    declaresNotSued: true,
    declaresNoOtherRoute: true,
    copies: 2,
    majorGround: 'public-interest',
    provincialCertificate: 'paper-certificate',
  },
  'party/1': {
    role: 'requester',
    name: '测试权利人',
    address: '测试路1号',
    entitlement: 'patentee',
    statusProof: 'paper-status',
    domicileInChina: false,
  },
  'party/2': { role: 'respondent', name: '测试药业甲', address: '测试路2号', domicileInChina: true },
  'party/3': { role: 'respondent', name: '测试药业乙', address: '测试路3号', domicileInChina: true },
  'right/1': { patentNumber: 'ZL201510299950.3', type: 'invention', claimsTotal: 10, registerCopy: 'paper-register' },
};

/** A case played step by step, without clocks of its own: a test says which clocks a guard is to see. */
class Play {
  facts: Facts = factsOf({
    file: filed,
    people,
    papers: [{ id: 'paper-1', kind: 'evidence' }],
    case: { stage: 'draft' },
  });

  take(
    id: string,
    today: string,
    by: Capacity,
    input: Facts['input'] = {},
    clocks: readonly ClockView[] = this.facts.clocks,
  ): Decision {
    const actor = { id: 'p1', name: '测试员', capacities: [by] };
    const seen = { ...this.facts, today, input, actor, clocks };
    const decision = decide(edition!, id, seen);
    const at = { ...seen.case, stage: decision.to, returnStage: decision.returnStage };
    const docketedOn = decision.givesNumber ? today : seen.case.docketedOn;
    this.facts = { ...seen, file: { ...seen.file, ...decision.filePatch }, case: { ...at, docketedOn } };
    return decision;
  }

  refused(
    id: string,
    today: string,
    by: Capacity,
    input: Facts['input'] = {},
    clocks: readonly ClockView[] = this.facts.clocks,
  ): string[] {
    try {
      this.take(id, today, by, input, clocks);
    } catch (error) {
      if (error instanceof DomainError) return (error.details.failures ?? []).map((f) => f.guard);
      throw error;
    }
    throw new Error(`${id} was allowed`);
  }
}

const clock = (name: string, parts: Partial<ClockView> = {}): ClockView => ({
  id: name,
  clock: name,
  subject: '',
  duty: 'authority',
  state: 'armed',
  anchoredOn: '2021-11-05',
  dueOn: null,
  dueAt: null,
  extensions: [],
  settledOn: null,
  pauses: [],
  ...parts,
});
const vote = (person: string, agrees = true) => ({ person, opinion: '测试意见', agrees });

/** Up to the examination: docketed 2021-11-05, both respondents served and answered. */
function examined(): Play {
  const play = new Play();
  play.take('file', '2021-11-01', 'requester', { receivedOn: '2021-11-01' });
  play.take('docket', '2021-11-05', 'head', { members });
  play.take('send-request', '2021-11-08', 'officer', { on: '2021-11-08' });
  for (const party of ['2', '3']) {
    const service = { party, method: 'direct', sentOn: '2021-11-08', receivedOn: '2021-11-10' };
    play.take('record-service-of-request', '2021-11-10', 'officer', service);
  }
  const windows = ['2', '3'].map((subject) => clock('answer', { subject, dueOn: '2021-11-25' }));
  for (const party of ['2', '3'])
    play.take('answer', '2021-11-24', 'officer', { party, receivedOn: '2021-11-24', gist: '不侵权' }, windows);
  play.take('begin-examination', '2021-11-26', 'officer');
  return play;
}

/** Case A up to its resumption; the December day and the service dates are assumed. */
function resumed(): Play {
  const play = examined();
  const stay = { ground: 'invalidity', from: '2021-12-15', byParty: '2', paper: 'paper-1' };
  expect(play.take('suspend', '2021-12-15', 'officer', stay).clocks).toEqual([
    { do: 'pause', clock: 'closing', kind: 'suspension', on: '2021-12-15', late: 'goes-on' },
    { do: 'pause', clock: 'new-decision', kind: 'suspension', on: '2021-12-15', late: 'goes-on' },
    { do: 'stop', clock: 'rapid-target', subject: null, outcome: 'cancelled', on: null, except: [], met: [] },
  ]);
  expect(play.facts.case).toMatchObject({ stage: 'suspended', returnStage: 'preparing' });
  const back = { on: '2022-05-16', reason: 'invalidity-withdrawn' };
  expect(play.refused('resume', '2022-05-16', 'officer', { ...back, reason: 'other' })).toEqual([
    'resumptionFitsGround',
  ]);
  expect(play.take('resume', '2022-05-16', 'officer', back)).toMatchObject({
    to: 'preparing',
    clocks: [
      { do: 'resume', clock: 'closing', kind: 'suspension', on: '2022-05-16' },
      { do: 'resume', clock: 'new-decision', kind: 'suspension', on: '2022-05-16' },
    ],
  });
  return play;
}

function heard(play: Play): void {
  const at = { on: '2022-06-20', time: '09:00', place: '测试审理庭', online: false };
  play.take('schedule-hearing', '2022-06-06', 'panel', at);
  for (const party of ['1', '2', '3']) {
    const notice = { party, hearing: '1', method: 'mail', sentOn: '2022-06-07', receivedOn: '2022-06-08' };
    play.take('record-hearing-notice', '2022-06-08', 'officer', notice);
  }
  play.take('hold-hearing', '2022-06-20', 'panel', { hearing: '1', recordSigned: true, waivedNotice: ['1', '2', '3'] });
}

describe('the major procedure', () => {
  it('is sound', () => {
    expect(validateProcedure(majorRuling)).toEqual([]);
  });

  it('rules in Case A as it happened: suspended in December, resumed in May, not suspended again, ruled in July', () => {
    const play = resumed();
    const again = { ground: 'untenable', byParty: '2', reason: '第二次无效宣告请求的理由明显不成立' };
    expect(play.take('refuse-suspension', '2022-05-17', 'officer', again)).toMatchObject({
      to: 'preparing',
      clocks: [],
    });
    heard(play);
    const running = [clock('closing')];
    const extension = play.take('extend-closing', '2022-07-01', 'head', { reason: '案情复杂', months: 1 }, running);
    expect(extension.clocks).toEqual([{ do: 'extend', clock: 'closing', subject: '', extension: 'first', length: 1 }]);
    const votes = ['p1', 'p2', 'p3'].map((p) => vote(p));
    play.take('deliberate', '2022-07-20', 'panel', {
      on: '2022-07-20',
      votes,
      conclusion: 'infringement',
      signed: true,
    });
    const text = { parties: '甲', statements: '乙', reasons: '丙', order: '停止侵权', remedy: '十五日内起诉' };
    play.take('draft-ruling', '2022-07-22', 'panel', { ...text, finding: 'infringement' });
    const ruling = play.take('make-ruling', '2022-07-27', 'head', { madeOn: '2022-07-27', sealed: true });
    expect(ruling).toMatchObject({ to: 'ruled', documents: ['ruling'], event: 'ruling.made' });
    const met = ['closing', 'new-decision', 'new-decision-by-court', 'rapid-target'];
    expect(ruling.clocks).toContainEqual(expect.objectContaining({ clock: 'all', outcome: 'cancelled', met }));
  });

  it.each([
    ['2021-12-01', true],
    ['2021-12-15', true],
    ['2021-12-23', true],
    ['2021-12-31', false],
  ])('makes the month’s extension necessary in Case A; suspended on %s, it is enough: %s', (from, enough) => {
    const { term } = edition!.clocks['closing']!;
    if ('set' in term) throw new Error('the closing limit is fixed');
    const excluded = [{ from, to: '2022-05-16' }];
    const due = (extensions: { count: number; unit: 'month' }[]): string => {
      const counted = countTerm({ ...term, from: '2021-11-05', excluded, extensions }, builtInCalendar);
      return 'due' in counted ? counted.due : '';
    };
    expect(due([]) < '2022-07-27').toBe(true);
    expect(due([{ count: 1, unit: 'month' }]) >= '2022-07-27').toBe(enough);
  });

  it('suspends on the seven grounds, for an invalidity request only once it is accepted', () => {
    const play = examined();
    const stay = (ground: string, paper?: string) => ({ ground, from: '2021-12-15', ...(paper ? { paper } : {}) });
    expect(play.refused('suspend', '2021-12-15', 'officer', stay('invalidity'))).toEqual(['invalidityIsAccepted']);
    expect(play.take('suspend', '2021-12-15', 'officer', stay('other')).to).toBe('suspended');
  });

  it.each([
    ['change-claims', { matters: '变更', on: '2021-12-01' }],
    ['add-respondent', { basis: 'requester-motion', name: '丁', kind: 'legal', address: '路', domicileInChina: true }],
    [
      'add-third-party',
      {
        ...{ affected: true, requesterRefused: true, applied: true },
        ...{ name: '丁', kind: 'legal', address: '路', domicileInChina: true },
      },
    ],
  ])('counts the closing limit anew after %s, and does not allow it after the hearing', (id, input) => {
    const by = id === 'change-claims' ? 'requester' : 'officer';
    const changed = examined().take(id, '2021-12-01', by, input);
    expect(changed.clocks[0]).toEqual({ do: 'restart', clock: 'closing', on: '2021-12-01' });
    expect(changed.documents).toContain('closing-restart');
    const play = resumed();
    heard(play);
    expect(play.refused(id, '2022-06-21', by, input)).toEqual(['stage']);
  });

  it('leaves five clear working days for the notice of a hearing', () => {
    const at = { on: '2022-06-20', time: '09:00', place: '庭', online: false };
    expect(resumed().refused('schedule-hearing', '2022-06-13', 'panel', at)).toEqual(['noticeFitsIn']);
    expect(resumed().take('schedule-hearing', '2022-06-10', 'panel', at).to).toBe('hearing-scheduled');
  });

  it('dockets nothing without the provincial certificate or with an even panel', () => {
    const play = new Play();
    play.facts = {
      ...play.facts,
      file: { ...filed, 'request/1': { ...filed['request/1'], provincialCertificate: null } },
    };
    play.take('file', '2021-11-01', 'requester', { receivedOn: '2021-11-01' });
    expect(play.refused('docket', '2021-11-05', 'head', { members: members.slice(0, 2) })).toEqual([
      'provincialCertificateIsFiled',
      'panelIsOdd',
    ]);
  });

  it('never extends further before the month’s extension was used, and then without a cap', () => {
    const play = examined();
    const asked = { reason: '特别复杂', months: 24 };
    const running = [clock('closing')];
    expect(play.refused('extend-closing-further', '2022-01-10', 'head', asked, running)).toEqual([
      'firstExtensionWasUsed',
    ]);
    const extended = [clock('closing', { extensions: [{ id: 'first' }] })];
    expect(play.take('extend-closing-further', '2022-01-10', 'head', asked, extended).clocks[0]).toMatchObject({
      length: 24,
    });
    expect(play.refused('extend-closing', '2022-01-10', 'head', { reason: '再', months: 1 }, extended)).toEqual([
      'notYetExtended',
    ]);
  });

  it('does not decide while a request for recusal is open', () => {
    const play = resumed();
    heard(play);
    const asked = {
      person: 'p2',
      ground: 'interest-in-patent',
      party: '2',
      knewOn: '2022-06-21',
      receivedOn: '2022-06-21',
      reason: '利害关系',
    };
    play.take('request-recusal', '2022-06-21', 'officer', asked);
    const votes = ['p1', 'p2', 'p3'].map((p) => vote(p));
    const input = { on: '2022-06-22', votes, conclusion: 'infringement', signed: true };
    expect(play.refused('deliberate', '2022-06-22', 'panel', input)).toEqual(['noRecusalIsOpen']);
    const [matter] = Object.keys(play.facts.file)
      .filter((k) => k.startsWith('matter/'))
      .map((k) => k.slice(7))
      .slice(-1);
    play.take('decide-recusal', '2022-06-23', 'head', { matter, state: 'refused', reason: '不成立' });
    expect(play.take('deliberate', '2022-06-23', 'panel', { ...input, on: '2022-06-23' }).to).toBe('deliberated');
  });

  it('does not decide in writing before the parties had notice and time to reply', () => {
    const play = examined();
    play.take('announce-written-review', '2021-12-01', 'panel', { days: 7, reason: '事实与证据' });
    const input = {
      on: '2021-12-02',
      votes: ['p1', 'p2', 'p3'].map((p) => vote(p)),
      conclusion: 'infringement',
      signed: true,
    };
    expect(play.refused('deliberate', '2021-12-02', 'panel', input)).toEqual(['everyoneCouldReply']);
  });
});
