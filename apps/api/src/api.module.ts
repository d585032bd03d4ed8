import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import type { Logger } from 'pino';
import type { Config } from '#libs/kernel';
import { CaseworkModule, WatchModule } from '#libs/casework';
import { CaseCapacities, IdentityModule, PgThrottle } from '#libs/identity';
import { PersistenceModule } from '#libs/persistence';
import { QueuesModule } from '#libs/queues';
import { AccessCodesModule } from './access-codes/access-codes.module.js';
import { AdministrationModule } from './administration/administration.module.js';
import { AgenciesModule } from './agencies/agencies.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { CasesModule } from './cases/cases.module.js';
import { ClocksModule } from './clocks/clocks.module.js';
import { ComplaintsModule } from './complaints/complaints.module.js';
import { ConsolidationsModule } from './consolidations/consolidations.module.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { DeskModule } from './desk/desk.module.js';
import { DraftsModule } from './drafts/drafts.module.js';
import { EventsModule } from './events/events.module.js';
import { FollowModule } from './follow/follow.module.js';
import { HealthModule } from './health/health.module.js';
import { SessionGuard } from './http/auth/session.guard.js';
import { StrayGuard } from './http/fields/stray.guard.js';
import { makeValidation } from './http/fields/validation.js';
import { KeyGuard } from './http/keyed/key.guard.js';
import { OnceModule } from './http/once.module.js';
import { ProblemFilter } from './http/problem/problem.filter.js';
import { NoticesModule } from './notices/notices.module.js';
import { PapersModule } from './papers/papers.module.js';
import { PeopleModule } from './people/people.module.js';
import { ProceduresModule } from './procedures/procedures.module.js';
import { RosterModule } from './roster/roster.module.js';
import { QueueBoardModule } from './queues/queue-board.module.js';
import { RegisterModule } from './register/register.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { SupervisionModule } from './supervision/supervision.module.js';
import { UploadsModule } from './uploads/uploads.module.js';
import { SurroundingsModule } from './watch/surroundings.module.js';
import { WatchRunnerModule } from './watch/watch-runner.module.js';
import { WorkListModule } from './work-list/work-list.module.js';

const AREAS = [
  AccessCodesModule,
  AdministrationModule,
  AgenciesModule,
  CalendarModule,
  CasesModule,
  ClocksModule,
  ComplaintsModule,
  ConsolidationsModule,
  ContactsModule,
  DeskModule,
  DraftsModule,
  EventsModule,
  FollowModule,
  HealthModule,
  NoticesModule,
  PapersModule,
  PeopleModule,
  ProceduresModule,
  RosterModule,
  QueueBoardModule,
  RegisterModule,
  SessionsModule,
  SupervisionModule,
  WorkListModule,
];

/** The API: the libs below it, and one module an area. */
@Module({})
export class ApiModule {
  static forRoot(config: Config, logger: Logger): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PersistenceModule.forRoot(config, 'api'),
        QueuesModule.forRoot(config, (error) => logger.warn({ err: error }, 'the queue store did not take a bell')),
        SurroundingsModule.forRoot(config, logger),
        WatchModule,
        CaseworkModule.forRoot(config, new CaseCapacities(), (database) => new PgThrottle(database)),
        { ...identity(config), global: true },
        OnceModule,
        ...AREAS,
        UploadsModule.forRoot(config),
        WatchRunnerModule,
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: makeValidation },
        // In this order: who asks, is the request named, is there anything in it that nobody reads.
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: KeyGuard },
        { provide: APP_GUARD, useClass: StrayGuard },
      ],
    };
  }
}

const identity = ({ sessionHours, oidc }: Config): DynamicModule =>
  IdentityModule.with({ sessionHours, oidc: oidc && { ...oidc, redirectUri: oidc.redirectUrl, provisioning: null } });
