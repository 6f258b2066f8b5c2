import type { RuleTerm, TextSearch } from '../contract/text-search.ts';
import { listSpans } from './list-spans.ts';
import type { ReadText } from './read-text.ts';

/** A term in a text; the range is of the normalised text, `[start, end)`. @internal */
export interface Hit {
  readonly term: RuleTerm;
  readonly range: readonly [number, number];
}

/**
 * Finds terms in a text. Of those that overlap the longest wins, then the one that stands first in the list; what
 * stands in an exception is not found.
 *
 * @returns the hits in the order of the text.
 * @internal
 */
export function findHits(
  { text }: Pick<ReadText, 'text'>,
  terms: readonly RuleTerm[],
  exceptions: TextSearch['exceptions'] = [],
): readonly Hit[] {
  const hits = terms.flatMap((term) => listSpans(text, term.pattern).map((range) => ({ term, range })));
  if (hits.length === 0) return hits;
  const excepted = exceptions.flatMap((pattern) => listSpans(text, pattern));
  const meant = hits.filter(
    ({ range }) => !excepted.some(([start, end]) => start <= range[0] && range[1] <= end),
  );
  return keepLongest(meant).toSorted((left, right) => left.range[0] - right.range[0]);
}

/** Keeps, of spans that overlap, the longest; of equals the one met first. @internal */
export function keepLongest<Found extends { readonly range: readonly [number, number] }>(
  spans: readonly Found[],
): readonly Found[] {
  const byLength = spans
    .filter(({ range }) => range[1] > range[0])
    .toSorted((left, right) => right.range[1] - right.range[0] - (left.range[1] - left.range[0]));
  // Taken ones by their start, so that a page with thousands of hits stays linear but for the sorting.
  const kept: Found[] = [];
  for (const span of byLength) {
    const at = countStarts(kept, span.range[0]);
    const isFree =
      (kept[at - 1]?.range[1] ?? 0) <= span.range[0] && span.range[1] <= (kept[at]?.range[0] ?? Infinity);
    if (isFree) kept.splice(at, 0, span);
  }
  return kept;
}

/** How many of the spans, which do not overlap and are in order, start at or before a place. */
function countStarts(spans: readonly { readonly range: readonly [number, number] }[], place: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.range[0] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
