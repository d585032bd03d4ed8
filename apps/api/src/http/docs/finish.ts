import type { OpenAPIObject } from '@nestjs/swagger';
import { INSTRUMENTS, officePolicy } from '#libs/legal';
import { refusalOf } from './describe.js';
import { byParties, referTo, stepInputs, stepSchemas, stepTable, type StepInput } from './step-inputs.js';
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
  const inputs = stepInputs();
  const schemas = { ...document.components?.schemas, Problem: PROBLEM_SCHEMA, ...stepSchemas(inputs) };
  document.components = { ...document.components, schemas, responses: { ...responsesIn(document) } };
  describeSteps(document, inputs);
  // Citations are answered in Chinese; by these titles a client says them in English, and an office's own target as such.
  const instruments = INSTRUMENTS.map(({ id, title }) => ({ ...title, own: id === officePolicy.id }));
  return Object.assign(document, { 'x-instruments': instruments });
}

type Body = Extract<Operation['requestBody'], { content: unknown }>;

/** Says of every operation that takes a step which steps there are and what each of them asks for. */
function describeSteps(document: OpenAPIObject, inputs: readonly StepInput[]): void {
  for (const [path, { post }] of Object.entries(document.paths)) {
    if (!path.endsWith('/transitions/{transition}') || !post) continue;
    const own = path.includes('/follow/') ? inputs.filter((i) => byParties(i.transition)) : inputs;
    const media = (post.requestBody as Body | undefined)?.content['application/json'];
    if (media) {
      const dto = media.schema && '$ref' in media.schema ? media.schema.$ref.split('/').at(-1) : undefined;
      const schema = document.components?.schemas?.[dto ?? ''];
      const input = schema && 'properties' in schema ? schema.properties?.['input'] : undefined;
      if (schema && 'properties' in schema && schema.properties && input && 'description' in input)
        schema.properties['input'] = { description: String(input.description), anyOf: own.map(referTo) };
    }
    const names = [...new Set(own.map((i) => i.transition.id))];
    for (const parameter of post.parameters ?? [])
      if ('name' in parameter && parameter.name === 'transition') parameter.schema = { type: 'string', enum: names };
    Object.assign(post, { 'x-step-inputs': stepTable(own) });
  }
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
  if (operation.requestBody) [408, 413, 415].forEach(refuse);
  if (inApi) refuse(503);
  operation.parameters = [
    ...(operation.parameters ?? []),
    ...(method === 'post' ? [KEY] : []),
    ...(inApi ? [LANGUAGE] : []),
  ];
}
