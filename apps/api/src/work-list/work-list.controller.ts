import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { WorkCountsOf, WorkList, type OrderedPage, type CasePerson, type WorkCounts } from '#libs/casework';
import { CASE_PAGE } from '../cases/case.examples.js';
import { WorkCountsQuery, WorkListQuery } from '../cases/dto/list.query.js';
import { WORK_COUNTS } from '../desk/desk.examples.js';
import { Permission } from '../http/auth/permission.js';
import { Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';

@ApiTags('work list')
@Controller('work-list')
export class WorkListController {
  constructor(
    private readonly workList: WorkList,
    private readonly workCounts: WorkCountsOf,
  ) {}

  @Get()
  @Permission('work.read')
  @Describe({
    summary: { zh: '我的待办', en: 'Work list' },
    description: {
      zh: '未结案件,按法定届满日;chip 再行筛选。',
      en: 'Open cases in the order of their legal dates; narrowed further by chip.',
    },
    answers: CASE_PAGE,
  })
  list(@Query() query: WorkListQuery, @Person() person: CasePerson): Promise<OrderedPage> {
    return this.workList.execute(query, person);
  }

  @Get('counts')
  @Permission('work.read')
  @Describe({
    summary: { zh: '待办件数', en: 'Counts of the work list' },
    description: {
      zh: '各视图,以及所选视图内各标记的件数;达到 countedTo 时表示“至少”。',
      en: 'Of each view, and of each mark within the view chosen; from countedTo on a number says “at least”.',
    },
    answers: WORK_COUNTS,
  })
  counts(@Query() { view }: WorkCountsQuery, @Person() person: CasePerson): Promise<WorkCounts> {
    return this.workCounts.execute(person, view);
  }
}
