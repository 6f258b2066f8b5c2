/**
 * What a person probably meant: the nearest of the known words, where it is near enough to say so.
 *
 * @param before - what stands before every such word, and is no part of it.
 * @returns ` Did you mean WORD?`, or nothing.
 * @internal
 */
export function suggest(word: string, known: readonly string[], before = ''): string {
  const [nearest] = known
    .map((candidate) => ({ candidate, distance: toDistance(word, candidate) }))
    .toSorted((one, other) => one.distance - other.distance);
  if (nearest === undefined || nearest.distance > Math.max(1, Math.floor(word.length / 3))) return '';
  return ` Did you mean ${before}${nearest.candidate}?`;
}

/** Letters to add, take away, change or swap. @see Damerau 1964, in the form that changes no letter twice. */
function toDistance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, at) => [at]);
  for (let column = 0; column <= other.length; column += 1) rows[0]?.splice(column, 1, column);
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(one.length, other.length);
}
