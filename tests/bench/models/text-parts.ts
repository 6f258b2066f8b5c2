import type { RatedItem } from './read-interest.ts';
import type { Part } from './systems.ts';

const LAST_ITEMS = 10;
const DECAY = 0.7;

/** One text: the share of each of its words, of unit length. */
type Words = readonly (readonly [word: number, share: number])[];

/**
 * Cosines of TF-IDF over the words of title and attributes, `(1 + ln tf) · ln(N / df)`, for the last ten items of a
 * history, each worth 0.7 of the next.
 */
export function createTextPart(items: readonly RatedItem[]): Part {
  const texts = toTexts(items);
  const postings = toPostings(texts);
  const scores = new Float32Array(items.length);
  return (history) => {
    scores.fill(0);
    for (const [word, wanted] of addTexts(texts, history)) {
      const posting = postings.get(word) ?? [];
      for (const [row, share] of posting) scores[row] = (scores[row] ?? 0) + wanted * share;
    }
    return scores;
  };
}

function addTexts(texts: readonly Words[], history: readonly number[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const [back, row] of history.slice(-LAST_ITEMS).toReversed().entries())
    for (const [word, share] of texts[row] ?? [])
      sums.set(word, (sums.get(word) ?? 0) + DECAY ** back * share);
  return sums;
}

function toTexts(items: readonly RatedItem[]): readonly Words[] {
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  const counts = items.map(({ title, attributes }) => {
    const count = new Map<number, number>();
    for (const word of [title, ...attributes]
      .join(' ')
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? []) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      count.set(number, (count.get(number) ?? 0) + 1);
    }
    for (const number of count.keys()) frequencies[number] = (frequencies[number] ?? 0) + 1;
    return count;
  });
  return counts.map((count) => {
    const words = [...count].map(
      ([word, times]) =>
        [word, (1 + Math.log(times)) * Math.log(items.length / (frequencies[word] ?? 1))] as const,
    );
    const length = Math.hypot(...words.map(([, share]) => share)) || 1;
    return words.map(([word, share]) => [word, share / length] as const);
  });
}

function toPostings(texts: readonly Words[]): ReadonlyMap<number, (readonly [number, number])[]> {
  const postings = new Map<number, (readonly [number, number])[]>();
  for (const [row, words] of texts.entries())
    for (const [word, share] of words) {
      const posting = postings.get(word) ?? [];
      posting.push([row, share]);
      postings.set(word, posting);
    }
  return postings;
}
