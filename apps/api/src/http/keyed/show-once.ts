import { Injectable } from '@nestjs/common';
import type { KeyedRequest } from '#libs/casework';
import { Once } from './once.js';

/** What was made with a password; null in every answer after the first. */
export type Shown<T extends { readonly password: string }> = Omit<T, 'password'> & { readonly password: string | null };

/** Makes a password once for a key. It is shown to the request that made it; repeating that tells that it was made, not what it is. */
@Injectable()
export class ShowOnce {
  constructor(private readonly once: Once) {}

  /** @throws DomainError as Once and `make` */
  async run<T extends { readonly password: string }>(request: KeyedRequest, make: () => Promise<T>): Promise<Shown<T>> {
    let shown: string | null = null;
    const receipt = await this.once.run(request, async () => {
      const { password, ...rest } = await make();
      shown = password;
      return rest;
    });
    return { ...receipt, password: shown };
  }
}
