/** So much of a title is read, in UTF-16 units. @internal */
export const MAX_TITLE_UNITS = 300;

/** Of a brand, and of a category level. @internal */
export const MAX_NAME_UNITS = 100;

/** So many category levels are read. @internal */
export const MAX_LEVELS = 12;

const WORD_CHARACTER: RegExp = /[\p{L}\p{M}\p{N}]/u;

// Hiragana and Katakana, their extensions, Han (A, unified, supplementary planes) and Hangul syllables: written
// without spaces, or with particles glued to the word.
const BIGRAM_RANGES: readonly (readonly [low: number, high: number])[] = [
  [0x3041, 0x30ff],
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0x20000, 0x3ffff],
];

/** A maximal run of letters, marks and digits, by code point, that does not change script kind. @internal */
export interface Run {
  readonly characters: readonly string[];
  readonly isBigramScript: boolean;
}

/** The words of a brand's or a level's name. @internal */
export function nameWords(name: string): readonly string[] {
  return toRuns(cleanText(name, MAX_NAME_UNITS)).flatMap(toWords);
}

/** Cut before NFKC, which costs time, and once more after it, as it can make a text 18 times longer. @internal */
export function cleanText(text: string, maxUnits: number): string {
  return text.slice(0, maxUnits).normalize('NFKC').toLowerCase().slice(0, maxUnits);
}

/** The runs of a cleaned text, in order. @internal */
export function toRuns(text: string): readonly Run[] {
  const runs: { characters: string[]; isBigramScript: boolean }[] = [];
  let isInside = false;
  for (const character of text) {
    if (!WORD_CHARACTER.test(character)) {
      isInside = false;
      continue;
    }
    const isBigramScript = isInBigramScript(character);
    const last = runs.at(-1);
    if (isInside && last?.isBigramScript === isBigramScript) last.characters.push(character);
    else runs.push({ characters: [character], isBigramScript });
    isInside = true;
  }
  return runs;
}

/** Whether a character is of a script that is read as bigrams. @internal */
export function isInBigramScript(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return BIGRAM_RANGES.some(([low, high]) => code >= low && code <= high);
}

/** A run's words: itself, or the overlapping bigrams of a bigram script. @internal */
export function toWords({ characters, isBigramScript }: Run): readonly string[] {
  if (!isBigramScript || characters.length === 1) return [characters.join('')];
  return windows(characters, 2);
}

/** Trigrams of a word inside `<` and `>`; single characters of a bigram script. @internal */
export function toGrams({ characters, isBigramScript }: Run): readonly string[] {
  return isBigramScript ? characters : windows(['<', ...characters, '>'], 3);
}

function windows(characters: readonly string[], width: number): readonly string[] {
  const count = characters.length - width + 1;
  return Array.from({ length: count }, (_, start) => characters.slice(start, start + width).join(''));
}
