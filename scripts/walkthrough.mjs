#!/usr/bin/env node
// `node scripts/walkthrough.mjs [base-url]`: takes one complaint from filing to a served and published ruling on a running
// demo server, and prints each step with the case's next deadline and where that deadline's certificate is.
// Every call is an ordinary one of the public API; docs/walkthrough.md explains the same steps.
import { Blob } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { ClearFault, main } from './lib/say.mjs';

const base = (process.argv[2] ?? 'http://127.0.0.1:3000').replace(/\/+$/, '');
const api = `${base}/api/v1`;
const PASSWORD = 'hengzhi-demo-2026';
/** The last four digits of the respondent's telephone in the example complaint, the second thing that its code asks for. */
const RESPONDENT_TAIL = '9000';

/** What the walk shows is its result, so it goes to standard output; faults go to standard error. */
const say = (line) => process.stdout.write(`${line}\n`);

/** A one-page PDF with nothing on it: the smallest paper the server takes for what it is. */
const PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF\n',
].join('\n');

/** The day in China, which is the day the office counts by wherever this script runs. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

/**
 * One call of the API. A POST gets a fresh idempotency key, so that the script can be run any number of times.
 * @throws ClearFault with the server's own words when the answer is not a success
 */
async function call(method, path, { token, json, form, version, from = api } = {}) {
  const headers = { accept: 'application/json' };
  if (token) headers.authorization = `Bearer ${token}`;
  if (method === 'POST') headers['idempotency-key'] = randomUUID();
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  if (json) headers['content-type'] = 'application/json';
  const answer = await fetch(`${from}${path}`, { method, headers, body: form ?? (json && JSON.stringify(json)) }).catch(
    (fault) => {
      throw new ClearFault(`no server answers at ${base} (${fault.cause?.code ?? fault.message}); run npm start first`);
    },
  );
  const text = await answer.text();
  if (!answer.ok) throw new ClearFault(`${method} ${path} was refused with ${answer.status}: ${text}`);
  return JSON.parse(text);
}

async function signIn(login) {
  const { token } = await call('POST', '/sessions', { json: { login, password: PASSWORD } });
  return token;
}

/** The complaint that the API's own document gives as its example: what is shown there can be filed as it stands. */
async function exampleComplaint() {
  const document = await call('GET', '/api/openapi.json', { from: base });
  const { content } = document.paths['/api/v1/complaints'].post.requestBody;
  return content['application/json'].examples.example.value;
}

/** The walk through one case: who acts, which version was seen last, and how many steps were printed. */
class Walk {
  count = 0;

  constructor(officer, head, filed) {
    this.officer = officer;
    this.head = head;
    this.id = filed.id;
    this.version = filed.version;
  }

  read(path = '') {
    return call('GET', `/cases/${this.id}${path}`, { token: this.officer });
  }

  async paper(kind, name) {
    const form = new globalThis.FormData();
    // The server reads the fields as they arrive and the file last.
    form.append('kind', kind);
    form.append('file', new Blob([PDF], { type: 'application/pdf' }), name);
    const { id, sha256 } = await call('POST', `/cases/${this.id}/papers`, { token: this.officer, form });
    say(`    材料 paper ${name}: ${id}, SHA-256 ${sha256}`);
    return id;
  }

  async step(transition, input = {}, token = this.officer) {
    const path = `/cases/${this.id}/transitions/${transition}`;
    await this.took(transition, await call('POST', path, { token, version: this.version, json: { input } }));
  }

  /** Notes a step that was taken, by whomever, and prints it. */
  async took(transition, { version, stage }) {
    this.version = version;
    await this.show(transition, stage);
  }

  /** Prints the step with the running clock that falls due first. */
  async show(step, stage) {
    this.count += 1;
    say(`${String(this.count).padStart(2)}  ${step} → ${stage} (version ${this.version})`);
    const next = (await this.read('/clocks'))
      .filter(({ state, dueOn }) => state === 'armed' && dueOn)
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
    if (!next) return say('    没有进行中的期限 no clock is running');
    const whose = next.subject ? ` (${next.subject})` : '';
    say(`    下一期限 next deadline: ${next.title.zh} ${next.clock}${whose} ${next.dueOn}, ${next.citation}`);
    say(`    期限计算书 certificate: ${api}/clocks/${next.id}/certificate`);
  }
}

/** Three people with a certificate; the first of them leads and is the officer who signed in. */
async function choosePanel(officer) {
  const me = await call('GET', '/me', { token: officer });
  const certified = (await call('GET', '/people', { token: officer })).filter(
    ({ agency, active, certificateValidUntil, roles }) =>
      agency === me.agency &&
      active &&
      certificateValidUntil >= today() &&
      roles.some((held) => held.role === 'officer'),
  );
  const members = [me, ...certified.filter(({ id }) => id !== me.id)].slice(0, 3);
  if (members.length < 3) throw new ClearFault('the agency has fewer than three certified people');
  return members.map(({ id }, at) => ({ person: id, leads: at === 0 }));
}

async function docket(walk, panel) {
  const status = await walk.paper('status-proof', 'business-licence.pdf');
  await walk.step('enter-status-proof', { party: '1', paper: status });
  const register = await walk.paper('register-copy', 'register-copy.pdf');
  await walk.step('enter-register-copy', { right: '1', paper: register });
  await walk.step('docket', { withinCompetence: true, members: panel });
}

async function answer(walk) {
  const day = today();
  await walk.step('record-service', { document: 'answer-notice', party: '2', method: 'direct', sentOn: day });
  const proof = await walk.paper('service-receipt', 'receipt-of-request.pdf');
  await walk.step('record-receipt', { party: '2', receivedOn: day, method: 'direct', proof });
  await answerByCode(walk);
  await walk.step('forward-answer', { party: '2', forwardedOn: day });
}

/** The respondent has no account: it answers with the code that goes out to it with the notice. */
async function answerByCode(walk) {
  const issuing = { token: walk.officer, json: { document: 'answer-notice' } };
  const { code } = await call('POST', `/cases/${walk.id}/parties/2/access-code`, issuing);
  say(`    被请求人的查询码 code of the respondent: ${code}`);
  const door = { code, phoneTail: RESPONDENT_TAIL };
  const { version } = await call('POST', '/follow', { json: door });
  const json = { ...door, input: { gist: '否认落入保护范围' } };
  await walk.took('file-answer', await call('POST', '/follow/transitions/file-answer', { version, json }));
}

/** A hearing would be days ahead, so the panel reviews in writing: both sides are told and both reply. */
async function review(walk) {
  const day = today();
  await walk.step('notify-written-review', {
    facts: '被请求人制造、销售某型折叠装置。',
    reasons: '被控侵权产品的技术特征与权利要求1逐项对应。',
    basis: '《中华人民共和国专利法》第十一条、第六十五条',
    evidence: '专利登记簿副本、产品照片。',
    days: 7,
  });
  const matter = await writtenReviewOf(walk);
  for (const party of ['1', '2']) {
    const proof = await walk.paper('service-receipt', `receipt-of-review-${party}.pdf`);
    await walk.step('record-written-review-receipt', { matter, party, receivedOn: day, method: 'direct', proof });
  }
  for (const party of ['1', '2']) {
    await walk.step('file-written-reply', { party, receivedOn: day, gist: '对书面审理没有异议' });
  }
}

/** The notice is a matter in the case file; the receipts name it by its number. */
async function writtenReviewOf(walk) {
  const { file } = await walk.read();
  const matters = Object.keys(file).filter((key) => key.startsWith('matter/'));
  if (matters.length === 0) throw new ClearFault('the case file has no written review');
  return matters.at(-1).slice('matter/'.length);
}

async function rule(walk, panel) {
  const day = today();
  const votes = panel.map(({ person }) => ({ person, opinion: '落入权利要求1的保护范围', agrees: true }));
  await walk.step('deliberate', { on: day, votes, conclusion: 'infringement', signed: true });
  await walk.step('draft-ruling', {
    parties: '请求人广州衡平科技有限公司;被请求人杭州某某制造有限公司。',
    statements: '请求人主张侵权;被请求人否认落入保护范围。',
    reasons: '被控侵权产品包含权利要求1的全部技术特征。',
    finding: 'infringement',
    order: '被请求人立即停止制造、销售被控侵权产品。',
    remedy: '不服本裁决的,可以自收到之日起十五日内向人民法院起诉。',
  });
  await walk.step('submit-ruling', { note: '请审批' });
  await walk.step('approve-ruling', { opinion: '同意' }, walk.head);
  await walk.step('make-ruling', { madeOn: day, sealed: true });
  for (const party of ['1', '2']) {
    const proof = await walk.paper('service-receipt', `receipt-of-ruling-${party}.pdf`);
    await walk.step('record-ruling-receipt', { party, receivedOn: day, method: 'direct', proof });
  }
  await walk.step('publish-ruling', { on: day, where: '本机关官网', redacted: true });
}

/** What is left to read afterwards: every clock, one certificate day by day, and the timeline. */
async function readBack(walk) {
  const clocks = await walk.read('/clocks');
  say('\n期限 Clocks');
  for (const { clock, subject, state, anchoredOn, dueOn, settledOn } of clocks) {
    const name = subject ? `${clock}/${subject}` : clock;
    say(`    ${name}: ${state}, from ${anchoredOn}, due ${dueOn ?? '-'}, settled ${settledOn ?? '-'}`);
  }
  const suit = clocks.find(({ clock }) => clock === 'suit');
  if (!suit) throw new ClearFault('no suit period runs after service');
  const certificate = await call('GET', `/clocks/${suit.id}/certificate`, { token: walk.officer });
  say(`\n期限计算书 Certificate of ${suit.clock}/${suit.subject}: due ${certificate.due}, ${certificate.law.citation}`);
  for (const { code, to, words } of certificate.explanation.steps) say(`    ${code} ${to ?? ''} ${words.zh}`);
  say(`    digest ${certificate.digest}, agrees with the record: ${certificate.agrees}`);
  say('\n时间线 Timeline');
  for (const item of (await walk.read('/timeline')).items) {
    say(`    ${item.version}  ${item.at}  ${item.title.zh} (${item.transition}) by ${item.actorName ?? item.actor}`);
  }
}

await main(async () => {
  const filed = await call('POST', '/complaints', { json: await exampleComplaint() });
  const walk = new Walk(await signIn('gd-officer1'), await signIn('gd-head'), filed);
  say(`案件 case ${filed.id}, 查询码 follow code ${filed.receiptCode}`);
  await walk.show('file', filed.stage);
  const panel = await choosePanel(walk.officer);
  await docket(walk, panel);
  await answer(walk);
  await review(walk);
  await rule(walk, panel);
  await readBack(walk);
  const { number, stage, version } = await walk.read();
  say(`\n完成 Done: ${number}, ${stage}, version ${version}`);
});
