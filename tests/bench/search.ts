import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createSeededRandom, createWordIndex, type ItemText } from '@curio/core';
import type { BenchReport, BenchRow } from './bench-report.ts';
import { toItemText } from './retrieval/text-recall.ts';
import { createShelf, findOnShelf, FIRST, toEntry, type Shelf, type Voice } from './search/shelf.ts';
import { readLoad, toMedian } from './statistics.ts';

const ITEMS = fileURLToPath(new URL('../../../shared/data/interest/beauty/items.jsonl', import.meta.url));

const QUERIES = 400;

/** A frame at 60 Hz. */
const FRAME_MS = 16;
/** What blending may lose against words alone: two of the queries. */
const SLACK = 2 / QUERIES;

/**
 * Known-item search over a real catalogue of 12,101 items: how often an item is among the first ten for a part of its
 * title, by words alone, by meaning alone, and by both as the SDK blends them; and what a query costs. The data is not
 * part of this repository: where it is absent, the rows say so and pass.
 */
export async function measureSearch(): Promise<BenchReport> {
  if (!existsSync(ITEMS)) return { bench: 'search', rows: [toSkipped()] };
  const shelf = createShelf(readFileSync(ITEMS, 'utf8').trim().split('\n').map(toItemText));
  const rows = Object.entries(QUERY_KINDS).map(([name, toQuery]) => measureKind(name, toQuery, shelf));
  return { bench: 'search', rows: [...rows, measureTime(shelf), measureIndexing(shelf.texts)] };
}

function toSkipped(): BenchRow {
  const reason = 'skipped: the folder ../shared/data is not beside the repository';
  return { metric: 'known-item search', value: null, unit: '', budget: null, pass: true, beside: {}, reason };
}

type Random = () => number;

/** Each makes a query of an item; `null` where the item has too few words. */
const QUERY_KINDS: Readonly<Record<string, (text: ItemText, random: Random) => string | null>> = {
  'two words of a title': ({ title }, random) => pick(title, 2, random)?.join(' ').concat(' ') ?? null,
  'a word and three letters': ({ title }, random) => {
    const [whole = '', begun = ''] = pick(title, 2, random) ?? [];
    return begun === '' ? null : `${whole} ${begun.slice(0, 3)}`;
  },
  'a word and a misspelt one': ({ title }, random) => {
    const [whole = '', misspelt = ''] = pick(title, 2, random) ?? [];
    return misspelt.length < 5 ? null : `${whole} ${misspelt.slice(0, 2)}${misspelt.slice(3)} `;
  },
  'a word in the other number': ({ title }, random) => {
    const words = pick(title, 2, random);
    return words?.map((word) => (word.endsWith('s') ? word.slice(0, -1) : `${word}s`)).join(' ') ?? null;
  },
  'a word and the category': ({ title, category }, random) =>
    `${pick(title, 1, random)?.[0] ?? ''} ${category.at(-1) ?? ''} `,
};

function measureKind(
  name: string,
  toQuery: (text: ItemText, random: Random) => string | null,
  shelf: Shelf,
): BenchRow {
  const hits: Record<Voice, number> = { words: 0, meaning: 0, both: 0 };
  let queries = 0;
  for (const [row, query] of listQueries(toQuery, shelf.texts)) {
    queries += 1;
    for (const voice of ['words', 'meaning', 'both'] as const)
      if (findOnShelf(query, voice, shelf).includes(String(row))) hits[voice] += 1;
  }
  const share = (voice: Voice): number => Number((hits[voice] / queries).toFixed(3));
  return {
    metric: `hit@${FIRST}, ${name}`,
    value: share('both'),
    unit: '',
    budget: share('words'),
    pass: share('both') >= share('words') - SLACK,
    beside: { words: share('words'), meaning: share('meaning'), queries },
  };
}

function* listQueries(
  toQuery: (text: ItemText, random: Random) => string | null,
  texts: readonly ItemText[],
): Generator<readonly [row: number, query: string]> {
  const random = createSeededRandom(7);
  for (let at = 0; at < QUERIES; at += 1) {
    const row = Math.floor(random() * texts.length);
    const text = texts[row];
    const query = text === undefined ? null : toQuery(text, random);
    if (query !== null) yield [row, query];
  }
}

function measureTime(shelf: Shelf): BenchRow {
  const times = (voice: Voice): number[] =>
    [...listQueries(QUERY_KINDS['a word and three letters'] ?? (() => null), shelf.texts)].map(([, query]) =>
      time(() => findOnShelf(query, voice, shelf)),
    );
  const [words, both] = [times('words'), times('both')];
  const slow = both.toSorted((one, other) => one - other)[Math.floor(both.length * 0.95)] ?? Number.NaN;
  return {
    metric: `a query of ${shelf.texts.length.toLocaleString('en')} items, p95`,
    value: Number(slow.toFixed(2)),
    unit: 'ms',
    budget: FRAME_MS,
    pass: slow <= FRAME_MS,
    beside: {
      'words p50': toMedian(words).toFixed(2),
      'both p50': toMedian(both).toFixed(2),
      'load average': readLoad(),
    },
  };
}

/** In the slices of 200 that a page reads. */
function measureIndexing(texts: readonly ItemText[]): BenchRow {
  const index = createWordIndex();
  const times: number[] = [];
  for (let from = 0; from < texts.length; from += 200)
    times.push(time(() => index.add(texts.slice(from, from + 200).map(toEntry))));
  const median = toMedian(times);
  return {
    metric: 'a slice of 200 items into the index, p50',
    value: Number(median.toFixed(2)),
    unit: 'ms',
    budget: FRAME_MS,
    pass: median <= FRAME_MS,
    beside: { 'all ms': times.reduce((sum, one) => sum + one, 0).toFixed(0) },
  };
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function pick(text: string, count: number, random: Random): readonly string[] | null {
  const words = text.split(/\s+/u).filter((word) => word.length > 2);
  if (words.length < count) return null;
  const first = Math.floor(random() * words.length);
  return Array.from({ length: count }, (_, at) => words[(first + at) % words.length] ?? '');
}
