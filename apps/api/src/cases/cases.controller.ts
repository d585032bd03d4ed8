import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ListCases,
  ListNextSteps,
  ReadCase,
  type Advanced,
  type CaseDetail,
  type OrderedPage,
  type CasePerson,
  type NextSteps,
} from '#libs/casework';
import { Permission } from '../http/auth/permission.js';
import { keyedBy, Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { IdPipe, NamePipe } from '../http/fields/id.pipe.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { SeenVersion } from '../http/keyed/seen-version.js';
import { VersionTag } from '../http/version-tag.interceptor.js';
import { AdvanceAndTell } from './advance-and-tell.js';
import { ADVANCED, CASE, CASE_PAGE, STEPS } from './case.examples.js';
import { CaseListQuery } from './dto/list.query.js';
import { TransitionDto } from './dto/transition.dto.js';

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly cases: ListCases,
    private readonly readCase: ReadCase,
    private readonly nextSteps: ListNextSteps,
    private readonly advance: AdvanceAndTell,
  ) {}

  @Get()
  @Permission('case.list')
  @Describe({
    summary: { zh: '案件列表', en: 'List cases' },
    description: { zh: '按条件筛选,翻页用 nextCursor。', en: 'Filtered; go on with nextCursor.' },
    answers: CASE_PAGE,
  })
  list(@Query() query: CaseListQuery, @Person() person: CasePerson): Promise<OrderedPage> {
    const { cursor, limit, ...filter } = query;
    return this.cases.execute({ filter, cursor, limit }, person);
  }

  @Get(':id')
  @Permission('case.read')
  @UseInterceptors(VersionTag)
  @Describe({
    summary: { zh: '读取案件', en: 'Read a case' },
    description: {
      zh: 'ETag 为案件版本,办理步骤时放入 If-Match。',
      en: 'The ETag is the version of the case, to be sent in If-Match with a step.',
    },
    answers: CASE,
    headers: { ETag: '案件版本 / version of the case' },
    refuses: [404],
  })
  read(@Param('id', IdPipe) id: string, @Person() person: CasePerson): Promise<CaseDetail> {
    return this.readCase.execute(id, person);
  }

  @Get(':id/steps')
  @Permission('case.read')
  @UseInterceptors(VersionTag)
  @Describe({
    summary: { zh: '下一步', en: 'Next steps' },
    description: {
      zh: '可办理的步骤,以及不可办理的步骤及其原因和条款。',
      en: 'Steps that are open, and those that are not with reasons and articles.',
    },
    answers: STEPS,
    refuses: [404],
  })
  steps(@Param('id', IdPipe) id: string, @Person() person: CasePerson): Promise<NextSteps> {
    return this.nextSteps.execute(id, person);
  }

  @Post(':id/transitions/:transition')
  @Permission('case.transition')
  @HttpCode(200)
  @UseInterceptors(VersionTag)
  @Describe({
    summary: { zh: '办理步骤', en: 'Take a step' },
    description: {
      zh: '不可办理时(409)列出每个不成立的条件及条款;案件已被他人修改时(412)列出变化。',
      en: 'A refusal (409) names every failed guard with its article; a stale version (412) says what changed.',
    },
    body: { type: TransitionDto, example: { input: {}, reason: '材料齐全' } },
    answers: ADVANCED,
    versioned: true,
    refuses: [422],
  })
  take(
    @Param('id', IdPipe) caseId: string,
    @Param('transition', NamePipe) transition: string,
    @Body() { input, reason = null }: TransitionDto,
    @SeenVersion() version: number,
    @Person() person: CasePerson,
    @Keyed() key: Key,
  ): Promise<Advanced> {
    return this.advance.execute({ caseId, transition, input, reason, version, person, request: keyedBy(person, key) });
  }
}
