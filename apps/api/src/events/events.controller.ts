import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CasePerson } from '#libs/casework';
import { Permission } from '../http/auth/permission.js';
import { Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { LiveEvents } from './live-events.js';

/** Changes made by others, as they happen. */
@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(private readonly live: LiveEvents) {}

  @Get()
  @Permission('notices.read')
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: '最后收到的事件号 / last event received',
    example: '17',
  })
  @Describe({
    summary: { zh: '实时变化', en: 'Live events' },
    description: {
      zh: '服务器推送:可见案件的变化(case)、须重新载入(reset)、会话结束(end)。断线后以 Last-Event-ID 续接;每15秒一次心跳。',
      en: 'Server-sent: a change of a case one may see (case), load afresh (reset), the session has ended (end). Goes on from Last-Event-ID; a beat every 15 seconds.',
    },
    media: 'text/event-stream',
    answers:
      'id: 17\nevent: case\ndata: {"caseId":"0199aa00-0000-7000-8000-000000000001","version":2,"kind":"case.docketed"}\n\n',
    refuses: [429],
  })
  async stream(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Person() person: CasePerson,
  ): Promise<void> {
    await this.live.serve(request, reply, person);
  }
}
