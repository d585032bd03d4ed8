import type { Words } from '#libs/kernel';
import type { AnyEdition } from '../model.js';

/** A defect in one edition: which rule it breaks, where, and in words. */
export interface Found {
  readonly rule: string;
  /** e.g. `transition docket`, `clock closing`, `stage docketed`. */
  readonly where: string;
  readonly says: Words;
}

export type Rule = (edition: AnyEdition) => Found[];

export const found = (rule: string, where: string, zh: string, en: string): Found => ({
  rule,
  where,
  says: { zh, en },
});

/** Every way to use a name must be defined and every definition used; both directions in one place. */
export function compareNames(
  rule: string,
  what: { readonly zh: string; readonly en: string },
  defined: readonly string[],
  used: ReadonlyMap<string, string>,
): Found[] {
  const known = new Set(defined);
  const undefinedNames = [...used]
    .filter(([name]) => !known.has(name))
    .map(([name, where]) => found(rule, where, `${what.zh}“${name}”没有定义`, `${what.en} “${name}” is not defined`));
  const unused = defined
    .filter((name) => !used.has(name))
    .map((name) =>
      found(rule, `${what.en} ${name}`, `${what.zh}“${name}”没有被使用`, `${what.en} “${name}” is never used`),
    );
  return [...undefinedNames, ...unused];
}
