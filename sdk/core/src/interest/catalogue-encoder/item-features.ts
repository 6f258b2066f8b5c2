import { cleanText, MAX_LEVELS, MAX_TITLE_UNITS, nameWords, toRuns, toWords } from '../../text/item-words.ts';
import type { ItemText } from '../encode-item.ts';

/** What a catalogue is fitted by; read as far as {@link ItemText} says. @public */
export type CatalogueText = Pick<ItemText, 'title' | 'category' | 'brand'>;

// What a kind of feature counts before its rarity is taken in: models/train/zero_shot/catalogue_features.py.
const WORD = 1;
const PAIR = 0.5;
const FIRST_WORD = 1;
const BRAND = 1.5;
const LEVEL = 0.5;
const PATH = 0.5;

/**
 * What an item may share with another: words of title and brand, pairs of neighbouring words and the first word of the
 * title, the brand, category levels and the paths down to them.
 *
 * @returns by name, each once, in order of reading.
 * @internal
 */
export function toItemFeatures({ title, category, brand = '' }: CatalogueText): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  const words = toRuns(cleanText(title, MAX_TITLE_UNITS)).flatMap(toWords);
  const maker = nameWords(brand);
  for (const word of [...words, ...maker]) features.set(`w:${word}`, WORD);
  for (const [at, word] of words.slice(1).entries()) features.set(`2:${words[at]} ${word}`, PAIR);
  if (words.length > 0) features.set(`f:${words[0]}`, FIRST_WORD);
  if (maker.length > 0) features.set(`b:${maker.join(' ')}`, BRAND);
  let path = '';
  for (const level of category.slice(0, MAX_LEVELS)) {
    const name = nameWords(level).join(' ');
    path = `${path}/${name}`;
    features.set(`l:${name}`, LEVEL).set(`p:${path}`, PATH);
  }
  return features;
}
