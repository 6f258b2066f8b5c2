/// <reference types="vite/client" />
import {
  createHashingItemEncoder,
  createItemTextReader,
  encodeVectorsFile,
  listItems,
  type EventBatch,
} from '@curio/core';
import type { TensorInfo } from '@curio/inference';
import { writeOnnx } from '@curio/inference/testing';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCurio } from './client.ts';
import type { Curio, CurioOptions } from './curio.ts';
import { createBrowserPlatform } from './platform/browser-platform.ts';
import type { Network, Platform } from './platform/platform.ts';
import { createShelf } from './testing/index.ts';

const MODEL_URL = `${location.origin}/models/artifacts/interest-ranker/0.2.0/`;
const COLLECTOR = { url: 'https://collect.example', writeKey: 'wk' };
const FEED = { surface: 'feed', count: 10, context: { kinds: ['video'] } } as const;

let end = new AbortController();

beforeEach(async () => {
  end = new AbortController();
  localStorage.clear();
  sessionStorage.clear();
  await removeDatabases();
});

afterEach(async () => {
  end.abort();
  document.body.replaceChildren();
  await removeDatabases();
});

describe('the model', () => {
  test.each([
    ['auto', 1],
    ['light', 1],
    ['onnxruntime', 2],
  ] as const)(
    'decides the slate once it is loaded, and puts what was liked first: %s',
    { timeout: 30_000 },
    async (engine, tier) => {
      const curio = start({
        source: await publish({ model: MODEL_URL }),
        assets: { onnxruntimeWasmUrl: wasmUrl },
        engine,
      });
      expect((await curio.rank(FEED)).tier).toBe(0);
      for (const at of [0, 1, 2])
        void curio.track('video-watched', { item: `clip-lamps-${at}`, mediaMs: 8000 });
      await expect.poll(async () => (await curio.rank(FEED)).tier, { timeout: 20_000 }).toBe(tier);
      const slate = await curio.rank(FEED);
      expect(slate.modelVersion).toBe('interest-ranker@0.2.0');
      expect(
        slate.items.every(
          (item) => item.tier === tier && item.scores.interest > 0 && item.scores.interest < 1,
        ),
      ).toBe(true);
      expect(slate.items.slice(0, 2).every(({ id }) => id.includes('lamps'))).toBe(true);
      expect(curio.status).toMatchObject({ tier, reason: 'Ranked by interest-ranker@0.2.0' });
    },
  );

  test(
    "a site's own model with an operator that the light engine lacks goes to onnxruntime",
    { timeout: 30_000 },
    async () => {
      const folder = 'https://models.example/own/';
      const curio = start(
        { source: await publish({ model: folder }), assets: { onnxruntimeWasmUrl: wasmUrl } },
        await serveModel(folder, writeOwnModel('Softplus')),
      );
      await curio.rank(FEED);
      void curio.track('order', { item: 'lamps-0' });
      await expect.poll(async () => (await curio.rank(FEED)).tier, { timeout: 20_000 }).toBe(2);
      expect(curio.status.reason).toBe('Ranked by own@1.0.0');
      const { items } = await curio.rank(FEED);
      expect(items.map(({ scores }) => scores.pClick)).toEqual(items.map(() => 1));
    },
  );

  test('where onnxruntime may not be loaded, the status says what the light engine lacks', async () => {
    const folder = 'https://models.example/own/';
    const source = await publish({ model: folder });
    const curio = start({ source, engine: 'light' }, await serveModel(folder, writeOwnModel('Softplus')));
    const errors: string[] = [];
    curio.observe('error', ({ code }) => errors.push(code), end);
    await curio.rank(FEED);
    await expect.poll(() => errors, { timeout: 10_000 }).toEqual(['model-unsupported']);
    void curio.track('order', { item: 'lamps-0' });
    await expect.poll(async () => (await curio.rank(FEED)) && curio.status.reason).toContain('Softplus');
  });

  test('a model that is not the manifest one leaves tier 0, and the status says why', async () => {
    const platform = createBrowserPlatform();
    const network: Network = {
      request: (url, request) =>
        url.endsWith('.onnx')
          ? Promise.resolve(new Response('not a model'))
          : platform.network.request(url, request),
    };
    const curio = start(
      { source: await publish({ model: MODEL_URL }), assets: { onnxruntimeWasmUrl: wasmUrl } },
      { ...platform, network },
    );
    const errors: string[] = [];
    curio.observe('error', ({ code }) => errors.push(code), end);
    void curio.track('order', { item: 'lamps-0' });
    await curio.rank(FEED);
    await expect.poll(() => errors, { timeout: 10_000 }).toEqual(['model-invalid']);
    expect(await curio.rank(FEED)).toMatchObject({ tier: 0 });
    expect(curio.status.reason).toContain('The model is out of use');
  });

  test('a page that refuses workers keeps tier 0', async () => {
    const platform = createBrowserPlatform();
    const services = async (): ReturnType<Platform['services']> => {
      const all = await platform.services();
      return { ...all, device: { ...all.device, startWorker: refuseWorker } };
    };
    const curio = start(
      { source: await publish({ model: MODEL_URL }), assets: { onnxruntimeWasmUrl: wasmUrl } },
      { ...platform, services },
    );
    const errors: string[] = [];
    curio.observe('error', ({ code }) => errors.push(code), end);
    await curio.rank(FEED);
    await expect.poll(() => errors, { timeout: 10_000 }).toEqual(['worker-unavailable']);
    expect((await curio.rank(FEED)).items).toHaveLength(10);
  });
});

describe('consent', () => {
  test('before it: no storage of any kind, and no request but the catalogue', async () => {
    const seen: string[] = [];
    const curio = start({ source: await publish({}), collector: COLLECTOR }, watchNetwork(seen));
    await curio.rank(FEED);
    void curio.track('order', { item: 'lamps-0' });
    await curio.flush();
    window.dispatchEvent(new Event('pagehide'));
    await expect.poll(() => curio.explainProfile().interests.length).toBe(1);
    expect(seen.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, '']);
  });

  test('granted: events survive in IndexedDB, and the next page sends them', async () => {
    const down = start({ consent: 'granted', collector: COLLECTOR }, watchNetwork([]));
    const event = await down.track('order', { item: 'lamps-0' });
    await down.flush();
    expect((await down.inspectEvents()).map(({ life }) => life)).toEqual(['stored']);
    end.abort();
    end = new AbortController();

    const batches: EventBatch[] = [];
    const up = start({ consent: 'granted', collector: COLLECTOR }, answerWith(batches));
    await up.flush();
    expect(batches.flatMap(({ events }) => events.map(({ id }) => id))).toEqual([event.id]);
    expect((await up.inspectEvents()).map(({ life }) => life)).toEqual(['acknowledged']);
    expect((await up.track('like')).visitor).toBe(event.visitor);
  });

  test('denied: all of it is gone', async () => {
    const curio = start({ consent: 'granted' }, watchNetwork([]));
    void curio.track('order', { item: 'lamps-0' });
    await curio.inspectEvents();
    expect(await indexedDB.databases()).toHaveLength(1);
    await curio.setConsent('denied');
    expect(await indexedDB.databases()).toEqual([]);
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });
});

test('an element in view for a second is one impression, however often it is observed', async () => {
  const curio = start({});
  const card = document.createElement('div');
  card.style.cssText = 'width: 200px; height: 200px';
  document.body.append(card);
  const fields = { item: 'clip-lamps-0', slate: 's', position: 0, surface: 'feed' } as const;
  for (let times = 0; times < 3; times += 1) curio.observeImpression(card, fields, end);
  await expect.poll(async () => (await curio.inspectEvents()).length, { timeout: 4000 }).toBe(1);
  const [first] = await curio.inspectEvents();
  expect(first?.event).toMatchObject({ type: 'impression', ...fields });
});

function start(options: Partial<CurioOptions>, platform: Platform = createBrowserPlatform()): Curio {
  return createCurio({ site: 'shelf', source: createShelf(), signal: end.signal, ...options }, platform);
}

/** A built catalogue, as a static host would serve it, behind blob addresses. */
async function publish(files: { readonly model?: string }): Promise<string> {
  const catalog = createShelf();
  const items = JSON.stringify(catalog);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(items)));
  const version = Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const texts = listItems(catalog).map(createItemTextReader(catalog));
  const vectors = encodeVectorsFile(createHashingItemEncoder().encode(texts));
  return toAddress(
    JSON.stringify({
      schemaVersion: 1,
      version,
      builtAtMs: 1,
      items: toAddress(items),
      vectors: toAddress(Uint8Array.from(vectors)),
      withdrawn: toAddress('{"ids":[]}'),
      report: 'report.json',
      ...files,
    }),
  );
}

/** Sums what one operator makes of a candidate's vector: an interest ranker by its inputs and output. */
function writeOwnModel(operator: string): Uint8Array<ArrayBuffer> {
  const toInput = (name: string, ...shape: (number | string)[]): TensorInfo => ({
    name,
    type: 'float32',
    shape,
  });
  const bytes = writeOnnx({
    inputs: [
      toInput('history', 1, 50, 64),
      toInput('weights', 1, 50),
      toInput('age', 1, 50),
      toInput('candidates', 'n', 64),
    ],
    outputs: [toInput('scores', 'n')],
    nodes: [
      { operator, inputs: ['candidates'], outputs: ['made'] },
      {
        operator: 'ReduceSum',
        inputs: ['made', 'axes'],
        outputs: ['scores'],
        attributes: { keepdims: { i: 0 } },
      },
    ],
    initializers: [{ name: 'axes', type: 'int64', shape: [1], values: [1] }],
  });
  return Uint8Array.from(bytes);
}

/** The real network, and a model with its manifest at an address of a site's own. */
async function serveModel(folder: string, bytes: Uint8Array<ArrayBuffer>): Promise<Platform> {
  const platform = createBrowserPlatform();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const manifest = {
    schemaVersion: 1,
    kind: 'interest-ranker',
    name: 'own',
    version: '1.0.0',
    file: 'own.onnx',
    sha256,
    encoder: 'item-encoder/0.1.0',
    // A sum of 64 positive numbers is no probability; what is beyond 1 counts as 1.
    heads: { pClick: { output: 'scores' } },
  };
  const network: Network = {
    async request(url, request) {
      if (url === `${folder}manifest.json`) return Response.json(manifest);
      return url === `${folder}own.onnx` ? new Response(bytes) : platform.network.request(url, request);
    },
  };
  return { ...platform, network };
}

function toAddress(content: string | Uint8Array<ArrayBuffer>): string {
  return URL.createObjectURL(new Blob([content]));
}

/** Nothing but blobs can be reached. */
function watchNetwork(seen: string[]): Platform {
  const platform = createBrowserPlatform();
  const network: Network = {
    request(url, request) {
      seen.push(url);
      return url.startsWith('blob:')
        ? platform.network.request(url, request)
        : Promise.reject(new Error('down'));
    },
  };
  return { ...platform, network };
}

function answerWith(batches: EventBatch[]): Platform {
  const network: Network = {
    async request(_url, { body }) {
      batches.push(JSON.parse(body ?? ''));
      return Response.json({ stored: 1, duplicates: 0, refused: {} });
    },
  };
  return { ...createBrowserPlatform(), network };
}

function refuseWorker(): never {
  throw new DOMException('Refused by a policy.', 'SecurityError');
}

async function removeDatabases(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).addEventListener('success', resolve);
    });
  }
}
