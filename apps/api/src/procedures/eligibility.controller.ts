import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Eligibility } from '#libs/procedures';
import { Public } from '../http/auth/permission.js';
import { Describe } from '../http/docs/describe.js';
import { NamePipe } from '../http/fields/id.pipe.js';
import { PerMinute } from '../http/rate.js';
import { EligibilityDto } from './eligibility.dto.js';
import { ELIGIBILITY, ELIGIBILITY_ANSWERED } from './eligibility.examples.js';
import { AskEligibility, type EligibilityView } from './ask-eligibility.js';

/** Whether one can ask for a procedure at all, before anything is written. */
@ApiTags('procedures')
@Controller('procedures/:id/eligibility')
export class EligibilityController {
  constructor(private readonly eligibility: AskEligibility) {}

  @Get()
  @Public('procedures.read')
  @Describe({
    summary: { zh: '资格自查', en: 'Eligibility' },
    description: {
      zh: '至多五个问题,以及材料清单,均取自现行版本的立案、受理条件,各附条款。',
      en: 'At most five questions, and the papers, from the conditions on which the edition in force takes a request up, with their articles.',
    },
    answers: ELIGIBILITY,
    refuses: [404],
  })
  read(@Param('id', NamePipe) id: string): Promise<EligibilityView> {
    return this.eligibility.questions(id);
  }

  @Post('answer')
  @Public('procedures.read')
  @PerMinute(60)
  @HttpCode(200)
  @Describe({
    summary: { zh: '回答资格自查', en: 'Answer the eligibility questions' },
    description: {
      zh: '不保存任何回答。不符合时给出条款和应去何处。',
      en: 'No answer is kept. Where it cannot be, the article and where to go instead.',
    },
    body: { type: EligibilityDto, example: { answers: { entitled: 'no' } } },
    answers: ELIGIBILITY_ANSWERED,
    refuses: [404, 429],
  })
  answer(@Param('id', NamePipe) id: string, @Body() { answers }: EligibilityDto): Promise<Eligibility> {
    return this.eligibility.answer(id, answers);
  }
}
