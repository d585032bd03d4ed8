import { Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { Database } from '#libs/persistence';
import { ChangePassword } from './application/change-password.js';
import { RevokeSessions, SignOut } from './application/end-sessions.js';
import { OpenAgency } from './application/establish.js';
import { ChangePerson, ListPeople, RegisterPerson } from './application/keep-people.js';
import { AddToRoster, ListRoster, RetireFromRoster } from './application/keep-roster.js';
import { OidcLogin, type Provisioning } from './application/oidc-login.js';
import { ResetPassword } from './application/reset-password.js';
import { ResolveSession } from './application/resolve-session.js';
import { SignIn } from './application/sign-in.js';
import { TellTime } from './application/tell-time.js';
import { CaseCapacities } from './domain/capacities.js';
import { Argon2Hasher } from './infrastructure/argon2-hasher.js';
import { OpenIdProvider, type OidcSettings } from './infrastructure/openid-provider.js';
import { PgDoorkeeper } from './infrastructure/pg-doorkeeper.js';
import { PgAgencies } from './infrastructure/pg-agencies.js';
import { PgOfficeClock } from './infrastructure/pg-office-clock.js';
import { PgPeople } from './infrastructure/pg-people.js';
import { PgRegions } from './infrastructure/pg-regions.js';
import { PgRoster } from './infrastructure/pg-roster.js';
import { PgSessions } from './infrastructure/pg-sessions.js';
import { PgLoginThrottle } from './infrastructure/pg-login-throttle.js';
import { PgThrottle } from './infrastructure/pg-throttle.js';
import { SessionCache } from './infrastructure/session-cache.js';

export interface IdentityOptions {
  readonly sessionHours?: number;
  /** Null or left out: local accounts only, and `OidcLogin` is not provided. */
  readonly oidc?: (OidcSettings & { readonly provisioning: Provisioning }) | null;
}

type Made = FactoryProvider['provide'];
const bind = (provide: Made, inject: Made[], useFactory: FactoryProvider['useFactory']): FactoryProvider => ({
  provide,
  inject,
  useFactory,
});

const PROVIDERS = [
  bind(PgAgencies, [Database], (db: Database) => new PgAgencies(db)),
  bind(PgRegions, [Database], (db: Database) => new PgRegions(db)),
  bind(PgPeople, [Database], (db: Database) => new PgPeople(db)),
  bind(PgThrottle, [Database], (db: Database) => new PgThrottle(db)),
  bind(PgLoginThrottle, [Database], (db: Database) => new PgLoginThrottle(db)),
  bind(PgDoorkeeper, [Database], (db: Database) => new PgDoorkeeper(db)),
  bind(PgOfficeClock, [Database], (db: Database) => new PgOfficeClock(db)),
  bind(TellTime, [PgOfficeClock], (c: PgOfficeClock) => new TellTime(c)),
  bind(Argon2Hasher, [], () => new Argon2Hasher()),
  bind(CaseCapacities, [], () => new CaseCapacities()),
  bind(ResolveSession, [SessionCache], (s: SessionCache) => new ResolveSession(s)),
  bind(SignOut, [SessionCache], (s: SessionCache) => new SignOut(s)),
  bind(RevokeSessions, [SessionCache], (s: SessionCache) => new RevokeSessions(s)),
  bind(PgRoster, [Database], (db: Database) => new PgRoster(db)),
  bind(ListRoster, [PgRoster], (r: PgRoster) => new ListRoster(r)),
  bind(AddToRoster, [PgRoster, PgPeople], (r: PgRoster, p: PgPeople) => new AddToRoster(r, p)),
  bind(RetireFromRoster, [PgRoster], (r: PgRoster) => new RetireFromRoster(r)),
  bind(ListPeople, [PgPeople], (p: PgPeople) => new ListPeople(p)),
  bind(
    OpenAgency,
    [PgAgencies, PgRegions, Argon2Hasher],
    (a: PgAgencies, r: PgRegions, h: Argon2Hasher) => new OpenAgency(a, r, h),
  ),
  bind(ChangePerson, [PgPeople], (p: PgPeople) => new ChangePerson(p)),
  bind(RegisterPerson, [PgPeople, Argon2Hasher], (p: PgPeople, h: Argon2Hasher) => new RegisterPerson(p, h)),
  bind(
    SignIn,
    [PgPeople, SessionCache, Argon2Hasher, PgLoginThrottle, PgDoorkeeper],
    (p: PgPeople, s: SessionCache, h: Argon2Hasher, t: PgLoginThrottle, d: PgDoorkeeper) => new SignIn(p, s, h, t, d),
  ),
  ...[ChangePassword, ResetPassword].map((UseCase) =>
    bind(
      UseCase,
      [PgPeople, SessionCache, Argon2Hasher, PgLoginThrottle],
      (p: PgPeople, s: SessionCache, h: Argon2Hasher, t: PgLoginThrottle) => new UseCase(p, s, h, t),
    ),
  ),
];

/** Needs `Database` from a global module of the application. */
@Module({})
export class IdentityModule {
  static with(options: IdentityOptions = {}): DynamicModule {
    const { oidc, sessionHours } = options;
    const sessions = bind(
      SessionCache,
      [Database],
      (db: Database) => new SessionCache(new PgSessions(db, sessionHours)),
    );
    const login = oidc && [
      bind(
        OidcLogin,
        [PgPeople, SessionCache, PgDoorkeeper],
        (p: PgPeople, s: SessionCache, d: PgDoorkeeper) =>
          new OidcLogin(new OpenIdProvider(oidc), p, s, d, oidc.provisioning),
      ),
    ];
    const providers = [...PROVIDERS, sessions, ...(login ?? [])];
    return { module: IdentityModule, providers, exports: providers };
  }
}
