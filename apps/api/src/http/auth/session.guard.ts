import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { actingAs, isPublic, may, neededFor, ResolveSession, type Permission, type SignedIn } from '#libs/identity';
import { tokenInCookie } from './cookie.js';
import { ACCESS, type Access } from './permission.js';

declare module 'fastify' {
  interface FastifyRequest {
    signedIn?: SignedIn;
  }
}

/** Every route: who is asking, and may such a person ask this at all. A route that says nothing is open to nobody. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: ResolveSession,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (access && 'ownDoor' in access) return true;
    const token = tokenOf(request.headers.authorization);
    if (token !== null) request.signedIn = await this.holderOf(token);
    else await this.admitBrowser(request);
    if (!access) throw forbidden();
    if ('public' in access || !isOwnAccount(access)) narrow(request);
    if ('public' in access) return this.opensToAll(access.as);
    if (request.signedIn?.mustChangePassword && !isOwnAccount(access)) throw changeDue();
    if (!request.signedIn) throw notSignedIn();
    if (!may(request.signedIn, access.permission)) throw forbidden(access.permission);
    return true;
  }

  /** @throws DomainError IDENTITY.FORBIDDEN once the table gives it to some people only */
  private opensToAll(permission: Permission | undefined): true {
    if (permission === undefined || isPublic(permission)) return true;
    throw forbidden(permission);
  }

  /** A browser goes on sending a cookie whose session has ended: that is somebody who is not signed in. */
  private async admitBrowser(request: FastifyRequest): Promise<void> {
    const kept = tokenInCookie(request);
    const found = kept === null ? null : await this.sessions.execute(kept);
    if (found) request.signedIn = found;
  }

  /** A token that opens nothing is refused everywhere, so that nobody takes himself for signed in. */
  private async holderOf(token: string): Promise<SignedIn> {
    const found = await this.sessions.execute(token);
    if (!found) throw notSignedIn();
    return found;
  }
}

/** The role that somebody chose for this request, out of several. @throws DomainError IDENTITY.NOT_YOUR_ROLE */
function narrow(request: FastifyRequest): void {
  const asked = request.headers['acting-as'];
  if (!request.signedIn || asked === undefined || asked === '') return;
  const acting = actingAs(request.signedIn, String(asked));
  if (!acting) throw notYourRole();
  request.signedIn = acting;
}

/** What a one-time password opens: oneself, the change of the password, the way out. */
const isOwnAccount = ({ permission }: Exclude<Access, { public: true }>): boolean => permission === 'self.manage';

/** The token of a request, stated or kept by the browser. */
export const tokenIn = (request: FastifyRequest): string | null =>
  tokenOf(request.headers.authorization) ?? tokenInCookie(request);

/** Tokens are opaque; what is not one is no session. */
export function tokenOf(header: string | undefined): string | null {
  if (header === undefined || header === '') return null;
  const token = /^Bearer +([\x21-\x7e]{16,256})$/i.exec(header)?.[1];
  if (token === undefined) throw notSignedIn();
  return token;
}

const notSignedIn = (): DomainError =>
  new DomainError('IDENTITY.NO_SESSION', 'unauthenticated', { zh: '请先登录', en: 'Please sign in' });

const changeDue = (): DomainError =>
  new DomainError('IDENTITY.PASSWORD_CHANGE_DUE', 'forbidden', {
    zh: '请先设置本人的密码',
    en: 'Set a password of your own first',
  });

const notYourRole = (): DomainError =>
  new DomainError('IDENTITY.NOT_YOUR_ROLE', 'forbidden', {
    zh: '您现在没有这个身份,请重新选择身份',
    en: 'You do not hold this role now; choose another',
  });

function forbidden(permission?: Permission): DomainError {
  if (permission === undefined) {
    const words = { zh: '您无权办理此事项', en: 'You may not do this' };
    return new DomainError('IDENTITY.FORBIDDEN', 'forbidden', words);
  }
  const { zh, en } = neededFor(permission);
  const words = { zh: `您无权办理此事项(需要:${zh})`, en: `You may not do this (needed: ${en})` };
  return new DomainError('IDENTITY.FORBIDDEN', 'forbidden', words, { permission });
}
