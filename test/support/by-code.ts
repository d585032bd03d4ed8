import type { Response, Test } from 'supertest';
import type { TestApp } from './app.js';

export type Body = Record<string, unknown>;

/** What a party types at the door. */
export interface Door {
  readonly code: string;
  readonly phoneTail: string;
}

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A party as it acts: two fields and what it wants, always on what it saw last. */
export class ByCode {
  constructor(
    private readonly api: TestApp,
    readonly door: Door,
    /** Where it calls from, behind the proxy that the application believes. */
    private readonly address: string,
  ) {}

  private post(path: string): Test {
    return this.api.post(path).set('x-forwarded-for', this.address);
  }

  async view(): Promise<Body> {
    const answer = await this.post('/api/v1/follow').send(this.door);
    if (answer.status !== 200) throw new Error(`the party does not see its case: ${answer.text}`);
    return answer.body as Body;
  }

  /** What this party has to do in the time of a clock. */
  async dutyIn(clock: string): Promise<{ readonly dueOn: string; readonly clock: { readonly id: string } }> {
    type Duty = Awaited<ReturnType<ByCode['dutyIn']>> & { readonly clock: { readonly clock: string } };
    const duty = ((await this.view())['yours'] as Duty[]).find((one) => one.clock.clock === clock);
    if (!duty) throw new Error(`the party has nothing to do in the time of ${clock}`);
    return duty;
  }

  async step(transition: string, input: object = {}): Promise<Body> {
    const { version } = await this.view();
    const answer = await this.try(transition, Number(version), input);
    if (answer.status !== 200) throw new Error(`${transition} was refused: ${answer.text}`);
    return answer.body as Body;
  }

  try(transition: string, version: number, input: object = {}): Test {
    const asked = this.post(`/api/v1/follow/transitions/${transition}`).set('if-match', `"${version}"`);
    return asked.send({ ...this.door, input });
  }

  async paper(kind: string, name: string, purpose = ''): Promise<string> {
    const answer = await this.post('/api/v1/follow/papers')
      .field('code', this.door.code)
      .field('phoneTail', this.door.phoneTail)
      .field('kind', kind)
      .field('purpose', purpose)
      .attach('file', Buffer.concat([PDF, Buffer.from(`%${name}\n`)]), name);
    if (answer.status !== 201) throw new Error(`the paper was not taken: ${answer.text}`);
    return (answer.body as { id: string }).id;
  }

  async papers(): Promise<string[]> {
    return (await this.listed()).map((p) => p.id);
  }

  /** What the papers that it reads are to prove, where that was said. */
  async purposes(): Promise<string[]> {
    return (await this.listed()).flatMap(({ purpose }) => purpose ?? []);
  }

  /** Of the papers it reads, those that this party handed in. */
  async handedIn(): Promise<string[]> {
    return (await this.listed()).flatMap((p) => (p.own ? [p.id] : []));
  }

  private async listed(): Promise<{ id: string; own: boolean; purpose: string | null }[]> {
    const { body } = await this.post('/api/v1/follow/papers/list').send(this.door);
    return body as { id: string; own: boolean; purpose: string | null }[];
  }

  async content(id: string): Promise<number> {
    return (await this.post(`/api/v1/follow/papers/${id}/content`).send(this.door)).status;
  }

  /** The letter of this kind as it lies on the page of the case, and what the office answers when it is opened. */
  async letter(kind: string): Promise<{ readable: boolean | undefined; answer: Response }> {
    const listed = ((await this.view())['documents'] as Body[]).find((one) => one['kind'] === kind);
    const answer = await this.open(String(listed?.['id'] ?? '0199aa00-0000-7000-8000-000000000009'));
    return { readable: listed?.['readable'] as boolean | undefined, answer };
  }

  open(letter: string): Test {
    return this.post(`/api/v1/follow/documents/${letter}`).send(this.door);
  }

  certificate(clock: string): Test {
    return this.post(`/api/v1/follow/clocks/${clock}/certificate`).send(this.door);
  }
}

/** The office's side of one case: each step by a login, on the version that is there. */
export class Desk {
  constructor(
    private readonly api: TestApp,
    readonly caseId: string,
  ) {}

  async read(login = 'gd-officer1'): Promise<Body> {
    return (await this.api.get(`/api/v1/cases/${this.caseId}`, await this.api.token(login))).body as Body;
  }

  async step(transition: string, input: object, login = 'gd-officer1'): Promise<Body> {
    const { version } = await this.read();
    const answer = await this.api
      .post(`/api/v1/cases/${this.caseId}/transitions/${transition}`, await this.api.token(login))
      .set('if-match', `"${String(version)}"`)
      .send({ input });
    if (answer.status !== 200) throw new Error(`${transition} was refused: ${answer.text}`);
    return answer.body as Body;
  }

  async paper(kind: string, name: string): Promise<string> {
    const answer = await this.api
      .post(`/api/v1/cases/${this.caseId}/papers`, await this.api.token('gd-officer1'))
      .field('kind', kind)
      .attach('file', Buffer.concat([PDF, Buffer.from(`%${name}\n`)]), name);
    if (answer.status !== 201) throw new Error(`the paper was not taken: ${answer.text}`);
    return (answer.body as { id: string }).id;
  }

  /** A code for a party, as it is printed on the paper. */
  async code(party: string, document: string, login = 'gd-officer1'): Promise<string> {
    const path = `/api/v1/cases/${this.caseId}/parties/${party}/access-code`;
    const answer = await this.api.post(path, await this.api.token(login)).send({ document });
    if (answer.status !== 201) throw new Error(`no code was issued: ${answer.text}`);
    return (answer.body as { code: string }).code;
  }
}

/** The first three certified officers of 广东; the first leads. */
export async function panelOf(api: TestApp): Promise<{ person: string; leads: boolean }[]> {
  const logins = ['gd-officer1', 'gd-officer2', 'gd-officer3'];
  const { rows } = await api.owner.query<{ id: string }>(
    'select id from people where login = any ($1) order by login',
    [logins],
  );
  return rows.map(({ id }, i) => ({ person: id, leads: i === 0 }));
}

export async function todayOf(api: TestApp): Promise<string> {
  const { rows } = await api.owner.query<{ today: string }>(
    `select (hz_now() at time zone 'Asia/Shanghai')::date::text as today`,
  );
  return rows[0]?.today ?? '';
}
