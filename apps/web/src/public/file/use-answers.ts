import { useBoth, useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { useListed } from '../../i18n/use-listed';
import { kit } from '../kit/words';
import { useAgencies } from './agencies';
import { answersOf, type Answers } from './answers';
import type { Form } from './form';
import { useFieldWords } from './request-words';

/** What a form says, in the words of the page. */
export function useAnswers(): (form: Form) => Answers {
  const say = useFieldWords();
  const tell = useWords(kit);
  const both = useBoth();
  const code = useCode();
  const listed = useListed();
  const agencies = useAgencies();
  const agency = (id: string): string => {
    const found = agencies.data?.find((one) => one.id === id);
    return found ? both({ zh: found.name, en: found.nameEn || found.name }) : id;
  };
  const yesNo = (value: boolean): string => tell(value ? 'yes' : 'no');
  return (form) => answersOf(form, { say, code, yesNo, agency, listed });
}
