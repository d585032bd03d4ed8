import { useBoth, useWords } from '../../../i18n/words';
import type { Edition } from '../../use-edition';
import { words } from './words';

/** Stages by their names, and the two targets that name none: to stay, and to go back to where a held case came from. */
export function useStageNames(of: Edition): (stage: string) => string {
  const both = useBoth();
  const say = useWords(words);
  const titles = new Map(of.stages.map((stage) => [stage.id, stage.title]));
  return (stage) => {
    const title = titles.get(stage);
    if (title) return both(title);
    return stage === 'same' || stage === 'back' ? say(stage === 'same' ? 'stays' : 'returns') : stage;
  };
}
