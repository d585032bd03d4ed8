import type { AccusedRecord, AgentRecord, PartyRecord, RequestRecord, RightRecord } from '#libs/procedures';
import { ARTICLES } from './articles.js';
import { checkAgents } from './check-agents.js';
import { checkParties } from './check-parties.js';
import { checkRights } from './check-rights.js';
import { asksForOpinion, type Complaint, type Filing } from './complaint.js';
import { Findings } from './findings.js';

/** A complaint in the normal form of the case file. */
export interface CheckedComplaint {
  readonly request: Omit<RequestRecord, 'receivedOn'>;
  readonly parties: readonly PartyRecord[];
  readonly agents: readonly AgentRecord[];
  readonly rights: readonly RightRecord[];
  readonly accused: readonly AccusedRecord[];
}

/** Reads a complaint whose shape is known to be right and says everything that is wrong with its content. Pure. */
export function checkComplaint(
  complaint: Complaint,
  filing: Filing,
): { readonly checked: CheckedComplaint; readonly found: Findings } {
  const found = new Findings();
  const parties = checkParties(complaint, filing, found);
  const agents = checkAgents(complaint, found);
  const rights = checkRights(complaint, filing, found);
  actsOnce(complaint, found);
  enoughCopies(complaint, filing, found);
  major(complaint, filing, found);
  return {
    checked: {
      request: requestOf(complaint, filing),
      parties,
      agents,
      rights,
      accused: complaint.accused.map(accusedOf),
    },
    found,
  };
}

function actsOnce({ accused }: Complaint, found: Findings): void {
  accused.forEach(({ acts }, i) => {
    acts.forEach((act, j) => {
      if (acts.indexOf(act) < j)
        found.add(`/accused/${i}/acts/${j}`, 'acts.twice', {
          zh: '同一行为重复填写',
          en: 'The same act is named twice',
        });
    });
  });
}

function enoughCopies(complaint: Complaint, filing: Filing, found: Findings): void {
  const needed = complaint.parties.filter((p) => p.role === 'respondent').length;
  if (filing.onPaper || complaint.copies >= needed) return;
  found.add(
    '/copies',
    'copies',
    {
      zh: `请求书和证据的副本应按被请求人人数提交,至少${needed}份`,
      en: `As many copies as there are respondents are needed: at least ${needed}`,
    },
    ARTICLES.papers,
  );
}

function major(complaint: Complaint, filing: Filing, found: Findings): void {
  const isMajor = filing.procedure === 'major-ruling';
  if (isMajor && !complaint.majorGround && !filing.onPaper) {
    found.add(
      '/majorGround',
      'missing',
      { zh: '请选择属于何种重大情形', en: 'Say which situation makes the case a major one' },
      ARTICLES.major,
    );
  }
  if (!isMajor && complaint.majorGround) {
    found.add(
      '/majorGround',
      'procedure',
      { zh: '普通裁决程序不填写重大情形', en: 'The ordinary procedure knows no such ground' },
      ARTICLES.major,
    );
  }
}

const kindOf = (filing: Pick<Filing, 'procedure'>): string =>
  asksForOpinion(filing) ? '专利侵权咨询' : '专利侵权纠纷';

const requestOf = (c: Complaint, filing: Filing): CheckedComplaint['request'] => ({
  cause: c.cause?.trim() || kindOf(filing),
  matters: c.matters.trim(),
  factsAndReasons: c.factsAndReasons.trim(),
  claimsReliedOn: [...(c.claimsReliedOn ?? [])].sort((a, b) => a - b),
  signed: c.signed,
  declaresNotSued: c.declaresNotSued,
  declaresNoOtherRoute: c.declaresNoOtherRoute,
  copies: c.copies,
  majorGround: c.majorGround ?? null,
  provincialCertificate: c.provincialCertificate?.trim() || null,
  repeatOf: c.repeatOf?.trim() || null,
});

const accusedOf = (a: Complaint['accused'][number]): AccusedRecord => ({
  product: a.product.trim(),
  acts: a.acts,
  place: a.place.trim(),
  since: a.since ?? null,
});

/**
 * `requester与respondent“patent”专利侵权纠纷`, or 专利侵权咨询 for an opinion; short enough for lists and their index. A request
 * to an agency is no suit 诉.
 */
export function titleOf(checked: CheckedComplaint, filing: Pick<Filing, 'procedure'>): string {
  const names = (role: string): string => {
    const all = checked.parties.filter((p) => p.role === role).map((p) => p.name);
    return `${(all[0] ?? '').slice(0, 60)}${all.length > 1 ? '等' : ''}`;
  };
  const patent = (checked.rights[0]?.title ?? '').slice(0, 60);
  return `${names('requester')}与${names('respondent')}“${patent}”${kindOf(filing)}`;
}
