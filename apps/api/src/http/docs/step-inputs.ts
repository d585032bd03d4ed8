import { procedures, type AnyEdition, type AnyTransition, type Fields } from '#libs/procedures';
import type { SchemaObject } from './schema-object.js';
import { exampleOfFields, schemaOfFields } from './step-fields.js';

/** What one step asks for, as far as editions agree on it. */
export interface StepInput {
  /** Name of the schema, e.g. `Step.docket`. */
  readonly name: string;
  readonly transition: AnyTransition;
  readonly fields: Fields;
  readonly example: Readonly<Record<string, unknown>>;
  /** `procedure/edition` of every edition whose step asks for exactly this. */
  readonly editions: readonly string[];
}

type By = (transition: AnyTransition) => boolean;

const byPeople: By = ({ by }) => by.some((capacity) => capacity !== 'system');
export const byParties: By = ({ by }) =>
  by.some((capacity) => ['requester', 'respondent', 'third-party'].includes(capacity));

/** Every step that a person takes, in the order of the procedures; equal ones of several editions once. */
export function stepInputs(): StepInput[] {
  const found = new Map<string, StepInput & { readonly editions: string[] }>();
  const variants = new Map<string, number>();
  const enter = (procedure: string, edition: AnyEdition, transition: AnyTransition): void => {
    const fields = transition.input ?? {};
    const key = JSON.stringify([transition.id, schemaOfFields(fields)]);
    const place = `${procedure}/${edition.effectiveFrom}`;
    const known = found.get(key);
    if (known) {
      known.editions.push(place);
      return;
    }
    const nth = (variants.get(transition.id) ?? 0) + 1;
    variants.set(transition.id, nth);
    const name = `Step.${transition.id}${nth === 1 ? '' : `.${nth}`}`;
    found.set(key, { name, transition, fields, example: exampleOfFields(fields), editions: [place] });
  };
  for (const { id, editions } of procedures)
    for (const edition of editions)
      for (const transition of edition.transitions) if (byPeople(transition)) enter(id, edition, transition);
  return [...found.values()];
}

export const referTo = ({ name }: StepInput): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/** The schemas of the inputs, each with an example that passes. */
export const stepSchemas = (inputs: readonly StepInput[]): Record<string, SchemaObject> =>
  Object.fromEntries(
    inputs.map(({ name, transition, fields, example, editions }) => [
      name,
      {
        ...schemaOfFields(fields),
        title: `${transition.id}: ${transition.title.zh} / ${transition.title.en}`,
        description: editions.join(', '),
        example,
      },
    ]),
  );

/** Which schema belongs to which step: by `procedure/edition`, then by the step's name. */
export function stepTable(inputs: readonly StepInput[]): Record<string, Record<string, string>> {
  const table: Record<string, Record<string, string>> = {};
  for (const input of inputs)
    for (const place of input.editions) (table[place] ??= {})[input.transition.id] = referTo(input).$ref;
  return table;
}
