// A Chromium for the browser tests, with letters for Chinese: found on the system, installed by apt where that is allowed.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { installPackages } from './apt.mjs';
import { ClearFault } from './say.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const find = () => [process.env.CHROMIUM, ...PLACES].find((path) => path && existsSync(path)) ?? null;

/** Without letters for Chinese every screenshot is boxes and every width is wrong. */
const hasLetters = () => (spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';

/** The path of a Chromium on this machine. */
export function ensureChromium() {
  const missing = [...(find() ? [] : ['chromium']), ...(hasLetters() ? [] : ['fonts-noto-cjk', 'fontconfig'])];
  if (missing.length > 0) installPackages(missing, 'Chromium with Chinese letters');
  const found = find();
  if (found) return found;
  throw new ClearFault('Chromium is needed for the browser tests; set CHROMIUM to its path.');
}
