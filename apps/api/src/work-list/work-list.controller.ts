import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { WorkList, type CaseItem, type CasePerson, type Page } from '#libs/casework';
import { CASE_PAGE } from '../cases/case.examples.js';
import { WorkListQuery } from '../cases/dto/list.query.js';
import { Permission } from '../http/auth/permission.js';
import { Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';

@ApiTags('work list')
@Controller('work-list')
export class WorkListController {
  constructor(private readonly workList: WorkList) {}

  @Get()
  @Permission('work.read')
  @Describe({
    summary: { zh: '我的待办', en: 'Work list' },
    description: { zh: '未结案件,按法定届满日。', en: 'Open cases in the order of their legal dates.' },
    answers: CASE_PAGE,
  })
  list(@Query() query: WorkListQuery, @Person() person: CasePerson): Promise<Page<CaseItem>> {
    return this.workList.execute(query, person);
  }
}
