import { DomainError, type ErrorDetails, type Words } from '#libs/kernel';
import { STATUS } from './status.js';

/** Any error as an answer: what the client is told, and nothing of what it need not know. */
export interface Fault {
  readonly status: number;
  readonly code: string;
  readonly title: Words;
  readonly details: ErrorDetails;
  /** Not an answer but a defect: the trace id leads to the log, the client learns nothing else. */
  readonly defect: boolean;
}

const DEFECT: Fault = {
  status: 500,
  code: 'API.DEFECT',
  title: {
    zh: '系统内部错误,请凭问题编号联系管理员',
    en: 'Internal error; please give the trace id to the administrator',
  },
  details: {},
  defect: true,
};

export const TOO_MANY = {
  code: 'API.TOO_MANY',
  title: { zh: '请求过于频繁,请稍后再试', en: 'Too many requests; please wait a moment' },
} as const;

/** What the framework itself refuses, by status. */
const FRAMEWORK: Readonly<Record<number, { readonly code: string; readonly title: Words }>> = {
  400: { code: 'API.BAD_REQUEST', title: { zh: '请求格式有误', en: 'The request is malformed' } },
  404: { code: 'API.NO_ROUTE', title: { zh: '没有这个地址', en: 'There is no such address' } },
  405: {
    code: 'API.METHOD_NOT_ALLOWED',
    title: { zh: '该地址不支持此方法', en: 'This address does not allow that method' },
  },
  406: { code: 'API.NOT_ACCEPTABLE', title: { zh: '上传内容不符合要求', en: 'The upload is not as expected' } },
  408: { code: 'API.TIMEOUT', title: { zh: '请求超时', en: 'The request took too long to arrive' } },
  413: {
    code: 'API.TOO_LARGE',
    title: { zh: '请求内容过大,JSON 请求最多 1 MB', en: 'The request is too large; JSON may have 1 MB at most' },
  },
  414: { code: 'API.ADDRESS_TOO_LONG', title: { zh: '地址过长', en: 'The address is too long' } },
  415: { code: 'API.UNSUPPORTED_TYPE', title: { zh: '不支持此内容类型', en: 'This content type is not supported' } },
  429: TOO_MANY,
  431: { code: 'API.HEADERS_TOO_LARGE', title: { zh: '请求头过大', en: 'The request headers are too large' } },
  503: {
    code: 'API.STOPPING',
    title: { zh: '服务正在停止,请稍后重试', en: 'The service is stopping; try again in a moment' },
  },
};

/** Every error that can reach the edge as a fault. */
export function faultOf(error: unknown): Fault {
  if (error instanceof DomainError) {
    const { code, title, details, category } = error;
    return { status: STATUS[category], code, title, details, defect: category === 'internal' };
  }
  const status = statusOf(error);
  const known = status === null ? undefined : FRAMEWORK[status];
  return status !== null && known ? { status, ...known, details: {}, defect: false } : DEFECT;
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  const found = 'statusCode' in error ? error.statusCode : 'status' in error ? error.status : null;
  return typeof found === 'number' ? found : null;
}
