import { receipt } from '../testing/complaint.js';
import { addition, preparing } from '../testing/given.js';
import { docketed as majorDocketed, examined } from '../testing/major.js';

const party = Object.fromEntries(Object.entries(addition).filter(([field]) => field !== 'basis'));
const thirdParty = { ...party, affected: true, requesterRefused: true, applied: true };
const coRequester = { ...party, entitlement: 'patentee' };
const arrived = (document: string) => ({ ...receipt('3', '2026-03-10'), document });

describe('the papers of the case are served on whoever joins', () => {
  it.each([
    ['add-third-party', thirdParty, 'third-party-notice'],
    ['add-co-requester', coRequester, 'addition-ruling'],
  ])('within five working days: %s', (step, input, document) => {
    const play = preparing().do(step, 'officer', input);
    expect(play.clock('service', '3')).toMatchObject({ anchoredOn: '2026-03-06', dueOn: '2026-03-13' });
    play.until('2026-03-10').do('record-joining-receipt', 'officer', arrived(document));
    expect(play.clock('service', '3')?.state).toBe('met');
    expect(play.file['service/2']).toMatchObject({ party: '3', document, receivedOn: '2026-03-10' });
    expect(play.refusal('record-joining-receipt', 'officer', arrived(document))).toEqual(['joinerAwaitsPapers']);
  });

  it('late as well, and never before the addition', () => {
    const play = preparing().do('add-third-party', 'officer', thirdParty).until('2026-03-20');
    const early = { ...arrived('third-party-notice'), receivedOn: '2026-03-05' };
    expect(play.refusal('record-joining-receipt', 'officer', early)).toEqual(['/input/receivedOn']);
    expect(play.refusal('record-joining-receipt', 'officer', arrived('third-party-notice'))).toEqual([]);
  });

  it('in a major case too', () => {
    const input = Object.fromEntries(Object.entries(thirdParty).filter(([field]) => field !== 'movedOn'));
    const play = examined().do('add-third-party', 'officer', input);
    expect(play.clock('sending', '3')?.dueOn).toBe('2026-03-27');
    const got = { ...receipt('3', '2026-03-23'), document: 'party-addition' };
    expect(play.until('2026-03-23').do('record-joining-receipt', 'officer', got).clock('sending', '3')?.state).toBe(
      'met',
    );
    // The papers of who joined are still to be sent when the copy goes to the respondents.
    const early = majorDocketed()
      .do('add-third-party', 'officer', input)
      .do('send-request', 'officer', { on: '2026-03-05' });
    expect([early.clock('sending', '2')?.state, early.clock('sending', '3')?.state]).toEqual(['met', 'armed']);
    const co = examined().do('add-co-requester', 'officer', { ...coRequester, movedOn: '2026-03-20' });
    expect(co.clock('sending', '3')?.dueOn).toBe('2026-03-27');
  });
});
