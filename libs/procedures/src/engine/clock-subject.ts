import type { AnyEdition, AnyTransition, Source } from './model.js';

const isMatter = ({ input }: AnyTransition, source: Source): boolean => {
  if ('last' in source) return source.last === 'matter';
  const type = 'input' in source ? input?.[source.input]?.type : undefined;
  return type?.kind === 'record' && type.of === 'matter';
};

/**
 * Whether a clock runs about a matter and not for somebody. Matters and parties are numbered alike, so its subject does not
 * tell: only the steps that start it say which of the two it is.
 */
export const runsAboutMatter = ({ transitions }: AnyEdition, clock: string): boolean =>
  transitions.some((step) =>
    (step.clocks ?? []).some(
      (effect) => 'start' in effect && effect.start === clock && !!effect.subject && isMatter(step, effect.subject),
    ),
  );
