import { normaliseText, toOriginalRange, type NormalisedText } from './normalise-text.ts';

/** A pattern of a word list; it is matched against normalised text, which is in lower case. @public */
export interface Term {
  readonly id: string;
  /** With flags `g` and `u`. */
  readonly pattern: RegExp;
}

/** A term in a text. @public */
export interface TermHit<Found extends Term = Term> {
  readonly term: Found;
  /** In the original text, UTF-16 units, `[start, end)`. */
  readonly range: readonly [number, number];
  /** Exactly the original's characters in that range. */
  readonly quote: string;
  /** The term as matched, normalised. */
  readonly matched: string;
  /** The normalised clause in which the term stands. */
  readonly clause: string;
  /** The whole normalised text. */
  readonly text: string;
}

/** Ends a clause. A point does so only before a space or the end: `No.1` and `3.5` go on. */
const CLAUSE_END = /[,。;!?…\n]|\.(?=\s|$)/gu;

/**
 * Finds the terms of a list in a text, however they are written (see `normaliseText`). Where two overlap the longest
 * wins, then the one that stands first in the list.
 *
 * @returns the hits in the order of the text.
 * @public
 */
export function findTerms<Found extends Term>(
  original: string,
  terms: readonly Found[],
): readonly TermHit<Found>[] {
  const normalised = normaliseText(original);
  const matches = terms.flatMap((term) =>
    [...normalised.text.matchAll(term.pattern)].map((match) => ({
      term,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  return keepLongest(matches)
    .toSorted((left, right) => left.start - right.start)
    .map(({ term, start, end }) => toHit(original, normalised, { term, start, end }));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Keeps, of spans that overlap, the longest; of equals the one met first. @internal */
export function keepLongest<Found extends Span>(spans: readonly Found[]): readonly Found[] {
  const byLength = spans
    .filter((span) => span.end > span.start)
    .toSorted((left, right) => right.end - right.start - (left.end - left.start));
  const kept: Found[] = [];
  for (const span of byLength) {
    if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  }
  return kept;
}

function toHit<Found extends Term>(
  original: string,
  normalised: NormalisedText,
  { term, start, end }: Span & { readonly term: Found },
): TermHit<Found> {
  const range = toOriginalRange(normalised, [start, end]);
  return {
    term,
    range,
    quote: original.slice(...range),
    matched: normalised.text.slice(start, end),
    clause: toClause(normalised.text, start, end),
    text: normalised.text,
  };
}

function toClause(text: string, start: number, end: number): string {
  let from = 0;
  for (const { index } of text.matchAll(CLAUSE_END)) {
    if (index >= end) return text.slice(from, index);
    if (index < start) from = index + 1;
  }
  return text.slice(from);
}
