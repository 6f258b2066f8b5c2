import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium, VISITOR_AGENT } from '../../../scripts/find-chromium.mjs';

/** A browser whose storage outlives it, and which can be ended without a chance to say goodbye. */
export interface KillableBrowser {
  openTab(clockErrorMs: number): Promise<Page>;
  /** SIGKILL of its main process, which takes the others with it. */
  kill(): Promise<void>;
  /** As a visitor does who leaves. */
  quit(): Promise<void>;
}

/** Starts the installed Chromium on a profile's folder. */
export async function startBrowser(profile: string): Promise<KillableBrowser> {
  const flags = [...CHROMIUM_FLAGS, '--headless=new', '--remote-debugging-port=0', '--disable-gpu'];
  const child = spawn(
    findChromium() ?? chromium.executablePath(),
    [...flags, `--user-data-dir=${profile}`, `--user-agent=${VISITOR_AGENT}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = once(child, 'exit');
  const browser = await connect(child.stderr);
  const end = async (): Promise<void> => {
    await exited;
    // The connection hears of it by itself; nothing is left to close.
    await browser.close().catch(() => undefined);
  };
  return {
    async openTab(clockErrorMs) {
      const [context] = browser.contexts();
      if (context === undefined) throw new Error('The browser has no context.');
      const page = await context.newPage();
      await page.addInitScript((errorMs) => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + errorMs;
      }, clockErrorMs);
      return page;
    },
    kill() {
      child.kill('SIGKILL');
      return end();
    },
    async quit() {
      await Promise.all(browser.contexts().flatMap((context) => context.pages().map((page) => page.close())));
      child.kill('SIGTERM');
      await end();
    },
  };
}

async function connect(stderr: NodeJS.ReadableStream): Promise<Browser> {
  for await (const line of createInterface(stderr)) {
    const address = /^DevTools listening on (ws:\S+)/u.exec(line)?.[1];
    if (address === undefined) continue;
    stderr.resume();
    return chromium.connectOverCDP(address);
  }
  throw new Error('Chromium ended before it told its address.');
}
