import type { ItemText } from '../interest/encode-item.ts';
import { toPlainWords } from '../search/search-words.ts';
import { MAX_LEVELS, MAX_NAME_UNITS, MAX_TITLE_UNITS } from '../text/item-words.ts';

/** What neighbours by text are found by; read as far as {@link ItemText} says. @public */
export type NeighbourText = Pick<ItemText, 'title' | 'category' | 'brand'>;

// What a term of each field counts. Chosen on Amazon Beauty's validation split: models/train/own_history/terms.py.
const TITLE_SHARE = 1;
const BRAND_SHARE = 1.5;
const PATH_SHARE = 0.7;
const NAME_SHARE = 0.5;

/**
 * The terms of an item: words of its title, its brand, every way down its category path, and the words of brand and
 * path; in scripts without spaces two neighbouring characters stand for a word.
 *
 * @returns by term, each above 0: the shares of its fields times `1 + ln` of how often it stands there.
 * @internal
 */
export function toTextTerms({ title, category, brand = '' }: NeighbourText): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  const maker = toPlainWords(brand.slice(0, MAX_NAME_UNITS));
  const levels = category
    .slice(0, MAX_LEVELS)
    .map((level) => toPlainWords(level.slice(0, MAX_NAME_UNITS)))
    .filter(({ length }) => length > 0);
  addField(terms, toPlainWords(title.slice(0, MAX_TITLE_UNITS)), TITLE_SHARE);
  addField(terms, maker.length === 0 ? [] : [`#${maker.join(' ')}`], BRAND_SHARE);
  addField(terms, toPaths(levels), PATH_SHARE);
  addField(terms, [...maker, ...levels.flat()], NAME_SHARE);
  return terms;
}

/** `@a`, `@a/b` and so on: words hold neither mark, so that no word is taken for a path. */
function toPaths(levels: readonly (readonly string[])[]): readonly string[] {
  let path = '@';
  return levels.map((words) => {
    path += `${words.join(' ')}/`;
    return path;
  });
}

function addField(terms: Map<string, number>, words: readonly string[], share: number): void {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) terms.set(word, (terms.get(word) ?? 0) + share * (1 + Math.log(count)));
}
