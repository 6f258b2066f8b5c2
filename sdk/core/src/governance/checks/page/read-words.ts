import type { RuleContext } from '../../contract/rule.ts';

/** Where words stand in a text, in its own letters and offsets. @internal */
export interface FoundWords {
  readonly range: readonly [number, number];
  readonly quote: string;
  /** What the pattern's groups caught, in normalised letters. */
  readonly groups: readonly (string | undefined)[];
}

/** Finds words in a text as rules read it, and gives them back as they are written. @internal */
export function findWords(text: string, words: RegExp, context: RuleContext): FoundWords | null {
  const read = context.read(text);
  const match = words.exec(read.text);
  if (match === null || match[0] === '') return null;
  const range = read.toOriginal([match.index, match.index + match[0].length]);
  return { range, quote: text.slice(...range), groups: match.slice(1) };
}
