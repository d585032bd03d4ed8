import { randomUUID } from 'node:crypto';
import type { TestApp } from '../../support/app.js';
import { PDF } from '../../support/by-code.js';
import { fileComplaint } from '../../support/complaints.js';

/** The officer and the head of the office that the pages are tried with. */
export const OFFICER = 'gd-officer1';
export const HEAD = 'gd-head';

export interface CaseAt {
  readonly id: string;
  version: number;
}

/** Cases as they come into an office, brought as far as a test needs them; everything through the API where it can be. */
export class Docket {
  constructor(private readonly api: TestApp) {}

  async personOf(login: string): Promise<string> {
    const { rows } = await this.api.owner.query<{ id: string }>('select id from people where login = $1', [login]);
    return rows[0]?.id ?? '';
  }

  /** Newly received, given to the officer, every paper in order. */
  async received(change: object = {}): Promise<CaseAt> {
    const { id } = await fileComplaint(this.api, change);
    return this.inOrder(id);
  }

  private async inOrder(id: string): Promise<CaseAt> {
    await this.api.owner.query(
      `update cases set officer = $2, file = file || jsonb_build_object('party/1', file -> 'party/1' || '{"statusProof": "p1"}',
         'right/1', file -> 'right/1' || '{"registerCopy": "p2"}') where id = $1`,
      [id, await this.personOf(OFFICER)],
    );
    return { id, version: 1 };
  }

  /** Newly received and nobody's yet. */
  async unassigned(change: object = {}): Promise<CaseAt> {
    const { id } = await fileComplaint(this.api, change);
    return { id, version: 1 };
  }

  async docketed(change: object = {}): Promise<CaseAt> {
    return this.docket((await fileComplaint(this.api, change)).id);
  }

  /** What somebody has filed, given to the officer with every paper in order, and docketed. */
  async docket(id: string): Promise<CaseAt> {
    const one = await this.inOrder(id);
    await this.step(one, 'docket', { withinCompetence: true, members: await this.panel() });
    return one;
  }

  /** Service, an answer period, an extension and a suspension, papers: a case in which much has happened. */
  async eventful(change: object = {}): Promise<CaseAt> {
    const one = await this.docketed(change);
    const today = await this.today();
    const proof = await this.paper(one, 'service-receipt', '送达回证(被请求人签收).pdf', PDF);
    await this.paper(one, 'evidence', '公证书正文.txt', Buffer.from('公证书\n兹证明以下事项。\n'));
    await this.step(one, 'record-service', { party: '2', document: 'answer-notice', sentOn: today, method: 'mail' });
    await this.step(one, 'record-receipt', { party: '2', receivedOn: today, method: 'mail', proof });
    await this.step(one, 'extend-closing', { months: 1, ground: 'complex', reason: '案情复杂' }, HEAD);
    await this.step(one, 'suspend', { ground: 'other-case', from: today, reason: '以另案结果为依据', paper: proof });
    return one;
  }

  /** Two docketed cases of one patent that are tried together; the first of them, which leads. */
  async joined(change: object = {}): Promise<string> {
    const cases = [await this.docketed(change), await this.docketed(change)];
    const lead = cases[0]?.id ?? '';
    const answer = await this.api
      .post('/api/v1/consolidations', await this.api.token(OFFICER))
      .send({ cases, lead, basis: 'same-patent', reason: '涉及同一专利' });
    if (answer.status !== 201) throw new Error(`the cases were not joined: ${answer.text}`);
    return lead;
  }

  /** Tells the officer something of a case. */
  async tell(caseId: string, kind: string, words: object): Promise<void> {
    const { rows } = await this.api.owner.query<{ id: string }>(
      `insert into outbox (topic, key, case_id, payload, at, next_at, received_at)
       values ('test', $2, $1, '{}', hz_now(), hz_now(), hz_now()) returning id::text as id`,
      [caseId, randomUUID()],
    );
    await this.api.owner.query(
      'insert into notices (outbox_id, person, case_id, kind, words, at) values ($1, $2, $3, $4, $5, hz_now())',
      [rows[0]?.id, await this.personOf(OFFICER), caseId, kind, JSON.stringify(words)],
    );
  }

  /** Tells the officer of what happened last in a case, as the relay does once it has happened. */
  async noticed(caseId: string, kind: string, words: object): Promise<void> {
    await this.api.owner.query(
      `insert into notices (outbox_id, person, case_id, kind, words, at)
       select max(id), $2, case_id, $3, $4, hz_now() from outbox where case_id = $1 group by case_id`,
      [caseId, await this.personOf(OFFICER), kind, JSON.stringify(words)],
    );
  }

  /** Docketed, with a hearing planned whose notice nobody has received yet. */
  async beforeHearing(on: string, change: object = {}): Promise<CaseAt> {
    const one = await this.docketed(change);
    await this.step(one, 'schedule-hearing', { on, time: '09:30', place: '第一审理庭', online: false });
    return one;
  }

  /** The day by which the database counts. */
  async today(): Promise<string> {
    const { rows } = await this.api.owner.query<{ day: string }>(
      `select (hz_now() at time zone 'Asia/Shanghai')::date::text as day`,
    );
    return rows[0]?.day ?? '';
  }

  async paper(of: CaseAt, kind: string, name: string, bytes: Buffer): Promise<string> {
    const answer = await this.api
      .post(`/api/v1/cases/${of.id}/papers`, await this.api.token(OFFICER))
      .field('kind', kind)
      .attach('file', bytes, name);
    if (answer.status !== 201) throw new Error(`${name} was not taken: ${answer.text}`);
    return (answer.body as { id: string }).id;
  }

  /** Deliberated: the ruling is to be written. */
  async deliberated(change: object = {}): Promise<CaseAt> {
    const one = await this.docketed(change);
    const votes = (await this.panel()).map(({ person }) => ({ person, opinion: '落入保护范围', agrees: true }));
    const deliberation = { on: '2026-01-05', votes, conclusion: 'infringement', signed: true };
    await this.api.owner.query(
      `update cases set stage = 'deliberated', file = file || jsonb_build_object('deliberation/1', $2::jsonb) where id = $1`,
      [one.id, JSON.stringify(deliberation)],
    );
    return one;
  }

  /** A ruling drafted and submitted, which waits for the head. */
  async submitted(change: object = {}): Promise<CaseAt> {
    const one = await this.deliberated(change);
    await this.draft(one, '被控侵权产品包含权利要求1的全部技术特征。');
    return one;
  }

  /** Returned once and submitted again with other reasons. */
  async resubmitted(change: object = {}): Promise<CaseAt> {
    const one = await this.submitted(change);
    await this.step(one, 'return-ruling', { reason: '请补充对等同特征的认定' }, HEAD);
    await this.draft(one, '被控侵权产品包含权利要求1的全部技术特征,其中“阻尼铰链”与“限位铰链”构成等同特征。');
    return one;
  }

  /** Writes the ruling and submits it. */
  async draft(one: CaseAt, reasons: string): Promise<void> {
    await this.step(one, 'draft-ruling', {
      parties: '请求人广州衡平科技有限公司;被请求人杭州某某制造有限公司。',
      statements: '请求人主张侵权;被请求人否认落入保护范围。',
      reasons,
      finding: 'infringement',
      order: '被请求人立即停止制造、销售被控侵权产品。',
      remedy: '不服本裁决的,可以自收到之日起十五日内向人民法院起诉。',
    });
    await this.step(one, 'submit-ruling', { note: '请审批' });
  }

  async step(of: CaseAt, transition: string, input: object, login = OFFICER): Promise<void> {
    const answer = await this.api
      .post(`/api/v1/cases/${of.id}/transitions/${transition}`, await this.api.token(login))
      .set('idempotency-key', randomUUID())
      .set('if-match', `"${of.version}"`)
      .send({ input });
    if (answer.status >= 300) throw new Error(`${transition} was refused: ${answer.text}`);
    of.version = (answer.body as { version: number }).version;
  }

  private async panel(): Promise<{ person: string; leads: boolean }[]> {
    const people = await Promise.all([OFFICER, 'gd-officer2', 'gd-officer3'].map((login) => this.personOf(login)));
    return people.map((person, at) => ({ person, leads: at === 0 }));
  }
}
