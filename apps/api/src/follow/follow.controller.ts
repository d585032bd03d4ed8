import { Body, Controller, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ClockCertificate, FollowByCode, type Advanced, type Certificate, type PublicView } from '#libs/casework';
import { ADVANCED } from '../cases/case.examples.js';
import { CERTIFICATE } from '../clocks/clock.examples.js';
import { AdvanceAndTell } from '../cases/advance-and-tell.js';
import { Public } from '../http/auth/permission.js';
import { keyedBy } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { IdPipe, NamePipe } from '../http/fields/id.pipe.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { SeenVersion } from '../http/keyed/seen-version.js';
import { PerMinute, PerMinuteByCode } from '../http/rate.js';
import { VersionTag } from '../http/version-tag.interceptor.js';
import { FollowDto, FollowTransitionDto } from './dto/follow.dto.js';
import { DOOR, FOLLOWED } from './follow.examples.js';

@ApiTags('follow')
@Controller('follow')
export class FollowController {
  constructor(
    private readonly follow: FollowByCode,
    private readonly advance: AdvanceAndTell,
    private readonly certificates: ClockCertificate,
  ) {}

  @Post()
  @Public('case.follow')
  @PerMinuteByCode(30)
  @HttpCode(200)
  @UseInterceptors(VersionTag)
  @Describe({
    summary: { zh: '凭码查询', en: 'Follow a case by code' },
    description: {
      zh: '查询码加电话后四位。码错与电话错的答复相同。',
      en: 'The code and the last four digits of the telephone. A wrong code and a wrong tail are answered alike.',
    },
    body: { type: FollowDto, example: DOOR },
    answers: FOLLOWED,
    headers: { ETag: '案件版本 / version of the case' },
    refuses: [404, 429],
  })
  async view(@Body() body: FollowDto): Promise<PublicView> {
    return (await this.follow.execute(body)).view;
  }

  @Post('clocks/:id/certificate')
  @Public('case.follow')
  @PerMinuteByCode(30)
  @HttpCode(200)
  @Describe({
    summary: { zh: '凭码查看期限计算书', en: 'Certificate of a clock, by code' },
    description: {
      zh: '与本人有关的期限为何是这一天。不含机关内部意见。',
      en: 'Why a date that concerns the party is what it is, without what the agency says among itself.',
    },
    body: { type: FollowDto, example: DOOR },
    answers: CERTIFICATE,
    refuses: [404, 429],
  })
  async certificate(@Param('id', IdPipe) id: string, @Body() door: FollowDto): Promise<Certificate> {
    return this.certificates.execute(id, await this.follow.access(door));
  }

  @Post('transitions/:transition')
  @Public('case.follow')
  @PerMinute(30)
  @HttpCode(200)
  @UseInterceptors(VersionTag)
  @Describe({
    summary: { zh: '当事人凭码办理步骤', en: 'Take a step as a party, by code' },
    description: { zh: '如撤回请求、提交答辩。', en: 'Such as withdrawing the request or answering it.' },
    body: { type: FollowTransitionDto, example: { ...DOOR, input: {} } },
    answers: ADVANCED,
    versioned: true,
    refuses: [422, 429],
  })
  async take(
    @Param('transition', NamePipe) transition: string,
    @Body() { input, ...door }: FollowTransitionDto,
    @SeenVersion() version: number,
    @Keyed() key: Key,
  ): Promise<Advanced> {
    const person = await this.follow.access(door);
    const caseId = person.party?.caseId ?? '';
    return this.advance.execute({
      caseId,
      transition,
      input,
      reason: null,
      version,
      person,
      request: keyedBy(person, key),
    });
  }
}
