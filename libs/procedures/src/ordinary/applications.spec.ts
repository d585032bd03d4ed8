import type { AnyEdition } from '../engine/model.js';
import { answering, hearingOn, preparing } from '../testing/given.js';
import { examined, majorEdition } from '../testing/major.js';
import { edition2015, edition2025 } from './editions.js';

const kindsOf = (edition: AnyEdition): readonly string[] => {
  const type = edition.transitions.find((t) => t.id === 'file-application')?.input?.['kind']?.type;
  return type?.kind === 'choice' ? type.of : [];
};
const apply = (kind: string, more: object = {}) => ({
  ...{ party: '2', kind, receivedOn: '2026-03-06', reason: '理由' },
  ...more,
});
const state = (play: ReturnType<typeof preparing>) => play.file['matter/1']?.['state'];

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
