import { editionNamed, procedureById } from '#libs/procedures';
import { canBeRead, isLetterTo } from './party-letters.js';

const edition = editionNamed(procedureById('ordinary-ruling'), '2025-02-01');
const requester = { id: '1', role: 'requester' };
const respondent = { id: '2', role: 'respondent' };
const letter = (kind: string, fields: object = {}) => ({ kind, fields: { ...fields }, madeAt: '2026-03-05T02:00:00Z' });
const stored = (...services: object[]) => ({
  file: {
    'party/1': { role: 'requester' },
    'party/2': { role: 'respondent' },
    'party/3': { role: 'respondent' },
    ...Object.fromEntries(services.map((service, i) => [`service/${i + 1}`, { ...service }])),
  },
});
const received = (document: string, party: string, receivedOn: string | null) => ({ document, party, receivedOn });

describe('which letters of the office are a party’s', () => {
  it.each([
    ['answer-notice', respondent, true],
    ['answer-notice', requester, false],
    ['docketing-approval', requester, false],
    ['deliberation-record', respondent, false],
    ['public-notice', requester, true],
    ['a kind that the edition does not know', requester, false],
  ])('%s to %o: %s', (kind, viewer, is) => {
    expect(isLetterTo(letter(kind), viewer, stored(), edition)).toBe(is);
  });

  it('what names one of several respondents is not the other one’s letter', () => {
    const own = letter('answer-extension-notice', { party: '2' });
    expect(isLetterTo(own, respondent, stored(), edition)).toBe(true);
    expect(isLetterTo(own, { id: '3', role: 'respondent' }, stored(), edition)).toBe(false);
  });
});

describe('when a letter can be read on line', () => {
  it('a ruling is read by whoever received it, from the recorded receipt on', () => {
    const ruling = letter('ruling');
    expect(canBeRead(ruling, respondent, stored(), edition)).toBe(false);
    expect(canBeRead(ruling, respondent, stored(received('ruling', '2', null)), edition)).toBe(false);
    expect(canBeRead(ruling, respondent, stored(received('ruling', '1', '2026-03-06')), edition)).toBe(false);
    expect(canBeRead(ruling, respondent, stored(received('ruling', '2', '2026-03-06')), edition)).toBe(true);
  });

  it('the receipt of an earlier letter of the same kind opens no later one', () => {
    expect(canBeRead(letter('ruling'), respondent, stored(received('ruling', '2', '2026-03-04')), edition)).toBe(false);
  });

  it('a decision that is served under the name that its step asks for waits for its receipt too', () => {
    expect(canBeRead(letter('change-decision'), respondent, stored(), edition)).toBe(false);
  });

  it('what no receipt is recorded of is open once it was made', () => {
    expect(canBeRead(letter('panel-notice'), respondent, stored(), edition)).toBe(true);
  });
});
