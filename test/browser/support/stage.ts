import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { startApp, type TestApp } from '../../support/app.js';

export interface Look {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  readonly language: 'zh' | 'en';
}

export const DESK: Look = { width: 1366, height: 768, theme: 'light', language: 'zh' };
export const PHONE: Look = { width: 390, height: 844, theme: 'light', language: 'zh' };

/** A page with everything that went wrong on it: a test ends by asking that this is empty. */
export interface Seen {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, failed requests, refused contents, uncaught errors, answers from 500 on. */
  readonly faults: string[];
}

/** The API with the built application on a database of its own, and a browser. */
export interface Stage {
  readonly api: TestApp;
  readonly browser: Browser;
  /** `address`: where the page is asked from; the office takes only so much a minute from one place. */
  open(look?: Look, address?: string): Promise<Seen>;
  /** A page whose person is signed in; no clicking. */
  signedIn(login: string, look?: Look): Promise<Seen>;
  /** Gives a browser the session of a person. */
  signIn(context: BrowserContext, login: string): Promise<void>;
  /** Writes the page, or what of it is in the window, to .tmp/screens, which is not kept in the repository. */
  picture(page: Page, name: string, fullPage?: boolean): Promise<void>;
  close(): Promise<void>;
}

/** No wait of a test is longer: a screen that never comes fails in a sentence and does not hang. */
const PATIENCE_MS = 20_000;
const TALLEST = 9_000;
const SCREENS = join(process.cwd(), '.tmp', 'screens');

/**
 * The application and a browser for a test. Nothing on the pages moves, since a button that begins to grow under the
 * pointer is pressed and let go at two places; where milliseconds are counted, `moving` leaves the pages as people see them.
 */
export async function openStage(
  env: Readonly<Record<string, string>> = {},
  motion: 'still' | 'moving' = 'still',
): Promise<Stage> {
  const web = { HENGZHI_WEB: join(process.cwd(), 'dist-web'), TRUST_PROXY: '127.0.0.1' };
  const api = await startApp({ ...web, ...env });
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const open = async (look: Look = DESK, address = '127.0.0.1'): Promise<Seen> => {
    const context = await browser.newContext({
      baseURL: api.url,
      viewport: { width: look.width, height: look.height },
      locale: look.language === 'zh' ? 'zh-CN' : 'en-GB',
      timezoneId: 'Asia/Shanghai',
      colorScheme: look.theme,
      reducedMotion: motion === 'still' ? 'reduce' : 'no-preference',
      hasTouch: look.width < 500,
      extraHTTPHeaders: { 'x-forwarded-for': address },
    });
    // The theme is the system's, which the browser was told above and can be told anew on a page that is open.
    const settings = JSON.stringify({ language: look.language, theme: 'system' });
    // In the page alone: the frame in which the browser shows a PDF has no storage.
    const begin = `if (window === window.top)
      localStorage.getItem('hengzhi.settings') ?? localStorage.setItem('hengzhi.settings', ${JSON.stringify(settings)})`;
    await context.addInitScript(begin);
    leaveRoutesFirst(context);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    return { page, context, faults: listen(page) };
  };
  const signIn = async (context: BrowserContext, login: string): Promise<void> => {
    const { hostname } = new URL(api.url);
    const value = await api.token(login);
    await context.addCookies([
      { name: '__Host-hengzhi', value, url: `https://${hostname}`, secure: true, httpOnly: true, sameSite: 'Strict' },
    ]);
  };
  return {
    api,
    browser,
    open,
    signIn,
    async signedIn(login, look) {
      const seen = await open(look);
      await signIn(seen.context, login);
      return seen;
    },
    async picture(page, name, fullPage = true) {
      mkdirSync(SCREENS, { recursive: true });
      const { width = 0 } = page.viewportSize() ?? {};
      const tall = await page.evaluate<number>('document.documentElement.scrollHeight');
      const path = join(SCREENS, `${name}.png`);
      // A page of some hundred cards is larger than the browser makes a picture of; its beginning shows how it looks.
      if (tall <= TALLEST || !fullPage) await page.screenshot({ path, fullPage });
      else await page.screenshot({ path, clip: { x: 0, y: 0, width, height: page.viewportSize()?.height ?? 0 } });
    },
    async close() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await browser.close();
      await api.close();
    },
  };
}

/** A request that a test relays may still be on its way when its window closes; that nobody waits for it is no fault. */
function leaveRoutesFirst(context: BrowserContext): void {
  const close = context.close.bind(context);
  let left = false;
  context.once('close', () => (left = true));
  context.close = async (options) => {
    if (left) return;
    for (const held of [...context.pages(), context]) await held.unrouteAll({ behavior: 'ignoreErrors' });
    await close(options);
  };
}

/** What only reads, though it is posted to keep a code or answers out of the address. */
const READ_BY_POST =
  /\/(follow|follow\/events|follow\/clocks\/[^/]+\/certificate|follow\/documents\/[^/]+|follow\/papers\/(list|[^/]+\/content)|drafts\/[^/]+\/check|eligibility\/answer)$/;
/** A draft lies in the browser too, which saves it again when it is opened the next time. */
const DRAFT_SAVED = /\/drafts\/[^/]+$/;

function canBeGivenUp(request: Request): boolean {
  const { pathname } = new URL(request.url());
  switch (request.method()) {
    case 'GET':
    case 'HEAD':
      return true;
    case 'POST':
      return READ_BY_POST.test(pathname) || DRAFT_SAVED.test(pathname);
    default:
      return false;
  }
}

function listen(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left gives up what it was reading; what it was writing it must have seen to its end.
    if (request.failure()?.errorText === 'net::ERR_ABORTED' && canBeGivenUp(request)) return;
    faults.push(`failed: ${request.method()} ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}
