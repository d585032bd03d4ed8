import { Injectable } from '@nestjs/common';
import { IssueAccessCode, type CasePerson, type IssuedCode, type IssueRequest } from '#libs/casework';
import { keyedBy } from '../http/auth/who.js';
import type { Key } from '../http/keyed/keyed.js';
import { Once } from '../http/keyed/once.js';

/** A code is shown to the request that made it; repeating the request tells that it was made, not what it is. */
export type ShownCode = Omit<IssuedCode, 'code'> & { readonly code: string | null };

/** Issues a code once for a key. The receipt of the request holds everything but the code. */
@Injectable()
export class IssueOnce {
  constructor(
    private readonly codes: IssueAccessCode,
    private readonly once: Once,
  ) {}

  /** @throws DomainError as IssueAccessCode and Once */
  async execute(asked: Omit<IssueRequest, 'person'>, person: CasePerson, key: Key): Promise<ShownCode> {
    let shown: string | null = null;
    const receipt = await this.once.run(keyedBy(person, key), async () => {
      const { code, ...rest } = await this.codes.execute({ ...asked, person });
      shown = code;
      return rest;
    });
    return { ...receipt, code: shown };
  }
}
