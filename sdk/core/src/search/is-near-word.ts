/**
 * Whether one slip of the fingers lies between two words: a letter too many, too few, another one, or two that changed
 * places.
 *
 * @see Damerau 1964: four in five misspellings are one of these.
 * @internal
 */
export function isNearWord(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 1) return false;
  const start = countAlike(typed, word, (text, at) => text[at]);
  const rest = Math.min(typed.length, word.length) - start;
  const end = Math.min(
    rest,
    countAlike(typed, word, (text, at) => text[text.length - 1 - at]),
  );
  const [left, right] = [typed.slice(start, typed.length - end), word.slice(start, word.length - end)];
  if (left.length + right.length <= 2 && left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function countAlike(
  one: string,
  other: string,
  letterAt: (text: string, at: number) => string | undefined,
): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && letterAt(one, at) === letterAt(other, at)) at += 1;
  return at;
}
