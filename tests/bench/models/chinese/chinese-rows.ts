import { CATALOGUE_ENCODER_ID, createHashingItemEncoder, INTEREST_DIMENSION, toCosines } from '@curio/core';
import type { BenchRow } from '../../bench-report.ts';
import { createShelf, findOnShelf, FIRST } from '../../search/shelf.ts';
import { createArtifactPart, encodeItems, encodeWhole } from '../parts/artifact-parts.ts';
import { createTextSpace, type TextSpace } from '../parts/text-parts.ts';
import { toCharacterGrams } from './character-grams.ts';
import { readChinese, type ChineseProduct, type ChineseSet } from './read-chinese.ts';
import { rankRelevant, toChance, toRelevanceRow, type Asked } from './relevance-row.ts';

const RANKER = 'interest-ranker/0.2.0';

/** Over vectors that are fitted to the catalogue, as `curio build` makes them. */
const FITTED_RANKER = 'interest-ranker/0.3.0';

/** Each act is worth 0.7 of the next, as in every other row of this bench. */
const DECAY = 0.7;

/**
 * What shoppers of a small Chinese catalogue mean, found by models that were trained on none of it: every product a
 * candidate, those of the history left out, ties against what is sought. Reported without a budget; nothing is tuned
 * on it.
 */
export async function measureChinese(): Promise<readonly BenchRow[]> {
  const set = readChinese();
  return [...(await rowsOfQueries(set)), ...(await rowsOfHistories(set))];
}

async function rowsOfQueries({ products, queries }: ChineseSet): Promise<readonly BenchRow[]> {
  const toRow = createRowFinder(products);
  const cases = queries.map(({ query, relevant }) => ({ query, history: [], relevant: relevant.map(toRow) }));
  const characters = createCharacterSpace(products);
  const encoder = createHashingItemEncoder();
  const vectors = encodeItems(products);
  const shelf = createShelf(products);
  return compare({
    name: 'Chinese queries',
    itemCount: products.length,
    cases,
    systems: {
      'TF-IDF of characters': ({ query }) => characters.byText(query),
      [encoder.id]: ({ query }) => toCosines(vectors, encoder.encode([{ title: query, category: [] }])),
      'search of the SDK, by words alone': ({ query }) =>
        toScores(findOnShelf(query, 'words', shelf), products.length),
      'search of the SDK, by both': ({ query }) =>
        toScores(findOnShelf(query, 'both', shelf), products.length),
    },
  });
}

async function rowsOfHistories({ products, histories }: ChineseSet): Promise<readonly BenchRow[]> {
  const toRow = createRowFinder(products);
  const cases = histories.map(({ history, relevant }) => ({
    history: history.map(toRow),
    relevant: relevant.map(toRow),
  }));
  const characters = createCharacterSpace(products);
  const vectors = encodeItems(products);
  const ranker = await createArtifactPart({ path: RANKER, engine: 'light' }, vectors);
  const fitted = await createArtifactPart({ path: FITTED_RANKER, engine: 'light' }, encodeWhole(products));
  return compare({
    name: 'Chinese histories',
    itemCount: products.length,
    cases,
    systems: {
      'TF-IDF of characters, decayed by 0.7': ({ history }) => characters.byHistory(history),
      [`${createHashingItemEncoder().id}, mean decayed by 0.7`]: ({ history }) =>
        toCosines(vectors, toDecayedMean(vectors, history)),
      [RANKER]: ({ history }) => ranker(history),
      [`${FITTED_RANKER} over ${CATALOGUE_ENCODER_ID}`]: ({ history }) => fitted(history),
    },
  });
}

function createRowFinder(products: readonly ChineseProduct[]): (id: string) => number {
  const rows = new Map(products.map(({ id }, row) => [id, row]));
  return (id) => rows.get(id) ?? Number.NaN;
}

/** Of the texts that the encoder reads as well. */
function createCharacterSpace(products: readonly ChineseProduct[]): TextSpace {
  const texts = products.map(({ title, category, brand }) => [title, ...category, brand].join(' '));
  return createTextSpace(texts, toCharacterGrams);
}

/** A list that was found says nothing of the rest, which ties at the end. */
function toScores(found: readonly string[], itemCount: number): Float32Array {
  const scores = new Float32Array(itemCount);
  for (const [at, id] of found.entries()) scores[Number(id)] = FIRST - at;
  return scores;
}

/** Up to its length. */
function toDecayedMean(vectors: Float32Array, history: readonly number[]): Float32Array {
  return Float32Array.from({ length: INTEREST_DIMENSION }, (_, at) =>
    history.reduce((sum, row) => DECAY * sum + (vectors[row * INTEREST_DIMENSION + at] ?? 0), 0),
  );
}

interface Comparison<Case extends Asked> {
  readonly name: string;
  readonly itemCount: number;
  readonly cases: readonly Case[];
  /** Each scores every product for a case. */
  readonly systems: Readonly<Record<string, (one: Case) => Float32Array | Promise<Float32Array>>>;
}

async function compare<Case extends Asked>(comparison: Comparison<Case>): Promise<readonly BenchRow[]> {
  const { name, itemCount, cases, systems } = comparison;
  const chance = toChance(cases, itemCount);
  const rows: BenchRow[] = [];
  for (const [label, score] of Object.entries(systems)) {
    const ranks: (readonly number[])[] = [];
    for (const one of cases) ranks.push(rankRelevant(await score(one), one));
    rows.push(toRelevanceRow(`${name}, ${label}`, ranks, chance));
  }
  return rows;
}
