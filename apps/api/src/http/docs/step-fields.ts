import { PAPER_KINDS, type Field, type Fields, type FieldType } from '#libs/procedures';
import type { SchemaObject } from './schema-object.js';

const ID = '0199aa00-0000-7000-8000-00000000000f';
const DAY = '2026-03-02';
/** Ids of the records in the examples: the first requester, respondent and third party of a case. */
const PARTIES = { requester: '1', respondent: '2', 'third-party': '3' } as const;

const isType = (of: FieldType | Fields): of is FieldType => 'kind' in of && typeof of['kind'] === 'string';

/** The object that fields make up. */
export const schemaOfFields = (fields: Fields): SchemaObject => ({
  type: 'object',
  required: Object.keys(fields).filter((name) => fields[name]?.optional !== true),
  properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, described(field)])),
  additionalProperties: false,
});

function described(field: Field): SchemaObject {
  const { type, label } = field;
  const more = type.kind === 'paper' && type.paperKinds ? ` (${kindsIn(type.paperKinds)})` : '';
  return { ...schemaOfType(type), description: `${label.zh} / ${label.en}${more}` };
}

const kindsIn = (kinds: readonly (keyof typeof PAPER_KINDS)[]): string =>
  kinds.map((kind) => `${kind}: ${PAPER_KINDS[kind].zh}`).join(', ');

function schemaOfType(type: FieldType): SchemaObject {
  switch (type.kind) {
    case 'text':
      return { type: 'string', minLength: 1, maxLength: type.max };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'time':
      return { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' };
    case 'integer':
      return { type: 'integer', minimum: type.min, maximum: type.max };
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: [...type.of] };
    case 'party':
    case 'record':
      return { type: 'string', pattern: '^[0-9a-z-]+$' };
    case 'person':
    case 'paper':
    case 'clock':
      return { type: 'string', format: 'uuid' };
    case 'list':
      return {
        type: 'array',
        minItems: 1,
        maxItems: type.max,
        items: isType(type.of) ? schemaOfType(type.of) : schemaOfFields(type.of),
      };
  }
}

/** One input that every field's own rules let through; whether the guards hold is the case's affair. */
export const exampleOfFields = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, { type, label }]) => [name, exampleOf(type, label.zh)]));

function exampleOf(type: FieldType, label: string): unknown {
  switch (type.kind) {
    case 'text':
      return label.slice(0, type.max);
    case 'date':
      return DAY;
    case 'time':
      return '09:30';
    case 'integer':
      return Math.max(type.min, Math.min(type.max, 10));
    case 'boolean':
      return true;
    case 'choice':
      return type.of[0];
    case 'party':
      return PARTIES[type.role ?? 'requester'];
    case 'record':
      return '1';
    case 'person':
    case 'paper':
    case 'clock':
      return ID;
    case 'list':
      return [isType(type.of) ? exampleOf(type.of, label) : exampleOfFields(type.of)];
  }
}
