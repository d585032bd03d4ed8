import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ShowContacts, type CasePerson, type ShownContacts } from '#libs/casework';
import { Permission } from '../http/auth/permission.js';
import { Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { orNull } from '../http/docs/shape.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { ContactsDto } from './contacts.dto.js';

const SHOWN = {
  record: 'party/2',
  idNumber: orNull('440101199001011234'),
  phone: orNull('13800138000'),
  email: orNull('somebody@example.cn'),
};

/** Personal data that the case file shows masked. */
@ApiTags('cases')
@Controller('cases/:id')
export class ContactsController {
  constructor(private readonly contacts: ShowContacts) {}

  /** Nothing of the answer is kept for a repeated request: it would be a second place where the data lie. */
  @Post('contacts')
  @Permission('contacts.read')
  @HttpCode(200)
  @Describe({
    summary: { zh: '显示联系方式和身份号码', en: 'Show contacts and identity number' },
    description: {
      zh: '仅限本案经办人员;每次查看(包括重复请求)均记入审计。',
      en: 'For those in charge of the case only; every look, a repeated request included, is on record for the auditor.',
    },
    body: { type: ContactsDto, example: { record: 'party/2' } },
    answers: SHOWN,
    refuses: [404],
  })
  show(
    @Param('id', IdPipe) caseId: string,
    @Body() { record }: ContactsDto,
    @Person() person: CasePerson,
  ): Promise<ShownContacts> {
    return this.contacts.execute({ caseId, record }, person);
  }
}
