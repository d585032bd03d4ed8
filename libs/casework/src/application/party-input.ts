import { DomainError } from '#libs/kernel';
import type { AnyTransition, FieldValues } from '#libs/procedures';
import type { CasePerson } from './ports.js';

/** What a party need not type: who it is, and the day on which the office receives what it hands in now. */
export const FILLED_IN: readonly string[] = ['party', 'receivedOn'];

/**
 * The input of a step as a party takes it itself. What comes in through the system is received on this day, whatever
 * a party may type: another day would move periods that hang on the receipt.
 * @throws DomainError CASEWORK.RECEIVED_TODAY
 */
export function partyInput(
  transition: AnyTransition,
  input: FieldValues,
  person: CasePerson,
  today: string,
): FieldValues {
  const { party } = person;
  if (!party) return input;
  const asks = (field: string): boolean => transition.input?.[field] !== undefined;
  if (asks('receivedOn') && input['receivedOn'] !== undefined && input['receivedOn'] !== today) throw receivedToday();
  return {
    ...input,
    ...(asks('party') && input['party'] === undefined ? { party: party.id } : {}),
    ...(asks('receivedOn') ? { receivedOn: today } : {}),
  };
}

function receivedToday(): DomainError {
  const message = {
    zh: '通过本系统提交的,以今日为收到日期',
    en: 'What is handed in through the system is received today',
  };
  const issues = [{ pointer: '/input/receivedOn', code: 'today', message }];
  return new DomainError('CASEWORK.RECEIVED_TODAY', 'invalid', message, { issues });
}

/**
 * Judges a step as a party takes it. What is wrong with a field that it never sees follows from one that it does see,
 * and is told only where nothing else is wrong.
 */
export function judgedFor<T>(person: CasePerson, judge: () => T): T {
  try {
    return judge();
  } catch (error) {
    if (!(error instanceof DomainError) || !person.party) throw error;
    const seen = error.details.issues?.filter(({ pointer }) => !FILLED_IN.some((name) => pointer === `/input/${name}`));
    if (!seen || seen.length === 0) throw error;
    throw new DomainError(error.code, error.category, error.title, { ...error.details, issues: seen });
  }
}
