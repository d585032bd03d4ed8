import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Supervision, type ActsPage, type SupervisionReport } from '#libs/casework';
import { agenciesWhere, type SignedIn } from '#libs/identity';
import { PageQuery } from '../cases/dto/list.query.js';
import { Permission } from '../http/auth/permission.js';
import { Me } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { oneOf, orNull } from '../http/docs/shape.js';
import { Choice, Day, Text } from '../http/fields/fields.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ID = '0199aa00-0000-7000-8000-000000000001';
const REPORT = {
  failingClocks: [
    {
      id: ID,
      caseId: ID,
      clock: 'docketing',
      dueOn: orNull('2026-03-09'),
      failures: 3,
      lastFailure: orNull('…'),
      ringAt: orNull('2026-03-09T16:01:00.000Z'),
    },
  ],
  deadEffects: [
    {
      id: '17',
      topic: 'clock.rung',
      caseId: orNull(ID),
      attempts: 20,
      lastFailure: orNull('…'),
      deadAt: '2026-03-09T17:00:00.000Z',
    },
  ],
  outages: [{ beganAt: '2026-03-01T02:00:00.000Z', endedAt: '2026-03-01T02:10:00.000Z', noticedBy: 'api@host' }],
};

const ACT_NAME = /^[a-z0-9][a-z0-9.-]*$/;

/** By what the acts are narrowed. */
export class ActsQuery extends PageQuery {
  @Choice(['acts', 'sign-ins'], {
    zh: '行为,或登录与退出;默认为行为',
    en: 'Acts, or sign-ins; acts by default',
    optional: true,
  })
  readonly of?: 'acts' | 'sign-ins';

  @Day({ zh: '自', en: 'From', optional: true })
  readonly from?: string;

  @Day({ zh: '至', en: 'To', optional: true })
  readonly to?: string;

  @Text(36, { zh: '行为人编号', en: 'Id of the actor', optional: true }, UUID)
  readonly actor?: string;

  @Text(64, { zh: '行为', en: 'Act', optional: true }, ACT_NAME)
  readonly act?: string;
}

const ACT = {
  source: oneOf('office', 'account', 'door'),
  id: '17',
  at: '2026-03-09T17:00:00.000000Z',
  agency: orNull('gd-ip'),
  by: orNull('某某'),
  act: 'effect-retried',
  subject: '17',
  called: orNull({ zh: '某某', en: 'somebody' }),
  reason: orNull('已修复通知模板'),
};

@ApiTags('supervision')
@Controller('supervision')
export class SupervisionController {
  constructor(private readonly supervision: Supervision) {}

  @Get()
  @Permission('supervision.read')
  @Describe({
    summary: { zh: '监督', en: 'Supervision' },
    description: {
      zh: '处理失败的期限、未送达的事项、停机记录。',
      en: 'Clocks whose handler fails, effects set aside, outages.',
    },
    answers: REPORT,
  })
  read(@Me() me: SignedIn): Promise<SupervisionReport> {
    return this.supervision.read(me.id, [...new Set([...agenciesWhere(me, 'supervision.read'), ...me.below])]);
  }

  @Get('acts')
  @Permission('audit.read')
  @Describe({
    summary: { zh: '审计:机关行为记录', en: 'Audit: acts on accounts and machinery' },
    description: {
      zh: '账户变更、重试等,或者登录和退出,最新在前;by 为空表示由运维命令执行,登录失败的则为不能确认何人;agency 为空表示不能确认属于谁。',
      en: 'Changes of accounts, retries and the like, or sign-ins, newest first; `by` is null for the operator’s command, and for who did not come in; `agency` is null where nobody knows whose it is.',
    },
    answers: { items: [ACT], nextCursor: orNull('WyIyMDI2LTAzLTAyIl0') },
  })
  acts(@Query() query: ActsQuery, @Me() me: SignedIn): Promise<ActsPage> {
    return this.supervision.acts(agenciesWhere(me, 'audit.read'), query);
  }
}
