import { Injectable } from '@nestjs/common';
import { ResetPassword, type OneTimePassword, type SignedIn } from '#libs/identity';
import type { Key } from '../http/keyed/keyed.js';
import { Once } from '../http/keyed/once.js';

/** The password is shown to the request that made it; repeating the request tells that it was made, not what it is. */
export type ShownPassword = Omit<OneTimePassword, 'password'> & { readonly password: string | null };

/** Resets a password once for a key. */
@Injectable()
export class ResetOnce {
  constructor(
    private readonly reset: ResetPassword,
    private readonly once: Once,
  ) {}

  /** @throws DomainError as ResetPassword and Once */
  async execute(by: SignedIn, id: string, key: Key): Promise<ShownPassword> {
    let shown: string | null = null;
    const receipt = await this.once.run({ actor: by.id, ...key }, async () => {
      const { password, ...rest } = await this.reset.execute(by, id);
      shown = password;
      return rest;
    });
    return { ...receipt, password: shown };
  }
}
