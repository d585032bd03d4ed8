import { createHash } from 'node:crypto';
import * as client from 'openid-client';
import { DomainError } from '#libs/kernel';
import type { OidcProvider } from '../application/ports.js';

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client. */
  readonly clientSecret: string | null;
  readonly redirectUri: string;
  /** Default `openid profile`. */
  readonly scope?: string;
}

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * The nonce is made of the verifier, which the browser keeps anyway: a token that was made for another sign-in carries
 * another one, and nothing has to be kept here between the two halves of a sign-in.
 */
const nonceOf = (verifier: string): string => createHash('sha256').update(`nonce ${verifier}`).digest('base64url');

/** By the header that every provider must take (RFC 6749, 2.3.1), unless this one says that it takes the form only. */
const bySecret =
  (secret: string): client.ClientAuth =>
  (server, ...rest) => {
    const takes = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const way = takes.includes('client_secret_basic') ? client.ClientSecretBasic : client.ClientSecretPost;
    return way(secret)(server, ...rest);
  };

/** Authorization Code with PKCE (S256) and nonce through openid-client. The ID token's signature is always checked. */
export class OpenIdProvider implements OidcProvider {
  private configuration: Promise<client.Configuration> | null = null;

  constructor(private readonly settings: OidcSettings) {}

  newVerifier(): string {
    return client.randomPKCECodeVerifier();
  }

  newState(): string {
    return client.randomState();
  }

  async authorizationUrl(state: string, verifier: string): Promise<string> {
    const config = await this.discovered();
    return client.buildAuthorizationUrl(config, {
      redirect_uri: this.settings.redirectUri,
      scope: this.settings.scope ?? 'openid profile',
      state,
      nonce: nonceOf(verifier),
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }).href;
  }

  async subjectOf(
    callbackUrl: string,
    state: string,
    verifier: string,
  ): Promise<{ subject: string; name: string | null }> {
    const config = await this.discovered();
    try {
      const tokens = await client.authorizationCodeGrant(config, new URL(callbackUrl), {
        expectedState: state,
        pkceCodeVerifier: verifier,
        expectedNonce: nonceOf(verifier),
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider sent no ID token');
      return { subject: claims.sub, name: typeof claims.name === 'string' ? claims.name : null };
    } catch (cause) {
      throw refused(cause);
    }
  }

  /** Asked once; after a failure the next sign-in asks again. */
  private discovered(): Promise<client.Configuration> {
    this.configuration ??= this.discover().catch((cause: unknown) => {
      this.configuration = null;
      throw away(cause);
    });
    return this.configuration;
  }

  private discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const server = new URL(issuer);
    const plain = server.protocol === 'http:' && LOOPBACK.has(server.hostname);
    return client.discovery(
      server,
      clientId,
      undefined,
      clientSecret === null ? client.None() : bySecret(clientSecret),
      {
        timeout: 10,
        execute: [client.enableNonRepudiationChecks, ...(plain ? [client.allowInsecureRequests] : [])],
      },
    );
  }
}

function refused(cause: unknown): DomainError {
  const error = new DomainError('IDENTITY.OIDC_REFUSED', 'unauthenticated', {
    zh: '统一身份认证未通过,请重新登录',
    en: 'The identity provider did not confirm this sign-in; please sign in again',
  });
  error.cause = cause;
  return error;
}

function away(cause: unknown): DomainError {
  const error = new DomainError('IDENTITY.OIDC_UNAVAILABLE', 'unavailable', {
    zh: '统一身份认证暂时无法连接,请稍后再试',
    en: 'The identity provider cannot be reached at the moment; try again later',
  });
  error.cause = cause;
  return error;
}
