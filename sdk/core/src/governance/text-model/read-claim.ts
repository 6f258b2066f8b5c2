import { cleanText, hashFeatures, toGrams, type TextFeatures } from './text-features.ts';

const BUCKETS = 4096;
const CLASS_WEIGHT = 0.5;

const DIGIT: RegExp = /[0-9]/gu;

/** The authority's classes of goods. @public */
export type ClaimedGoods = 'food' | 'health-food' | 'cosmetic' | 'tcm-otc';

/**
 * Features of a Chinese claim, for `claim-text/0.1.0`: runs of 1 to 4 characters, and those of 1 to 3 again under the
 * class of the goods, since what may be said of a health food may not be said of food.
 *
 * @param text - in traditional characters, which the model was trained on; the first 1,000 UTF-16 units are read.
 * @public
 */
export function readClaim(text: string, goods: ClaimedGoods): TextFeatures {
  const lower = cleanText(text).toLowerCase().replace(DIGIT, '0');
  const blocks = [
    { weight: 1, features: toGrams('c', lower, [1, 4]) },
    { weight: 1, features: toGrams(`j${goods}:`, lower, [1, 3]) },
    { weight: CLASS_WEIGHT, features: [`p${goods}`] },
  ];
  return hashFeatures(blocks, BUCKETS);
}
