import { expect, test, type Page } from '@playwright/test';
import type { CurioErrorDetail } from '@curio/core';
import type { Curio } from '@curio/sdk';
import { curioIn } from '../support/curio-in-page.ts';
import { driveFeed } from '../support/feed-driver.ts';
import { startOtherSite, type OtherSite, type SitePage } from '../support/other-site.ts';
import {
  readModel,
  readVectors,
  serveInstead,
  serveModel,
  writeNewerPlan,
  writeRanker,
  writeStrayPlan,
  type SpoiltModel,
} from '../support/spoilt-catalog.ts';

const FEED = { surface: 'feed', count: 10 } as const;
const RANKED = 'Ranked by interest-ranker@0.3.0';

let site: OtherSite;

test.beforeAll(async () => {
  site = await startOtherSite();
});

test.afterAll(() => site.remove());

/** The page of a visitor who has bought something. */
interface Visit {
  /** Asks for a slate, which must have all its items, and gives the status after it. */
  readonly rank: () => Promise<{ readonly tier: number; readonly reason: string }>;
  /** Details of `curio-error` so far. */
  readonly told: () => Promise<readonly CurioErrorDetail[]>;
  /** What nobody caught. */
  readonly uncaught: readonly string[];
}

async function visit(page: Page, shown: SitePage = {}): Promise<Visit> {
  site.show(shown);
  const uncaught: string[] = [];
  page.on('pageerror', (error) => uncaught.push(error.message));
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    document.addEventListener('curio-error', (event) => {
      if (event instanceof CustomEvent) told.push(event.detail);
    });
  });
  await page.goto(site.url);
  const curio = await curioIn(page);
  const rank = async (): ReturnType<Visit['rank']> => {
    const slate = await curio.rank(FEED);
    expect(slate.items).toHaveLength(FEED.count);
    return curio.status();
  };
  await rank();
  await page.evaluate(async () => {
    const client = window.curio as unknown as Curio;
    const liked = client.view?.catalog.products[0]?.id ?? '';
    await client.track('order', { item: liked });
  });
  return {
    rank,
    told: () => page.evaluate(() => (globalThis as unknown as { told: CurioErrorDetail[] }).told),
    uncaught,
  };
}

/** The feed shows a card, and the next one on a key. */
async function expectFeed(page: Page): Promise<void> {
  const feed = driveFeed(page);
  await feed.next();
  expect(await feed.activeItem()).not.toBe('');
}

test.describe('a worker that is gone', () => {
  test('without a word: ranking goes on at tier 0, says so once, and has a new worker later', async ({
    page,
  }) => {
    const { rank, told, uncaught } = await visit(page);
    await expect.poll(rank).toMatchObject({ tier: 1, reason: RANKED });
    await endWorker(page);
    expect(await rank()).toMatchObject({ tier: 0, reason: 'The model did not answer within 250 ms' });
    await expect.poll(told).toEqual([expect.objectContaining({ code: 'worker-timeout', fatal: false })]);
    await expect.poll(rank).toMatchObject({ tier: 1, reason: RANKED });
    expect(await told()).toHaveLength(1);
    await expectFeed(page);
    expect(uncaught).toEqual([]);
  });

  test('again and again: after three new ones the status says that there are no more', async ({ page }) => {
    const { rank, uncaught } = await visit(page);
    for (let round = 0; round < 4; round += 1) {
      await expect.poll(rank).toMatchObject({ tier: 1, reason: RANKED });
      await breakWorker(page);
    }
    const last = await rank();
    expect(last).toMatchObject({ tier: 0 });
    expect(last.reason).toContain('ended 4 times');
    expect(page.workers()).toEqual([]);
    await expectFeed(page);
    expect(uncaught).toEqual([]);
  });
});

/** A thread that the system ends tells nobody, as one that closes itself. */
async function endWorker(page: Page): Promise<void> {
  const [worker] = page.workers();
  const gone = worker?.waitForEvent('close');
  await worker?.evaluate(() => {
    setTimeout(() => globalThis.close());
  });
  await gone;
}

/** An error that nobody catches there: the page hears of it and ends the worker. */
async function breakWorker(page: Page): Promise<void> {
  const [worker] = page.workers();
  const gone = worker?.waitForEvent('close');
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken');
    });
  });
  await gone;
}

interface Policy {
  /** Beside the shop's own address. */
  readonly scripts?: string;
  readonly workers?: string;
  readonly trustedTypes?: string;
}

function toPolicy({ scripts = '', workers, trustedTypes }: Policy): readonly string[] {
  const { url } = site.shop;
  return [
    `default-src 'self'`,
    `script-src ${url} ${scripts}`,
    `style-src ${url}`,
    `img-src ${url} data:`,
    `media-src ${url} blob:`,
    `connect-src ${url}`,
    ...(workers === undefined ? [] : [`worker-src ${workers}`]),
    ...(trustedTypes === undefined
      ? []
      : [`require-trusted-types-for 'script'`, `trusted-types ${trustedTypes}`]),
  ];
}

const WASM = `'wasm-unsafe-eval'`;

const REFUSING: readonly (readonly [
  name: string,
  policy: Policy,
  expected: { code: string; place: string; says: string },
])[] = [
  [
    'without wasm-unsafe-eval',
    { workers: 'blob:' },
    { code: 'worker-unavailable', place: 'wasm', says: 'The kernels did not start' },
  ],
  [
    'without worker-src, and no blob: in script-src',
    { scripts: WASM },
    { code: 'worker-unavailable', place: 'worker-src', says: 'workerUrl' },
  ],
  ['without wasm and workers', {}, { code: 'worker-unavailable', place: 'worker-src', says: 'workerUrl' }],
  [
    'with Trusted Types that do not know our policy',
    { scripts: WASM, workers: 'blob:', trustedTypes: 'lit-html' },
    { code: 'worker-unavailable', place: 'blob:', says: 'curio' },
  ],
];

test.describe('a policy', () => {
  for (const [name, policy, { code, place, says }] of REFUSING) {
    test(`${name} leaves tier 0 and a feed that works`, async ({ page }) => {
      const { rank, told, uncaught } = await visit(page, { policy: toPolicy(policy) });
      await expect.poll(told).toEqual([expect.objectContaining({ code, place, fatal: false })]);
      const status = await rank();
      expect(status).toMatchObject({ tier: 0 });
      expect(status.reason).toContain(says);
      await expectFeed(page);
      expect(await told()).toHaveLength(1);
      expect(uncaught).toEqual([]);
    });
  }

  test('that requires Trusted Types and names ours ranks by the model', async ({ page }) => {
    const policy = toPolicy({ scripts: WASM, workers: 'blob:', trustedTypes: 'curio lit-html' });
    const { rank, told } = await visit(page, { policy });
    await expect.poll(rank).toMatchObject({ tier: 1, reason: RANKED });
    expect(await told()).toEqual([]);
  });
});

type SpoiltCase = readonly [name: string, model: SpoiltModel, code: string, place: string];

/** Refused before a slate asks for it: told once. */
const UNUSABLE: readonly SpoiltCase[] = [
  ['a plan that is cut', toPlan(cut(readModel('plan'))), 'model-invalid', 'plan'],
  ['a plan of another version', toPlan(writeNewerPlan()), 'model-invalid', 'plan'],
  [
    "a file that is not the manifest's",
    { form: 'plan', bytes: readModel('plan'), sha256: '0'.repeat(64) },
    'model-invalid',
    'model.plan',
  ],
  ['a huge file', toPlan(new Uint8Array(5_000_000)), 'model-invalid', 'model.plan'],
  ['an .onnx that is cut', toOnnx(cut(readModel('onnx'))), 'model-invalid', 'model'],
  ['a page in place of the .onnx', toOnnx(Buffer.from('<!doctype html>')), 'model-invalid', 'model'],
  [
    'a tensor that claims a million million numbers',
    toOnnx(
      writeRanker({
        initializers: [{ name: 'matrix', type: 'float32', shape: [2 ** 20, 2 ** 20], values: [1] }],
      }),
    ),
    'model-invalid',
    'initializer matrix',
  ],
];

/** Found out while a slate is made: told with each slate. */
const FAILING: readonly SpoiltCase[] = [
  ['a plan that writes outside of its memory', toPlan(writeStrayPlan()), 'model-failed', 'memory'],
  ['weights that are no numbers', toOnnx(writeRanker({ weight: Number.NaN })), 'model-failed', 'outputs'],
  [
    'an input of another shape',
    toOnnx(writeRanker({ inputs: [{ name: 'candidates', type: 'float32', shape: ['n', 32] }] })),
    'model-failed',
    'candidates',
  ],
  [
    'an output of another shape',
    toOnnx(
      writeRanker({
        outputs: [{ name: 'scores', type: 'float32', shape: [64, 1] }],
        nodes: [{ operator: 'Identity', inputs: ['matrix'], outputs: ['scores'] }],
      }),
    ),
    'model-failed',
    'outputs',
  ],
];

/** The first half. */
function cut(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length / 2);
}

function toPlan(bytes: Uint8Array): SpoiltModel {
  return { form: 'plan', bytes };
}

function toOnnx(bytes: Uint8Array): SpoiltModel {
  return { form: 'onnx', bytes };
}

test.describe('a model that is or has', () => {
  for (const [name, model, code, place] of [...UNUSABLE, ...FAILING]) {
    test(`${name}: tier 0 goes on`, async ({ page }) => {
      await serveModel(page, model);
      const { rank, told, uncaught } = await visit(page);
      await expect.poll(async () => (await rank()) && (await told()).length).toBeGreaterThan(0);
      const [first] = await told();
      expect(first).toMatchObject({
        code,
        fatal: false,
        place: expect.stringMatching(new RegExp(`${place}$`)),
      });
      const status = await rank();
      expect(status).toMatchObject({ tier: 0 });
      expect(status.reason).toContain(first?.message);
      expect(new Set((await told()).map((detail) => detail.code)).size).toBe(1);
      await expectFeed(page);
      expect(uncaught).toEqual([]);
    });
  }

  test('a manifest that is a page, or does not come: a plain sentence', async ({ page }) => {
    await serveInstead(page, '**/catalog/model/manifest.json', '<!doctype html>');
    const first = await visit(page);
    await expect.poll(first.told).toMatchObject([{ code: 'model-invalid' }]);
    await page.route('**/catalog/model/manifest.json', (route) => route.abort());
    const second = await visit(page);
    await expect.poll(second.told).toMatchObject([{ code: 'model-unreachable' }]);
    expect((await second.rank()).reason).toBe(
      'The model is out of use: The network, CORS or connect-src keeps the model away.',
    );
  });

  test('another maker, but sound: it ranks', async ({ page }) => {
    await serveModel(page, toOnnx(writeRanker({})));
    const { rank } = await visit(page);
    await expect.poll(rank).toMatchObject({ tier: 1, reason: RANKED });
  });
});

const SPOILT_VECTORS: readonly (readonly [name: string, place: string, spoil: (file: Buffer) => unknown])[] =
  [
    ['another version', 'version', (file) => file.writeUInt16LE(3, 4)],
    ['another kind', 'magic', (file) => file.write('CURX')],
    ['a scale beyond all use', 'scales[0]', (file) => file.writeFloatLE(3e38, 20)],
  ];

test.describe('a vectors file of or with', () => {
  for (const [name, place, spoil] of SPOILT_VECTORS) {
    test(`${name}: the texts are encoded in its stead, and tier 0 ranks by them`, async ({ page }) => {
      const file = readVectors();
      spoil(file);
      await serveInstead(page, '**/catalog/vectors.*.bin', file);
      const { rank, told, uncaught } = await visit(page);
      const reason = 'interest-ranker@0.3.0 reads vectors of item-encoder/0.2.0';
      await expect.poll(rank).toMatchObject({ tier: 0, reason });
      expect(await told()).toMatchObject([{ code: 'vectors-invalid', place, fatal: false }]);
      expect(uncaught).toEqual([]);
    });
  }
});
