import { addSigns } from '../../text/add-signs.ts';
import { eachEntry } from '../../covisitation/text-rows.ts';
import { createHashingItemEncoder } from '../encode-item.ts';
import { INTEREST_DIMENSION } from '../profile.ts';
import { toFeatureRows, type FeatureRows } from './feature-rows.ts';
import { fitVectors, type FittedVectors } from './fitting/fit-vectors.ts';
import type { CatalogueText } from './item-features.ts';
import { findNearest } from './nearest-rows.ts';
import { finishWork } from './finish-work.ts';
import { placeNewcomers, type KeptFit } from './fitting/place-newcomers.ts';

/** The fit tells so many of an item from the rest. */
const NEAREST = 128;

/**
 * Encodes a whole catalogue, so that items with like words, brands and categories lie close: better than item by item, and
 * slower. 10,000 items take about half a minute of one core.
 *
 * @param texts - any number, also none, in the order of the rows.
 * @returns `[n, 64]` float32, row-major. Each row has unit length, or is all zero when the item has no letter and no digit.
 * An item's vector depends on all others: vectors of two catalogues must not be compared.
 * @see models/train/zero_shot/catalogue_encoder.py, its twin: the same steps, rounded elsewhere.
 * @public
 */
export function encodeCatalogue(texts: readonly CatalogueText[]): Float32Array {
  return finishWork(fitCatalogue(texts)).vectors;
}

/**
 * {@link encodeCatalogue} in steps of milliseconds, for who must answer others meanwhile.
 *
 * @param kept - what stays as it is; newcomers are then put among it, in seconds where they are few. Without it all is fitted.
 * @returns the vectors at last; on the way, after each step, how much is done, 0..1.
 * @public
 */
export function* fitCatalogue(
  texts: readonly CatalogueText[],
  kept?: KeptFit,
): Generator<number, FittedVectors> {
  const rows = toFeatureRows(texts);
  const moving = kept?.newcomers ?? Uint32Array.from(texts.keys());
  const nearest = yield* part(findNearest(rows, NEAREST, moving), 0);
  const signs = toStart(texts, rows);
  const fit =
    kept === undefined
      ? { start: signs, nearest }
      : { start: placeNewcomers(kept, signs, nearest), nearest, kernel: kept.kernel };
  return yield* part(fitVectors(fit), 0.5);
}

/** Half of the work, from a share on. */
function* part<Value>(work: Generator<number, Value>, from: number): Generator<number, Value> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    yield from + value / 2;
  }
}

/** The signs of what an item shares, or of its own texts where it shares nothing. */
function toStart(texts: readonly CatalogueText[], { items, names }: FeatureRows): Float32Array {
  const start = new Float32Array(texts.length * INTEREST_DIMENSION);
  const encoder = createHashingItemEncoder();
  const sums = new Float64Array(INTEREST_DIMENSION);
  for (const [row, text] of texts.entries()) {
    sums.fill(0);
    eachEntry(items, row, (feature, weight) => addSigns(sums, names[feature] ?? '', weight));
    const length = Math.hypot(...sums);
    const vector = length === 0 ? encoder.encode([text]) : sums.map((sum) => sum / length);
    start.set(vector, row * INTEREST_DIMENSION);
  }
  return start;
}
