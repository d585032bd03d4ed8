import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiResponse, type ApiBodyOptions } from '@nestjs/swagger';
import type { Words } from '#libs/kernel';
import { REFUSAL_EXTRAS } from './refusal-examples.js';
import { plain, schemaOf } from './shape.js';

export interface Description {
  readonly summary: Words;
  readonly description: Words;
  /** What a success looks like; left out where it has no body. */
  readonly answers?: unknown;
  readonly status?: number;
  /** Media type of a success that is not JSON. */
  readonly media?: string;
  /** A whole request body, as an example of the DTO. */
  readonly body?: { readonly type: new () => object; readonly example: object };
  /** Headers of a success beside the common ones. */
  readonly headers?: Readonly<Record<string, string>>;
  /** True for steps that need `If-Match`. */
  readonly versioned?: true;
  /** Statuses of refusals beside those that follow from the route itself. */
  readonly refuses?: readonly number[];
}

const header = (description: string) => ({ description, schema: { type: 'string' as const } });

/** Everything the API document says of one operation, in both languages. */
export function Describe(about: Description): MethodDecorator {
  const { summary, description, status = 200, media = 'application/json' } = about;
  const headers = Object.fromEntries(Object.entries(about.headers ?? {}).map(([name, text]) => [name, header(text)]));
  return applyDecorators(
    ApiOperation({ summary: `${summary.zh} / ${summary.en}`, description: `${description.zh}\n\n${description.en}` }),
    ApiResponse({ status, description: `${summary.zh} / ${summary.en}`, headers, ...contentOf(about, media) }),
    ...[...(about.refuses ?? []), ...(about.versioned ? [404, 409, 412, 428] : [])].map((refused) => Refusal(refused)),
    ...(about.body ? [ApiBody(bodyOf(about.body))] : []),
    ...(about.versioned
      ? [ApiHeader({ name: 'If-Match', required: true, description: IF_MATCH, example: '"7"' })]
      : []),
  );
}

const IF_MATCH = '所见的版本 / the version that was seen';

function contentOf(about: Description, media: string): object {
  if (about.media !== undefined)
    return { content: { [media]: { schema: { type: 'string' }, example: about.answers } } };
  if (about.answers === undefined) return {};
  return { content: { [media]: { schema: schemaOf(about.answers), example: plain(about.answers) } } };
}

const bodyOf = ({ type, example }: NonNullable<Description['body']>): ApiBodyOptions => ({
  type,
  examples: { example: { summary: '示例 / example', value: example } },
});

/** Marks a route that reads a multipart body itself. */
export const UPLOAD = 'hengzhi:upload';

type Texts = Readonly<Record<string, string>>;

const text = (example: string, maxLength: number) => ({ type: 'string' as const, maxLength, example });

/** A multipart upload: these fields with an example each, those `also` taken where they are given, then one file. */
export const DescribeUpload = (fields: Texts, also: Texts): MethodDecorator =>
  applyDecorators(
    SetMetadata(UPLOAD, true),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      description: '先各字段,后文件 / the fields first, then the file',
      schema: {
        type: 'object',
        required: [...Object.keys(fields), 'file'],
        properties: {
          ...Object.fromEntries(Object.entries(fields).map(([name, example]) => [name, text(example, 100)])),
          ...Object.fromEntries(Object.entries(also).map(([name, example]) => [name, text(example, 300)])),
          file: { type: 'string', format: 'binary', description: '文件 / the file' },
        },
      },
    }),
  );

const REFUSALS: Readonly<Record<number, Words>> = {
  400: { zh: '内容有误', en: 'Something in the request is wrong' },
  401: { zh: '未登录', en: 'Not signed in' },
  403: { zh: '无权', en: 'Not permitted' },
  404: { zh: '没有找到(或不属于您)', en: 'Not found, or not yours' },
  408: { zh: '请求内容未能及时到达', en: 'The request took too long to arrive' },
  409: { zh: '现在不能办理,或同一请求正在处理', en: 'Not allowed now, or the same request is in progress' },
  412: { zh: '已被他人修改', en: 'Somebody else has changed it' },
  413: { zh: '内容过大', en: 'Too large' },
  415: { zh: '不支持的内容类型', en: 'Unsupported content type' },
  422: { zh: '幂等键已用于另一请求', en: 'The idempotency key was used for another request' },
  428: { zh: '缺少 If-Match', en: 'If-Match is missing' },
  429: { zh: '请求过于频繁', en: 'Too many requests' },
  503: { zh: '暂时不可用', en: 'Unavailable for the moment' },
  507: { zh: '服务器存储空间不足', en: 'Too little room on the server' },
};

const CODES: Readonly<Record<number, string>> = {
  400: 'API.INVALID',
  401: 'IDENTITY.NO_SESSION',
  403: 'IDENTITY.FORBIDDEN',
  404: 'CASEWORK.NOT_FOUND',
  408: 'API.TIMEOUT',
  409: 'PROCEDURES.NOT_ALLOWED',
  412: 'CASEWORK.STALE',
  413: 'API.TOO_LARGE',
  415: 'API.UNSUPPORTED_TYPE',
  422: 'API.KEY_REUSED',
  428: 'API.VERSION_MISSING',
  429: 'API.TOO_MANY',
  503: 'PERSISTENCE.UNAVAILABLE',
  507: 'PAPERS.NO_ROOM',
};

/** One refusal as the document shows it. */
export function refusalOf(status: number) {
  const words = REFUSALS[status] ?? { zh: '拒绝', en: 'Refused' };
  const code = CODES[status] ?? 'API.REFUSED';
  const example = {
    type: `urn:hengzhi:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: words.zh,
    titles: words,
    status,
    code,
    detail: words.zh,
    ...REFUSAL_EXTRAS[status],
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  };
  return {
    description: `${words.zh} / ${words.en}`,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example } },
  };
}

const Refusal = (status: number): MethodDecorator => ApiResponse({ status, ...refusalOf(status) });
