import { HOMOPHONES } from '../standards/homophones.ts';
import { SIMPLIFIED, TRADITIONAL } from '../standards/traditional-characters.ts';
import { listSpans, type Span } from './list-spans.ts';

/**
 * A text as rules read it, with the way back to the original; see {@link toOriginalRange}.
 *
 * @public
 */
export interface NormalisedText {
  readonly text: string;
  /** Where its pieces come from, in order; `null` where each character comes from the one in its own place. */
  readonly pieces: readonly TextPiece[] | null;
}

/** A piece of a normalised text, `[start, end)`, in UTF-16 units, and the stretch of the original that it comes from. @public */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly until: number;
  /** Whether each character comes from the one in the same place of the stretch, else all from all of it. */
  readonly isEven: boolean;
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
  const { text, pieces } = dropFillers(toCompatible(original));
  return { text: toPlainCharacters(text), pieces };
}

/**
 * The stretch of the original that a stretch of the normalised text comes from.
 *
 * @param range - `[start, end)` in the normalised text; not empty.
 * @public
 */
export function toOriginalRange(
  { pieces }: NormalisedText,
  [start, end]: readonly [number, number],
): readonly [number, number] {
  if (pieces === null) return [start, end];
  const [first, last] = [start, end - 1].map((at) => pieces[findPiece(pieces, at)]);
  if (first === undefined || last === undefined) return [0, 0];
  return [
    first.isEven ? first.from + (start - first.start) : first.from,
    last.isEven ? last.from + (end - last.start) : last.until,
  ];
}

/** The place of the piece in which a character lies. */
function findPiece(pieces: readonly TextPiece[], at: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
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
  if (IS_EVEN.test(original)) return { text: original.normalize('NFKC').toLowerCase(), pieces: null };
  const pieces: TextPiece[] = [];
  let text = '';
  for (const { 0: written, index } of original.matchAll(PIECE)) {
    const plain = written.normalize('NFKC').replaceAll(INVISIBLE, '').toLowerCase();
    if (plain === '') continue;
    pieces.push({
      start: text.length,
      end: text.length + plain.length,
      from: index,
      until: index + written.length,
      isEven: plain.length === written.length && IS_EVEN.test(written),
    });
    text += plain;
  }
  return { text, pieces };
}

// What is put between the characters of a word to hide it. Commas, bars and slashes part real words, ® names a
// trademark: none of these are among them. More than two between two characters are a layout, not a hidden word. Between
// letters a dot or hyphen is normal, so that there only pictures hide, or what parts letters that stand alone.
const FILLER = '(?![®©])[\\s.·・•‧∙*_\\-~+=°※\\p{So}\\p{Sk}\\p{Extended_Pictographic}]';
const PICTURE = '(?![®©])[\\p{So}\\p{Extended_Pictographic}]';
/** What may be hidden, by what shows so at a glance: looking closer takes ten times as long. */
const HIDING: readonly (readonly [hint: RegExp, fillers: RegExp])[] = (
  [
    [/\p{Script=Han}/u, `(?<=\\p{Script=Han})(?:${FILLER}){1,2}(?=\\p{Script=Han})`],
    [/[\p{So}\p{Extended_Pictographic}]/u, `(?<=\\p{L})(?:${PICTURE}){1,2}(?=\\p{L})`],
    [
      /\p{L}[^\p{L}\p{N}\s,;:!?'"()]{1,2}\p{L}/u,
      `(?<=(?<!\\p{L})\\p{L})(?:(?! )${FILLER}){1,2}(?=\\p{L}(?!\\p{L}))`,
    ],
  ] as const
).map(([hint, source]) => [hint, new RegExp(source, 'gu')]);

function dropFillers(normalised: NormalisedText): NormalisedText {
  const { text } = normalised;
  const fillers = HIDING.filter(([hint]) => hint.test(text))
    .flatMap(([, hiding]) => listSpans(text, hiding, Number.POSITIVE_INFINITY))
    .toSorted(([one], [other]) => one - other);
  if (fillers.length === 0) return normalised;
  const whole = { start: 0, end: text.length, from: 0, until: text.length, isEven: true };
  return cutOut(text, normalised.pieces ?? [whole], fillers);
}

/** Takes stretches, in order, out of a text; one that stands twice in the list is taken out once. */
function cutOut(text: string, pieces: readonly TextPiece[], stretches: readonly Span[]): NormalisedText {
  const kept: TextPiece[] = [];
  let plain = '';
  let pieceAt = 0;
  let from = 0;
  for (const [start, end] of [...stretches, [text.length, text.length] as const]) {
    for (; pieceAt < pieces.length; pieceAt += 1) {
      const piece = pieces[pieceAt];
      if (piece === undefined || piece.start >= start) break;
      const part = toPart(piece, [Math.max(from, piece.start), Math.min(start, piece.end)]);
      if (part.end > part.start) {
        kept.push({ ...part, start: plain.length, end: plain.length + part.end - part.start });
        plain += text.slice(part.start, part.end);
      }
      if (piece.end > start) break;
    }
    from = Math.max(from, end);
  }
  return { text: plain, pieces: kept };
}

/** The part of a piece in a stretch of the text. */
function toPart(piece: TextPiece, [start, end]: Span): TextPiece {
  const { isEven, from, until } = piece;
  return isEven
    ? { start, end, from: from + (start - piece.start), until: from + (end - piece.start), isEven }
    : { start, end, from, until, isEven };
}

const TO_SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from(TRADITIONAL, (character, at) => [character, SIMPLIFIED.charAt(at)]),
);
const IS_TRADITIONAL: RegExp = new RegExp(`[${TRADITIONAL}]`, 'gu');
const HAS_HAN = /[\u4E00-\u9FFF]/u;

/** Both replace a character by one, so that offsets stay. */
function toPlainCharacters(text: string): string {
  if (!HAS_HAN.test(text)) return text;
  const simplified = text.replaceAll(
    IS_TRADITIONAL,
    (character) => TO_SIMPLIFIED.get(character) ?? character,
  );
  return HOMOPHONES.reduce((heard, [written, meant]) => heard.replaceAll(written, meant), simplified);
}
