import { useWords } from '../../../i18n/words';
import { words } from './words';

const UNITS = ['day', 'working-day', 'month', 'year', 'hour'] as const;

/** A term as the data has it, in words with its unit; null for what is none. */
export function useTerm(): (term: unknown) => string | null {
  const say = useWords(words);
  return (term) => {
    if (typeof term !== 'object' || term === null || !('count' in term) || !('unit' in term)) return null;
    const unit = UNITS.find((one) => one === term.unit);
    return unit ? say(unit, { count: Number(term.count) }) : null;
  };
}
