import { DomainError, newId } from '#libs/kernel';
import type { Account, Accounts, Doorkeeper, OidcProvider, PeopleBook, Sessions } from './ports.js';
import { openSession, type OpenedSession } from './sign-in.js';

export interface OidcStart {
  /** Where to send the browser. */
  readonly url: string;
  /** To be kept by the browser's own session until the answer, and compared then. */
  readonly state: string;
  readonly verifier: string;
}

/** Agency in which people unknown so far are entered, without any role; null: only people already entered may come in. */
export type Provisioning = { readonly agency: string } | null;

/** Sign-in by the agency's own identity provider. A person is known by the provider's subject, never by an e-mail or a name. */
export class OidcLogin {
  constructor(
    private readonly provider: OidcProvider,
    private readonly people: Accounts & Pick<PeopleBook, 'add'>,
    private readonly sessions: Sessions,
    private readonly doorkeeper: Pick<Doorkeeper, 'refusedAtProvider'>,
    private readonly provisioning: Provisioning,
  ) {}

  async begin(): Promise<OidcStart> {
    const [state, verifier] = [this.provider.newState(), this.provider.newVerifier()];
    return { url: await this.provider.authorizationUrl(state, verifier), state, verifier };
  }

  /** @throws DomainError IDENTITY.OIDC_REFUSED, IDENTITY.UNKNOWN_PERSON. */
  async complete(
    callbackUrl: string,
    state: string,
    verifier: string,
    address: string | null = null,
  ): Promise<OpenedSession> {
    const { subject, name } = await this.confirmed(callbackUrl, state, verifier, address);
    const account = (await this.people.byOidcSubject(subject)) ?? (await this.provision(subject, name));
    if (!account?.active) {
      await this.doorkeeper.refusedAtProvider(address, account?.id ?? null);
      throw unknownPerson();
    }
    return openSession(this.sessions, account.id, { by: 'provider', address });
  }

  /** Whom the provider confirms. An answer that is no good goes on record; that the provider is away says nothing of anybody. */
  private async confirmed(callbackUrl: string, state: string, verifier: string, address: string | null) {
    try {
      return await this.provider.subjectOf(callbackUrl, state, verifier);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'IDENTITY.OIDC_REFUSED')
        await this.doorkeeper.refusedAtProvider(address, null);
      throw error;
    }
  }

  private async provision(subject: string, name: string | null): Promise<Account | null> {
    if (!this.provisioning) return null;
    const id = newId();
    const { agency } = this.provisioning;
    const nothing = {
      passwordHash: null,
      certificate: null,
      certificateValidUntil: null,
      deputyLogin: null,
      roles: [],
    };
    await this.people.add([
      { ...nothing, id, agency, login: `oidc.${id}`, name: name ?? subject, oidcSubject: subject },
    ]);
    return this.people.byOidcSubject(subject);
  }
}

const unknownPerson = (): DomainError =>
  new DomainError('IDENTITY.UNKNOWN_PERSON', 'forbidden', {
    zh: '该账号尚未在本系统登记,请联系管理员',
    en: 'This account is not registered here; please ask an administrator',
  });
