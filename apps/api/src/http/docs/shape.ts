import type { SchemaObject } from './schema-object.js';

/** An example value that may also be null. */
export class OrNull {
  constructor(readonly value: unknown) {}
}
export const orNull = (value: unknown): OrNull => new OrNull(value);

/** One of these texts; the first is the example. */
export class OneOf {
  constructor(readonly values: readonly string[]) {}
}
export const oneOf = (...values: readonly string[]): OneOf => new OneOf(values);

/** An object whose names depend on the procedure; the example shows one. */
export class Open {
  constructor(readonly value: object) {}
}
export const open = (value: object): Open => new Open(value);

/** The example without its marks, as it travels. */
export function plain(example: unknown): unknown {
  if (example instanceof OrNull || example instanceof Open) return plain(example.value);
  if (example instanceof OneOf) return example.values[0];
  if (Array.isArray(example)) return example.map(plain);
  if (typeof example !== 'object' || example === null) return example;
  return Object.fromEntries(Object.entries(example).map(([name, value]) => [name, plain(value)]));
}

const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'uuid'],
  [/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/, 'date-time'],
  [/^\d{4}-\d{2}-\d{2}$/, 'date'],
];

/** The schema an example stands for: what we show is what we promise. */
export function schemaOf(example: unknown): SchemaObject {
  if (example instanceof OrNull) return nullable(schemaOf(example.value));
  if (example instanceof Open) return { type: 'object', additionalProperties: true };
  if (example instanceof OneOf) return { type: 'string', enum: [...example.values] };
  if (Array.isArray(example)) return { type: 'array', items: example.length > 0 ? schemaOf(example[0]) : {} };
  switch (typeof example) {
    case 'string': {
      const format = FORMATS.find(([form]) => form.test(example))?.[1];
      return { type: 'string', ...(format ? { format } : {}) };
    }
    case 'number':
      return { type: Number.isInteger(example) ? 'integer' : 'number' };
    case 'boolean':
      return { type: 'boolean' };
    default:
      return objectSchema((example ?? {}) as Record<string, unknown>);
  }
}

const objectSchema = (example: Record<string, unknown>): SchemaObject => ({
  type: 'object',
  required: Object.keys(example),
  properties: Object.fromEntries(Object.entries(example).map(([name, value]) => [name, schemaOf(value)])),
});

/** OpenAPI 3.1 says null by type; the types of the builder still know 3.0 only, hence anyOf. */
const nullable = (schema: SchemaObject): SchemaObject => ({ anyOf: [schema, { type: 'null' }] });
