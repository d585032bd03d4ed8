import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the provider may be told to put wrongly into the tokens it signs. */
export type Spoilt = 'audience' | 'expiry' | 'nonce' | 'issuer' | 'nothing';

export interface IdentityProvider {
  readonly issuer: string;
  /** As the application is configured at it. */
  readonly client: { readonly id: string; readonly secret: string };
  spoil(what: Spoilt): Promise<void>;
  close(): Promise<void>;
}

const CLIENT = { id: 'hengzhi', secret: 'a-secret-of-this-trial-only-2026' };

/** Starts a real OpenID provider on loopback. Whoever names himself there is that subject. */
export async function startIdentityProvider(redirectUrl: string): Promise<IdentityProvider> {
  const script = join(import.meta.dirname, 'identity-provider.mjs');
  const child = fork(script, [], {
    env: { ...process.env, ISSUED_TO: redirectUrl, CLIENT_ID: CLIENT.id, CLIENT_SECRET: CLIENT.secret },
    silent: true,
  });
  const [told] = (await once(child, 'message')) as [{ issuer: string }];
  return {
    issuer: told.issuer,
    client: CLIENT,
    async spoil(what) {
      child.send(what);
      await once(child, 'message');
    },
    async close() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** A person's browser: keeps cookies, follows redirects and fills in the provider's own pages. */
export class ProviderBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly redirectUrl: string) {}

  /** Signs in at the provider and agrees. @returns the address it sends the browser back to, not opened */
  async signIn(authorizationUrl: string, subject: string): Promise<string> {
    let next = authorizationUrl;
    let form: Record<string, string> | null = null;
    for (let steps = 0; steps < 20; steps += 1) {
      if (next.startsWith(this.redirectUrl)) return next;
      const answer = await this.open(next, form);
      form = null;
      const location = answer.headers.get('location');
      if (location !== null) {
        next = new URL(location, next).href;
        continue;
      }
      const page = await answer.text();
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
      if (answer.status !== 200 || !action) throw new Error(`the provider answered ${answer.status}: ${page}`);
      next = new URL(action, next).href;
      form = page.includes('value="login"')
        ? { prompt: 'login', login: subject, password: 'whatever' }
        : { prompt: 'consent' };
    }
    throw new Error('the provider never sent the browser back');
  }

  private async open(url: string, form: Record<string, string> | null): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }
}
