import { addSigns } from '../text/add-signs.ts';
import { ITEM_ENCODER_ID } from './encoder-ids.ts';
import {
  cleanText,
  isInBigramScript,
  MAX_LEVELS,
  MAX_TITLE_UNITS,
  nameWords,
  toGrams,
  toRuns,
  toWords,
} from '../text/item-words.ts';

/**
 * What the encoder reads of an item. Texts may be in any language and of any length; an empty string counts as
 * absent.
 *
 * @public
 */
export interface ItemText {
  /** The first 300 UTF-16 units are read. */
  readonly title: string;
  /** From the root down, one name a level; 12 levels of 100 units are read. */
  readonly category: readonly string[];
  /** The first 100 units are read. */
  readonly brand?: string;
  /** Plain text, no markup; the first 600 units are read. */
  readonly description?: string;
}

/**
 * A text encoder: any catalogue, any language.
 *
 * @public
 */
export interface ItemEncoder {
  /** Name and version. Vectors of different ids must not be compared; a ranker's manifest names the id it expects. */
  readonly id: string;
  readonly dimension: 64;
  /**
   * Encodes every item by itself: neither order nor neighbours matter.
   *
   * @param items - any number, also none. Not changed.
   * @returns `[n, 64]` float32, row-major. Each row has unit length, or is all zero when the item has no letter and
   * no digit in what is read (empty, or only emoji and punctuation).
   */
  encode(items: readonly ItemText[]): Float32Array;
}

const DIMENSION = 64;

const MAX_DESCRIPTION_UNITS = 600;

// Shares and weights: tuned on the validation split of Amazon Beauty (models/train/tune_item_encoder.py), NDCG@10
// of a decayed mean. The description's share is chosen, not tuned: that data has no descriptions.
const TITLE_SHARE = 1;
const CATEGORY_SHARE = 0.4;
const BRAND_SHARE = 1.4;
const DESCRIPTION_SHARE = 0.4;

const WORD_WEIGHT = 20;
const SHORT_WORD_WEIGHT = 10;
const FUNCTION_WORD_WEIGHT = 2;
const GRAM_WEIGHT = 2;
const LEVEL_WEIGHT = 20;
const PATH_WEIGHT = 6;
const LEVEL_WORD_WEIGHT = 10;
const BRAND_NAME_WEIGHT = 20;
const BRAND_WORD_WEIGHT = 8;

// English function words, then what shops add to every title: units, counts and "set".
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and as at by for from in is it of on or our that the this to with without you your ' +
    'all count fl g gram grams inch inches kit ml new ounce ounces oz pack pcs piece pieces set size'
  ).split(' '),
);

const DIGITS: RegExp = /^[0-9]+$/;

interface Feature {
  readonly name: string;
  /** A whole number, so that sums are exact and do not depend on their order. */
  readonly weight: number;
}

/**
 * Makes the encoder that ships with the SDK: words, sub-words, category levels and brand, each hashed to 64 signs,
 * weighted and added up (a random projection). It has no weights to load and knows no catalogue.
 *
 * Two items that share nothing have a cosine near 0, with a spread of about 1/8 from chance alone: that is the price
 * of 64 dimensions. `models/train/item_encoder.py` is its twin and gives the same bits.
 *
 * @returns an encoder without state.
 * @see Achlioptas 2003, Database-friendly random projections; Weinberger et al. 2009, feature hashing.
 *
 * @public
 */
export function createHashingItemEncoder(): ItemEncoder {
  return { id: ITEM_ENCODER_ID, dimension: DIMENSION, encode: encodeItems };
}

function encodeItems(items: readonly ItemText[]): Float32Array {
  const vectors = new Float32Array(items.length * DIMENSION);
  items.forEach((item, row) => {
    vectors.set(unit(toVector(item)), row * DIMENSION);
  });
  return vectors;
}

/** Title, category, brand and description, each brought to one length first, so that none wins by being long. */
function toVector(item: ItemText): Float64Array {
  const vector = new Float64Array(DIMENSION);
  addPart(vector, textFeatures(item.title, MAX_TITLE_UNITS), TITLE_SHARE);
  addPart(vector, categoryFeatures(item.category), CATEGORY_SHARE);
  addPart(vector, brandFeatures(item.brand ?? ''), BRAND_SHARE);
  addPart(vector, textFeatures(item.description ?? '', MAX_DESCRIPTION_UNITS), DESCRIPTION_SHARE);
  return vector;
}

function addPart(vector: Float64Array, features: readonly Feature[], share: number): void {
  const sums = project(features);
  const length = lengthOf(sums);
  if (length === 0) return;
  const scale = share / length;
  sums.forEach((sum, i) => {
    vector[i] = (vector[i] ?? 0) + sum * scale;
  });
}

function textFeatures(text: string, maxUnits: number): readonly Feature[] {
  const runs = toRuns(cleanText(text, maxUnits));
  return [
    ...runs.flatMap(toWords).map((word) => ({ name: `w:${word}`, weight: wordWeight(word) })),
    ...runs.flatMap(toGrams).map((gram) => ({ name: `g:${gram}`, weight: GRAM_WEIGHT })),
  ];
}

/** Each level, the path down to it, and its words, which share features with title words. */
function categoryFeatures(category: readonly string[]): readonly Feature[] {
  const features: Feature[] = [];
  let path = '';
  for (const level of category.slice(0, MAX_LEVELS)) {
    const words = nameWords(level);
    const name = words.join(' ');
    path = `${path}/${name}`;
    if (name === '') continue;
    features.push({ name: `l:${name}`, weight: LEVEL_WEIGHT }, { name: `p:${path}`, weight: PATH_WEIGHT });
    features.push(...words.map((word) => ({ name: `w:${word}`, weight: LEVEL_WORD_WEIGHT })));
  }
  return features;
}

/** The brand's name as one feature, and its words, which share features with title words. */
function brandFeatures(brand: string): readonly Feature[] {
  const words = nameWords(brand);
  if (words.length === 0) return [];
  const name = { name: `b:${words.join(' ')}`, weight: BRAND_NAME_WEIGHT };
  return [name, ...words.map((word) => ({ name: `w:${word}`, weight: BRAND_WORD_WEIGHT }))];
}

/** Function words count least; numbers and words of one or two letters half; a bigram is a full word. */
function wordWeight(word: string): number {
  if (FUNCTION_WORDS.has(word)) return FUNCTION_WORD_WEIGHT;
  const characters = Array.from(word.slice(0, 6));
  const isBigram = characters.length === 2 && isInBigramScript(word);
  const isShort = characters.length <= 2 && !isBigram;
  return isShort || DIGITS.test(word) ? SHORT_WORD_WEIGHT : WORD_WEIGHT;
}

/** Adds up the features' signs; n occurrences of one count as floor(16 √n), so repeating a word pays little. */
function project(features: readonly Feature[]): Float64Array {
  const counts = new Map<string, number>();
  for (const { name, weight } of features) {
    const key = `${weight} ${name}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sums = new Float64Array(DIMENSION);
  for (const [key, count] of counts) {
    const end = key.indexOf(' ');
    const strength = Number(key.slice(0, end)) * Math.floor(Math.sqrt(256 * count));
    addSigns(sums, key.slice(end + 1), strength);
  }
  return sums;
}

function unit(vector: Float64Array): Float64Array {
  const length = lengthOf(vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

function lengthOf(vector: Float64Array): number {
  let total = 0;
  for (const value of vector) total += value * value;
  return Math.sqrt(total);
}
