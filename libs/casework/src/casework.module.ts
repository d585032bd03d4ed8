import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import type { Config } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { QueueBells } from '#libs/queues';
import { IssueAccessCode } from './application/access/issue-access-code.js';
import type { Attempts } from './application/access/ports.js';
import { ShowContacts } from './application/access/show-contacts.js';
import { AdvanceCase } from './application/advance-case.js';
import { FileComplaint } from './application/file-complaint.js';
import { JoinCases } from './application/joinder/join-cases.js';
import { MoveJoined } from './application/joinder/move-joined.js';
import { SplitCases } from './application/joinder/split-cases.js';
import { ApprovalsOf, ReadSubmittedDraft } from './application/desk/approvals.js';
import { AssignCases } from './application/desk/assign-cases.js';
import { KeepViews } from './application/desk/keep-views.js';
import { Outlook, TeamLoad, WorkCountsOf } from './application/desk/read-desk.js';
import { CaseFeed } from './application/events/case-feed.js';
import { LookUpPatent } from './application/register/look-up-patent.js';
import { ReadCalendar } from './application/calendar/read-calendar.js';
import { ReadAudit, ReadCalendarYears, ReadHeartbeats } from './application/administration/read-audit.js';
import { ReadCalendarYear } from './application/administration/read-calendar-year.js';
import { CheckDraft } from './application/drafts/check-draft.js';
import { DraftPapers } from './application/drafts/draft-papers.js';
import { FileDraft } from './application/drafts/file-draft.js';
import { KeepDraft } from './application/drafts/keep-draft.js';
import { AddPaper } from './application/papers/add-paper.js';
import { ReadPaper } from './application/papers/read-paper.js';
import { VerifyPapers } from './application/papers/verify-papers.js';
import type { Capacities } from './application/ports.js';
import { ClockCertificate } from './application/reads/clock-certificate.js';
import { FollowByCode } from './application/reads/follow-by-code.js';
import { ReadLetter } from './application/reads/read-letter.js';
import { ListCases, WorkList } from './application/reads/list-cases.js';
import { DaysBefore } from './application/reads/days-before.js';
import { ListNextSteps } from './application/reads/next-steps.js';
import { Notices } from './application/reads/notices.js';
import { ReadPulse } from './application/reads/pulse.js';
import { ExplainCase } from './application/reads/explain-case.js';
import { CaseClocks, ReadCase } from './application/reads/read-case.js';
import { ConfirmRule } from './application/confirm-rule.js';
import { RetryWork } from './application/retry-work.js';
import { ReadToday } from './application/reads/read-today.js';
import { Supervision } from './application/reads/supervision.js';
import { FindRelated } from './application/reads/related-cases.js';
import { CaseDocuments, Timeline } from './application/reads/timeline.js';
import { CaseworkParts, paperStoreOf } from './infrastructure/assemble-casework.js';
import { BackgroundLog } from './infrastructure/assemble-watch.js';
import { PgLooseBytes } from './infrastructure/papers/pg-loose-bytes.js';
import { PgUnitOfWork } from './infrastructure/pg-unit-of-work.js';
import { receiptKeyIn } from './infrastructure/receipt-codes.js';
import { CleanPapers } from './application/papers/clean-papers.js';
import { ProcessName } from './watch.module.js';
import { PgCalendars } from './infrastructure/pg-calendars.js';

const part = <T>(token: Type<T>, of: (parts: CaseworkParts) => T): Provider => ({
  provide: token,
  inject: [CaseworkParts],
  useFactory: of,
});

const USE_CASES: Provider[] = [
  part(AdvanceCase, (p) => p.advance),
  part(FileComplaint, (p) => p.file),
  part(CaseFeed, (p) => p.feed),
  part(LookUpPatent, (p) => p.lookUpPatent),
  part(ReadCalendar, (p) => p.calendar),
  part(ReadAudit, (p) => p.audit),
  part(ReadCalendarYears, (p) => p.calendarYears),
  part(ReadCalendarYear, (p) => p.calendarYear),
  part(ReadHeartbeats, (p) => p.heartbeats),
  part(WorkCountsOf, (p) => p.workCounts),
  part(TeamLoad, (p) => p.teamLoad),
  part(Outlook, (p) => p.outlook),
  part(ApprovalsOf, (p) => p.approvals),
  part(ReadSubmittedDraft, (p) => p.submittedDraft),
  part(AssignCases, (p) => p.assign),
  part(KeepViews, (p) => p.views),
  part(KeepDraft, (p) => p.drafts),
  part(CheckDraft, (p) => p.checkDraft),
  part(FileDraft, (p) => p.fileDraft),
  part(DraftPapers, (p) => p.draftPapers),
  part(AddPaper, (p) => p.addPaper),
  part(ReadPaper, (p) => p.readPaper),
  part(VerifyPapers, (p) => p.verifyPapers),
  part(ListCases, (p) => p.list),
  part(WorkList, (p) => p.workList),
  part(ExplainCase, (p) => p.explain),
  part(ReadToday, (p) => p.today),
  part(ReadCase, (p) => p.read),
  part(CaseClocks, (p) => p.clocks),
  part(Timeline, (p) => p.timeline),
  part(CaseDocuments, (p) => p.documents),
  part(ListNextSteps, (p) => p.nextSteps),
  part(DaysBefore, (p) => p.daysBefore),
  part(FollowByCode, (p) => p.follow),
  part(ReadLetter, (p) => p.letters),
  part(ClockCertificate, (p) => p.certificate),
  part(IssueAccessCode, (p) => p.accessCodes),
  part(ShowContacts, (p) => p.contacts),
  part(Notices, (p) => p.notices),
  part(Supervision, (p) => p.supervision),
  part(ConfirmRule, (p) => p.rules),
  part(RetryWork, (p) => p.retry),
  part(ReadPulse, (p) => p.pulse),
  part(JoinCases, (p) => p.join),
  part(SplitCases, (p) => p.split),
  part(MoveJoined, (p) => p.moveJoined),
  part(FindRelated, (p) => p.related),
];

/**
 * The use cases on cases for an application that serves people. Needs the global Database, QueueBells and, from the
 * watch, the calendars; who may act in what capacity comes from the access policy, and so does the count of wrong codes.
 */
@Module({})
export class CaseworkModule {
  static forRoot(config: Config, capacities: Capacities, attempts: (database: Database) => Attempts): DynamicModule {
    return {
      module: CaseworkModule,
      global: true,
      providers: [
        {
          provide: CaseworkParts,
          inject: [Database, QueueBells, PgCalendars],
          useFactory: (database: Database, bells: QueueBells, calendars: PgCalendars): CaseworkParts =>
            new CaseworkParts({
              database,
              bells,
              calendars,
              capacities,
              attempts: attempts(database),
              receiptKey: receiptKeyIn(config.dataFolder),
              store: paperStoreOf(config),
              maxBytes: config.paperMaxMb * 1_048_576,
              draftMaxBytes: config.draftMaxMb * 1_048_576,
            }),
        },
        {
          provide: CleanPapers,
          inject: [PgUnitOfWork, BackgroundLog, ProcessName],
          useFactory: (work: PgUnitOfWork, log: BackgroundLog, name: ProcessName): CleanPapers =>
            new CleanPapers(
              {
                work,
                book: new PgLooseBytes(),
                store: paperStoreOf(config),
                process: name.value,
                failed: (error) => log.failed('removing bytes', error),
              },
              config.looseBytesDays,
            ),
        },
        ...USE_CASES,
      ],
      exports: [CaseworkParts, CleanPapers, ...USE_CASES],
    };
  }
}
