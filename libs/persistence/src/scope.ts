/**
 * On whose behalf a transaction reads. The row-level policies judge by it, so forgetting a filter in a query
 * cannot show a foreign or recused case.
 */
export type Scope =
  | { readonly as: 'system' }
  | { readonly as: 'person'; readonly person: string; readonly agencies: readonly string[] }
  | { readonly as: 'party'; readonly caseId: string };

const PLAIN = /^[A-Za-z0-9_.-]{1,64}$/;

function literal(value: string): string {
  if (!PLAIN.test(value)) throw new Error(`not a plain identifier: ${value.slice(0, 40)}`);
  return `'${value}'`;
}

/** The statement that opens a transaction in this scope: one round trip, no parameters, nothing but plain names. */
export function opening(scope: Scope): string {
  const set = (name: string, value: string) => `set local hz."${name}" = ${value};`;
  switch (scope.as) {
    case 'system':
      return `begin; ${set('scope', "'system'")}`;
    case 'person': {
      const agencies = scope.agencies.map((a) => literal(a).slice(1, -1)).join(',');
      return `begin; ${set('scope', "'person'")} ${set('person', literal(scope.person))} ${set('agencies', `'${agencies}'`)}`;
    }
    case 'party':
      return `begin; ${set('scope', "'party'")} ${set('case', literal(scope.caseId))}`;
  }
}
