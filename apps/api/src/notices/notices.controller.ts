import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Notices, type CasePerson, type Notice, type NoticePage } from '#libs/casework';
import { Permission } from '../http/auth/permission.js';
import { Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { orNull } from '../http/docs/shape.js';
import { NumberPipe } from '../http/fields/id.pipe.js';
import { NoticesQuery } from './notices.query.js';

const NOTICE = {
  id: '120',
  caseId: '0199aa00-0000-7000-8000-000000000001',
  caseNumber: orNull('粤知裁字〔2026〕1号'),
  caseTitle: '某某与某某“某某”专利侵权纠纷',
  kind: 'clock.rung',
  words: { zh: '立案:还剩3个工作日(2026-03-09)', en: 'docketing: working days left: 3 (2026-03-09)' },
  at: '2026-03-04T00:00:00.000Z',
  readAt: orNull('2026-03-04T01:00:00.000Z'),
};

@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(private readonly notices: Notices) {}

  @Get()
  @Permission('notices.read')
  @Describe({
    summary: { zh: '我的通知', en: 'My notices' },
    description: { zh: '由新到旧。', en: 'Newest first.' },
    answers: { items: [NOTICE], nextCursor: orNull('119') },
  })
  list(@Query() query: NoticesQuery, @Person() person: CasePerson): Promise<NoticePage> {
    return this.notices.list(person, query);
  }

  @Post(':id/read')
  @Permission('notices.read')
  @HttpCode(200)
  @Describe({
    summary: { zh: '标为已读', en: 'Mark as read' },
    description: { zh: '重复标记不变。', en: 'Doing it again changes nothing.' },
    answers: NOTICE,
    refuses: [404],
  })
  read(@Param('id', NumberPipe) id: string, @Person() person: CasePerson): Promise<Notice> {
    return this.notices.read(person, id);
  }
}
