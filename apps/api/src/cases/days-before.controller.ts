import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DaysBefore, type CasePerson, type TimeBefore } from '#libs/casework';
import { Permission } from '../http/auth/permission.js';
import { Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { orNull } from '../http/docs/shape.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { DaysBeforeQuery } from './dto/list.query.js';

const DAY = {
  on: '2026-03-16',
  working: true,
  latest: '2026-03-10',
  inTime: true,
  provisional: false,
  steps: [{ code: 'clear', to: '2026-03-11', words: { zh: '其前3个工作日', en: '3 working days before it' } }],
};

/** Times that are counted back from a day to be set. */
@ApiTags('cases')
@Controller('cases/:id/days-before')
export class DaysBeforeController {
  constructor(private readonly days: DaysBefore) {}

  @Get()
  @Permission('case.read')
  @Describe({
    summary: { zh: '倒计期间试算', en: 'Times counted back, tried out' },
    description: {
      zh: '该案程序中各倒计期间(如口头审理通知):今天办理的,最早可定于哪一天;拟定日期的,最迟应于哪一天办理,附逐步计算。',
      en: 'Of each time counted back, such as that of the notice of a hearing: the first day that can be set where it is done today, and by when it is done for the day asked about, step by step.',
    },
    answers: [
      {
        clock: 'hearing-notice',
        title: { zh: '口头审理通知', en: 'Notice of the hearing' },
        term: { zh: '此前3个工作日', en: '3 working days before it' },
        citation: '专利纠纷行政裁决和调解办法 第26条',
        standing: 'statute',
        earliest: DAY,
        chosen: orNull(DAY),
      },
    ],
    refuses: [404],
  })
  list(
    @Param('id', IdPipe) id: string,
    @Query() { day }: DaysBeforeQuery,
    @Person() person: CasePerson,
  ): Promise<readonly TimeBefore[]> {
    return this.days.execute(id, day ?? null, person);
  }
}
