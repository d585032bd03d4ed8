import { useWords, type Say, type Words } from '../../i18n/words';
import { OPINION } from '../kit/procedures';
import { fields } from './field-words';
import type { Form } from './form';
import { opinionFields, opinionTasks } from './opinion-words';
import { useDraft } from './use-draft';
import { words } from './words';

export const asksForOpinion = ({ procedure }: Form): boolean => procedure === OPINION;

/** The words of a request, and in their place those of an opinion where they differ. */
function useAnew<K extends string, A extends K>(all: Words<K>, anew: Words<A>): Say<K> {
  const [say, otherwise] = [useWords(all), useWords(anew)];
  const opinion = asksForOpinion(useDraft().form);
  return (key, values) => (opinion && key in anew.zh ? otherwise(key as unknown as A, values) : say(key, values));
}

/** What the tasks are called. */
export const useTaskWords = () => useAnew(words, opinionTasks);

/** What the questions are called. */
export const useFieldWords = () => useAnew(fields, opinionFields);
