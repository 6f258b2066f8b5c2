import { mapText } from './map-text.ts';

/** Finds words in an element's text; `null` where they do not stand any more. */
export function findWords(element: Element, quote: string): Range | null {
  const words = quote
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .trim();
  if (words === '') return null;
  const map = mapText(element);
  const start = map.text.indexOf(words);
  return start === -1 ? null : map.toRange(start, start + words.length);
}
