import { editionNamed, procedureById } from '#libs/procedures';
import { canBeRead, isLetterTo } from './party-letters.js';

const edition = editionNamed(procedureById('ordinary-ruling'), '2025-02-01');
const requester = { id: '1', role: 'requester' };
const respondent = { id: '2', role: 'respondent' };
const letter = (kind: string, fields: object = {}, version = 1) => ({ kind, fields: { ...fields }, version });
const parties = {
  'party/1': { role: 'requester' },
  'party/2': { role: 'respondent' },
  'party/3': { role: 'respondent' },
};
const stored = () => ({ file: parties });

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

type Step = { readonly made: string; readonly fields?: object } | { readonly on: string; readonly record: object };
const made = (kind: string, fields: object = {}): Step => ({ made: kind, fields });
const on = (key: string, record: object): Step => ({ on: key, record });
const to2 = (document: string, record: object) => ({ document, party: '2', method: 'direct', ...record });
const got = (id: number, document: string, receivedOn: string | null, record: object = {}): Step =>
  on(`service/${id}`, to2(document, { sentOn: receivedOn, receivedOn, ...record }));

/** What happened in a case, one version a step; steps in one list are one version. */
function happened(...steps: readonly (Step | readonly Step[])[]) {
  const entered = new Map(Object.keys(parties).map((key) => [key, 1]));
  const documents: ReturnType<typeof letter>[] = [];
  let file: Record<string, object> = { ...parties };
  steps.forEach((step, at) => {
    for (const each of [step].flat() as readonly Step[]) {
      if ('made' in each) documents.push(letter(each.made, each.fields, at + 2));
      else {
        file = { ...file, [each.on]: each.record };
        if (!entered.has(each.on)) entered.set(each.on, at + 2);
      }
    }
  });
  return { file: file as never, documents, entered };
}

/** The letters that can be read: the which-th of those made. */
const readBy = (viewer: typeof respondent, of: ReturnType<typeof happened>): number[] =>
  of.documents.flatMap((one, at) => (canBeRead(one, viewer, of, edition) ? [at + 1] : []));

describe('when a letter can be read on line', () => {
  const first = [made('ruling', { madeOn: '2026-04-09' }), got(1, 'ruling', '2026-04-08', { about: null })] as const;

  it('a ruling is read by whoever received it, from the recorded receipt on', () => {
    expect(readBy(respondent, happened(made('ruling')))).toEqual([]);
    expect(readBy(respondent, happened(made('ruling'), got(1, 'ruling', null)))).toEqual([]);
    expect(readBy(requester, happened(...first))).toEqual([]);
  });

  it('on whatever day it was entered', () => {
    expect(readBy(respondent, happened(...first))).toEqual([1]);
  });

  it('the receipt of a ruling opens neither the one in its place nor the one before it', () => {
    const anew = [on('decision/2', { form: 'ruling', supersededOn: '2026-08-01' }), made('ruling')] as const;
    const second = got(2, 'ruling', '2026-09-01', { about: '2' });
    expect(readBy(respondent, happened(...first, ...anew))).toEqual([1]);
    expect(readBy(respondent, happened(...first, ...anew, second))).toEqual([1, 2]);
    expect(readBy(respondent, happened(made('ruling'), ...anew, second))).toEqual([2]);
  });

  it('a corrected day of receipt is that of the same letter', () => {
    const corrected = got(2, 'ruling', '2026-04-07', { about: null });
    expect(readBy(respondent, happened(...first, corrected, made('ruling')))).toEqual([1]);
  });

  it('of two corrections of a ruling each waits for its own receipt, though the case is taken up again between', () => {
    const late = got(1, 'correction-decision', '2026-05-01', { about: '2' });
    const [one, anew] = [made('correction-decision'), on('decision/2', { form: 'ruling', supersededOn: '2026-04-30' })];
    expect(readBy(respondent, happened(one, anew, late, made('correction-decision')))).toEqual([1]);
    expect(readBy(respondent, happened(one, made('correction-decision'), late))).toEqual([2]);
  });

  it.each(['cancellation-decision', 'transfer-decision', 'mediation-agreement', 'reopening-notice', 'change-decision'])(
    'a second %s waits for its own receipt',
    (kind) => {
      const once = [made(kind), got(1, kind, '2026-04-08'), made(kind)];
      expect(readBy(respondent, happened(...once))).toEqual([1]);
      expect(readBy(respondent, happened(...once, got(2, kind, '2026-06-08', { about: '2' })))).toEqual([1, 2]);
    },
  );

  it('a notice of a hearing is read once that of its day was received', () => {
    const notice = (day: string) => made('hearing-notice', { on: day });
    const heard = (id: number, about: string) => got(id, 'hearing-notice', '2026-04-08', { about });
    expect(readBy(respondent, happened(notice('2026-05-01'), heard(1, '2026-05-01')))).toEqual([1]);
    const moved = [notice('2026-05-01'), heard(1, '2026-05-01'), notice('2026-05-01')];
    expect(readBy(respondent, happened(...moved))).toEqual([1]);
    // The day was moved before it was received: what arrived told of another day.
    expect(readBy(respondent, happened(notice('2026-05-01'), heard(1, '2026-06-01')))).toEqual([]);
  });

  it('a notice of written review is read once the receipt of that review is on record', () => {
    const review = (id: number) => [on(`matter/${id}`, { matter: 'written-review' }), made('written-review-notice')];
    const both = [review(4), review(5)];
    const receipt = (about: string | null) => got(1, 'written-review-notice', '2026-04-08', { about });
    expect(readBy(respondent, happened(...both, receipt('5')))).toEqual([2]);
    expect(readBy(respondent, happened(...both, receipt('4')))).toEqual([1]);
    expect(readBy(respondent, happened(review(4), receipt('4'), review(5)))).toEqual([1]);
  });

  it('what a public notice told of is what was made when it began', () => {
    const begun = on('matter/7', {
      matter: 'public-notice',
      document: 'hearing-notice',
      byParty: '2',
      openedOn: '2026-03-01',
    });
    const ran = (document: string) =>
      got(2, document, '2026-04-01', { method: 'public-notice', sentOn: '2026-03-01', about: '2026-06-01' });
    const hearing = (day: string) => made('hearing-notice', { on: day });
    expect(
      readBy(respondent, happened(hearing('2026-05-01'), begun, hearing('2026-06-01'), ran('hearing-notice'))),
    ).toEqual([1]);
    const announced = got(1, 'change-decision', null, { method: 'public-notice', sentOn: '2026-03-01' });
    const changes = [made('change-decision'), announced, made('change-decision')];
    expect(readBy(respondent, happened(...changes, ran('change-decision')))).toEqual([1]);
  });

  it('who joins has a notice of its own, and the others keep theirs', () => {
    const joined = [on('party/4', { role: 'respondent' }), made('answer-notice')];
    const of = (...rest: readonly Step[]) => happened(made('answer-notice'), joined, ...rest);
    const other = on('service/2', {
      document: 'answer-notice',
      party: '4',
      method: 'direct',
      receivedOn: '2026-04-09',
    });
    const all = of(got(1, 'answer-notice', '2026-04-08'), other);
    expect(readBy(respondent, all)).toEqual([1]);
    expect(readBy({ id: '4', role: 'respondent' }, all)).toEqual([2]);
    expect(readBy({ id: '4', role: 'respondent' }, of(made('answer-notice'), other))).toEqual([2]);
    expect(readBy({ id: '4', role: 'respondent' }, of())).toEqual([]);
  });

  it('what is handed over in the step that makes it is open at once, to whom it was handed', () => {
    const given = [made('evidence-notice', { party: '2' }), got(1, 'evidence-notice', '2026-04-08')];
    expect(readBy(respondent, happened(given))).toEqual([1]);
    expect(readBy({ id: '3', role: 'respondent' }, happened(given))).toEqual([]);
  });

  it('a decision that is served under the name that its step asks for waits for its receipt too', () => {
    expect(readBy(respondent, happened(made('change-decision')))).toEqual([]);
  });

  it('what no receipt is recorded of is open once it was made', () => {
    expect(readBy(respondent, happened(made('answer-extension-notice')))).toEqual([1]);
  });

  it('who handles the case is open at once, though the time of a right begins with the receipt of it', () => {
    expect(readBy(respondent, happened(made('panel-notice')))).toEqual([1]);
    expect(readBy(requester, happened(made('panel-change-notice')))).toEqual([1]);
  });
});
