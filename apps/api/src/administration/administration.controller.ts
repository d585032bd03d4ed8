import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ReadAudit,
  ReadCalendarYears,
  ReadHeartbeats,
  ReadPulse,
  type AuditPage,
  type CasePerson,
  type Heartbeat,
  type Pulse,
} from '#libs/casework';
import { PageQuery } from '../cases/dto/list.query.js';
import { Permission, Public } from '../http/auth/permission.js';
import { Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { orNull } from '../http/docs/shape.js';
import { Day, Text } from '../http/fields/fields.js';

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
      loadedAt: AT,
    },
  ],
  provisional: [2027],
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
    canaryAge: orNull(1.5),
  },
  processes: [{ process: 'api@host', at: AT, aheadMs: orNull(3) }],
};

const CLOCK_OFF_MS = 5_000;

/** What administrators and auditors read. */
@ApiTags('administration')
@Controller()
export class AdministrationController {
  constructor(
    private readonly readAudit: ReadAudit,
    private readonly years: ReadCalendarYears,
    private readonly heartbeats: ReadHeartbeats,
    private readonly pulse: ReadPulse,
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

  @Get('system')
  @Permission('metrics.read')
  @Describe({
    summary: { zh: '系统健康', en: 'Health of the system' },
    description: {
      zh: '期限、预警与待发消息的滞后(秒),以及各进程的心跳。',
      en: 'Lag of clocks, warnings and messages in seconds, and the heartbeat of each process.',
    },
    answers: SYSTEM,
  })
  async system(): Promise<{ pulse: Pulse; processes: readonly Heartbeat[] }> {
    return { pulse: await this.pulse.execute(CLOCK_OFF_MS), processes: await this.heartbeats.execute() };
  }
}
