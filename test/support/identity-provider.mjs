// A real OpenID provider (oidc-provider) on loopback, started as a program of its own for the client CLIENT_ID with CLIENT_SECRET;
// ISSUED_TO is where it sends browsers back to.
// It tells its issuer over the channel, and takes from there what to spoil in the tokens that it signs next.
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const HOUR = 3_600;

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = { ...privateKey.export({ format: 'jwk' }), kid: 'trial', alg: 'ES256', use: 'sig' };

/** What a faulty or hostile provider could put into a token, correctly signed all the same. */
const SPOILT = {
  audience: (claims) => ({ ...claims, aud: 'another-office' }),
  expiry: (claims) => ({ ...claims, iat: claims.iat - 2 * HOUR, exp: claims.iat - HOUR }),
  nonce: (claims) => ({ ...claims, nonce: 'of-another-sign-in' }),
  issuer: (claims) => ({ ...claims, iss: 'http://127.0.0.1:9/' }),
};
let spoil = null;
process.on('message', (name) => {
  spoil = SPOILT[name] ?? null;
  process.send({ spoil: name });
});

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function signedAgain(token, change) {
  const [head, claims] = token
    .split('.')
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString() || 'null'));
  const text = `${encoded(head)}.${encoded(change(claims))}`;
  const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

function providerAt(issuer) {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        redirect_uris: [process.env.ISSUED_TO],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['trial'] },
    pkce: { required: () => true, methods: ['S256'] },
    claims: { openid: ['sub'], profile: ['name'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: '示外人' }) }),
  });
  provider.use(async (ctx, next) => {
    await next();
    if (spoil && ctx.body?.id_token) ctx.body.id_token = signedAgain(ctx.body.id_token, spoil);
  });
  return provider;
}

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  server.on('request', providerAt(issuer).callback());
  process.send({ issuer });
});
process.on('disconnect', () => process.exit(0));
