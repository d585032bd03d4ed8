import type { TestApp } from './app.js';

/** What a refusal carries, as far as tests look at it. */
export interface ProblemBody {
  readonly code: string;
  readonly title: string;
  readonly titles: { readonly zh: string; readonly en: string };
  readonly traceId: string;
  readonly errors?: readonly {
    readonly pointer: string;
    readonly code: string;
    readonly messages: { zh: string; en: string };
  }[];
  readonly failures?: readonly { readonly guard: string; readonly article: string }[];
}

/** The wrong fields with their codes, e.g. `/matters missing`. */
export const pointersOf = (p: ProblemBody): string[] | undefined => p.errors?.map((e) => `${e.pointer} ${e.code}`);

type Answer = PromiseLike<{ status: number; body: unknown; headers: Record<string, string> }>;

/** Sends what is wrong and sees that it is refused in the one form of refusals, and that not one row came of it. */
export async function refusedBy(api: TestApp, send: () => Answer, status: number): Promise<ProblemBody> {
  const before = await api.counts();
  const answer = await send();
  const problem = answer.body as ProblemBody;
  expect({ status: answer.status, code: problem.code }).toEqual({ status, code: problem.code });
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(problem.traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(problem.titles.zh).not.toBe(problem.titles.en);
  expect(await api.counts()).toEqual(before);
  return problem;
}
