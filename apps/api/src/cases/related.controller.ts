import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FindRelated, type CasePerson, type RelatedCases } from '#libs/casework';
import { Permission } from '../http/auth/permission.js';
import { Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { RELATED } from './case.examples.js';

/** Groups of infringements and repeated ones. */
@ApiTags('cases')
@Controller('cases/:id/related')
export class RelatedController {
  constructor(private readonly related: FindRelated) {}

  @Get()
  @Permission('case.read')
  @Describe({
    summary: { zh: '关联案件', en: 'Related cases' },
    description: {
      zh: '同一专利、同一被请求人的其他案件;两者皆同且在先的为重复侵权线索(办法第三十四条),附前案裁决状态。只列您有权查看的案件。',
      en: 'Other cases with the same patent or respondent; an earlier one with both may be a repetition (Order 81 art. 34) and carries the state of its ruling. Only cases that you may see.',
    },
    answers: RELATED,
    refuses: [404],
  })
  list(@Param('id', IdPipe) id: string, @Person() person: CasePerson): Promise<RelatedCases> {
    return this.related.execute(id, person);
  }
}
