import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { WINDOW, type OtherBrowser } from './other-browser.ts';

/** Where Debian's packages put it. */
export const FIREFOX = '/usr/bin/firefox-esr';

/** Whether this machine has a Firefox. */
export const hasFirefox: boolean = existsSync(FIREFOX);

/** Starts Firefox over WebDriver BiDi. */
export async function openFirefox(): Promise<OtherBrowser> {
  const browser = await launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
  const page = await browser.newPage();
  await page.setViewport(WINDOW);
  return {
    async open(url) {
      await page.goto(url, { waitUntil: 'load' });
    },
    read: (body) => page.evaluate(`(() => { ${body} })()`),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}
