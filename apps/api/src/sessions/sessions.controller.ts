import { Body, Controller, Delete, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ChangePassword, SignIn, SignOut, type OidcStart, type OpenedSession, type SignedIn } from '#libs/identity';
import { SESSION_COOKIE } from '../http/auth/cookie.js';
import { Permission, Public } from '../http/auth/permission.js';
import { Address, Me, Token } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { PerMinute } from '../http/rate.js';
import { OidcAnswerDto, PasswordDto, SignInDto } from './dto/session.dto.js';
import { meView, type MeView } from './me-view.js';
import { OidcDoor } from './oidc-door.js';
import { ME, OIDC_START, SESSION } from './session.examples.js';

@ApiTags('sessions')
@Controller()
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly change: ChangePassword,
    private readonly oidc: OidcDoor,
  ) {}

  @Post('sessions')
  @Public()
  @PerMinute(30)
  @Describe({
    summary: { zh: '登录', en: 'Sign in' },
    description: {
      zh: '返回会话令牌,放入 Authorization: Bearer。令牌不在服务器上保存,重复请求会开启另一会话。',
      en: 'Answers with a token for Authorization: Bearer. The token is not kept on the server, so repeating the request opens another session.',
    },
    status: 201,
    body: { type: SignInDto, example: { login: 'gd-officer1', password: 'hengzhi-demo-2026' } },
    answers: SESSION,
    refuses: [401, 429],
  })
  open(@Body() body: SignInDto, @Address() address: string): Promise<OpenedSession> {
    return this.signIn.execute({ ...body, address });
  }

  @Post('sessions/oidc/begin')
  @Public()
  @PerMinute(30)
  @HttpCode(200)
  @Describe({
    summary: { zh: '开始统一身份登录', en: 'Begin to sign in by the identity provider' },
    description: { zh: '前往 url,并保存 state 与 verifier。', en: 'Go to url; keep state and verifier.' },
    answers: OIDC_START,
    refuses: [404, 429],
  })
  begin(): Promise<OidcStart> {
    return this.oidc.login.begin();
  }

  @Post('sessions/oidc')
  @Public()
  @PerMinute(30)
  @Describe({
    summary: { zh: '完成统一身份登录', en: 'Finish signing in by the identity provider' },
    description: {
      zh: '用跳回地址换取会话令牌。',
      en: 'The address that the provider sent the browser back to, for a session token.',
    },
    status: 201,
    body: {
      type: OidcAnswerDto,
      example: { callbackUrl: 'https://hengzhi.example/login?code=abc&state=xyz', state: 'xyz', verifier: 'k3fj…' },
    },
    answers: SESSION,
    refuses: [401, 403, 404, 429],
  })
  complete(
    @Body() { callbackUrl, state, verifier }: OidcAnswerDto,
    @Address() address: string,
  ): Promise<OpenedSession> {
    return this.oidc.login.complete(callbackUrl, state, verifier, address);
  }

  @Delete('sessions/current')
  @Permission('self.manage')
  @HttpCode(204)
  @Describe({
    summary: { zh: '退出', en: 'Sign out' },
    description: { zh: '本会话立即失效。', en: 'This session ends at once.' },
    status: 204,
  })
  close(@Token() token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    void reply.clearCookie(SESSION_COOKIE, { path: '/', secure: true });
    return this.signOut.execute(token);
  }

  @Get('me')
  @Permission('self.manage')
  @Describe({
    summary: { zh: '我', en: 'Me' },
    description: {
      zh: '当前登录人及其角色。其他请求可带 Acting-As: 角色/机关[/被代理人],只以该身份办理;不带即为全部身份。',
      en: 'Who is signed in, with the roles of today. Other requests may carry Acting-As: role/agency[/colleague] to act in that role alone; without it all roles count.',
    },
    answers: ME,
  })
  me(@Me() me: SignedIn): MeView {
    return meView(me);
  }

  @Post('me/password')
  @Permission('self.manage')
  @HttpCode(204)
  @Describe({
    summary: { zh: '修改密码', en: 'Change the password' },
    description: { zh: '其他会话全部失效。', en: 'All other sessions end.' },
    status: 204,
    body: { type: PasswordDto, example: { current: 'hengzhi-demo-2026', next: 'a-much-better-one-2027' } },
    refuses: [429],
  })
  password(@Body() { current, next }: PasswordDto, @Me() { id }: SignedIn, @Token() token: string): Promise<void> {
    return this.change.execute({ person: id, current, next, token });
  }
}
