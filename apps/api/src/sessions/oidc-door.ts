import { Injectable, Optional } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { OidcLogin } from '#libs/identity';

/** The agency's own identity provider, where one is configured. */
@Injectable()
export class OidcDoor {
  constructor(@Optional() private readonly configured?: OidcLogin) {}

  get open(): boolean {
    return this.configured !== undefined;
  }

  /** @throws DomainError IDENTITY.NO_PROVIDER */
  get login(): OidcLogin {
    if (this.configured) return this.configured;
    throw new DomainError('IDENTITY.NO_PROVIDER', 'notFound', {
      zh: '本系统未配置统一身份登录',
      en: 'No identity provider is configured here',
    });
  }
}
