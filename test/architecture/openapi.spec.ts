import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkInput, procedures, type Facts } from '#libs/procedures';
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

const PERSON = '0199aa00-0000-7000-8000-00000000000f';
/** A case in which there is everything that an example may name. */
const exampleFacts = (input: Facts['input']): Facts =>
  ({
    input,
    today: '2026-03-02',
    case: { filedOn: '2020-01-02', docketedOn: null },
    clocks: [{ id: PERSON }],
    people: [{ id: PERSON }],
    papers: [{ id: PERSON, kind: 'other' }],
    file: new Proxy({}, { get: (_, key) => ({ role: ROLES[String(key)] }) }),
  }) as unknown as Facts;
const ROLES: Readonly<Record<string, string>> = {
  'party/1': 'requester',
  'party/2': 'respondent',
  'party/3': 'third-party',
};

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
    // The answer to a HEAD has no body, so no example either.
    const spoken = (names: string[]): string[] => names.filter((name) => !name.startsWith('head '));
    const written = (r: { $ref?: string }) => document.components.responses[r.$ref?.split('/').at(-1) ?? ''];
    const shown = lacking((o) =>
      refusals(o).every(([, r]) => written(r)?.content?.['application/problem+json']?.example !== undefined),
    );
    expect(spoken(shown)).toEqual([]);
    expect(document.components.schemas['Problem']).toBeDefined();
  });

  it('asks for an idempotency key on every POST and for a version on every step', () => {
    const asks = (o: Operation, header: string): boolean =>
      o.parameters?.some((p) => p.name === header && p.in === 'header' && p.required) === true;
    expect(lacking((o, name) => !name.startsWith('post ') || asks(o, 'Idempotency-Key'))).toEqual([]);
    expect(lacking((o, name) => !name.includes('/transitions/') || asks(o, 'If-Match'))).toEqual([]);
  });

  it('shows in refusals what there is to look at: fields, failed guards with their articles, changes', () => {
    const example = (status: number) =>
      document.components.responses[`Refusal${status}`]?.content?.['application/problem+json']?.example as object;
    expect(example(400)).toMatchObject({ errors: [{ pointer: expect.stringMatching(/^\//) }, {}] });
    expect(example(409)).toMatchObject({ failures: [{ article: expect.stringMatching(/第\d+条/) }] });
    expect(example(412)).toMatchObject({ seen: 6, version: 7, changes: [{ version: 7, transition: 'docket' }] });
    expect(JSON.stringify(document)).not.toContain('JWT');
  });

  it('says of every step of every edition what it asks for, with an example that passes', () => {
    const take = operations.find(([name]) => name === 'post /api/v1/cases/{id}/transitions/{transition}')?.[1];
    const table = (take as unknown as Record<string, unknown>)['x-step-inputs'] as Record<
      string,
      Record<string, string>
    >;
    const wrong = procedures.flatMap(({ id, editions }) =>
      editions.flatMap((edition) =>
        edition.transitions
          .filter(({ by }) => by.some((capacity) => capacity !== 'system'))
          .flatMap((transition) => {
            const name = table[`${id}/${edition.effectiveFrom}`]?.[transition.id]?.split('/').at(-1) ?? '';
            const schema = document.components.schemas[name] as { example?: Facts['input'] } | undefined;
            if (!schema?.example) return [`${id} ${transition.id}: no example`];
            return checkInput(transition.input ?? {}, exampleFacts(schema.example)).map(
              (issue) => `${id} ${transition.id} ${issue.pointer} ${issue.code}`,
            );
          }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('refers to nothing that is not there', () => {
    const referred = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]*)"/g)].map(
      (m) => m[1] ?? '',
    );
    expect(referred.filter((name) => document.components.schemas[name] === undefined)).toEqual([]);
  });
});
