import { createHash } from 'node:crypto';

/** JSON with sorted names, so that the same request in another order is the same request. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, v]) => `${JSON.stringify(name)}:${canonical(v)}`).join(',')}}`;
}

export interface Asked {
  readonly method: string;
  readonly route: string;
  readonly params: unknown;
  readonly body: unknown;
  /** `If-Match`: the same step against another version is another request. */
  readonly version: string;
}

/** Hex SHA-256 of what a request asks for. */
export const digestOf = ({ method, route, params, body, version }: Asked): string =>
  createHash('sha256')
    .update(canonical([method, route, params ?? {}, body ?? null, version]))
    .digest('hex');
