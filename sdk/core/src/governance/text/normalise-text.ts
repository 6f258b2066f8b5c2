import { HOMOPHONES, TRADITIONAL } from '../standards/chinese-characters.ts';

/**
 * A text as rules read it, with the way back to the original: character `i` of `text` comes from the original's
 * `[starts[i], ends[i])`, all in UTF-16 units; `null` where each comes from the one in its own place.
 *
 * @public
 */
export interface NormalisedText {
  readonly text: string;
  readonly offsets: Offsets | null;
}

/** Where the characters of a normalised text come from. @public */
export interface Offsets {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Undoes what hides a word from a reader of plain text: full width and other compatibility forms (NFKC), capitals,
 * invisible characters, traditional characters, dots, spaces or emoji between Chinese characters (`顶.级`, `顶🔥级`),
 * emoji inside a word of letters, single letters spelled out (`b.e.s.t`), and characters that only sound alike
 * (`薇❤信`).
 *
 * @public
 */
export function normaliseText(original: string): NormalisedText {
  const { text, offsets } = dropFillers(toCompatible(original));
  return { text: toPlainCharacters(text), offsets };
}

/**
 * The stretch of the original that a stretch of the normalised text comes from.
 *
 * @param range - `[start, end)` in the normalised text; not empty.
 * @public
 */
export function toOriginalRange(
  { offsets }: NormalisedText,
  [start, end]: readonly [number, number],
): readonly [number, number] {
  return offsets === null ? [start, end] : [offsets.starts[start] ?? 0, offsets.ends[end - 1] ?? 0];
}

/** What stays one character in NFKC and in lower case, and takes no mark: nearly every text is made of these alone. */
const EVEN =
  /[\t\n\r -~\u00C0-\u00FF\u2013\u2014\u2018\u2019\u201C\u201D\u20AC\u3000-\u3002\u4E00-\u9FFF\uFF01-\uFF5E]+/u;
const IS_EVEN: RegExp = new RegExp(`^(?:${EVEN.source})?$`, 'u');
/** A stretch of those, or a character with the marks that stand on it. */
const PIECE: RegExp = new RegExp(`${EVEN.source}(?!\\p{M})|\\P{M}\\p{M}*|\\p{M}+`, 'gu');
/** Zero width, soft hyphen, direction marks, variation selectors, and marks over a Chinese character. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|(?<=\p{Script=Han})\p{M}/gu;

function toCompatible(original: string): NormalisedText {
  if (IS_EVEN.test(original)) return { text: original.normalize('NFKC').toLowerCase(), offsets: null };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: piece, index } of original.matchAll(PIECE)) {
    const plain = piece.normalize('NFKC').replaceAll(INVISIBLE, '').toLowerCase();
    const isEven = plain.length === piece.length && IS_EVEN.test(piece);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(isEven ? index + unit : index);
      ends.push(isEven ? index + unit + 1 : index + piece.length);
    }
    text += plain;
  }
  return { text, offsets: { starts, ends } };
}

// What is put between the characters of a word to hide it. Commas, bars and slashes part real words, ® names a
// trademark: none of these are among them. More than two between two characters are a layout, not a hidden word. Between
// letters a dot or hyphen is normal, so that there only pictures hide, or what parts letters that stand alone.
const FILLER = '(?![®©])[\\s.·・•‧∙*_\\-~+=°※\\p{So}\\p{Sk}\\p{Extended_Pictographic}]';
const PICTURE = '(?![®©])[\\p{So}\\p{Extended_Pictographic}]';
const HIDING: RegExp = new RegExp(
  [
    `(?<=\\p{Script=Han})(?:${FILLER}){1,2}(?=\\p{Script=Han})`,
    `(?<=\\p{L})(?:${PICTURE}){1,2}(?=\\p{L})`,
    `(?<=(?<!\\p{L})\\p{L})(?:(?! )${FILLER}){1,2}(?=\\p{L}(?!\\p{L}))`,
  ].join('|'),
  'gu',
);
/** Without one of these there is nothing to drop. */
const MAY_HIDE = /\p{L}[^\p{L}\p{N},.;:!?'"()]{1,4}\p{L}|\p{L}\.{1,2}\p{L}/u;

function dropFillers(normalised: NormalisedText): NormalisedText {
  const { text, offsets } = normalised;
  const fillers = MAY_HIDE.test(text) ? [...text.matchAll(HIDING)] : [];
  if (fillers.length === 0) return normalised;
  const starts: number[] = [];
  const ends: number[] = [];
  let kept = '';
  let from = 0;
  for (const { index, 0: filler } of [...fillers, { index: text.length, 0: '' }]) {
    kept += text.slice(from, index);
    for (let unit = from; unit < index; unit += 1) {
      starts.push(offsets === null ? unit : (offsets.starts[unit] ?? 0));
      ends.push(offsets === null ? unit + 1 : (offsets.ends[unit] ?? 0));
    }
    from = index + filler.length;
  }
  return { text: kept, offsets: { starts, ends } };
}

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  TRADITIONAL.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
const IS_TRADITIONAL: RegExp = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');
const HAS_HAN = /[\u4E00-\u9FFF]/u;

/** Both replace a character by one, so that offsets stay. */
function toPlainCharacters(text: string): string {
  if (!HAS_HAN.test(text)) return text;
  const simplified = text.replaceAll(IS_TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
  return HOMOPHONES.reduce((heard, [written, meant]) => heard.replaceAll(written, meant), simplified);
}
