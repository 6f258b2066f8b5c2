import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/find-chromium.mjs';

const CHUNKS = fileURLToPath(new URL('../../widget/script-tag/chunks', import.meta.url));

/** What a page of a bench may fetch, by its path. */
export type ServedFiles = Readonly<Record<string, readonly [type: string, body: string | Uint8Array]>>;

/** A page of a bench on a port of this machine. */
export interface ServedPage {
  readonly url: string;
  close(): void;
}

/**
 * Serves a page at every path that is none of its files.
 *
 * The page is cross-origin isolated: elsewhere the browser rounds its clock to 100 µs.
 */
export async function servePage(html: string, files: ServedFiles): Promise<ServedPage> {
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/html', html];
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader('content-type', type).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
    },
  };
}

/**
 * Serves a page that runs one module of the benches.
 *
 * @param entry - address of the module in this folder; TypeScript, bundled with all it imports.
 */
export async function serveScript(entry: URL, files: ServedFiles = {}): Promise<ServedPage> {
  const html = '<!doctype html><title>Bench</title><script type="module" src="/page.js"></script>';
  return servePage(html, { ...files, '/page.js': ['text/javascript', await bundleScript(entry)] });
}

/**
 * Bundles one module of the benches for a page, with all it imports.
 *
 * @param entry - its address in this folder; TypeScript.
 */
export async function bundleScript(entry: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'esnext',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Opens an address in a Chromium of its own, for as long as the work takes. */
export async function inChromium<Value>(url: string, work: (page: Page) => Promise<Value>): Promise<Value> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: CHROMIUM_FLAGS,
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    return await work(page);
  } finally {
    await browser.close();
  }
}

/** The file of the built script tag that holds a worker's text as its export `WORKER_SCRIPT`. */
export function findWorkerChunk(name: string): string {
  const found = readdirSync(CHUNKS).find((file) => file.startsWith(`${name}.generated.`));
  if (found === undefined) throw new Error(`The script tag's build has no ${name} worker.`);
  return join(CHUNKS, found);
}
