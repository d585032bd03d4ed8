import { createHash } from 'node:crypto';
import { checkPassword, normalPassword } from './password.js';
import { normalLogin } from './person.js';
import { digestOf, isToken, newToken, placeOf } from './token.js';
import { Argon2Hasher } from '../infrastructure/argon2-hasher.js';

describe('a session token', () => {
  it('has 256 random bits and leaves only its SHA-256 behind', () => {
    const tokens = new Set(Array.from({ length: 1000 }, newToken));
    expect(tokens.size).toBe(1000);
    for (const token of tokens) expect(isToken(token)).toBe(true);
    const [token = ''] = tokens;
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(digestOf(token).equals(createHash('sha256').update(token).digest())).toBe(true);
  });

  it.each(['', 'x', `${'a'.repeat(42)}+`, 'a'.repeat(44)])('is not %p', (value) => expect(isToken(value)).toBe(false));
});

describe('a password', () => {
  it('is kept as argon2id with the recommended parameters and salted', async () => {
    const hasher = new Argon2Hasher();
    const [one, two] = await Promise.all([hasher.hash('correct horse 电池'), hasher.hash('correct horse 电池')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await hasher.verify(one, 'correct horse 电池')).toBe(true);
    expect(await hasher.verify(one, 'correct horse 电')).toBe(false);
    expect(await hasher.dummy()).toBe(await hasher.dummy());
  });

  it.each(['short', 'aaaaaaaaaaaaaaa', 'my-gd-head-password', 'x'.repeat(129)])('is not accepted as %p', (password) => {
    expect(() => checkPassword(password, 'gd-head')).toThrow(
      expect.objectContaining({ code: 'IDENTITY.WEAK_PASSWORD' }),
    );
  });

  it('is the same from a full-width keyboard', () => {
    expect(normalPassword('ＡＢＣ１２３')).toBe('ABC123');
    expect(() => checkPassword('a fairly long sentence', 'gd-head')).not.toThrow();
    expect(normalLogin('  ＧＤ-Head ')).toBe('gd-head');
  });
});

describe('where a request comes from', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s is one place with its network: %s', (address, place) => {
    expect(placeOf(address)).toBe(place);
  });
});
