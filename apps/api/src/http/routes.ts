import type { FastifyInstance, FastifyRequest } from 'fastify';

interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly pattern: string;
}

declare module 'fastify' {
  interface FastifyInstance {
    routeList: Route[];
  }
  interface FastifyRequest {
    /** Set when the request was refused, for the log. */
    problemCode?: string;
  }
}

const toRegExp = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:[A-Za-z]+/g, '[^/]+')
      .replaceAll('*', '.*')}/?$`,
  );

/** Remembers every route as it is registered, to tell a wrong method from a wrong address. */
export function rememberRoutes(fastify: FastifyInstance): void {
  fastify.decorate('routeList', []);
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const name of [method].flat()) {
      fastify.routeList.push({ method: name, pattern: url, path: toRegExp(url) });
    }
  });
}

/** Methods that this request's address would have allowed; none where it allows this one and there is just nothing there. */
export function otherMethods(request: FastifyRequest): string[] {
  const path = request.url.split('?', 1)[0] ?? '';
  const found = request.server.routeList.filter((r) => r.pattern !== '*' && r.path.test(path)).map((r) => r.method);
  return found.includes(request.method) ? [] : [...new Set(found)].sort();
}
