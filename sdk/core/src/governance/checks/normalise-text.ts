/**
 * A text as rules read it, with the way back to the original: character `i` of `text` comes from the original's
 * `[starts[i], ends[i])`, all in UTF-16 units.
 *
 * @public
 */
export interface NormalisedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A character with the marks that stand on it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
/** Zero width, soft hyphen, direction marks, variation selectors, and marks over a Chinese character. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|(?<=\p{Script=Han})\p{M}/gu;
const HAN = /^\p{Script=Han}$/u;
const LETTER = /^\p{L}/u;
/** What is put between the characters of a word to hide it. Commas, bars and slashes part
 * real words, ® names a trademark: none of these are among them. */
const FILLER = /^(?![®©])[\s.·・•‧∙*_\-~+=°※\p{So}\p{Sk}\p{Extended_Pictographic}]+$/u;
/** Fillers that no language puts into a word of letters; a dot or hyphen there is normal. */
const PICTURE = /^[\p{So}\p{Extended_Pictographic}]+$/u;
/** More fillers than this between two characters are a layout, not a hidden word. */
const MAX_FILLERS = 2;

/**
 * Undoes what hides a word from a reader of plain text: full width and other compatibility forms (NFKC), capitals,
 * invisible characters, and dots, spaces or emoji between Chinese characters (`顶.级`, `顶🔥级`), emoji inside a
 * word of letters, and single letters spelled out (`b.e.s.t`).
 *
 * @public
 */
export function normaliseText(original: string): NormalisedText {
  const kept = dropFillers(toPieces(original));
  const starts: number[] = [];
  const ends: number[] = [];
  for (const piece of kept) {
    for (let unit = 0; unit < piece.text.length; unit += 1) {
      starts.push(piece.start);
      ends.push(piece.end);
    }
  }
  return { text: kept.map((piece) => piece.text).join(''), starts, ends };
}

/**
 * The stretch of the original that a stretch of the normalised text comes from.
 *
 * @param range - `[start, end)` in the normalised text; not empty.
 * @public
 */
export function toOriginalRange(
  normalised: NormalisedText,
  [start, end]: readonly [number, number],
): readonly [number, number] {
  return [normalised.starts[start] ?? 0, normalised.ends[end - 1] ?? 0];
}

function toPieces(original: string): readonly Piece[] {
  return [...original.matchAll(CLUSTER)].flatMap((match) => {
    const [cluster] = match;
    const text = cluster.normalize('NFKC').replaceAll(INVISIBLE, '').toLowerCase();
    return text === '' ? [] : [{ text, start: match.index, end: match.index + cluster.length }];
  });
}

function dropFillers(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  let start = 0;
  while (start < pieces.length) {
    const end = endOfFillers(pieces, start);
    if (!hidesWord(pieces, start, end)) kept.push(...pieces.slice(start, end));
    kept.push(...pieces.slice(end, end + 1));
    start = end + 1;
  }
  return kept;
}

function endOfFillers(pieces: readonly Piece[], start: number): number {
  let end = start;
  while (FILLER.test(pieces[end]?.text ?? '')) end += 1;
  return end;
}

/** Whether the fillers `[start, end)` stand inside one word. */
function hidesWord(pieces: readonly Piece[], start: number, end: number): boolean {
  const previous = pieces[start - 1];
  const next = pieces[end];
  if (end === start || end - start > MAX_FILLERS || previous === undefined || next === undefined)
    return false;
  if (HAN.test(previous.text) && HAN.test(next.text)) return true;
  return LETTER.test(previous.text) && LETTER.test(next.text) && hidesLetters(pieces, start, end);
}

function hidesLetters(pieces: readonly Piece[], start: number, end: number): boolean {
  const fillers = pieces.slice(start, end).map((filler) => filler.text);
  if (fillers.every((filler) => PICTURE.test(filler))) return true;
  return !fillers.includes(' ') && isAlone(pieces[start - 2]) && isAlone(pieces[end + 1]);
}

/** Whether a neighbour leaves its letter standing by itself, as in `b.e.s.t`. */
function isAlone(neighbour: Piece | undefined): boolean {
  return neighbour === undefined || !LETTER.test(neighbour.text);
}
