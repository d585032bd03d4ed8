import type { ClockView, Facts, Guard } from '../engine/model.js';
import { openMatters, recordOf } from '../facts/file.js';
import { words } from '../shared/words.js';
import { guardAbout, guardAt, textOf } from './look.js';

/** Below this nobody can tell what is held to be wrong. */
const LETTERS = 10;

/** Whether a clock is a party's business: its own time, everybody's, or the agency's on the case, on it or on its matter. */
export function concerns(
  clock: { readonly duty: string; readonly about: string | null },
  party: { readonly id: string; readonly role: string },
): boolean {
  const aboutIt = clock.about === '' || clock.about === party.id;
  return aboutIt && ['authority', 'party', party.role].includes(clock.duty);
}

const clockNamed = (facts: Facts): ClockView | undefined => facts.clocks.find((c) => c.id === textOf(facts, 'clock'));

/** What is asked of an objection to the last day of a clock, and of the answer to it. */
export const deadlineQueryGuards = {
  clockConcernsParty: {
    ...guardAbout(
      ['clock', 'party'],
      '应当是本案未取消的期限;由当事人提出的,应当与该当事人有关',
      'It must be a time limit of the case that was not called off, and one that concerns the party who objects',
      (facts) => {
        const clock = clockNamed(facts);
        if (!clock || clock.state === 'cancelled') return false;
        const party = textOf(facts, 'party');
        const known = recordOf(facts.file, 'party', party);
        return party === '' || (!!known && concerns({ about: clock.subject, ...clock }, known));
      },
    ),
    warns: words(
      '提出异议不使期限中止、中断或者延长:在日期更正之前,仍请在现在的最后一日之前办理',
      'An objection neither stops nor lengthens the period: until the day is corrected, act by the last day as it stands',
    ),
  } satisfies Guard,
  clockIsNotQueriedYet: guardAbout(
    ['clock', 'party'],
    '对该期限不得有同一方尚未答复的异议',
    'No objection of the same side to this time limit may await its answer',
    (facts) =>
      !openMatters(facts.file, 'deadline-query').some(
        (m) => m.clock === textOf(facts, 'clock') && (m.byParty ?? '') === textOf(facts, 'party'),
      ) || words('对该期限已提出异议,尚待答复', 'An objection to it was raised and awaits its answer'),
  ),
  claimedDayIsAnother: guardAt(
    ['claimedOn'],
    '认为正确的日期不得就是现在的最后一日',
    'The day held right must be another than the last day as it stands',
    (facts) => textOf(facts, 'claimedOn') === '' || textOf(facts, 'claimedOn') !== clockNamed(facts)?.dueOn,
  ),
  queryGivesReasons: guardAt(
    ['reason'],
    `应当写明理由,不少于${LETTERS}个字`,
    `The reasons must be given, in ${LETTERS} characters at least`,
    (facts) => textOf(facts, 'reason').trim().length >= LETTERS,
  ),
  deadlineQueryIsOpen: guardAbout(
    ['matter'],
    '所选事项应当是尚未答复的期限异议',
    'The matter must be an objection to a time limit that awaits its answer',
    (facts) => {
      const found = recordOf(facts.file, 'matter', textOf(facts, 'matter'));
      return found?.matter === 'deadline-query' && found.state === 'open';
    },
  ),
};
