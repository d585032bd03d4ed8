import { useBoth } from '../../../i18n/words';
import type { Edition } from '../../use-edition';

/** Stages by their names; a code that is none stays as it is. */
export function useStageNames(of: Edition): (stage: string) => string {
  const both = useBoth();
  const titles = new Map(of.stages.map((stage) => [stage.id, stage.title]));
  return (stage) => {
    const title = titles.get(stage);
    return title ? both(title) : stage;
  };
}
