import type { Issue } from './draft-api';
import { side, type Form, type Party } from './form';
import type { DraftState } from './draft-state';

export const TASKS = [
  'agency',
  'requester',
  'respondents',
  'rights',
  'claims',
  'accused',
  'matters',
  'evidence',
  'agents',
  'service',
  'declarations',
] as const;
export type Task = (typeof TASKS)[number];
export type TaskState = 'done' | 'fix' | 'todo' | 'optional' | 'sending' | 'lacking';

const FIRST: Readonly<Record<string, Task>> = {
  agency: 'agency',
  procedure: 'agency',
  majorGround: 'agency',
  provincialCertificate: 'agency',
  rights: 'rights',
  claimsReliedOn: 'claims',
  accused: 'accused',
  matters: 'matters',
  factsAndReasons: 'matters',
  cause: 'matters',
  repeatOf: 'matters',
  agents: 'agents',
  purposes: 'evidence',
  signed: 'declarations',
  declaresNotSued: 'declarations',
  declaresNoOtherRoute: 'declarations',
  copies: 'respondents',
};

/** The page on which a place of the form is written. */
export function taskOf({ pointer, code }: Pick<Issue, 'pointer' | 'code'>, form: Form): Task {
  const [, first = '', index = '', field = ''] = pointer.split('/');
  // Whom an agent stands for is settled by who asks, and is written on no other page while nobody does.
  if (first === 'agents' && field === 'party' && side(form, 'requester').length === 0) return 'requester';
  if (first !== 'parties') return FIRST[first] ?? 'declarations';
  // A side that is missing altogether has no place in the list yet.
  if (index === '') return code === 'parties.respondent' ? 'respondents' : 'requester';
  if (/^electronic/.test(field)) return 'service';
  const role: Party['role'] | undefined = form.parties?.[Number(index)]?.role;
  return role === 'respondent' ? 'respondents' : 'requester';
}

/** What is wrong by the pages on which it is put right, in the order of the list. */
export const byTask = (issues: readonly Issue[], form: Form): readonly (readonly [Task, readonly Issue[]])[] =>
  TASKS.map((task) => [task, issues.filter((issue) => taskOf(issue, form) === task)] as const).filter(
    ([, wrong]) => wrong.length > 0,
  );

const BEGUN: Readonly<Record<Task, (state: DraftState) => boolean>> = {
  agency: ({ form }) => form.agency !== undefined,
  requester: ({ form }) => (form.parties ?? []).some((p) => p.role === 'requester' && p.name),
  respondents: ({ form }) => (form.parties ?? []).some((p) => p.role === 'respondent' && p.name),
  rights: ({ form }) => (form.rights ?? []).some((right) => right.patentNumber),
  claims: ({ form }) => (form.claimsReliedOn ?? []).length > 0,
  accused: ({ form }) => (form.accused ?? []).some((accused) => accused.product),
  matters: ({ form }) => Boolean(form.matters ?? form.factsAndReasons),
  evidence: ({ papers }) => papers.length > 0,
  agents: ({ form }) => (form.agents ?? []).length > 0,
  service: ({ form }) => (form.parties ?? []).some((p) => p.electronicChannel),
  declarations: ({ form }) => Boolean(form.signed ?? form.declaresNotSued ?? form.declaresNoOtherRoute),
};
const OPTIONAL: readonly Task[] = ['agents', 'service'];

export function stateOf(task: Task, state: DraftState): TaskState {
  const begun = BEGUN[task](state);
  const wrong = (state.issues ?? []).some((issue) => taskOf(issue, state.form) === task);
  if (wrong) return begun ? 'fix' : 'todo';
  if (begun) return 'done';
  return OPTIONAL.includes(task) || (task === 'claims' && state.issues !== null) ? 'optional' : 'todo';
}
