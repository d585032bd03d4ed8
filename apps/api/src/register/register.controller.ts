import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LookUpPatent, type RegisteredPatent } from '#libs/casework';
import { Public } from '../http/auth/permission.js';
import { Describe } from '../http/docs/describe.js';
import { oneOf, orNull } from '../http/docs/shape.js';
import { PerMinute } from '../http/rate.js';

const PATENT = {
  number: 'ZL201510123456.1',
  title: '一种折叠装置',
  holder: '广州衡平科技有限公司',
  status: oneOf('in-force', 'lapsed', 'expired', 'invalidated', 'unknown'),
  grantedOn: orNull('2017-06-30'),
  asOf: '2026-03-01',
};

/** The patent register, as far as this office holds it. */
@ApiTags('register')
@Controller('register/patents')
export class RegisterController {
  constructor(private readonly lookUp: LookUpPatent) {}

  @Get(':number')
  @Public()
  @PerMinute(30)
  @Describe({
    summary: { zh: '查询专利登记', en: 'Look up a patent' },
    description: {
      zh: '按专利号查名称、专利权人和状态,用于填写;asOf 为数据日期,不能代替登记簿副本。本机关的数据中没有的,patent 为 null。',
      en: 'Title, holder and status by number, for filling in; `asOf` is the day of the data, which do not stand for the register copy. `patent` is null where the office does not hold it.',
    },
    answers: { patent: orNull(PATENT) },
    refuses: [429],
  })
  async patent(@Param('number') number: string): Promise<{ readonly patent: RegisteredPatent | null }> {
    return { patent: await this.lookUp.execute(number) };
  }
}
