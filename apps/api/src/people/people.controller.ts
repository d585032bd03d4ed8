import { Body, Controller, Get, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangePerson, ListPeople, RegisterPerson, type ListedPerson, type SignedIn } from '#libs/identity';
import { Permission } from '../http/auth/permission.js';
import { Me } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { orNull } from '../http/docs/shape.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { Once } from '../http/keyed/once.js';
import { SeenVersion } from '../http/keyed/seen-version.js';
import { VersionTag } from '../http/version-tag.interceptor.js';
import { CertificateDto, RegisterDto } from './dto/person.dto.js';
import { EndSessionsOf } from './end-sessions-of.js';

const ID = '0199aa00-0000-7000-8000-00000000000a';
const PERSON = {
  id: ID,
  agency: 'gd-ip',
  login: orNull('gd-officer1'),
  name: '某某',
  active: true,
  certificate: orNull('示10-0001'),
  certificateValidUntil: orNull('2031-12-31'),
  absentFrom: orNull('2026-03-02'),
  absentUntil: orNull('2026-03-06'),
  deputy: orNull(ID),
  oidcSubject: orNull('8f14e45f-ceea-467f-a2c9-1f1b6c1a2b3c'),
  roles: [{ agency: 'gd-ip', role: 'officer' }],
  version: 3,
};

interface Versioned {
  readonly id: string;
  readonly version: number;
}

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: ListPeople,
    private readonly register: RegisterPerson,
    private readonly change: ChangePerson,
    private readonly sessions: EndSessionsOf,
    private readonly once: Once,
  ) {}

  @Get()
  @Permission('people.read')
  @Describe({
    summary: { zh: '本机关人员', en: 'People of one’s agencies' },
    description: {
      zh: '含停用人员。version 为版本,变更时放入 If-Match。登录名、证件号、代理人和统一身份标识只给本人以及负责人、管理员和监督人员,对其他人为 null。',
      en: 'Those out of service included. A change sends the version in If-Match. Login, certificate, deputy and subject are told to the person, to heads, administrators and auditors; null for colleagues.',
    },
    answers: [PERSON],
  })
  list(@Me() me: SignedIn): Promise<ListedPerson[]> {
    return this.people.execute(me);
  }

  @Post()
  @Permission('people.manage')
  @Describe({
    summary: { zh: '登记人员', en: 'Register a person' },
    description: {
      zh: '管理员登记本机关人员;以初始密码或统一身份标识登录,至少一项。',
      en: 'An administrator enters a person into the own agency, who signs in by a first password or by the identity provider, or both.',
    },
    status: 201,
    body: {
      type: RegisterDto,
      example: {
        agency: 'gd-ip',
        login: 'gd-officer9',
        name: '某某',
        password: 'a-first-password-2026',
        roles: ['officer'],
      },
    },
    answers: { id: ID },
    refuses: [409, 422],
  })
  add(@Body() body: RegisterDto, @Me() me: SignedIn, @Keyed() key: Key): Promise<{ id: string }> {
    return this.once.run({ actor: me.id, ...key }, async () => ({
      id: await this.register.execute(me, { ...body, password: body.password ?? null }),
    }));
  }

  @Post(':id/deactivate')
  @Permission('people.manage')
  @HttpCode(200)
  @UseInterceptors(VersionTag)
  @Describe({
    summary: { zh: '停用人员', en: 'Take a person out of service' },
    description: { zh: '会话立即失效;重复请求不变。', en: 'The sessions end at once; doing it again changes nothing.' },
    answers: { id: ID, version: 4 },
    headers: { ETag: '版本 / version' },
    versioned: true,
  })
  deactivate(
    @Param('id', IdPipe) id: string,
    @SeenVersion() version: number,
    @Me() me: SignedIn,
    @Keyed() key: Key,
  ): Promise<Versioned> {
    return this.once.run({ actor: me.id, ...key }, () =>
      this.change.execute(me, { id, version }, { active: false }).then((now) => ({ id, version: now.version })),
    );
  }

  @Post(':id/certificate')
  @Permission('people.manage')
  @HttpCode(200)
  @UseInterceptors(VersionTag)
  @Describe({
    summary: { zh: '登记办案资质证件', en: 'Set the certificate' },
    description: { zh: '组成合议组须持有效的办案资质证件。', en: 'A panel needs valid certificates.' },
    body: { type: CertificateDto, example: { certificate: '示10-0009', certificateValidUntil: '2031-12-31' } },
    answers: { id: ID, version: 4 },
    headers: { ETag: '版本 / version' },
    versioned: true,
    refuses: [422],
  })
  certificate(
    @Param('id', IdPipe) id: string,
    @SeenVersion() version: number,
    @Body() body: CertificateDto,
    @Me() me: SignedIn,
    @Keyed() key: Key,
  ): Promise<Versioned> {
    return this.once.run({ actor: me.id, ...key }, () =>
      this.change.execute(me, { id, version }, { ...body }).then((now) => ({ id, version: now.version })),
    );
  }

  @Post(':id/sessions/revoke')
  @Permission('people.manage')
  @HttpCode(200)
  @Describe({
    summary: { zh: '终止会话', en: 'End all sessions' },
    description: { zh: '该人员的全部会话立即失效。', en: 'All sessions of this person end at once.' },
    answers: { ended: 2 },
    refuses: [404],
  })
  revoke(@Param('id', IdPipe) id: string, @Me() me: SignedIn, @Keyed() key: Key): Promise<{ ended: number }> {
    return this.once.run({ actor: me.id, ...key }, () => this.sessions.execute(me, id));
  }
}
