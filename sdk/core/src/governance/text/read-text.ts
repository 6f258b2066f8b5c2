import { normaliseText, toOriginalRange } from './normalise-text.ts';

/** A text as rules read it: normalised once, with its clauses. @public */
export interface ReadText {
  readonly original: string;
  /** Normalised; see `normaliseText`. */
  readonly text: string;
  /** The normalised clause around a stretch of `text`. */
  clauseAt(range: readonly [number, number]): string;
  /** The stretch of the original that a stretch of `text` comes from; not empty. */
  toOriginal(range: readonly [number, number]): readonly [number, number];
}

/** Ends a clause. A point does so only before a space or the end: `No.1` and `3.5` go on. */
const CLAUSE_END = /[,。;!?\n]|\.(?=\s|$)/gu;

/** Reads a text. Clauses are found when the first is asked for. @public */
export function readText(original: string): ReadText {
  const normalised = normaliseText(original);
  const { text } = normalised;
  let ends: readonly number[] | null = null;
  return {
    original,
    text,
    toOriginal: (range) => toOriginalRange(normalised, range),
    clauseAt([start, end]) {
      ends ??= Array.from(text.matchAll(CLAUSE_END), ({ index }) => index);
      const from = ends[countBelow(ends, start) - 1];
      const to = ends[countBelow(ends, end)];
      return text.slice(from === undefined ? 0 : from + 1, to ?? text.length);
    },
  };
}

/** How many of ascending numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
