import type { FastifyInstance } from 'fastify';
import { DomainError, scanJson, type JsonLimits, type JsonObjection, type Words } from '#libs/kernel';

/** A complaint with everything in it is far below this. */
export const JSON_LIMIT_BYTES = 1_048_576;
const LIMITS: JsonLimits = { depth: 12, entries: 2_000 };

const WORDS: Readonly<Record<JsonObjection['code'] | 'notObject', Words>> = {
  repeated: { zh: '该字段重复出现', en: 'This field is given more than once' },
  reserved: { zh: '不允许使用该字段名', en: 'This field name is not allowed' },
  tooDeep: { zh: `嵌套不得超过${LIMITS.depth}层`, en: `Nested more than ${LIMITS.depth} levels deep` },
  tooMany: {
    zh: `列表过长,任何列表都不超过${LIMITS.entries}项,本字段的上限可能更低`,
    en: `Too long a list: none has more than ${LIMITS.entries} entries, and this one may be allowed fewer`,
  },
  notObject: { zh: '请求内容应当是 JSON 对象', en: 'The body must be a JSON object' },
};

const broken = (): DomainError =>
  new DomainError('API.BROKEN_JSON', 'invalid', {
    zh: '请求内容不是有效的 JSON',
    en: 'The request body is not valid JSON',
  });

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The body as a JSON object, nothing hidden in it.
 * @throws DomainError API.BROKEN_JSON, API.INVALID
 */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken(); // the syntax error quotes the body, which may hold personal data
  }
  const objection = scanJson(text, LIMITS) ?? (isObject(value) ? null : { code: 'notObject' as const, pointer: '' });
  if (!objection) return value;
  const { code, pointer } = objection;
  throw new DomainError(
    'API.INVALID',
    'invalid',
    { zh: '请求内容有误', en: 'The request body is wrong' },
    { issues: [{ pointer, code, message: WORDS[code] }] },
  );
}

/** JSON is UTF-8 (RFC 8259); a body that says it is anything else would be read wrongly. */
export function saysUtf8(contentType = ''): boolean {
  const named = [...contentType.matchAll(/;\s*charset\s*=\s*"?([^";\s]*)"?/gi)].map((m) => (m[1] ?? '').toLowerCase());
  return named.every((charset) => charset === 'utf-8' || charset === 'utf8');
}

const otherCharset = (): DomainError =>
  new DomainError('API.UNSUPPORTED_TYPE', 'unsupportedType', {
    zh: 'JSON 须为 UTF-8 编码',
    en: 'JSON must be encoded in UTF-8',
  });

/** Nothing is unpacked: a few bytes could become more than any limit on bodies allows. */
const packed = (): DomainError =>
  new DomainError('API.UNSUPPORTED_TYPE', 'unsupportedType', {
    zh: '不支持压缩的请求内容(Content-Encoding),请不经压缩发送',
    en: 'The content encoding is not supported; send the body uncompressed',
  });

const isPacked = (encoding = ''): boolean => !['', 'identity'].includes(encoding.trim().toLowerCase());

/** Parts of uploads are read by whoever takes them, as they arrive. */
export const UPLOAD_PART = 'application/offset+octet-stream';

/** JSON is the only body that is parsed; everything else is 415, papers being streams of their own. */
export function acceptOnlyJson(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(UPLOAD_PART, (_request, _body, done) => done(null));
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: JSON_LIMIT_BYTES },
    (request, body, done) => {
      try {
        if (isPacked(request.headers['content-encoding'])) throw packed();
        if (!saysUtf8(request.headers['content-type'])) throw otherCharset();
        const text = new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer);
        done(null, text === '' ? undefined : parseJson(text));
      } catch (error) {
        done(error instanceof DomainError ? error : broken());
      }
    },
  );
}
