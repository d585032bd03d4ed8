import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeOpenId {
  readonly issuer: string;
  /** Plays the browser: signs in as `subject` at the authorization URL, returns the URL it is sent back to. */
  signInAs(authorizationUrl: string, subject: string): string;
  /** Signs ID tokens from now on with a key that is not published. */
  forge(): void;
  close(): Promise<void>;
}

interface Code {
  readonly subject: string;
  readonly challenge: string;
  readonly nonce: string;
  readonly client: string;
}

const json = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

/** A small OpenID provider on loopback: discovery, keys, and the code exchange with PKCE. */
export async function fakeOpenId(): Promise<FakeOpenId> {
  const published = newKey();
  let signing = published.privateKey;
  const codes = new Map<string, Code>();
  let issuer = '';

  const idToken = (code: Code): string => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ iss: issuer, sub: code.subject, aud: code.client, iat: now, exp: now + 300 },
      ...{ nonce: code.nonce, name: '示外人' },
    };
    const head = `${json({ alg: 'ES256', kid: 'k1' })}.${json(claims)}`;
    return `${head}.${sign('sha256', Buffer.from(head), { key: signing, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  };

  const exchange = async (request: IncomingMessage): Promise<[number, object]> => {
    const body = await bodyOf(request);
    const code = codes.get(body.get('code') ?? '');
    codes.delete(body.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (code?.challenge !== challenge) return [400, { error: 'invalid_grant' }];
    return [200, { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: idToken(code) }];
  };

  const answer = async (request: IncomingMessage): Promise<[number, object]> => {
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return [
          200,
          {
            issuer,
            authorization_endpoint: `${issuer}/authorize`,
            token_endpoint: `${issuer}/token`,
            jwks_uri: `${issuer}/jwks`,
            response_types_supported: ['code'],
            subject_types_supported: ['public'],
            id_token_signing_alg_values_supported: ['ES256'],
            code_challenge_methods_supported: ['S256'],
          },
        ];
      case '/jwks':
        return [
          200,
          { keys: [{ ...published.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'ES256', use: 'sig' }] },
        ];
      case '/token':
        return exchange(request);
      default:
        return [404, {}];
    }
  };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [status, body] = await answer(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const server = createServer((request, response) => {
    respond(request, response).catch((fault: unknown) => response.destroy(fault instanceof Error ? fault : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    signInAs(authorizationUrl, subject) {
      const asked = new URL(authorizationUrl).searchParams;
      const code = `code-${codes.size}-${subject}`;
      const [challenge, client, nonce] = ['code_challenge', 'client_id', 'nonce'].map((name) => asked.get(name) ?? '');
      codes.set(code, { subject, challenge: `${challenge}`, client: `${client}`, nonce: `${nonce}` });
      return `${asked.get('redirect_uri')}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
    },
    forge() {
      signing = newKey().privateKey;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((fault) => (fault ? reject(fault) : resolve()));
      }),
  };
}
