import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchReport, BenchRow } from './bench-report.ts';
import { runMeasured, type Measured } from './catalog/run-measured.ts';
import { writeFeed, type FeedPlan } from './catalog/write-feed.ts';
import { readLoad } from './statistics.ts';

/** `CURIO_BENCH_CATALOG=long` builds 400,000 items and a feed of 1 GB as well: some ten minutes more. */
const IS_LONG = process.env['CURIO_BENCH_CATALOG'] === 'long';

const WORDS = 80;

/** 400,000 items of 2.6 KB. */
const GIGABYTE: Omit<FeedPlan, 'path'> = { format: 'xml', items: 400_000, words: 390 };

/**
 * What memory an item may take while a feed is built: two prints of 12 bytes in tables that are half full, and five
 * numbers of where it lies.
 */
const STATE_BYTES = 100;

/**
 * Beyond the items' state. What is left is what V8 has not swept yet, which grows up to some 100,000 items and then stays:
 * 166 MB of 10,000 items, 301 of 100,000, 316 of 400,000, 307 of a feed of 1 GB (2026-11-26, two cores, load 4 to 6).
 */
const FLAT_RATIO = 1.3;

/** A build of 100,000 items must be no matter of patience. Our choice. */
const LEAST_RATE = 1_000;

/** Up to 10,000 items are fitted to each other: the largest of these may take a minute. Our choice. */
const LEAST_FITTED_RATE = 167;
const MOST_FITTED_ITEMS = 10_000;

/**
 * `curio build` of made-up Merchant Center feeds, each in a process of its own: items a second, the most memory, and what
 * it takes to build a feed again of which one item in a hundred changed; beside them the kept parsers over the whole file.
 */
export async function measureCatalog(): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'curio-catalog-'));
  try {
    return { bench: 'catalog', rows: await measureIn(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureIn(folder: string): Promise<readonly BenchRow[]> {
  const tenth = await buildFeed(folder, { format: 'xml', items: 10_000, words: WORDS });
  const grown = await buildFeed(folder, { format: 'xml', items: 10_000, words: WORDS, changeEvery: 100 });
  const hundred = await buildFeed(folder, { format: 'xml', items: 100_000, words: WORDS });
  const again = await buildFeed(folder, { format: 'xml', items: 100_000, words: WORDS, changeEvery: 100 });
  const double = await buildFeed(folder, { format: 'xml', items: 200_000, words: WORDS });
  const table = await buildFeed(folder, { format: 'tsv', items: 100_000, words: WORDS });
  const rows = [
    toRow('10,000 items, fitted', tenth),
    toRow('10,000 items again, 1 in 100 changed', grown, {
      'of the first build': ratio(grown.seconds, tenth.seconds),
    }),
    toRow('100,000 items', hundred, { 'fast-xml-parser, whole': await parseWhole(hundred) }),
    toRow('100,000 items again, 1 in 100 changed', again, {
      'of the first build': ratio(again.seconds, hundred.seconds),
    }),
    toRow('100,000 items as a table', table, { 'papaparse, whole': await parseWhole(table) }),
    toRow('200,000 items', double),
    toFlatRow('200,000', double, hundred),
  ];
  if (!IS_LONG) return rows;
  const most = await buildFeed(folder, { format: 'xml', items: 400_000, words: WORDS });
  const large = await buildFeed(folder, GIGABYTE);
  return [
    ...rows,
    toRow('400,000 items', most),
    toRow('a feed of 1 GB', large),
    toFlatRow('400,000', most, hundred),
    toFlatRow('1 GB', large, hundred),
  ];
}

interface Built extends Measured {
  readonly plan: FeedPlan;
  readonly sizeBytes: number;
  readonly work: { readonly encoded: number; readonly reused: number };
}

/** Each format has a catalogue of its own, so that a second feed of it is built over the first. */
async function buildFeed(folder: string, wanted: Omit<FeedPlan, 'path'>): Promise<Built> {
  const plan = { ...wanted, path: join(folder, `${wanted.items}-${wanted.words}.${wanted.format}`) };
  const sizeBytes = await writeFeed(plan);
  const out = join(folder, `out-${wanted.format}-${wanted.items}-${wanted.words}`);
  const measured = await runMeasured(['sdk/server/bin/curio.js', 'build', plan.path, '--out', out, '--json']);
  // What the command line prints for programs.
  const { work, counts } = JSON.parse(measured.output) as Built & {
    readonly counts: { readonly skipped: object };
  };
  if (Object.keys(counts.skipped).length > 0) throw new Error(`items were left out: ${measured.output}`);
  return { ...measured, plan, sizeBytes, work };
}

async function parseWhole({ plan }: Built): Promise<string> {
  const { seconds, peakBytes } = await runMeasured(['tests/bench/catalog/parse-whole.mjs', plan.path]);
  return `${seconds.toFixed(1)} s, ${toMegabytes(peakBytes)} MB`;
}

function toRow(metric: string, built: Built, more: BenchRow['beside'] = {}): BenchRow {
  const rate = Math.round(built.plan.items / built.seconds);
  const budget = built.plan.items > MOST_FITTED_ITEMS ? LEAST_RATE : LEAST_FITTED_RATE;
  return {
    metric: `build, ${metric}`,
    value: rate,
    unit: 'items/s',
    budget,
    pass: rate >= budget,
    beside: {
      seconds: Number(built.seconds.toFixed(1)),
      'feed MB': toMegabytes(built.sizeBytes),
      'peak MB': toMegabytes(built.peakBytes),
      encoded: built.work.encoded,
      reused: built.work.reused,
      ...more,
      load: readLoad(),
    },
  };
}

/** Peaks as a ratio, once the state of the items is taken off both. */
function toFlatRow(name: string, large: Built, small: Built): BenchRow {
  const rest = ({ peakBytes, plan }: Built): number => peakBytes - plan.items * STATE_BYTES;
  const value = ratio(rest(large), rest(small));
  return {
    metric: `peak memory, ${name} against ${small.plan.items.toLocaleString('en')} items`,
    value,
    unit: 'times',
    budget: FLAT_RATIO,
    pass: value <= FLAT_RATIO,
    beside: {
      'feed times': ratio(large.sizeBytes, small.sizeBytes),
      'with state': ratio(large.peakBytes, small.peakBytes),
      'state B/item': STATE_BYTES,
    },
  };
}

function ratio(one: number, other: number): number {
  return Number((one / other).toFixed(2));
}

function toMegabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
