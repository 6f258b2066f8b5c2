import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect } from '@playwright/test';
import { WINDOW, type OtherBrowser, type OtherKey } from './other-browser.ts';

const LIBRARIES = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/`;
const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const MINI_BROWSER = findMiniBrowser();

/** Whether this machine has WebKitGTK's MiniBrowser, its driver and a screen for it. */
export const hasWebKit: boolean = MINI_BROWSER !== null && existsSync(DRIVER) && existsSync(SCREEN);

/** WebDriver's names of keys: code points of Unicode's private use area. */
const KEYS: Readonly<Record<OtherKey, string>> = { ArrowDown: '\uE015', Enter: '\uE007' };

/** Starts WebKitGTK's MiniBrowser over WebDriver, on a screen of its own. */
export async function openWebKit(): Promise<OtherBrowser> {
  const screen = await startScreen();
  const port = await findFreePort();
  const driver = spawn(DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen.display, LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const children = [driver, screen.process];
  const end = (): void => {
    for (const child of children) child.kill();
  };
  try {
    const send = createSender(`http://127.0.0.1:${port}`);
    await expect.poll(() => send('GET', '/status').then(Boolean, () => false)).toBe(true);
    const session = await startSession(send);
    return createWebKit((method, path, body) => send(method, `/session/${session}${path}`, body), end);
  } catch (error) {
    end();
    throw error;
  }
}

function createWebKit(send: Send, end: () => void): OtherBrowser {
  return {
    async open(url) {
      await send('POST', '/window/rect', WINDOW);
      await send('POST', '/url', { url });
    },
    read: (body) => send('POST', '/execute/sync', { script: body, args: [] }),
    async press(key) {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] }));
      await send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async close() {
      await send('DELETE', '').catch(() => undefined);
      end();
    },
  };
}

/** Sends one command of WebDriver and gives its value. */
type Send = (method: string, path: string, body?: object) => Promise<unknown>;

function createSender(origin: string): Send {
  return async (method, path, body) => {
    const response = await fetch(origin + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    // Border: every answer of a driver is an object with `value`.
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`WebDriver refused ${path}: ${JSON.stringify(value)}`);
    return value;
  };
}

async function startSession(send: Send): Promise<string> {
  const options = { binary: MINI_BROWSER, args: ['--automation'] };
  const session = await send('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  });
  // Border: as WebDriver's "New Session" answers.
  return (session as { readonly sessionId: string }).sessionId;
}

/** A screen with a number of its own: `-displayfd` lets the server choose a free one and tell it. */
async function startScreen(): Promise<{ readonly display: string; readonly process: ChildProcess }> {
  const screen = spawn(SCREEN, ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    screen.once('error', reject);
    screen.stdio[3]?.once('data', (text: Buffer) => {
      resolve(text.toString().trim());
    });
  });
  return { display: `:${number}`, process: screen };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

function findMiniBrowser(): string | null {
  if (!existsSync(LIBRARIES)) return null;
  const names = readdirSync(LIBRARIES).filter((name) => name.startsWith('webkit2gtk-4'));
  return names.map((name) => `${LIBRARIES}${name}/MiniBrowser`).find((path) => existsSync(path)) ?? null;
}
