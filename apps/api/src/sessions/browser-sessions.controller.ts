import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SignIn, TellTime, type OpenedSession, type SignedIn } from '#libs/identity';
import { SESSION_COOKIE } from '../http/auth/cookie.js';
import { Public } from '../http/auth/permission.js';
import { Address, MeOrNobody } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { orNull } from '../http/docs/shape.js';
import { PerMinute } from '../http/rate.js';
import { OidcAnswerDto, SignInDto } from './dto/session.dto.js';
import { meView, type MeView } from './me-view.js';
import { OidcDoor } from './oidc-door.js';
import { BROWSER_SESSION, ME } from './session.examples.js';

type Answer = Omit<OpenedSession, 'token'>;

const COOKIE = {
  zh: '令牌只放在 Cookie 中,页面脚本读不到;除安全方法外,只接受本系统页面发出的请求。',
  en: 'The token lies in a cookie only, out of reach of scripts; anything but safe methods must come from a page of this system.',
};

/** Sessions for pages of our own: the same session as with a token, kept by the browser. */
@ApiTags('sessions')
@Controller('sessions/browser')
export class BrowserSessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly oidc: OidcDoor,
    private readonly time: TellTime,
  ) {}

  @Get()
  @Public()
  @Describe({
    summary: { zh: '浏览器会话', en: 'Session of this browser' },
    description: {
      zh: '当前登录人;未登录为 null。另告知是否可用统一身份登录,以及本机关此刻的时间。',
      en: 'Who is signed in here, null for nobody; whether one may sign in at an identity provider; and what time it is at the office.',
    },
    answers: { me: orNull(ME), identityProvider: false, now: '2026-03-02T01:30:00.000Z' },
  })
  async read(
    @MeOrNobody() me: SignedIn | null,
  ): Promise<{ me: MeView | null; identityProvider: boolean; now: string }> {
    const now = await this.time.execute();
    return { me: me && meView(me), identityProvider: this.oidc.open, now: now.toISOString() };
  }

  @Post()
  @Public()
  @PerMinute(30)
  @Describe({
    summary: { zh: '在浏览器中登录', en: 'Sign in from a browser' },
    description: COOKIE,
    status: 201,
    body: { type: SignInDto, example: { login: 'gd-officer1', password: 'hengzhi-demo-2026' } },
    answers: BROWSER_SESSION,
    refuses: [401, 429],
  })
  async open(
    @Body() body: SignInDto,
    @Address() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    return keep(reply, await this.signIn.execute({ ...body, address }));
  }

  @Post('oidc')
  @Public()
  @PerMinute(30)
  @Describe({
    summary: { zh: '在浏览器中完成统一身份登录', en: 'Finish signing in by the identity provider, from a browser' },
    description: COOKIE,
    status: 201,
    body: {
      type: OidcAnswerDto,
      example: { callbackUrl: 'https://hengzhi.example/login?code=abc&state=xyz', state: 'xyz', verifier: 'k3fj…' },
    },
    answers: BROWSER_SESSION,
    refuses: [401, 403, 404, 429],
  })
  async complete(
    @Body() { callbackUrl, state, verifier }: OidcAnswerDto,
    @Address() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    return keep(reply, await this.oidc.login.complete(callbackUrl, state, verifier, address));
  }
}

function keep(reply: FastifyReply, { token, ...session }: OpenedSession): Answer {
  void reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'strict',
    expires: new Date(session.expiresAt),
  });
  return session;
}
