import { SHOP_WORDS } from './shop-words.ts';
import type { FeatureBlock } from './text-features.ts';

const NUMBER: RegExp = /[0-9]+(?:[.,:][0-9]+)*/gu;
const TOKEN: RegExp = /[A-Za-z]+(?:['’][A-Za-z]+)*|[^ A-Za-z]/gu;
const LETTER: RegExp = /^[A-Za-z]/u;
const ENDINGS: readonly string[] = ['ing', 'ed', 'ly', 's'];
/** What follows more words than a hint needs is left out, so that features stay within the sizes that engines keep. */
const MAX_CLASSED = 200;
const LONGEST_RUN = 4;
const FARTHEST = 5;

/**
 * Runs of 1 to 4 classes of words, and pairs of classes with 1 to 4 others between them: `Only 3 left` and
 * `Just 2 remaining` are the same here.
 *
 * @param clean - by `cleanText`.
 * @internal
 */
export function toClassBlocks(clean: string): readonly FeatureBlock[] {
  const tokens = clean.replace(NUMBER, '0').match(TOKEN) ?? [];
  const classes = ['<', ...tokens.slice(0, MAX_CLASSED).map(classify), '>'];
  return [
    { weight: 1, features: toRuns(classes) },
    { weight: 1, features: toPairs(classes) },
  ];
}

/** A number or mark is a class of its own; an unknown word is told by its capitals or its ending. */
function classify(token: string): string {
  if (!LETTER.test(token)) return token;
  const lower = token.toLowerCase().replaceAll('’', "'");
  const known = SHOP_WORDS.get(lower);
  if (known !== undefined) return known;
  if (/^[A-Z]/u.test(token)) return /[a-z]/u.test(token) ? 'Xx' : 'XX';
  const ending = ENDINGS.find((end) => lower.length > end.length + 2 && lower.endsWith(end));
  return `x${ending ?? ''}`;
}

function toRuns(classes: readonly string[]): readonly string[] {
  const runs: string[] = [];
  for (let width = 1; width <= LONGEST_RUN; width += 1)
    for (let start = 0; start + width <= classes.length; start += 1)
      runs.push(`L${classes.slice(start, start + width).join(' ')}`);
  return runs;
}

function toPairs(classes: readonly string[]): readonly string[] {
  return classes.flatMap((one, at) =>
    classes.slice(at + 2, at + FARTHEST + 1).map((other) => `g${one}_${other}`),
  );
}
