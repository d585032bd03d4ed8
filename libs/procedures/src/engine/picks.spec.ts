import { edition2025 } from '../ordinary/editions.js';
import { receipt } from '../testing/complaint.js';
import { preparing, ruled, served } from '../testing/given.js';
import type { Play } from '../testing/play.js';
import { fittingValues } from './picks.js';

const fits = (play: Play, id: string) => {
  const step = edition2025.transitions.find((t) => t.id === id);
  if (!step) throw new Error(`there is no step ${id}`);
  return fittingValues(edition2025, step, play.facts('officer'));
};

describe('what a step can name as things stand', () => {
  it('is the party that has not had the paper, and nobody where all have', () => {
    const play = ruled().until('2026-04-10');
    expect(fits(play, 'record-ruling-receipt')).toEqual({ party: ['1', '2'] });
    play.do('record-ruling-receipt', 'officer', receipt('1', '2026-04-10', 'direct'));
    expect(fits(play, 'record-ruling-receipt')).toEqual({ party: ['2'] });
    play.do('record-ruling-receipt', 'officer', receipt('2', '2026-04-10', 'direct'));
    expect(fits(play, 'record-ruling-receipt')).toEqual({ party: [] });
  });

  it('is the suit that is pending among all matters of the case', () => {
    const play = served().until('2026-04-20');
    play.do('sue', 'respondent', { party: '2', filedOn: '2026-04-20', court: '测试法院' });
    const [suit] = Object.entries(play.file).filter(([, r]) => r['matter'] === 'litigation');
    expect(Object.values(play.file).filter((r) => r['matter']).length).toBeGreaterThan(1);
    expect(fits(play, 'record-ruling-upheld')).toEqual({ matter: [suit?.[0].slice('matter/'.length)] });
  });

  it('is the application that the step can answer, none while nothing is applied for', () => {
    const play = preparing();
    expect(fits(play, 'suspend')).toEqual({ application: [] });
    const apply = (kind: string) =>
      play.do('file-application', 'respondent', { party: '2', kind, receivedOn: '2026-03-06', reason: '理由' });
    apply('confidentiality');
    expect(fits(play, 'suspend')).toEqual({ application: [] });
    apply('suspension');
    const [asked] = Object.entries(play.file).filter(([, r]) => r['ground'] === 'suspension');
    expect(fits(play, 'suspend')).toEqual({ application: [asked?.[0].slice('matter/'.length)] });
  });

  it('is not said of what is judged only with the rest of the form', () => {
    expect(fits(ruled(), 'record-service')).toEqual({});
  });
});
