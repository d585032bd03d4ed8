import type { AnyEdition } from '../engine/model.js';
import { closedChoices, whyClosed } from '../engine/steps.js';
import { draftInput, receipt, votes } from '../testing/complaint.js';
import { answering, decided, hearingOn, preparing, written } from '../testing/given.js';
import { examined, heard, majorEdition } from '../testing/major.js';
import type { Play } from '../testing/play.js';
import { edition2015, edition2025 } from './editions.js';

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const kindsOf = (edition: AnyEdition): readonly string[] => {
  const type = edition.transitions.find((t) => t.id === 'file-application')?.input?.['kind']?.type;
  return type?.kind === 'choice' ? type.of : [];
};
const apply = (kind: string, more: object = {}) => ({
  ...{ party: '2', kind, receivedOn: '2026-03-06', reason: '理由' },
  ...more,
});
const state = (play: ReturnType<typeof preparing>) => play.file['matter/1']?.['state'];

it('an application rests on the articles that let a party ask, where the edition has them', () => {
  const file = edition2025.transitions.find((t) => t.id === 'file-application');
  expect([file?.standing, file?.citation.article]).toEqual(['statute', '22、26、27、28、37、53、54、82']);
});

describe('what parties may apply for', () => {
  const ALWAYS = ['appraisal', 'closed-hearing', 'confidentiality', 'postponement', 'suspension'];
  const SINCE_2025 = ['answer-extension', 'evidence-extension', 'settlement'];

  it.each([
    ['the ordinary procedure of 2015', edition2015, [...ALWAYS]],
    ['the ordinary procedure of 2025', edition2025, [...ALWAYS, ...SINCE_2025]],
    ['the major procedure of 2021', majorEdition('2021-06-01'), [...ALWAYS]],
    ['the major procedure of 2025', majorEdition('2025-02-01'), [...ALWAYS, ...SINCE_2025]],
  ])('follows what the office can grant: %s', (_, edition, kinds) => {
    expect([...kindsOf(edition)].sort()).toEqual(kinds.sort());
    const filing = edition.transitions.find((t) => t.id === 'file-application');
    expect(filing?.by).toEqual(expect.arrayContaining(['requester', 'respondent', 'third-party']));
  });

  it('waits open, and is granted by the step that gives what was asked', () => {
    const play = preparing().do('file-application', 'respondent', apply('settlement', { days: 20 }));
    expect(play.file['matter/1']).toMatchObject({ matter: 'application', state: 'open', ground: 'settlement' });
    const grant = { party: '2', days: 20, appliedOn: '2026-03-06', on: '2026-03-06', application: '1' };
    expect(play.refusal('grant-settlement-time', 'officer', { ...grant, party: '1' })).toEqual(['answersSettlement']);
    expect(state(play.do('grant-settlement-time', 'officer', grant))).toBe('granted');
  });

  it('is refused with reasons, once', () => {
    const play = answering().do('file-application', 'respondent', apply('answer-extension'));
    const refusal = { matter: '1', reason: '无正当理由' };
    expect(play.refusal('file-application', 'respondent', apply('answer-extension'))).toEqual(['notYetAppliedFor']);
    play.do('refuse-application', 'panel', refusal);
    expect(play.file['matter/1']).toMatchObject({ state: 'refused', outcome: '无正当理由' });
    expect(play.refusal('refuse-application', 'panel', refusal)).toEqual(['applicationIsOpen']);
  });

  it('is not for the other side to ask, nor for a period that is over', () => {
    const facts = preparing().facts('respondent', apply('settlement', { party: '1' }));
    const filing = edition2025.transitions.find((t) => t.id === 'file-application');
    expect(filing?.guards?.map((use) => use.is)).toContain('actsForItself');
    expect(edition2025.guards['actsForItself']?.holds({ ...facts, actor: { ...facts.actor, party: '2' } })).toBe(false);
    expect(preparing().refusal('file-application', 'respondent', apply('answer-extension'))).toEqual([
      'applicationHasItsOccasion',
    ]);
  });

  describe('is offered only where it could be granted', () => {
    const party = { id: 'party:2', name: '', capacities: ['respondent'], party: '2' } as const;
    const closedTo = (play: Play, today: string) => {
      const filing = edition2025.transitions.find((t) => t.id === 'file-application');
      if (!filing) throw new Error('nobody can apply');
      const facts = { ...play.facts('respondent'), actor: party, today };
      expect(whyClosed(edition2025, filing, facts)).toEqual([]);
      return closedChoices(edition2025, filing, facts)['kind'] ?? [];
    };
    const values = (play: Play, today: string) => closedTo(play, today).map(({ value }) => value);

    it('more time to answer while that time runs, its last day included', () => {
      const play = answering();
      const due = play.clock('answer', '2')?.dueOn ?? '';
      expect(values(play, due)).not.toContain('answer-extension');
      expect(values(play, nextDay(due))).toContain('answer-extension');
      expect(values(preparing(), '2026-03-06')).toEqual(['answer-extension', 'postponement', 'evidence-extension']);
    });

    it('more time for evidence while that time runs', () => {
      const play = preparing().notify('give-evidence-notice', { party: '2', days: 15 }, '2026-03-06');
      expect(values(play, '2026-03-23')).not.toContain('evidence-extension');
      expect(values(play, '2026-03-24')).toContain('evidence-extension');
    });

    it('and the rest with the reason and its article', () => {
      expect(closedTo(preparing(), '2026-03-06')[0]?.failures).toEqual([
        {
          guard: 'applicationHasItsOccasion',
          message: expect.objectContaining({ zh: '答辩期未在进行,延长应当在其届满前申请' }) as object,
          article: expect.stringContaining('22') as string,
        },
      ]);
    });
  });

  it('is answered by the refusal of a suspension too', () => {
    const play = preparing().do('file-application', 'respondent', apply('suspension'));
    play.do('refuse-suspension', 'officer', { ground: 'not-needed', reason: '理由', application: '1' });
    expect(state(play)).toBe('refused');
  });

  it('is answered by another hearing day', () => {
    const play = preparing().do('schedule-hearing', 'panel', hearingOn);
    play.do('file-application', 'respondent', apply('postponement'));
    const later = { hearing: '1', ...hearingOn, on: '2026-03-20', reason: '当事人申请', application: '1' };
    expect(state(play.do('postpone-hearing', 'panel', later))).toBe('granted');
  });

  it.each(['2021-06-01', '2025-02-01'])('is granted in a major case too (%s)', (edition) => {
    const play = examined(majorEdition(edition));
    play.do('file-application', 'respondent', apply('appraisal', { receivedOn: '2026-03-20' }));
    play.do('begin-appraisal', 'officer', { from: '2026-03-20', byParty: '2', reason: '机构', application: '1' });
    expect(state(play)).toBe('granted');
  });
});

describe('an application to suspend', () => {
  const reviewed = () =>
    preparing()
      .do('notify-written-review', 'panel', written)
      .do('record-written-review-receipt', 'officer', { matter: '1', ...receipt('1', '2026-03-06') })
      .do('record-written-review-receipt', 'officer', { matter: '1', ...receipt('2', '2026-03-06') })
      .until('2026-04-08');
  const asks = (play: Play): Play => play.do('file-application', 'respondent', apply('suspension'));
  const refuse = (application: string) => ({ ground: 'not-needed', reason: '请求无效的理由明显不成立', application });

  it('is not turned down in free words, but on a ground for not suspending', () => {
    const play = asks(preparing());
    expect(play.refusal('refuse-application', 'panel', { matter: '1', reason: '不同意' })).toEqual([
      'suspensionIsAnsweredOnItsGrounds',
    ]);
    const clean = { ...refuse('1'), ground: 'clean-report' };
    expect(play.refusal('refuse-suspension', 'officer', clean)).toEqual(['nonSuspensionGroundHolds']);
    expect(state(play.do('refuse-suspension', 'officer', refuse('1')))).toBe('refused');
  });

  it('is answered before the panel deliberates, and before the ruling is made', () => {
    const play = asks(reviewed());
    const on = { ...decided, on: '2026-04-08' };
    expect(play.refusal('deliberate', 'panel', on)).toEqual(['noSuspensionIsAsked']);
    play.do('refuse-suspension', 'officer', refuse('2')).do('deliberate', 'panel', on);
    play.do('draft-ruling', 'officer', draftInput).do('submit-ruling', 'officer').do('approve-ruling', 'head');
    asks(play);
    const made = { madeOn: '2026-04-08', sealed: true };
    expect(play.refusal('make-ruling', 'officer', made)).toEqual(['noSuspensionIsAsked']);
    const again = Object.entries(play.file).find(([, r]) => r['ground'] === 'suspension' && r['state'] === 'open');
    play.do('refuse-suspension', 'officer', refuse(again?.[0].replace('matter/', '') ?? ''));
    expect(play.do('make-ruling', 'officer', made).stage).toBe('ruled');
  });

  it.each(['2021-06-01', '2025-02-01'])('holds a major case up until it is answered (%s)', (edition) => {
    const play = heard(majorEdition(edition));
    play.do('file-application', 'respondent', apply('suspension', { receivedOn: '2026-04-13' }));
    const on = { on: '2026-04-13', votes: votes(), conclusion: 'infringement', signed: true };
    expect(play.refusal('deliberate', 'panel', on)).toEqual(['noSuspensionIsAsked']);
    expect(play.refusal('refuse-application', 'panel', { matter: '1', reason: '不同意' })).toEqual([
      'suspensionIsAnsweredOnItsGrounds',
    ]);
    play.do('refuse-suspension', 'officer', { ...refuse('1'), ground: 'untenable' });
    play.do('deliberate', 'panel', on).do('draft-ruling', 'panel', draftInput);
    play.do('file-application', 'respondent', apply('suspension', { receivedOn: '2026-04-13' }));
    expect(play.refusal('make-ruling', 'head', { madeOn: '2026-04-13', sealed: true })).toEqual([
      'noSuspensionIsAsked',
    ]);
  });
});
