import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOpenApi } from '../../apps/api/src/openapi.js';

interface Media {
  readonly schema?: object;
  readonly example?: unknown;
  readonly examples?: object;
}
interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, Answer>>;
}
interface Answer {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, Media>>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, Answer>>;
  };
}

const committed = join(import.meta.dirname, '..', '..', 'docs', 'openapi.json');

describe('the description of the API', () => {
  let document: Document;
  let operations: [string, Operation][];
  beforeAll(async () => {
    document = (await buildOpenApi()) as Document;
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
    );
  });
  const lacking = (holds: (operation: Operation, name: string) => boolean): string[] =>
    operations.filter(([name, operation]) => !holds(operation, name)).map(([name]) => name);

  it('is committed as it is built', () => {
    expect(JSON.parse(readFileSync(committed, 'utf8'))).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('is OpenAPI 3.1 and describes a good forty operations', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(operations.length).toBeGreaterThan(35);
    expect(new Set(operations.map(([, o]) => o.operationId)).size).toBe(operations.length);
  });

  it('says in Chinese and English what each operation does', () => {
    expect(lacking((o) => /[\u4e00-\u9fff].* \/ .*[a-z]/i.test(o.summary ?? ''))).toEqual([]);
    expect(lacking((o) => /[\u4e00-\u9fff][\s\S]*\n\n[\s\S]*[a-z]/i.test(o.description ?? ''))).toEqual([]);
    expect(lacking((o) => (o.tags ?? []).length === 1)).toEqual([]);
  });

  it('shows an example of every success that has a body, with its schema', () => {
    const shown = (o: Operation): boolean => {
      const success = Object.entries(o.responses).filter(([status]) => status.startsWith('2'));
      const media = success.flatMap(([, r]) => Object.values(r.content ?? {}));
      return (
        success.length === 1 &&
        (success[0]?.[0] === '204' ||
          (media.length > 0 && media.every((m) => m.schema !== undefined && m.example !== undefined)))
      );
    };
    expect(lacking(shown)).toEqual([]);
  });

  it('shows an example of every body that is asked for', () => {
    const bodies = (o: Operation): Media[] => Object.values(o.requestBody?.content ?? {});
    const shown = (m: Media): boolean =>
      m.examples !== undefined || JSON.stringify(m.schema ?? {}).includes('"example"');
    expect(lacking((o) => bodies(o).every(shown))).toEqual([]);
  });

  it('shows at least one refusal of every operation, as a problem with an example', () => {
    const refusals = (o: Operation) => Object.entries(o.responses).filter(([status]) => /^[45]/.test(status));
    expect(lacking((o) => refusals(o).some(([status]) => status.startsWith('4')))).toEqual([]);
    const written = (r: { $ref?: string }) => document.components.responses[r.$ref?.split('/').at(-1) ?? ''];
    expect(
      lacking((o) =>
        refusals(o).every(([, r]) => written(r)?.content?.['application/problem+json']?.example !== undefined),
      ),
    ).toEqual([]);
    expect(document.components.schemas['Problem']).toBeDefined();
  });

  it('asks for an idempotency key on every POST and for a version on every step', () => {
    const asks = (o: Operation, header: string): boolean =>
      o.parameters?.some((p) => p.name === header && p.in === 'header' && p.required) === true;
    expect(lacking((o, name) => !name.startsWith('post ') || asks(o, 'Idempotency-Key'))).toEqual([]);
    expect(lacking((o, name) => !name.includes('/transitions/') || asks(o, 'If-Match'))).toEqual([]);
  });

  it('refers to nothing that is not there', () => {
    const referred = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]*)"/g)].map(
      (m) => m[1] ?? '',
    );
    expect(referred.filter((name) => document.components.schemas[name] === undefined)).toEqual([]);
  });
});
