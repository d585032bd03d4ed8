import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RetryWork, type Stuck } from '#libs/casework';
import { agenciesWhere, type SignedIn } from '#libs/identity';
import { Permission } from '../http/auth/permission.js';
import { Me } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { Text } from '../http/fields/fields.js';
import { IdPipe, NamePipe } from '../http/fields/id.pipe.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { Once } from '../http/keyed/once.js';

export class ReasonDto {
  @Text(500, { zh: '理由', en: 'Reason', example: '已修复通知模板' }, /\S/)
  readonly reason!: string;
}

const EXAMPLE = { type: ReasonDto, example: { reason: '已修复通知模板' } };

/** What is stuck goes again once somebody has mended the cause. */
@ApiTags('supervision')
@Controller('supervision')
export class RetriesController {
  constructor(
    private readonly retry: RetryWork,
    private readonly once: Once,
  ) {}

  @Post('effects/:id/retry')
  @Permission('jobs.retry')
  @HttpCode(200)
  @Describe({
    summary: { zh: '重试未送达事项', en: 'Retry an effect set aside' },
    description: {
      zh: '重新送出已搁置的事项;记录操作人与理由。',
      en: 'An effect that was set aside goes again; who asked and why is on record.',
    },
    body: EXAMPLE,
    answers: { id: '17' },
    refuses: [404],
  })
  effect(
    @Param('id', NamePipe) id: string,
    @Body() { reason }: ReasonDto,
    @Me() me: SignedIn,
    @Keyed() key: Key,
  ): Promise<{ id: string }> {
    return this.again('effect', id, { reason, me, key });
  }

  @Post('clocks/:id/retry')
  @Permission('jobs.retry')
  @HttpCode(200)
  @Describe({
    summary: { zh: '重试处理失败的期限', en: 'Retry a clock whose handler fails' },
    description: {
      zh: '不等退避时间,立即再次处理;记录操作人与理由。',
      en: 'Handled again at once instead of after its back-off; who asked and why is on record.',
    },
    body: EXAMPLE,
    answers: { id: '0199aa00-0000-7000-8000-000000000001' },
    refuses: [404],
  })
  clock(
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ReasonDto,
    @Me() me: SignedIn,
    @Keyed() key: Key,
  ): Promise<{ id: string }> {
    return this.again('clock', id, { reason, me, key });
  }

  private again(
    what: Stuck,
    id: string,
    { reason, me, key }: { reason: string; me: SignedIn; key: Key },
  ): Promise<{ id: string }> {
    const agencies = agenciesWhere(me, 'jobs.retry');
    return this.once.run({ actor: me.id, ...key }, () => this.retry.execute({ what, id, by: me.id, agencies, reason }));
  }
}
