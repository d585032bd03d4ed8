import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ReadAudit,
  ReadCalendarYear,
  ReadCalendarYears,
  type AuditPage,
  type CalendarYearView,
  type CasePerson,
} from '#libs/casework';
import { PageQuery } from '../cases/dto/list.query.js';
import { Permission, Public } from '../http/auth/permission.js';
import { Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { oneOf, orNull } from '../http/docs/shape.js';
import { HEALTHY } from '../health/health.examples.js';
import { Day, Text } from '../http/fields/fields.js';
import { NamePipe } from '../http/fields/id.pipe.js';
import { PerMinute } from '../http/rate.js';
import { ReadSystem, type SystemView } from './read-system.js';

const ID = '0199aa00-0000-7000-8000-000000000001';
const AT = '2026-03-02T01:30:00.000000Z';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export class AuditQuery extends PageQuery {
  @Day({ zh: '自,默认近七日', en: 'From, the last seven days by default', optional: true })
  readonly from?: string;

  @Day({ zh: '至', en: 'To', optional: true })
  readonly to?: string;

  @Text(100, { zh: '行为人编号', en: 'Id of the actor', optional: true })
  readonly actor?: string;

  @Text(64, { zh: '步骤', en: 'Step', optional: true }, /^[a-z0-9][a-z0-9.-]*$/)
  readonly transition?: string;

  @Text(36, { zh: '案件编号', en: 'Id of the case', optional: true }, UUID)
  readonly caseId?: string;
}

const AUDIT = {
  items: [
    {
      at: AT,
      caseId: ID,
      number: orNull('粤知裁字〔2026〕12号'),
      procedure: 'ordinary-ruling',
      edition: '2025-02-01',
      agency: 'gd-ip',
      version: 2,
      transition: 'docket',
      from: orNull('received'),
      to: 'docketed',
      actor: ID,
      actorName: '某某',
      capacity: 'officer',
      onBehalfOf: orNull(ID),
      digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      title: { zh: '立案并组成合议组', en: 'Docket the case' },
      fromTitle: orNull({ zh: '已收件待立案', en: 'received' }),
      toTitle: { zh: '已立案待送达', en: 'docketed' },
    },
  ],
  nextCursor: orNull('WyIyMDI2LTAzLTAyIl0'),
};

const YEARS = {
  years: [
    {
      year: 2026,
      notices: [
        {
          title: '国务院办公厅关于2026年部分节假日安排的通知',
          number: '国办发明电〔2025〕7号',
          issuedOn: '2025-11-04',
          url: 'https://www.gov.cn/',
        },
      ],
      daysOff: 33,
      workDays: 6,
      loadedAt: orNull(AT),
    },
  ],
  provisional: [2027],
};

const YEAR = {
  year: 2026,
  provisional: false,
  notices: YEARS.years[0]?.notices,
  workingDays: 248,
  days: [
    {
      on: '2026-01-01',
      kind: oneOf('holiday', 'working-day', 'make-up-working-day', 'weekend'),
      working: false,
      holiday: orNull('元旦'),
      notice: orNull(0),
    },
  ],
};

const SYSTEM = {
  pulse: {
    clockLag: 0,
    rungLag: 0,
    outboxAge: 0,
    outboxDepth: 0,
    outboxDead: 0,
    clocksFailing: 0,
    wrongClocks: 0,
    outboxStalled: 0,
    canaryBell: orNull(1.5),
    canarySweep: orNull(1.5),
  },
  readiness: HEALTHY,
  processes: [{ process: 'api@host', at: AT, aheadMs: orNull(3) }],
};

/** What administrators and auditors read. */
@ApiTags('administration')
@Controller()
export class AdministrationController {
  constructor(
    private readonly readAudit: ReadAudit,
    private readonly years: ReadCalendarYears,
    private readonly year: ReadCalendarYear,
    private readonly health: ReadSystem,
  ) {}

  @Get('audit')
  @Permission('audit.read')
  @Describe({
    summary: { zh: '审计', en: 'Audit' },
    description: {
      zh: '本机关案件的全部步骤,由新到旧,一次至多31天;不含填写内容。',
      en: 'Every step in the agency’s cases, newest first, at most 31 days at once; without what was typed.',
    },
    answers: AUDIT,
  })
  audit(@Query() query: AuditQuery, @Person() person: CasePerson): Promise<AuditPage> {
    return this.readAudit.execute(query, person);
  }

  @Get('calendars')
  @Public()
  @Describe({
    summary: { zh: '节假日历', en: 'Calendars' },
    description: {
      zh: '已载入的年度及其通知文号;provisional 为尚无通知、暂按规定推算的年度。',
      en: 'The years loaded, with their notices; `provisional` years have none yet.',
    },
    answers: YEARS,
    refuses: [429],
  })
  calendars(): ReturnType<ReadCalendarYears['execute']> {
    return this.years.execute();
  }

  @Get('calendars/:year')
  @Public()
  @PerMinute(60)
  @Describe({
    summary: { zh: '一年的日历', en: 'The calendar of a year' },
    description: {
      zh: '逐日:是否工作日、属于哪个节日、依据哪一份通知;尚无通知的年度标为暂定。',
      en: 'Day by day: whether it is a working day, which holiday it belongs to and by which notice; provisional where there is no notice yet.',
    },
    answers: YEAR,
    refuses: [404, 429],
  })
  calendar(@Param('year', NamePipe) year: string): Promise<CalendarYearView> {
    return this.year.execute(year);
  }

  @Get('system')
  @Permission('metrics.read')
  @Describe({
    summary: { zh: '系统健康', en: 'Health of the system' },
    description: {
      zh: '期限、预警与待发消息的滞后(秒),本进程就绪检查的各项,以及各进程的心跳。',
      en: 'Lag of clocks, warnings and messages in seconds, the parts of this process’s readiness, and the heartbeat of each process.',
    },
    answers: SYSTEM,
  })
  system(): Promise<SystemView> {
    return this.health.execute();
  }
}
