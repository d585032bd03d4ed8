import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OpenAgency, type Agency, type SignedIn } from '#libs/identity';
import { Permission } from '../http/auth/permission.js';
import { Me } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { orNull } from '../http/docs/shape.js';
import { Text } from '../http/fields/fields.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { ShowOnce, type Shown } from '../http/keyed/show-once.js';
import { AGENCY } from './agencies.controller.js';

const ID = /^[A-Za-z0-9_.-]+$/;

export class OpenAgencyDto {
  @Text(64, { zh: '机关代号', en: 'Id of the agency', example: 'dg-ip' }, ID)
  readonly id!: string;

  @Text(200, { zh: '名称', en: 'Name', example: '东莞市市场监督管理局(知识产权局)' }, /\S/)
  readonly name!: string;

  @Text(200, { zh: '英文名称', en: 'Name in English', example: 'Dongguan Intellectual Property Office' }, /\S/)
  readonly nameEn!: string;

  @Text(4, { zh: '案号中的简称', en: 'Mark in case numbers', example: '莞' })
  readonly mark!: string;

  @Text(6, { zh: '行政区划代码', en: 'Code of its region', example: '441900' }, /^\d{6}$/)
  readonly region!: string;

  @Text(
    64,
    {
      zh: '上一级机关,区划内只有一个时不必写',
      en: 'Next-higher agency; only where the region leaves a choice',
      optional: true,
      example: 'gd-ip',
    },
    ID,
  )
  readonly superior?: string | null;

  @Text(100, {
    zh: '案号格式,默认{mark}知{type}字〔{year}〕{n}号',
    en: 'Pattern of case numbers, by default {mark}知{type}字〔{year}〕{n}号',
    optional: true,
    example: '{mark}知{type}字〔{year}〕{n}号',
  })
  readonly numberPattern?: string | null;

  @Text(64, { zh: '首位管理员的登录名', en: 'Login of the first administrator', example: 'dg-admin' })
  readonly administratorLogin!: string;

  @Text(100, { zh: '首位管理员的姓名', en: 'Name of the first administrator', example: '某某' }, /\S/)
  readonly administratorName!: string;
}

interface Opened {
  readonly agency: Agency;
  /** Id and login of the first administrator. */
  readonly administrator: { readonly id: string; readonly login: string };
  readonly password: string;
}

@ApiTags('agencies')
@Controller('agencies')
export class OpenAgencyController {
  constructor(
    private readonly opening: OpenAgency,
    private readonly once: ShowOnce,
  ) {}

  @Post()
  @Permission('agencies.manage')
  @Describe({
    summary: { zh: '登记下级机关', en: 'Enter an agency below' },
    description: {
      zh: '管理员登记本机关以下的机关及其首位管理员,一并登记或者都不登记;级别和上一级由区划代码得出。一次性密码只在此次答复中显示,重复请求的答复中 password 为空。',
      en: 'An administrator enters an agency below the own one with its first administrator, both or neither; level and next-higher agency follow from the code of the region. The one-time password is shown in this answer only; repeated, `password` is null.',
    },
    status: 201,
    body: {
      type: OpenAgencyDto,
      example: {
        id: 'dg-ip',
        name: '东莞市市场监督管理局(知识产权局)',
        nameEn: 'Dongguan Intellectual Property Office',
        mark: '莞',
        region: '441900',
        administratorLogin: 'dg-admin',
        administratorName: '某某',
      },
    },
    answers: {
      agency: AGENCY,
      administrator: { id: '0199aa00-0000-7000-8000-00000000000a', login: 'dg-admin' },
      password: orNull('7K3M2.9QXF8.CW4TD.H5VNR'),
    },
    refuses: [409],
  })
  open(@Body() body: OpenAgencyDto, @Me() me: SignedIn, @Keyed() key: Key): Promise<Shown<Opened>> {
    const { administratorLogin: login, administratorName: name, ...agency } = body;
    const asked = {
      ...agency,
      superior: agency.superior ?? null,
      numberPattern: agency.numberPattern ?? null,
      level: null,
    };
    return this.once.run({ actor: me.id, ...key }, async () => {
      const { agency: entered, administrator } = await this.opening.execute(me, asked, { login, name });
      const { person: id, login: known, password } = administrator;
      return { agency: entered, administrator: { id, login: known }, password };
    });
  }
}
