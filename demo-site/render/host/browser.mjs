// Chromium with its software renderer, so that every machine draws alike.
// In: CURIO_CHROMIUM or a browser of a usual name. Out: an open studio page.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

/** Opens the studio page of `server`; page errors end the run. */
export async function openStudioPage(server) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS, headless: true });
  const page = await browser.newPage();
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') process.stderr.write(`page: ${line.text()}\n`);
  });
  page.on('pageerror', (error) => process.stderr.write(`page: ${error.stack}\n`));
  await page.goto(`${server.url}/stage.html`);
  await page.waitForFunction(() => globalThis.studioReady === true);
  return { browser, page };
}

function findChromium() {
  if (process.env.CURIO_CHROMIUM) return process.env.CURIO_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) =>
    existsSync(file),
  );
  if (!found) throw new Error('No Chromium was found. Set CURIO_CHROMIUM to the path of one.');
  return found;
}
