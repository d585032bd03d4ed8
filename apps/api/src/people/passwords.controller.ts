import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ResetPassword, type OneTimePassword, type SignedIn } from '#libs/identity';
import { Permission } from '../http/auth/permission.js';
import { Me } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { orNull } from '../http/docs/shape.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { ShowOnce, type Shown } from '../http/keyed/show-once.js';

@ApiTags('people')
@Controller('people/:id')
export class PasswordsController {
  constructor(
    private readonly reset: ResetPassword,
    private readonly once: ShowOnce,
  ) {}

  @Post('password-reset')
  @Permission('people.manage')
  @HttpCode(200)
  @Describe({
    summary: { zh: '重置密码', en: 'Reset a password' },
    description: {
      zh: '一次性密码只在此次答复中显示,72小时内有效,登录后须先设置本人的密码;该人员的会话立即失效。重复请求的答复中 password 为空。',
      en: 'The one-time password is shown in this answer only, is good for 72 hours and opens nothing but the change of the password; all sessions of the person end. Repeated, `password` is null.',
    },
    answers: {
      person: '0199aa00-0000-7000-8000-00000000000a',
      password: orNull('7K3M2.9QXF8.CW4TD.H5VNR'),
      validUntil: '2026-03-05T13:30:00.000Z',
    },
    refuses: [404, 409, 422],
  })
  password(@Param('id', IdPipe) id: string, @Me() me: SignedIn, @Keyed() key: Key): Promise<Shown<OneTimePassword>> {
    return this.once.run({ actor: me.id, ...key }, () => this.reset.execute(me, id));
  }
}
