import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Database, makePool } from '#libs/persistence';
import { OidcLogin } from './application/oidc-login.js';
import { ResolveSession } from './application/resolve-session.js';
import { SignIn } from './application/sign-in.js';
import { IdentityModule } from './identity.module.js';

// Never connects: pg opens a connection at the first query.
const database = new Database(makePool({ url: 'postgres://127.0.0.1:1/none', size: 1, name: 'wiring', role: null }));

@Global()
@Module({ providers: [{ provide: Database, useValue: database }], exports: [Database] })
class StoreModule {}

const oidc = {
  issuer: 'https://id.example.cn',
  clientId: 'hz',
  clientSecret: null,
  redirectUri: 'https://hz.example.cn/cb',
  provisioning: null,
};

describe('the identity module', () => {
  it('binds every use case to its adapters', async () => {
    const house = await Test.createTestingModule({ imports: [StoreModule, IdentityModule.with()] }).compile();
    expect(house.get(SignIn)).toBeInstanceOf(SignIn);
    expect(house.get(ResolveSession)).toBeInstanceOf(ResolveSession);
    expect(() => house.get(OidcLogin)).toThrow();
  });

  it('offers the identity provider only where one is configured', async () => {
    const house = await Test.createTestingModule({ imports: [StoreModule, IdentityModule.with({ oidc })] }).compile();
    expect(house.get(OidcLogin)).toBeInstanceOf(OidcLogin);
  });
});
