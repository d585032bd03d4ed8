import type { SchemaObject } from './schema-object.js';

const text = (description: string): SchemaObject => ({ type: 'string', description });
const words: SchemaObject = {
  type: 'object',
  required: ['zh', 'en'],
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
};

/** RFC 9457 as this API speaks it. */
export const PROBLEM_SCHEMA: SchemaObject = {
  type: 'object',
  description: '问题说明(RFC 9457) / problem details (RFC 9457)',
  required: ['type', 'title', 'titles', 'status', 'code', 'detail', 'traceId'],
  properties: {
    type: text('URN of the code'),
    title: text('标题,按 Accept-Language / title in the language asked for'),
    titles: words,
    status: { type: 'integer' },
    code: text('AREA.REASON, never renamed'),
    detail: text('具体原因 / the reason at hand'),
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message', 'messages'],
        properties: {
          pointer: text('RFC 6901 JSON pointer'),
          code: text('reason of this field'),
          message: text('in the language asked for'),
          messages: words,
          article: text('依据条款 / the article that asks for it'),
        },
      },
    },
    failures: {
      type: 'array',
      items: {
        type: 'object',
        required: ['guard', 'message', 'messages', 'article'],
        properties: {
          guard: text('name of the guard that does not hold'),
          message: text('in the language asked for'),
          messages: words,
          article: text('依据条款 / article'),
        },
      },
    },
    changes: {
      type: 'array',
      description: '所见版本之后的变化(412) / what changed since the version seen (412)',
      items: { type: 'object', additionalProperties: true },
    },
    traceId: text('问题编号 / trace id'),
  },
  additionalProperties: true,
};
