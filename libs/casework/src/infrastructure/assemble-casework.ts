import { join } from 'node:path';
import type { Config } from '#libs/kernel';
import type { Database } from '#libs/persistence';
import { IssueAccessCode } from '../application/access/issue-access-code.js';
import type { Attempts } from '../application/access/ports.js';
import { ShowContacts } from '../application/access/show-contacts.js';
import { AdvanceCase } from '../application/advance-case.js';
import { FileComplaint } from '../application/file-complaint.js';
import { JoinCases } from '../application/joinder/join-cases.js';
import { MoveJoined } from '../application/joinder/move-joined.js';
import { SplitCases } from '../application/joinder/split-cases.js';
import { ApprovalsOf, ReadSubmittedDraft } from '../application/desk/approvals.js';
import { AssignCases } from '../application/desk/assign-cases.js';
import { KeepViews } from '../application/desk/keep-views.js';
import { Outlook, TeamLoad, WorkCountsOf } from '../application/desk/read-desk.js';
import { CaseFeed } from '../application/events/case-feed.js';
import { LookUpPatent } from '../application/register/look-up-patent.js';
import { ReadCalendar } from '../application/calendar/read-calendar.js';
import { ReadAudit, ReadCalendarYears, ReadHeartbeats } from '../application/administration/read-audit.js';
import { ReadCalendarYear } from '../application/administration/read-calendar-year.js';
import { CheckDraft } from '../application/drafts/check-draft.js';
import { DEFAULT_DRAFT_BYTES, DraftPapers } from '../application/drafts/draft-papers.js';
import { FileDraft } from '../application/drafts/file-draft.js';
import { KeepDraft } from '../application/drafts/keep-draft.js';
import { AddPaper, DEFAULT_MAX_BYTES } from '../application/papers/add-paper.js';
import type { PaperStore } from '../application/papers/ports.js';
import { ReadPaper } from '../application/papers/read-paper.js';
import { VerifyPapers } from '../application/papers/verify-papers.js';
import type { Bells, Calendars, Capacities } from '../application/ports.js';
import { ClockCertificate } from '../application/reads/clock-certificate.js';
import { FollowByCode } from '../application/reads/follow-by-code.js';
import { ReadLetter } from '../application/reads/read-letter.js';
import { ListCases, WorkList } from '../application/reads/list-cases.js';
import { DaysBefore } from '../application/reads/days-before.js';
import { ListNextSteps } from '../application/reads/next-steps.js';
import { Notices } from '../application/reads/notices.js';
import { ReadPulse } from '../application/reads/pulse.js';
import { ExplainCase } from '../application/reads/explain-case.js';
import { CaseClocks, ReadCase } from '../application/reads/read-case.js';
import { ConfirmRule } from '../application/confirm-rule.js';
import { RetryWork } from '../application/retry-work.js';
import { PgRuleBook } from './pg-rule-book.js';
import { PgRetryBook } from './pg-retry-book.js';
import { ReadToday } from '../application/reads/read-today.js';
import { Supervision } from '../application/reads/supervision.js';
import { FindRelated } from '../application/reads/related-cases.js';
import { CaseDocuments, Timeline } from '../application/reads/timeline.js';
import { PgEventBook } from './events/pg-event-book.js';
import { PgPatentRegister } from './register/pg-patent-register.js';
import { PgCalendarDays, PgFeedBook } from './calendar/pg-calendar-days.js';
import { PgAdministrationBook } from './administration/pg-administration-book.js';
import { PgDeskBook } from './desk/pg-desk-book.js';
import { PgBatchBook, PgViewBook } from './desk/pg-desk-keepings.js';
import { PgDraftBook } from './drafts/pg-draft-book.js';
import { AnnouncingStore } from './papers/announcing-store.js';
import { PgLooseBytes } from './papers/pg-loose-bytes.js';
import { DiskFloor } from './papers/disk-floor.js';
import { DiskPaperStore } from './papers/disk-paper-store.js';
import { PgPaperBook } from './papers/pg-paper-book.js';
import { S3PaperStore } from './papers/s3-paper-store.js';
import { PgAccessBook } from './pg-access-book.js';
import { PgAgencyBook } from './pg-agency-book.js';
import { PgCalendars } from './pg-calendars.js';
import { PgCaseBook } from './pg-case-book.js';
import { PgLookBook } from './pg-look-book.js';
import { PgUnitOfWork } from './pg-unit-of-work.js';
import { systemRandom } from './random-bytes.js';
import { receiptCodes } from './receipt-codes.js';
import { PgCaseReader } from './reads/pg-case-reader.js';
import { PgNoticeBook } from './reads/pg-notice-book.js';
import { PgPulseBook } from './reads/pg-pulse-book.js';
import { PgSupervisionBook } from './reads/pg-supervision-book.js';
import { PgRelatedReader } from './reads/pg-related-reader.js';

export interface CaseworkSurroundings {
  readonly database: Database;
  readonly bells: Bells;
  readonly capacities: Capacities;
  readonly store: PaperStore;
  /** Largest paper taken, in bytes. */
  readonly maxBytes?: number;
  /** Most that the papers of one draft have together, in bytes. */
  readonly draftMaxBytes?: number;
  /** The process's calendars, where it has some already. */
  readonly calendars?: Calendars;
  /** The installation's key for the codes of receipts; left out where no process follows this one. */
  readonly receiptKey?: Buffer;
  /** Counts wrong codes; left out where nobody guesses. */
  readonly attempts?: Attempts;
}

/** The use cases on cases, put together once for a process. */
export class CaseworkParts {
  readonly advance: AdvanceCase;
  readonly file: FileComplaint;
  readonly feed: CaseFeed;
  readonly lookUpPatent: LookUpPatent;
  readonly calendar: ReadCalendar;
  readonly audit: ReadAudit;
  readonly calendarYears: ReadCalendarYears;
  readonly calendarYear: ReadCalendarYear;
  readonly heartbeats: ReadHeartbeats;
  readonly workCounts: WorkCountsOf;
  readonly teamLoad: TeamLoad;
  readonly outlook: Outlook;
  readonly approvals: ApprovalsOf;
  readonly submittedDraft: ReadSubmittedDraft;
  readonly assign: AssignCases;
  readonly views: KeepViews;
  readonly drafts: KeepDraft;
  readonly checkDraft: CheckDraft;
  readonly fileDraft: FileDraft;
  readonly draftPapers: DraftPapers;
  readonly addPaper: AddPaper;
  readonly readPaper: ReadPaper;
  readonly verifyPapers: VerifyPapers;
  readonly list: ListCases;
  readonly workList: WorkList;
  readonly today: ReadToday;
  readonly explain: ExplainCase;
  readonly read: ReadCase;
  readonly clocks: CaseClocks;
  readonly timeline: Timeline;
  readonly documents: CaseDocuments;
  readonly nextSteps: ListNextSteps;
  readonly daysBefore: DaysBefore;
  readonly follow: FollowByCode;
  readonly letters: ReadLetter;
  readonly certificate: ClockCertificate;
  readonly accessCodes: IssueAccessCode;
  readonly contacts: ShowContacts;
  readonly notices: Notices;
  readonly supervision: Supervision;
  readonly retry: RetryWork;
  readonly rules: ConfirmRule;
  readonly pulse: ReadPulse;
  readonly join: JoinCases;
  readonly split: SplitCases;
  readonly moveJoined: MoveJoined;
  readonly related: FindRelated;

  constructor({
    database,
    bells,
    capacities,
    store,
    maxBytes,
    draftMaxBytes = DEFAULT_DRAFT_BYTES,
    calendars = new PgCalendars(database),
    attempts,
    receiptKey,
  }: CaseworkSurroundings) {
    const work = new PgUnitOfWork(database);
    const book = new PgCaseBook();
    const reader = new PgCaseReader();
    const papers = new PgPaperBook();
    const codes = new PgAccessBook();
    const reading = { work, reader, calendars, capacities };
    this.advance = new AdvanceCase({ work, book, calendars, capacities, bells });
    const agencies = new PgAgencyBook();
    this.file = new FileComplaint({ work, book, agencies, calendars, bells, codes, codeOf: receiptCodes(receiptKey) });
    const drafts = new PgDraftBook();
    this.drafts = new KeepDraft(work, drafts, systemRandom);
    this.checkDraft = new CheckDraft({ work, book, agencies, calendars, drafts });
    this.fileDraft = new FileDraft(work, drafts, this.checkDraft, this.file);
    const keeping = new AnnouncingStore(store, work, new PgLooseBytes());
    const limits = { paperBytes: maxBytes ?? DEFAULT_MAX_BYTES, draftBytes: draftMaxBytes };
    this.draftPapers = new DraftPapers(work, drafts, keeping, limits);
    this.addPaper = new AddPaper({ work, reader, papers, store: keeping, capacities }, maxBytes);
    this.readPaper = new ReadPaper({ work, reader, papers, store, capacities });
    this.verifyPapers = new VerifyPapers({ work, papers, store });
    this.list = new ListCases(reading);
    this.workList = new WorkList(reading);
    this.feed = new CaseFeed(work, new PgEventBook());
    this.lookUpPatent = new LookUpPatent(new PgPatentRegister(database));
    const [days, feeds] = [new PgCalendarDays(), new PgFeedBook()];
    this.calendar = new ReadCalendar({ work, calendars, days, feeds, random: systemRandom });
    const administration = new PgAdministrationBook();
    this.audit = new ReadAudit(work, administration);
    this.calendarYears = new ReadCalendarYears(work, administration);
    this.calendarYear = new ReadCalendarYear(calendars);
    this.heartbeats = new ReadHeartbeats(work, administration);
    const desk = { work, desk: new PgDeskBook(), calendars };
    this.workCounts = new WorkCountsOf(desk);
    this.teamLoad = new TeamLoad(desk);
    this.outlook = new Outlook(desk);
    this.approvals = new ApprovalsOf(reading, desk.desk);
    this.submittedDraft = new ReadSubmittedDraft(reading, desk.desk);
    this.assign = new AssignCases(work, reader, this.advance, new PgBatchBook());
    this.views = new KeepViews(work, new PgViewBook());
    this.explain = new ExplainCase(reading);
    this.today = new ReadToday(work, reader);
    this.read = new ReadCase(reading);
    this.clocks = new CaseClocks(reading);
    this.timeline = new Timeline(reading);
    this.documents = new CaseDocuments(reading);
    this.nextSteps = new ListNextSteps(reading);
    this.daysBefore = new DaysBefore(reading);
    this.follow = new FollowByCode({ work, reader, calendars, codes, attempts: attempts ?? null });
    this.letters = new ReadLetter(work, reader);
    this.notices = new Notices(work, new PgNoticeBook());
    this.supervision = new Supervision(work, new PgSupervisionBook());
    this.retry = new RetryWork(work, new PgRetryBook());
    this.pulse = new ReadPulse(work, new PgPulseBook());
    this.accessCodes = new IssueAccessCode({ work, reader, codes, capacities, random: systemRandom });
    this.contacts = new ShowContacts({ work, reader, capacities, looks: new PgLookBook() });
    this.rules = new ConfirmRule(work, new PgRuleBook());
    this.certificate = new ClockCertificate(reading, new PgRuleBook());
    const joinder = { work, book, reader, calendars, capacities, bells };
    this.join = new JoinCases(joinder);
    this.split = new SplitCases(joinder);
    this.moveJoined = new MoveJoined(joinder);
    this.related = new FindRelated(reading, new PgRelatedReader());
  }
}

/** Papers go to the object store where one is configured, else into the data folder. */
export function paperStoreOf({
  s3,
  dataFolder,
  diskFloorMb,
}: Pick<Config, 's3' | 'dataFolder' | 'diskFloorMb'>): PaperStore {
  // The parts of uploads lie in the data folder whichever store there is.
  const floor = new DiskFloor(dataFolder, diskFloorMb * 1_048_576);
  return s3
    ? new S3PaperStore({ ...s3, spoolFolder: join(dataFolder, 'incoming'), floor })
    : new DiskPaperStore(join(dataFolder, 'papers'), { floor });
}
