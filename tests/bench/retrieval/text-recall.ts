import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createHashingItemEncoder, type ItemText } from '@curio/core';
import { createVectorSearch } from '@curio/inference';
import type { BenchRow } from '../bench-report.ts';
import { searchPlainly } from '../plain-search.mjs';
import { countHits, DIMENSION, quantise, toRow } from './vectors.ts';

const ITEMS = fileURLToPath(new URL('../../../../shared/data/interest/', import.meta.url));

const FOUND = 100;
const QUERIES = 200;

/**
 * How many of the exact 100 nearest over float32 the int8 search finds among the texts of a real catalogue, encoded as
 * the SDK encodes a catalogue. The data is not part of this repository: where it is absent, the row says so and passes.
 *
 * @param name - folder of the data: `beauty`, with 12,101 items, or `sports`, with 18,357.
 */
export function measureTextRecall(name: 'beauty' | 'sports', leastRecall: number): BenchRow {
  const frame = { metric: `recall@100 of float32, texts of ${name}`, unit: '', budget: leastRecall };
  const path = `${ITEMS}${name}/items.jsonl`;
  if (!existsSync(path)) {
    const reason = 'skipped: the folder ../shared/data is not beside the repository';
    return { ...frame, value: null, pass: true, beside: {}, reason };
  }
  const texts = readFileSync(path, 'utf8').trim().split('\n').map(toItemText);
  const vectors = createHashingItemEncoder().encode(texts);
  const recall = measureRecall(vectors);
  const beside = { items: texts.length, queries: QUERIES };
  return { ...frame, value: Number(recall.toFixed(4)), pass: recall >= leastRecall, beside };
}

function measureRecall(vectors: Float32Array): number {
  const count = vectors.length / DIMENSION;
  const search = createVectorSearch(quantise(vectors));
  let hits = 0;
  for (let at = 0; at < QUERIES; at += 1) {
    const query = toRow(vectors, Math.floor((at * count) / QUERIES));
    hits += countHits(search(query, FOUND).rows, searchPlainly(vectors, query, FOUND));
  }
  return hits / (QUERIES * FOUND);
}

/** The data's own form: the first attribute is the brand, the others are the path of the category. */
export function toItemText(line: string): ItemText {
  const { text, attributes } = JSON.parse(line) as {
    readonly text: string;
    readonly attributes: readonly string[];
  };
  const [brand = 'Unknown', ...category] = attributes;
  return { title: text, category, ...(brand === 'Unknown' ? {} : { brand }) };
}
