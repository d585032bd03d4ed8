import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { invalid } from '../http/fields/validation.js';

/** One file on its way in, with the fields that came before it. The bytes are read once, as they arrive. */
export interface Upload {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const MISSING = { zh: '请填写此项', en: 'This is required' };
const UNKNOWN = { zh: '没有这个字段', en: 'There is no such field' };
const REPEATED = { zh: '该字段重复出现', en: 'This field is given more than once' };

/** The multipart body of a request: exactly the named fields, each once, then one file. */
export const Uploaded = createParamDecorator((names: readonly string[], context: ExecutionContext): Promise<Upload> => {
  const http = context.switchToHttp();
  return read(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), names);
});

async function read(request: FastifyRequest, reply: FastifyReply, names: readonly string[]): Promise<Upload> {
  if (!request.isMultipart()) throw notMultipart();
  const part = await request.file();
  if (!part) throw invalid([{ pointer: '/file', code: 'missing', message: MISSING }]);
  // Whatever happens, the rest of the body is let through, so that the answer reaches a client that still sends.
  reply.raw.once('finish', () => part.file.resume());
  const others = Object.fromEntries(Object.entries(part.fields).filter(([field]) => field !== part.fieldname));
  return { name: part.filename, fields: textFields(others, part.fieldname, names), bytes: part.file };
}

function textFields(
  given: Readonly<Record<string, unknown>>,
  fileField: string,
  names: readonly string[],
): Record<string, string> {
  const issues = [
    ...(fileField === 'file' ? [] : [{ pointer: `/${fileField.slice(0, 100)}`, code: 'unknown', message: UNKNOWN }]),
    ...Object.keys(given)
      .filter((name) => !names.includes(name))
      .map((name) => ({ pointer: `/${name.slice(0, 100)}`, code: 'unknown', message: UNKNOWN })),
  ];
  const fields: Record<string, string> = {};
  for (const name of names) {
    const value = given[name];
    if (Array.isArray(value)) issues.push({ pointer: `/${name}`, code: 'repeated', message: REPEATED });
    else if (isTextField(value) && value.value !== '') fields[name] = value.value;
    else issues.push({ pointer: `/${name}`, code: 'missing', message: MISSING });
  }
  if (issues.length > 0) throw invalid(issues);
  return fields;
}

const isTextField = (value: unknown): value is { readonly value: string } =>
  typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string';

const notMultipart = (): DomainError =>
  new DomainError('API.UNSUPPORTED_TYPE', 'unsupportedType', {
    zh: '上传须使用 multipart/form-data',
    en: 'Uploads come as multipart/form-data',
  });
