import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FileComplaint, type CasePerson, type FilingResult } from '#libs/casework';
import { Public } from '../http/auth/permission.js';
import { keyedBy, PersonOrNobody } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { PerMinute } from '../http/rate.js';
import { COMPLAINT, FILED } from './complaint.examples.js';
import { ComplaintDto } from './dto/complaint.dto.js';

@ApiTags('complaints')
@Controller('complaints')
export class ComplaintsController {
  constructor(private readonly file: FileComplaint) {}

  @Post()
  @Public('complaint.file')
  @PerMinute(60)
  @Describe({
    summary: { zh: '提交请求书', en: 'File a complaint' },
    description: {
      zh: '无需账号即可提交。返回查询码、下一步以及届满日。错误逐项指出字段与条款。',
      en: 'No account is needed. Answers with the code to follow by, what happens next and by which day. Each fault names its field and article.',
    },
    status: 201,
    body: { type: ComplaintDto, example: COMPLAINT },
    answers: FILED,
    refuses: [413, 415, 422, 429],
  })
  create(
    @Body() body: ComplaintDto,
    @PersonOrNobody() person: CasePerson | null,
    @Keyed() key: Key,
  ): Promise<FilingResult> {
    const { agency, procedure, receivedOn = null, ...form } = body;
    return this.file.execute({ agency, procedure, receivedOn, form, person, request: keyedBy(person, key) });
  }
}
