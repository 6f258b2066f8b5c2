import { hash32, mix32 } from '../../text/hash-text.ts';

/**
 * What a text classifier reads, in place of the text: as many values as buckets, at least 256, padded with zeros.
 *
 * @public
 */
export interface TextFeatures {
  /** Whole numbers from 0. */
  readonly buckets: Float32Array;
  readonly values: Float32Array;
}

/** Features that together weigh the same, however many they are. @internal */
export interface FeatureBlock {
  readonly weight: number;
  readonly features: readonly string[];
}

/** Longer texts cost time and say nothing new: the longest that people have judged has 1,600. */
const MAX_UNITS = 1000;

// Spelt out, since languages disagree on what white space is.
const SPACES: RegExp = /[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/gu;

/** Cut before NFKC, which costs time, and once more after it, as it can lengthen; one space where there was any. @internal */
export function cleanText(text: string): string {
  const spaced = text.slice(0, MAX_UNITS).normalize('NFKC').replace(SPACES, ' ');
  return spaced.replace(/^ | $/gu, '').slice(0, MAX_UNITS);
}

/** Every run of `low` to `high` characters behind a prefix, the narrowest first. @internal */
export function toGrams(
  prefix: string,
  text: string,
  [low, high]: readonly [low: number, high: number],
): readonly string[] {
  const characters = Array.from(text);
  const grams: string[] = [];
  for (let width = low; width <= high; width += 1)
    for (let start = 0; start + width <= characters.length; start += 1)
      grams.push(prefix + characters.slice(start, start + width).join(''));
  return grams;
}

/**
 * Hashes blocks: each feature once, in the order of its first place, as weight · √(how often / how many in its block).
 * Quotient, root and product are rounded alike everywhere, so that Python gives the same bits.
 *
 * @param bucketCount - a power of two.
 * @internal
 */
export function hashFeatures(blocks: readonly FeatureBlock[], bucketCount: number): TextFeatures {
  const placed = blocks.flatMap(({ weight, features }) =>
    Array.from(countEach(features), ([feature, count]) => {
      const mixed = mix32(hash32(feature));
      const value = weight * Math.sqrt(count / features.length);
      return { bucket: mixed & (bucketCount - 1), value: mixed < 0 ? -value : value };
    }),
  );
  const size = toPaddedSize(placed.length);
  const [buckets, values] = [new Float32Array(size), new Float32Array(size)];
  for (const [at, { bucket, value }] of placed.entries()) {
    buckets[at] = bucket;
    values[at] = value;
  }
  return { buckets, values };
}

function countEach(features: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

/** 256, 1,024, 4,096 or 16,384: the light engine keeps the layouts of four sizes. */
function toPaddedSize(count: number): number {
  let size = 256;
  while (size < count) size *= 4;
  return size;
}
