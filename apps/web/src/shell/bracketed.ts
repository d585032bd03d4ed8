import { isOwnTarget, useCited } from '../i18n/cited';
import { useBoth, useWords, type Both } from '../i18n/words';
import { shell } from './words';

/** Something said with a remark in brackets after it, in the brackets of the language; without a remark as it is. */
export function useBracketed(): (said: string, remark: string | number | null | undefined) => string {
  const cited = useCited();
  const say = useWords(shell);
  return (said, remark) =>
    remark === null || remark === undefined || remark === ''
      ? said
      : say('bracketed', { said, remark: typeof remark === 'string' ? cited(remark) : remark });
}

export type Reason = (text: Both, article: string | null | undefined) => string;

/** Why something is not so, with the article that says it; a target of the office's own does not stand as an article. */
export function useReason(): Reason {
  const both = useBoth();
  const cited = useCited();
  const say = useWords(shell);
  const bracketed = useBracketed();
  return (text, article) =>
    article && isOwnTarget(article)
      ? say('byTarget', { said: both(text), target: cited(article) })
      : bracketed(both(text), article);
}
