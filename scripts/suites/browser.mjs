import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runCommand } from '../run-command.mjs';
import { inRoot, root } from '../stack/places.mjs';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const present = () => USUAL.find((path) => existsSync(path));

/** The path of Playwright's own Chromium, if it was ever downloaded. */
function playwrights() {
  const { chromium } = createRequire(inRoot('package.json'))('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? String(path) : undefined;
}

/**
 * A Chromium to test with: CHROME_PATH, one that is here, Playwright's download, or Debian's package.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named) return existsSync(named) ? named : undefined;
  const here = playwrights() ?? present();
  if (here) return here;
  console.log('No Chromium here: trying Playwright’s download, then Debian’s package.');
  const playwright = inRoot('node_modules/.bin/playwright');
  const download = await runCommand(playwright, ['install', '--with-deps', 'chromium'], {
    cwd: root,
    timeoutMs: 300_000,
  });
  if (download.code === 0 && playwrights()) return playwrights();
  const [command, ...sudo] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  if (command) {
    await runCommand(command, [...sudo, 'update'], { timeoutMs: 120_000 });
    await runCommand(command, [...sudo, 'install', '-y', '--no-install-recommends', 'chromium'], {
      timeoutMs: 600_000,
    });
  }
  return present();
}
