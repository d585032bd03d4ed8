import { Controller, Delete, Get, Header, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ReadCalendar, type CalendarMonth, type CasePerson } from '#libs/casework';
import { CLOCK } from '../cases/case.examples.js';
import { Permission, Public } from '../http/auth/permission.js';
import { Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { oneOf, orNull } from '../http/docs/shape.js';
import { Choice, Text } from '../http/fields/fields.js';
import { languageOf } from '../http/problem/language.js';
import { PerMinute } from '../http/rate.js';
import { icalOf } from './ical.js';

export class MonthQuery {
  @Text(7, { zh: '月份', en: 'Month', example: '2026-03' }, /^(19|20)\d{2}-(0[1-9]|1[0-2])$/)
  readonly month!: string;

  @Choice(['mine', 'all'], {
    zh: '本人的,或本机关全部',
    en: 'One’s own, or the whole office’s',
    optional: true,
    example: 'mine',
  })
  readonly view?: 'mine' | 'all';
}

const ID = '0199aa00-0000-7000-8000-000000000001';
const MONTH = {
  from: '2026-03-01',
  to: '2026-03-31',
  today: '2026-03-04',
  days: [{ on: '2026-03-01', working: false, holiday: orNull('周末'), provisional: false }],
  items: [
    {
      caseId: ID,
      number: orNull('粤知裁字〔2026〕12号'),
      title: '甲与乙',
      officer: orNull(ID),
      side: orNull({ role: oneOf('respondent', 'requester', 'third-party'), nth: 1 }),
      clock: CLOCK,
    },
  ],
  hearings: [
    {
      caseId: ID,
      number: orNull('粤知裁字〔2026〕12号'),
      title: '甲与乙',
      officer: orNull(ID),
      hearing: '1',
      on: '2026-03-16',
      time: '09:00',
      place: '第一审理庭',
    },
  ],
  complete: true,
};
const PATH = '/api/v1/calendar/feeds/';

/** One's own time limits by day. */
@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendar: ReadCalendar) {}

  @Get()
  @Permission('work.read')
  @Describe({
    summary: { zh: '期限日历', en: 'Calendar of a month' },
    description: {
      zh: '本人承办或参与合议的案件(view=all:可查看的全部案件)当月各周内届满的期限、定于其间的口头审理,以及每一天是否工作日。',
      en: 'The time limits of one’s cases (view=all: of all cases one may list) that end in the weeks of the month, the hearings set for them, and which of their days are working days.',
    },
    answers: MONTH,
  })
  month(@Query() { month, view }: MonthQuery, @Person() person: CasePerson): Promise<CalendarMonth> {
    return this.calendar.month(person, month, view);
  }

  @Post('feed')
  @Permission('work.read')
  @Describe({
    summary: { zh: '生成日历订阅地址', en: 'Make the address of a calendar feed' },
    description: {
      zh: '地址即凭证,只在此显示,可随时停用;再次生成时原地址失效。订阅只含案号、期限、口头审理和案件链接,当事人只写身份,不写姓名。',
      en: 'The address is the key: shown here only, revoked at any time, replaced when made again. The feed has case numbers, time limits, hearings and links to the cases, and of parties their role, never a name.',
    },
    status: 201,
    answers: { path: `${PATH}dGhpcyBpcyBhIHNlY3JldCBvZiAzMiBieXRlcyE` },
  })
  async give(@Person() person: CasePerson): Promise<{ path: string }> {
    return { path: `${PATH}${(await this.calendar.giveFeed(person)).secret}` };
  }

  @Delete('feed')
  @Permission('work.read')
  @Describe({
    summary: { zh: '停用日历订阅地址', en: 'End a calendar feed' },
    description: { zh: '立即失效。', en: 'At once.' },
    answers: { ended: true },
  })
  end(@Person() person: CasePerson): Promise<{ readonly ended: boolean }> {
    return this.calendar.endFeed(person);
  }

  @Get('feeds/:secret')
  @Public()
  @PerMinute(60)
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  @Describe({
    summary: { zh: '日历订阅', en: 'A calendar feed' },
    description: {
      zh: 'iCalendar(RFC 5545),供日历程序读取;语言依 Accept-Language,未指明的为中文。',
      en: 'iCalendar (RFC 5545), for calendar programs, in the language of Accept-Language, else in Chinese.',
    },
    media: 'text/calendar',
    answers: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
    refuses: [404, 429],
  })
  async feed(@Param('secret') secret: string, @Req() { protocol, host, headers }: FastifyRequest): Promise<string> {
    const site = `${protocol}://${host}`;
    return icalOf(await this.calendar.feed(secret), { site, language: languageOf(headers['accept-language']) });
  }
}
