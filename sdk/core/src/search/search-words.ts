// Written without spaces, or with particles glued to the word: two neighbouring characters stand in for a word.
const UNSPACED = '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Hang}]';
const RUNS: RegExp = new RegExp(
  `(?:(?=[\\p{L}\\p{M}\\p{N}])${UNSPACED})+|(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
);
const IS_UNSPACED: RegExp = new RegExp(`^${UNSPACED}`, 'u');

/** Accents, and the vowel signs of Arabic and Hebrew, which people leave out when they type. */
const SIGNS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f]/gu;

/**
 * Brings a text to one spelling: full width to half, capitals to small letters, without accents.
 *
 * @see Unicode Standard Annex 15, form NFKD; what is no accent is put together again.
 * @internal
 */
export function foldText(text: string): string {
  return text.normalize('NFKD').replaceAll(SIGNS, '').normalize('NFC').toLowerCase();
}

/**
 * The words that an item is found by: whole words, and of scripts without spaces every character and every two
 * neighbours.
 *
 * @internal
 */
export function toIndexedWords(text: string): readonly string[] {
  return toRuns(text).flatMap((run) =>
    isUnspaced(run) ? [...Array.from(run), ...toBigrams(run)] : [toSingular(run)],
  );
}

/** A word that is asked for. @internal */
export interface QueryWord {
  readonly word: string;
  /** What it counts beside the others, above 0. */
  readonly share: number;
}

/**
 * Beside two neighbours, each of them alone: two ways to say a thing in Chinese often share one character. 0.3 beside 0.7
 * is what the literature has, not tuned here.
 *
 * @see Nie, Gao, Zhang and Zhou 2000, On the use of words and n-grams for Chinese information retrieval.
 */
const CHARACTER_SHARE = 0.3 / 0.7;

/**
 * The words of a query, each once, the last one last: whole words, and of scripts without spaces the neighbours, with a
 * lesser share each character.
 *
 * @internal
 */
export function toQueryWords(query: string): readonly QueryWord[] {
  const shares = new Map<string, number>();
  for (const run of toRuns(query)) {
    const isPlain = !isUnspaced(run) || Array.from(run).length === 1;
    const parts = isPlain ? [] : Array.from(run);
    const words = isPlain ? [toSingular(run)] : toBigrams(run);
    for (const part of parts) if (!shares.has(part)) shares.set(part, CHARACTER_SHARE);
    for (const word of words) shares.set(word, 1);
  }
  return Array.from(shares, ([word, share]) => ({ word, share }));
}

/** Every word as it stands, in order; of scripts without spaces the neighbours, or the one character there is. @internal */
export function toPlainWords(text: string): readonly string[] {
  return toRuns(text).flatMap((run) => {
    const bigrams = isUnspaced(run) ? toBigrams(run) : [];
    return bigrams.length === 0 ? [run] : bigrams;
  });
}

/** An article number without its dashes and spaces; empty for what is too short to be one. @internal */
export function toCode(text: string): string {
  const code = foldText(text).replaceAll(/[^a-z0-9]/gu, '');
  return code.length < SHORTEST_CODE ? '' : code;
}

/** Shorter texts are words: "ps5" is looked up among those. */
const SHORTEST_CODE = 4;

function toRuns(text: string): readonly string[] {
  return foldText(text).match(RUNS) ?? [];
}

/**
 * Takes an English plural's ending off, from query and item alike: what it does to other languages' words, it does to
 * both.
 *
 * @see Harman 1991, How effective is suffixing?, the S stemmer.
 */
function toSingular(word: string): string {
  if (word.length < SHORTEST_PLURAL) return word;
  return word.replace(/(?<![ae])ies$/u, 'y').replace(/(?<![us])s$/u, '');
}

/** "gas" and "bus" are none. */
const SHORTEST_PLURAL = 4;

function isUnspaced(run: string): boolean {
  return IS_UNSPACED.test(run);
}

function toBigrams(run: string): readonly string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, before) => `${characters[before] ?? ''}${character}`);
}
