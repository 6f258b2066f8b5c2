import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Curio } from '@curio/sdk';
import { CHROMIUM_FLAGS, findChromium, VISITOR_AGENT } from '../../scripts/find-chromium.mjs';
import { startEmbedSite, type EmbedSite } from '../support/embed-site.ts';

let site: EmbedSite;

test.beforeAll(async () => {
  site = await startEmbedSite();
});

test.afterAll(() => site.remove());

/** What the page tells of itself, before it goes and after it has come back. */
interface Report {
  readonly kept: boolean;
  /** The browser's reasons for keeping no page. */
  readonly why?: unknown;
  readonly item: string;
  readonly itemAfter: string;
  readonly next: string;
  readonly plays: boolean;
  /** Type and item of every event recorded, in order. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

test('a page that comes back by history goes on where it stood, and counts nothing twice', async () => {
  const chromium = findChromium();
  test.skip(chromium === null, 'No browser is installed beside the one of the test runner.');
  const report = await letPageReport(chromium ?? '');
  // Whether a page is kept is the browser's to decide, by its memory among others.
  test.skip(!report.kept, `The browser kept no page: ${JSON.stringify(report.why)}`);
  expect(report.itemAfter).toBe(report.item);
  expect(report.plays).toBe(true);
  expect(report.next).not.toBe(report.item);
  expect(report.before).toContain(`view ${report.item}`);
  expect(report.after).toEqual(expect.arrayContaining([...report.before]));
  // What is told in parts: ms that were not told yet.
  const once = report.after.filter((event) => !event.startsWith('video-watched'));
  expect(once.toSorted()).toEqual([...new Set(once)].toSorted());
});

/**
 * Lets a browser of its own open the page: one that a debugger looks into keeps no page for going back, so the page does
 * by itself what a visitor would, and tells a server of this test.
 */
async function letPageReport(chromium: string): Promise<Report> {
  const home = mkdtempSync(join(tmpdir(), 'curio-kept-'));
  let hear: (report: Report) => void = () => undefined;
  const heard = new Promise<Report>((resolve) => {
    hear = resolve;
  });
  const ear = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://ear.example');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
    const text = searchParams.get('report');
    if (text !== null) hear(JSON.parse(text) as Report);
  });
  await new Promise<void>((resolve) => ear.listen(0, '127.0.0.1', resolve));
  offerPages(`http://127.0.0.1:${(ear.address() as AddressInfo).port}`);
  const flags = [
    '--headless=new',
    `--user-data-dir=${home}`,
    `--user-agent=${VISITOR_AGENT}`,
    '--window-size=1280,800',
  ];
  const browser = spawn(chromium, [...CHROMIUM_FLAGS, ...flags, site.url], { stdio: 'ignore' });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  try {
    return await heard;
  } finally {
    browser.kill();
    await ended;
    ear.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

function offerPages(ear: string): void {
  const { url, version, shop } = site;
  site.answers.set('/', {
    body: `<!doctype html><html lang="en"><head><title>A site</title>
      <link rel="stylesheet" href="${url}/curio/${version}/curio.css">
      <script async src="${url}/curio/${version}/curio.js" data-site="demo"
        data-source="${shop.url}/catalog/catalog.json"></script></head>
      <body><main><h1>A site</h1><curio-feed kinds="video"></curio-feed></main>
      <script>(${visit.toString()})(${JSON.stringify(ear)});</script></body></html>`,
  });
  site.answers.set('/other', {
    body: '<!doctype html><html lang="en"><title>Another page</title><script>setTimeout(() => history.back(), 500);</script></html>',
  });
}

/** Runs in the page: watches a clip, goes on to another page, and when it is back watches again, and tells. */
async function visit(ear: string): Promise<void> {
  const wait = async (isTrue: () => unknown): Promise<void> => {
    while (!isTrue()) await new Promise((resolve) => void setTimeout(resolve, 100));
  };
  const stage = (): Element | null | undefined =>
    document.querySelector('curio-feed')?.shadowRoot?.querySelector('[data-active] > [item-id]');
  const item = (): string => stage()?.getAttribute('item-id') ?? '';
  const plays = (): boolean => {
    const player = stage()?.shadowRoot?.querySelector('curio-player');
    return player?.shadowRoot?.querySelector('video')?.paused === false;
  };
  const list = async (): Promise<readonly string[]> => {
    const curio = window.curio as unknown as Pick<Curio, 'inspectEvents'>;
    return (await curio.inspectEvents()).map(({ event }) => `${event.type} ${event.item ?? ''}`);
  };
  const isPersisted = new Promise<boolean>((resolve) => {
    addEventListener('pageshow', ({ persisted }) => persisted && resolve(true));
    // A page that was not kept starts anew, and says so.
    if (performance.getEntriesByType('navigation')[0]?.toJSON().type === 'back_forward') resolve(false);
  });
  const first = Promise.race([isPersisted, wait(plays)]);
  if ((await first) === false) {
    const why: unknown = performance.getEntriesByType('navigation')[0]?.toJSON().notRestoredReasons;
    return void fetch(`${ear}?report=${encodeURIComponent(JSON.stringify({ kept: false, why }))}`);
  }
  let before: readonly string[] = [];
  while (!before.includes(`view ${item()}`)) {
    await new Promise((resolve) => void setTimeout(resolve, 200));
    before = await list();
  }
  const shown = item();
  location.href = '/other';
  const kept = await isPersisted;
  const itemAfter = item();
  await wait(plays);
  await new Promise((resolve) => void setTimeout(resolve, 4000));
  const [after, isPlaying] = [await list(), plays()];
  (document.querySelector('curio-feed') as unknown as { move(step: number): void }).move(1);
  await wait(() => item() !== shown);
  const report = { kept, item: shown, itemAfter, next: item(), plays: isPlaying, before, after };
  await fetch(`${ear}?report=${encodeURIComponent(JSON.stringify(report))}`);
}
