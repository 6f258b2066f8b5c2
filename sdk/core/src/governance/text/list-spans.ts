/** A stretch of a text, `[start, end)`. @internal */
export type Span = readonly [start: number, end: number];

/**
 * Where a pattern matches a text. `matchAll` does the same with a copy of the pattern, which takes longer than most
 * texts.
 *
 * @param pattern - with the flag `g`; it begins at the beginning whatever was done with it.
 * @internal
 */
export function listSpans(text: string, pattern: RegExp): readonly Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    spans.push([match.index, match.index + match[0].length]);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return spans;
}
