import { normaliseText, toOriginalRange } from './normalise-text.ts';

/** A text as rules read it: normalised once, with its clauses. @public */
export interface ReadText {
  readonly original: string;
  /** Normalised; see `normaliseText`. */
  readonly text: string;
  /** The normalised clause around a stretch of `text`, at most 200 characters to either side. */
  clauseAt(range: readonly [number, number]): string;
  /** The stretch of the original that a stretch of `text` comes from; not empty. */
  toOriginal(range: readonly [number, number]): readonly [number, number];
  /** Whether a pattern stands anywhere in `text`; each is looked for once. */
  holds(pattern: RegExp): boolean;
}

/** Ends a clause. A point does so only before a space or the end: `No.1` and `3.5` go on. */
const CLAUSE_END = /[,。;!?\n]|\.(?=\s|$)/gu;

/** No clause that a person reads is longer; in a text without any mark all of it would be one. */
const MOST_BESIDE = 200;

/** Reads a text. Clauses are found when the first is asked for. @public */
export function readText(original: string): ReadText {
  const normalised = normaliseText(original);
  const { text } = normalised;
  let ends: readonly number[] | null = null;
  const held = new Map<RegExp, boolean>();
  return {
    original,
    text,
    toOriginal: (range) => toOriginalRange(normalised, range),
    holds(pattern) {
      const holds = held.get(pattern) ?? pattern.test(text);
      held.set(pattern, holds);
      return holds;
    },
    clauseAt([start, end]) {
      ends ??= Array.from(text.matchAll(CLAUSE_END), ({ index }) => index);
      const from = ends[countBelow(ends, start) - 1] ?? -1;
      const to = ends[countBelow(ends, end)] ?? text.length;
      return text.slice(Math.max(from + 1, start - MOST_BESIDE), Math.min(to, end + MOST_BESIDE));
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
