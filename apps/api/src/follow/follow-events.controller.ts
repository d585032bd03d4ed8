import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FollowByCode } from '#libs/casework';
import { LiveEvents } from '../events/live-events.js';
import { Public } from '../http/auth/permission.js';
import { Describe } from '../http/docs/describe.js';
import { PerMinuteByCode } from '../http/rate.js';
import { FollowDto } from './dto/follow.dto.js';
import { DOOR } from './follow.examples.js';

/** Tells the page of a party that its case has changed. Asked for by POST: an address is logged, and holds no code. */
@ApiTags('follow')
@Controller('follow/events')
export class FollowEventsController {
  constructor(
    private readonly follow: FollowByCode,
    private readonly live: LiveEvents,
  ) {}

  @Post()
  @Public('case.follow')
  @PerMinuteByCode(30)
  @HttpCode(200)
  @Describe({
    summary: { zh: '凭码接收实时变化', en: 'Live events, by code' },
    description: {
      zh: '服务器推送:本案有变化(changed,不含内容)、推送结束(end)。查询码作废后随即结束;每15秒一次心跳。不续接,每次接通后重新查询。',
      en: 'Server-sent: the case has changed (changed, without saying how), the stream has ended (end). It ends once the code opens nothing any more; a beat every 15 seconds. It does not go on from where it was: read the case whenever it begins.',
    },
    body: { type: FollowDto, example: DOOR },
    media: 'text/event-stream',
    answers: 'event: changed\ndata: {}\n\n',
    refuses: [404, 429],
  })
  async stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() door: FollowDto): Promise<void> {
    await this.live.serveParty(request, reply, await this.follow.access(door), () => this.follow.still(door));
  }
}
