import { toClassBlocks } from './class-words.ts';
import { cleanText, hashFeatures, toGrams, type FeatureBlock, type TextFeatures } from './text-features.ts';

/** A published classifier of texts of shops; each reads features of its own. @public */
export type ShopTextModel = 'dark-pattern-text/0.1.0' | 'dark-pattern-text/0.2.0';

const BUCKETS: Readonly<Record<ShopTextModel, number>> = {
  'dark-pattern-text/0.1.0': 16_384,
  'dark-pattern-text/0.2.0': 32_768,
};
const SHAPE_WEIGHT = 0.5;

const DIGIT: RegExp = /[0-9]/gu;
const NUMBER: RegExp = /[0-9]+(?:[.,:][0-9]+)*/gu;
const TOKEN: RegExp = /[a-z]+(?:['’][a-z]+)*|[^ a-z]/gu;
const MARKS: readonly string[] = ['!', '?', '.', '$', '%', '|', ':'];

/**
 * Features of an English text of a shop: runs of 1 to 5 characters, the same of 1 to 4 with capitals, words and pairs of
 * words, how the text looks and, since 0.2.0, what its words do. Digits count as 0.
 *
 * @param text - any length; the first 1,000 UTF-16 units are read. May be empty.
 * @param model - whose features; another model's give answers that mean nothing.
 * @public
 */
export function readShopText(text: string, model: ShopTextModel = 'dark-pattern-text/0.2.0'): TextFeatures {
  const clean = cleanText(text);
  const cased = clean.replace(DIGIT, '0');
  const blocks: readonly FeatureBlock[] = [
    { weight: 1, features: toGrams('c', ` ${cased.toLowerCase()} `, [1, 5]) },
    { weight: 1, features: toGrams('k', ` ${cased} `, [1, 4]) },
    { weight: 1, features: toWordGrams(clean.toLowerCase()) },
    { weight: SHAPE_WEIGHT, features: toShape(clean) },
    ...(model === 'dark-pattern-text/0.1.0' ? [] : toClassBlocks(clean)),
  ];
  return hashFeatures(blocks, BUCKETS[model]);
}

/** Words, numbers and marks, each alone and with the one behind it. */
function toWordGrams(text: string): readonly string[] {
  const tokens = ['<', ...(text.replace(NUMBER, '0').match(TOKEN) ?? []), '>'];
  const pairs = tokens.slice(1).map((token, at) => `w${tokens[at]} ${token}`);
  return [...tokens.map((token) => `w${token}`), ...pairs];
}

/** Capitals, length, numbers and marks. */
function toShape(text: string): readonly string[] {
  const words = text.split(' ').filter((word) => word !== '');
  const capitals = countMatches(text, /[A-Z]/gu);
  const titled = words.filter((word) => /^[A-Z]/u.test(word)).length;
  return [
    `su${toFifth(capitals, countMatches(text, /[A-Za-z]/gu))}`,
    `st${toFifth(titled, words.length)}`,
    `sl${32 - Math.clz32(1 + Array.from(text).length)}`,
    `sw${Math.min(12, words.length)}`,
    `sn${Math.min(3, countMatches(text, NUMBER))}`,
    ...MARKS.filter((mark) => text.includes(mark)).map((mark) => `s${mark}`),
  ];
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Which fifth of the whole the part fills: 0 to 4. */
function toFifth(part: number, whole: number): number {
  return Math.min(4, Math.floor((5 * part) / Math.max(1, whole)));
}
