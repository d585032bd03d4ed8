import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type FieldIssue, type Words } from '#libs/kernel';
import { invalid } from '../http/fields/validation.js';

/** One file on its way in, with the fields that came before it. The bytes are read once, as they arrive. */
export interface Upload {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly bytes: AsyncIterable<Uint8Array>;
}

interface Named {
  readonly needed: readonly string[];
  readonly also: readonly string[];
}

const MISSING = { zh: '请在文件之前填写此项', en: 'This is required, before the file' };
const UNKNOWN = { zh: '没有这个字段', en: 'There is no such field' };
const REPEATED = { zh: '该字段重复出现', en: 'This field is given more than once' };
const AFTER_FILE = { zh: '各字段应在文件之前', en: 'The fields come before the file' };
const ONE_FILE = { zh: '一次只能提交一个文件', en: 'One file at a time' };
const NO_FILE = { zh: '请附上文件', en: 'The file is missing' };

type Part = MultipartFile | MultipartValue;
type Parts = AsyncIterator<Part, unknown, unknown>;

/** The multipart body of a request: the named fields, each once, those `also` named where they are given, then one file. */
export const Uploaded = createParamDecorator((names: Named, context: ExecutionContext): Promise<Upload> => {
  const http = context.switchToHttp();
  return read(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), names);
});

async function read(request: FastifyRequest, reply: FastifyReply, { needed, also }: Named): Promise<Upload> {
  if (!request.isMultipart()) throw notMultipart();
  const parts = sound(request.parts()[Symbol.asyncIterator]());
  const { fields, file, issues } = await head(parts, [...needed, ...also]);
  // Whatever happens, the rest of the body is let through, so that the answer reaches a client that still sends.
  if (file) reply.raw.once('finish', () => file.file.resume());
  for (const name of needed) {
    if (fields[name] === undefined && !issues.some((i) => i.pointer === `/${name}`))
      issues.push({ pointer: `/${name}`, code: 'missing', message: MISSING });
  }
  if (!file) issues.push({ pointer: '/file', code: 'missing', message: NO_FILE });
  if (!file || issues.length > 0) throw invalid(issues);
  // A part that calls itself bytes counts as a file even where it gives no name.
  const { filename = '' }: { readonly filename?: string } = file;
  return { name: filename, fields, bytes: onlyFile(file, parts) };
}

/** The parts, each with its name; what the parser cannot read is the sender's fault, not ours. */
async function* sound(parts: Parts): AsyncGenerator<Part, void> {
  for (;;) {
    const next = await parts.next().catch(asRefusal);
    if (next.done === true) return;
    const { fieldname } = next.value as { readonly fieldname?: string };
    if (fieldname === undefined) {
      // Nobody else will read it, and unread it would hold up what is behind it.
      if (next.value.type === 'file') next.value.file.resume();
      throw malformed();
    }
    yield next.value;
  }
}

/** Everything up to the first file. */
async function head(parts: Parts, names: readonly string[]) {
  const fields: Record<string, string> = {};
  const issues: FieldIssue[] = [];
  const wrong = (name: string, code: string, message: Words): void => {
    issues.push({ pointer: `/${name.slice(0, 100)}`, code, message });
  };
  for (;;) {
    const next = await parts.next();
    if (next.done === true) return { fields, file: null, issues };
    const part = next.value;
    if (part.type === 'file') {
      if (part.fieldname !== 'file') wrong(part.fieldname, 'unknown', UNKNOWN);
      return { fields, file: part, issues };
    }
    const { fieldname, value } = part;
    if (!names.includes(fieldname)) wrong(fieldname, 'unknown', UNKNOWN);
    else if (fields[fieldname] !== undefined) wrong(fieldname, 'repeated', REPEATED);
    else if (typeof value === 'string' && value !== '') fields[fieldname] = value;
  }
}

/** The bytes of the file; whoever reads them to the end learns there whether the body ends with it. */
async function* onlyFile(file: MultipartFile, parts: Parts): AsyncGenerator<Uint8Array> {
  const chunks = file.file[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, unknown>;
  try {
    for (;;) {
      // Only the reading is looked after: what goes wrong while the bytes are stored never comes by here.
      const chunk = await chunks.next().catch(asRefusal);
      if (chunk.done === true) break;
      yield chunk.value;
    }
  } finally {
    await chunks.return?.();
  }
  const next = await parts.next();
  if (next.done === true) return;
  const { type, fieldname } = next.value;
  // A second file is let through unread, as is everything behind it.
  if (next.value.type === 'file') next.value.file.resume();
  const [code, message] = type === 'file' ? (['repeated', ONE_FILE] as const) : (['order', AFTER_FILE] as const);
  throw invalid([{ pointer: `/${fieldname.slice(0, 100)}`, code, message }]);
}

/** The parser's errors have no status; the limits it keeps do, and stay what they are. */
function asRefusal(error: unknown): never {
  throw error instanceof Error && 'statusCode' in error ? error : malformed();
}

const malformed = (): DomainError =>
  new DomainError('API.BROKEN_UPLOAD', 'invalid', {
    zh: '上传中断或者内容格式有误,请重新上传',
    en: 'The upload broke off or is malformed; please send it again',
  });

const notMultipart = (): DomainError =>
  new DomainError('API.UNSUPPORTED_TYPE', 'unsupportedType', {
    zh: '上传须使用 multipart/form-data',
    en: 'Uploads come as multipart/form-data',
  });
