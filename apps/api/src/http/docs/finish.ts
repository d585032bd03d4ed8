import type { OpenAPIObject } from '@nestjs/swagger';
import { refusalOf } from './describe.js';
import { PROBLEM_SCHEMA } from './problem.schema.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    '8–128 个可见字符;同一请求重试时不变 / 8 to 128 visible characters, unchanged when the request is repeated',
  schema: { type: 'string', minLength: 8, maxLength: 128 },
  example: '0199aa00-0000-7000-8000-0000000000aa',
} as const;

const LANGUAGE = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: '错误标题的语言,默认中文 / language of problem titles, Chinese by default',
  schema: { type: 'string' },
  example: 'zh-CN',
} as const;

/** Adds what follows from the kind of an operation, so that no controller has to repeat it. */
export function finish(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) complete(operation, method, path.startsWith('/api/'));
    }
  }
  const schemas = { ...document.components?.schemas, Problem: PROBLEM_SCHEMA };
  document.components = { ...document.components, schemas, responses: { ...responsesIn(document) } };
  return document;
}

const nameOf = (status: number | string): string => `Refusal${status}`;
const reference = (status: number | string) => ({ $ref: `#/components/responses/${nameOf(status)}` });

/** Every refusal that some operation refers to, written out once. */
function responsesIn(document: OpenAPIObject) {
  const operations = Object.values(document.paths).flatMap((item) => METHODS.flatMap((method) => item[method] ?? []));
  const statuses = new Set(
    operations.flatMap((o) => Object.keys(o.responses)).filter((status) => /^[45]/.test(status)),
  );
  return Object.fromEntries([...statuses].sort().map((status) => [nameOf(status), refusalOf(Number(status))]));
}

function complete(operation: Operation, method: string, inApi: boolean): void {
  const refuse = (status: number): void => {
    operation.responses[status] = reference(status);
  };
  Object.keys(operation.responses)
    .filter((status) => /^[45]/.test(status))
    .forEach((status) => refuse(Number(status)));
  refuse(400);
  if (operation.security) [401, 403].forEach(refuse);
  if (operation.requestBody) [413, 415].forEach(refuse);
  if (inApi) refuse(503);
  operation.parameters = [
    ...(operation.parameters ?? []),
    ...(method === 'post' ? [KEY] : []),
    ...(inApi ? [LANGUAGE] : []),
  ];
}
