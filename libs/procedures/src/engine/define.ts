import type { AnyEdition, Edition } from './model.js';

type Draft<S extends string, G extends string, C extends string, D extends string> = Omit<
  Edition<S, G, C, D>,
  'initial' | 'transitions' | 'clocks' | 'closingForms'
> & {
  readonly initial: NoInfer<S>;
  readonly clocks: Readonly<Record<C, Edition<NoInfer<S>, NoInfer<G>, C, NoInfer<D>>['clocks'][C]>>;
  readonly transitions: Edition<NoInfer<S>, NoInfer<G>, NoInfer<C>, NoInfer<D>>['transitions'];
  readonly closingForms: Edition<NoInfer<S>, NoInfer<G>, NoInfer<C>, NoInfer<D>>['closingForms'];
};

/**
 * Types an edition: the names of stages, guards, clocks and documents come from their own tables only, so a
 * misspelt one anywhere else does not compile.
 */
export function defineEdition<
  const S extends string,
  const G extends string,
  const C extends string,
  const D extends string,
>(draft: Draft<S, G, C, D>): AnyEdition {
  // The engine reads every edition through one shape; the narrow names have done their work by now.
  return draft;
}
