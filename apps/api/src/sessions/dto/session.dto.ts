import { Text } from '../../http/fields/fields.js';

export class SignInDto {
  @Text(100, { zh: '登录名', en: 'Login', example: 'gd-officer1' })
  readonly login!: string;

  @Text(200, { zh: '密码', en: 'Password', example: 'hengzhi-demo-2026' })
  readonly password!: string;
}

export class PasswordDto {
  @Text(200, { zh: '现密码', en: 'Present password', example: 'hengzhi-demo-2026' })
  readonly current!: string;

  @Text(200, { zh: '新密码', en: 'New password', example: 'a-much-better-one-2027' })
  readonly next!: string;
}

export class OidcAnswerDto {
  @Text(4_000, {
    zh: '身份提供方跳回的完整地址',
    en: 'The whole address the provider sent the browser back to',
    example: 'https://hengzhi.example/login?code=abc&state=xyz',
  })
  readonly callbackUrl!: string;

  @Text(500, { zh: '开始登录时给出的 state', en: 'State given at the beginning', example: 'xyz' })
  readonly state!: string;

  @Text(500, { zh: '开始登录时给出的 verifier', en: 'Verifier given at the beginning', example: 'k3fj…' })
  readonly verifier!: string;
}
