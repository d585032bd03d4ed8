import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IssueAccessCode, type AccessLine, type CasePerson } from '#libs/casework';
import { Permission } from '../http/auth/permission.js';
import { keyedBy, Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { oneOf, orNull } from '../http/docs/shape.js';
import { IdPipe, NamePipe } from '../http/fields/id.pipe.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { Once } from '../http/keyed/once.js';
import { AccessCodeDto } from './access-code.dto.js';
import { IssueOnce, type ShownCode } from './issue-once.js';

const ID = '0199aa00-0000-7000-8000-00000000000e';
const LINE = {
  id: ID,
  party: '2',
  document: 'answer-notice',
  issuedAt: '2026-03-05T02:00:00.000Z',
  issuedBy: '0199aa00-0000-7000-8000-00000000000a',
  revokedAt: orNull('2026-03-12T02:00:00.000Z'),
  revokedBy: orNull('0199aa00-0000-7000-8000-00000000000a'),
};
const SHOWN = {
  id: ID,
  caseId: '0199aa00-0000-7000-8000-000000000001',
  party: '2',
  role: oneOf('respondent', 'requester', 'third-party'),
  name: '杭州某某制造有限公司',
  document: 'answer-notice',
  documentTitle: { zh: '答辩通知书', en: 'notice to answer' },
  code: orNull('7K3M-09QX-2F8C-W1TD'),
  second: {
    zh: '登记电话的后四位(不含分机号)',
    en: 'Last four digits of the telephone on file, without its extension',
  },
  issuedAt: '2026-03-05T02:00:00.000Z',
};

/** The codes by which parties follow and act in a case without an account. */
@ApiTags('cases')
@Controller('cases/:id')
export class AccessCodesController {
  constructor(
    private readonly codes: IssueAccessCode,
    private readonly issue: IssueOnce,
    private readonly once: Once,
  ) {}

  @Get('access-codes')
  @Permission('party-access.manage')
  @Describe({
    summary: { zh: '已发放的查询码', en: 'Codes given out' },
    description: {
      zh: '何时随何文书发给谁,是否已作废;不含查询码本身。',
      en: 'When, with which paper, to whom; never the code.',
    },
    answers: [LINE],
    refuses: [404],
  })
  list(@Param('id', IdPipe) id: string, @Person() person: CasePerson): Promise<AccessLine[]> {
    return this.codes.list(id, person);
  }

  @Post('parties/:party/access-code')
  @Permission('party-access.manage')
  @Describe({
    summary: { zh: '随文书发放查询码', en: 'Issue a code with a document served' },
    description: {
      zh: '查询码只在此次答复中显示,用于印制送达文书;原有查询码作废。重复请求的答复中 code 为空。',
      en: 'The code is shown in this answer only, to be printed on the paper; former codes end. Repeated, `code` is null.',
    },
    status: 201,
    body: { type: AccessCodeDto, example: { document: 'answer-notice' } },
    answers: SHOWN,
    refuses: [404, 409, 422],
  })
  add(
    @Param('id', IdPipe) caseId: string,
    @Param('party', NamePipe) party: string,
    @Body() { document, tail }: AccessCodeDto,
    @Person() person: CasePerson,
    @Keyed() key: Key,
  ): Promise<ShownCode> {
    return this.issue.execute({ caseId, party, document, tail: tail ?? null }, person, key);
  }

  @Post('parties/:party/access-code/revoke')
  @Permission('party-access.manage')
  @HttpCode(200)
  @Describe({
    summary: { zh: '作废查询码', en: 'Revoke a party’s codes' },
    description: { zh: '如文书误投。', en: 'As when a paper went to a wrong address.' },
    answers: { ended: 1 },
    refuses: [404, 422],
  })
  revoke(
    @Param('id', IdPipe) caseId: string,
    @Param('party', NamePipe) party: string,
    @Person() person: CasePerson,
    @Keyed() key: Key,
  ): Promise<{ ended: number }> {
    return this.once.run(keyedBy(person, key), () => this.codes.revoke(caseId, party, person));
  }
}
