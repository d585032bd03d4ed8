import type { CaseworkParts } from '#libs/casework';
import { newId } from '#libs/kernel';
import { partyPersonOf } from '#libs/identity';
import { instantOf, parseLegalDate } from '#libs/legal';
import { verifyCommand } from '../verify/verify.js';
import { COMPLAINT, STEPS, type Step } from './case-a.data.js';
import { Office } from './office.js';
import { handIn } from './papers.js';
import { printTimeline } from './timeline.js';
import type { World } from './world.js';

const CASES = ['广东东阳光药业有限公司', '宜昌东阳光长江药业股份有限公司'];

/**
 * Case A as it happened: two major rulings on one patent, each respondent its own case. What the reports do not say
 * (the December day, service dates, the extension) is assumed, and the timeline says so.
 */
export async function playCaseA(world: World, print: (line: string) => void): Promise<number> {
  const office = await Office.open(world.owner);
  const parts = world.casework();
  const members = office.certified('cnipa', '2021-11-05', []).slice(0, 3);
  const ids: string[] = [];
  for (const respondent of CASES) {
    const filed = await parts.file.execute({
      agency: 'cnipa',
      procedure: 'major-ruling',
      receivedOn: null,
      form: COMPLAINT(respondent),
      person: null,
      request: null,
    });
    ids.push(filed.id);
  }
  const papers = await Promise.all(
    ids.map((id) => handIn(parts, id, partyPersonOf({ caseId: id, id: '1', role: 'requester', name: '请求人' }))),
  );
  let reached = '';
  for (const step of STEPS) {
    if (step.on !== reached) {
      await passTo(world, step.on);
      reached = step.on;
    }
    for (const [i, id] of ids.entries()) {
      await take(world, office, parts, { id, step, input: step.input({ members, paper: papers[i] ?? '' }) });
    }
  }
  await passTo(world, '2022-08-31');
  const undelivered = await world.settle();
  for (const id of ids) await printTimeline(world, id, print);
  const late = await closedLate(world, ids);
  print(
    late.length === 0 ? '两案均在期限内作出裁决 / both rulings were made in time' : `逾期 / late: ${late.join(', ')}`,
  );
  if (undelivered > 0) print(`✗ ${undelivered} 项未送达 / not delivered`);
  for (const [what, times] of world.mishaps.counts) print(`✗ ${what}: ${times} (${world.mishaps.samples[0] ?? ''})`);
  const code = await verifyCommand(world.owner, print, world.papers);
  return code === 0 && late.length === 0 && undelivered === 0 && world.mishaps.counts.size === 0 ? 0 : 1;
}

/** Lets the days pass one by one, ringing what falls due in each. */
async function passTo(world: World, on: string): Promise<void> {
  const target = parseLegalDate(on);
  for (;;) {
    const today = await world.today();
    if (today >= target) break;
    await world.goTo(instantOf(today, '24:00'));
    await world.round();
  }
  await world.goTo(instantOf(target, '10:00'));
  await world.round();
}

interface Turn {
  readonly id: string;
  readonly step: Step;
  readonly input: Record<string, unknown>;
}

async function take(world: World, office: Office, parts: CaseworkParts, { id, step, input }: Turn): Promise<void> {
  const locked = await world.parts.work.run({ as: 'system' }, (tx) => world.parts.book.lock(tx, id, null));
  if (!locked) throw new Error(`case ${id} is gone`);
  const [person] = office.whoCan(step.by, locked.stored);
  if (!person) throw new Error(`nobody is ${step.by} in case ${id}`);
  await parts.advance.execute({
    caseId: id,
    transition: step.take,
    input,
    reason: step.assumed ? '推演所设,公开报道未载' : null,
    version: locked.stored.version,
    person,
    request: { actor: person.id, key: newId(), digest: '00' },
  });
}

async function closedLate(world: World, ids: readonly string[]): Promise<string[]> {
  const rows = await world.owner.ask<{ number: string }>(
    { as: 'system' },
    `select c.number from clocks k join cases c on c.id = k.case_id
       where c.id = any ($1::uuid[]) and k.clock = 'closing' and (k.state <> 'met' or k.settled_on > k.due_on)`,
    [ids],
  );
  return rows.map((r) => r.number);
}
