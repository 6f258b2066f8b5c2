import { isNearWord } from './is-near-word.ts';
import type { SearchEntry } from './search-entry.ts';
import { toCode, toIndexedWords, toQueryWords, type QueryWord } from './search-words.ts';

/** Finds items by their words. Rows count from 0 in the order in which entries were added. @public */
export interface WordIndex {
  /** How many entries it holds. */
  readonly size: number;
  add(entries: readonly SearchEntry[]): void;
  /**
   * Scores by row of what the query's words find; the others are absent. Higher is better, comparable within the call.
   * Its last word counts as begun unless a space follows it.
   */
  find(query: string): ReadonlyMap<number, number>;
}

/** By row, how much one word says of each item that has it. */
type Postings = Map<number, number>;

// Our choice: less than the word itself, so that what was typed in full comes first.
const PREFIX_SHARE = 0.8;
const NEAR_SHARE = 0.5;

/** Shorter words have too many neighbours. */
const SHORTEST_MISSPELT = 4;

/** A number that is exactly an item's is not one word among others. */
const CODE_SCORE = 1000;

/** How much of a long text's disadvantage counts, and what length is usual; BM25 calls the first b. */
const LENGTH_SHARE = 0.3;
const USUAL_WORDS = 8;

/**
 * Makes an empty index. Adding 25 items takes about a millisecond, so a page adds them in slices.
 *
 * A word counts by how few items have it, times the weight of the text that it stands in: BM25F without the saturation,
 * as a title names a thing once. What has only some of the words counts for the share that it has.
 *
 * @see Robertson, Zaragoza and Taylor 2004, Simple BM25 extension to multiple weighted fields.
 * @public
 */
export function createWordIndex(): WordIndex {
  const words = new Map<string, Postings>();
  const codes = new Map<string, Set<number>>();
  let size = 0;
  const add = (entry: SearchEntry): void => {
    for (const [word, weight] of toWordWeights(entry)) entriesOf(words, word, toPostings).set(size, weight);
    for (const code of entry.codes.map(toCode)) if (code !== '') entriesOf(codes, code, toRows).add(size);
    size += 1;
  };
  return {
    get size() {
      return size;
    },
    add: (entries) => entries.forEach(add),
    find(query) {
      const scores = score(toQueryWords(query), { words, size, isOpen: !/\s$/u.test(query) });
      for (const row of codes.get(toCode(query)) ?? []) scores.set(row, CODE_SCORE);
      return scores;
    },
  };
}

const toPostings = (): Postings => new Map();
const toRows = (): Set<number> => new Set();

function entriesOf<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = create();
  map.set(key, made);
  return made;
}

/** A word that stands in several texts has the best of their weights. */
function toWordWeights({ texts }: SearchEntry): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [text, weight] of texts) {
    const found = toIndexedWords(text);
    const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * found.length) / USUAL_WORDS;
    for (const word of found) weights.set(word, Math.max(weights.get(word) ?? 0, weight / length));
  }
  return weights;
}

interface Vocabulary {
  readonly words: ReadonlyMap<string, Postings>;
  readonly size: number;
  /** The last word may go on. */
  readonly isOpen: boolean;
}

function score(asked: readonly QueryWord[], vocabulary: Vocabulary): Map<number, number> {
  const sums = new Map<number, { score: number; shares: number }>();
  const whole = asked.reduce((sum, { share }) => sum + share, 0);
  for (const [place, { word, share }] of asked.entries()) {
    const isOpen = vocabulary.isOpen && place === asked.length - 1;
    const found = findWord(word, { ...vocabulary, isOpen });
    const rarity = Math.log(1 + (vocabulary.size - found.size + 0.5) / (found.size + 0.5));
    for (const [row, weight] of found) {
      const sum = sums.get(row) ?? { score: 0, shares: 0 };
      sums.set(row, { score: sum.score + share * rarity * weight, shares: sum.shares + share });
    }
  }
  return new Map([...sums].map(([row, sum]) => [row, (sum.score * sum.shares) / whole]));
}

/** The word itself, what it begins where it is still being typed, and only where there is neither, what is near it. */
function findWord(word: string, { words, isOpen }: Vocabulary): Postings {
  const found: Postings = new Map(words.get(word) ?? []);
  const take = (share: number, isMeant: (other: string) => boolean): void => {
    for (const [other, postings] of words) {
      if (other === word || !isMeant(other)) continue;
      for (const [row, weight] of postings) found.set(row, Math.max(found.get(row) ?? 0, share * weight));
    }
  };
  if (isOpen) take(PREFIX_SHARE, (other) => other.startsWith(word));
  if (found.size === 0 && word.length >= SHORTEST_MISSPELT)
    take(NEAR_SHARE, (other) => isNearWord(word, other));
  return found;
}
