import type { RatedItem } from '../read-interest.ts';
import type { Part } from './systems.ts';

const LAST_ITEMS = 10;
const DECAY = 0.7;

/** Cosines of TF-IDF over the words of title and attributes, by the history. */
export function createTextPart(items: readonly RatedItem[]): Part {
  const texts = items.map(({ title, attributes }) => [title, ...attributes].join(' '));
  return createTextSpace(texts, toWords).byHistory;
}

function toWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
}

/** Cosines of TF-IDF to each text of a catalogue, in a list of its own that the next call overwrites. */
export interface TextSpace {
  /** For the last ten items of a history, each worth 0.7 of the next. */
  readonly byHistory: (history: readonly number[]) => Float32Array;
  /** For any text, up to its length; a term that the catalogue does not have counts nothing. */
  readonly byText: (text: string) => Float32Array;
}

/** What a text is made of, each with its weight. */
type Terms = ReadonlyMap<string, number>;

/**
 * Weighs terms by `(1 + ln tf) · ln(N / df)` and brings every text to unit length.
 *
 * @param texts - one for each item.
 * @param toTerms - words, or whatever else is counted.
 */
export function createTextSpace(
  texts: readonly string[],
  toTerms: (text: string) => readonly string[],
): TextSpace {
  const counts = texts.map((text) => countTerms(toTerms(text)));
  const frequencies = countTerms(counts.flatMap((count) => [...count.keys()]));
  const weigh = (count: Terms): Terms => toUnitLength(count, frequencies, texts.length);
  const weighed = counts.map(weigh);
  const postings = toPostings(weighed);
  const scores = new Float32Array(texts.length);
  const score = (terms: Terms): Float32Array => {
    scores.fill(0);
    for (const [term, wanted] of terms)
      for (const [row, share] of postings.get(term) ?? []) scores[row] = (scores[row] ?? 0) + wanted * share;
    return scores;
  };
  return {
    byHistory: (history) => score(addTexts(weighed, history)),
    byText: (text) => score(weigh(countTerms(toTerms(text)))),
  };
}

function countTerms(terms: readonly string[]): Terms {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function toUnitLength(count: Terms, frequencies: Terms, texts: number): Terms {
  const weighed = [...count].map(
    ([term, times]) =>
      [term, (1 + Math.log(times)) * Math.log(texts / (frequencies.get(term) ?? texts))] as const,
  );
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return new Map(weighed.map(([term, weight]) => [term, weight / length] as const));
}

function addTexts(texts: readonly Terms[], history: readonly number[]): Terms {
  const sums = new Map<string, number>();
  for (const [back, row] of history.slice(-LAST_ITEMS).toReversed().entries())
    for (const [term, share] of texts[row] ?? [])
      sums.set(term, (sums.get(term) ?? 0) + DECAY ** back * share);
  return sums;
}

function toPostings(texts: readonly Terms[]): ReadonlyMap<string, (readonly [number, number])[]> {
  const postings = new Map<string, (readonly [number, number])[]>();
  for (const [row, terms] of texts.entries())
    for (const [term, share] of terms) {
      const posting = postings.get(term) ?? [];
      posting.push([row, share]);
      postings.set(term, posting);
    }
  return postings;
}
