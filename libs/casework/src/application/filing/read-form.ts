import { DomainError, type FieldIssue } from '#libs/kernel';
import type { Calendar } from '#libs/legal';
import { checkInput } from '#libs/procedures';
import { completed } from '../../domain/drafts/draft-form.js';
import type { StoredCase } from '../../domain/case.js';
import { checkComplaint, type CheckedComplaint } from '../../domain/complaint/check-complaint.js';
import type { Complaint, ComplaintForm, Filing } from '../../domain/complaint/complaint.js';
import { COMPLAINT_FIELDS } from '../../domain/complaint/fields.js';
import { factsOf } from '../facts.js';
import { SYSTEM } from '../fire-due-clocks.js';

/** An empty list in an optional place says the same as no list. */
function withoutEmptyLists(form: ComplaintForm): ComplaintForm {
  const kept = Object.entries(form).filter(([name, value]) => {
    const empty = Array.isArray(value) && value.length === 0;
    return !(empty && COMPLAINT_FIELDS[name]?.optional === true);
  });
  return Object.fromEntries(kept);
}

/**
 * Reads a complaint: its shape (unknown, missing, ill-typed, over-long fields) and what it says.
 * @throws DomainError CASEWORK.INVALID_COMPLAINT naming the wrong fields by pointer, with reason and article, at most a
 *   hundred: also where the shape is wrong, what the rest of the form says is judged as far as it says something
 */
export function readForm(form: ComplaintForm, filing: Filing, draft: StoredCase, calendar: Calendar): CheckedComplaint {
  const cleaned = cleanPowers(withoutEmptyLists(form));
  const misshapen = shapeIssues(cleaned, filing, draft, calendar);
  if (misshapen.length > 0) throw invalid(withContent(cleaned, misshapen, filing));
  const { checked, found } = checkComplaint(cleaned as unknown as Complaint, filing);
  if (found.issues.length > 0) throw invalid(found.issues);
  return checked;
}

/** Everything that is wrong with a form: besides its shape also what it says, as far as it says something. */
export function formIssues(form: ComplaintForm, filing: Filing, draft: StoredCase, calendar: Calendar): FieldIssue[] {
  const cleaned = cleanPowers(withoutEmptyLists(form));
  return withContent(cleaned, shapeIssues(cleaned, filing, draft, calendar), filing);
}

function shapeIssues(form: ComplaintForm, filing: Filing, draft: StoredCase, calendar: Calendar): FieldIssue[] {
  const facts = factsOf({ stored: draft, input: form, actor: SYSTEM, today: filing.today, calendar });
  return checkInput(COMPLAINT_FIELDS, facts).map(inTheForm);
}

/** What is missing is named once, not again by the checks that would have read it. */
function withContent(form: ComplaintForm, misshapen: readonly FieldIssue[], filing: Filing): FieldIssue[] {
  const { found } = checkComplaint(completed(form) as unknown as Complaint, filing);
  const known = misshapen.map((issue) => issue.pointer);
  const covered = ({ pointer }: FieldIssue): boolean => known.some((k) => pointer === k || pointer.startsWith(`${k}/`));
  return [...misshapen, ...found.issues.filter((issue) => !covered(issue))];
}

function cleanPowers(form: ComplaintForm): ComplaintForm {
  const { agents } = form;
  if (!Array.isArray(agents)) return form;
  const cleaned = agents.map((agent: unknown) => {
    if (typeof agent !== 'object' || agent === null || !('powers' in agent)) return agent;
    return Array.isArray(agent.powers) && agent.powers.length === 0 ? { ...agent, powers: null } : agent;
  });
  return { ...form, agents: cleaned };
}

/** The engine names fields of a step `/input/…`; here the form is the whole body. */
const inTheForm = (issue: FieldIssue): FieldIssue => ({ ...issue, pointer: issue.pointer.replace(/^\/input/, '') });

export const invalid = (issues: readonly FieldIssue[]): DomainError =>
  new DomainError(
    'CASEWORK.INVALID_COMPLAINT',
    'invalid',
    {
      zh: '请求书填写有误,请按提示改正后重新提交',
      en: 'The complaint has errors; correct the fields named and submit it again',
    },
    { issues: issues.slice(0, 100) },
  );
