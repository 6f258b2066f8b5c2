/** A stretch of a text, `[start, end)`. @internal */
export type Span = readonly [start: number, end: number];

/** A text that says something oftener is looked at no longer. */
const MOST = 1_000;

/**
 * Where a pattern matches a text. `matchAll` does the same with a copy of the pattern, which takes longer than most
 * texts.
 *
 * @param pattern - with the flag `g`; it begins at the beginning whatever was done with it.
 * @param most - how many are listed, from the beginning.
 * @internal
 */
export function listSpans(text: string, pattern: RegExp, most: number = MOST): readonly Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null && spans.length < most; match = pattern.exec(text)) {
    spans.push([match.index, match.index + match[0].length]);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  // Whoever takes the pattern next begins at the beginning.
  pattern.lastIndex = 0;
  return spans;
}
