/** A text from a feed as a shopper may read it. @internal */
export interface CleanText {
  readonly text: string;
  /** Whether markup was taken out. */
  readonly hadMarkup: boolean;
}

// What XML predefines, and the one HTML entity that feeds cannot do without.
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
]);

const ENTITY = /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-z]+);/gu;
/** `a < b` is no tag. */
const TAG = /<\/?[a-z][^<>]*>/giu;
/** Control characters but line breaks and tabs: no text needs them, and some hide what follows. */
// oxlint-disable-next-line no-control-regex -- taking control characters out is the point.
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** Undoes the entities of XML, once. Names that XML does not know stay as they are. @internal */
export function decodeEntities(text: string): string {
  return text.replaceAll(ENTITY, (entity, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name) ?? entity;
    const code = Number(name.slice(1).replace(/^x/iu, '0x'));
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity;
  });
}

/**
 * Makes plain text of what a feed says: entities decoded, markup out (and the entities it held decoded), white space
 * joined.
 *
 * @internal
 */
export function cleanText(source: string): CleanText {
  const decoded = decodeEntities(source);
  const plain = removeBlocks(decoded).replaceAll(TAG, ' ');
  const hadMarkup = plain !== decoded;
  const text = (hadMarkup ? decodeEntities(plain) : plain).replaceAll(CONTROL, '').replaceAll(/\s+/gu, ' ');
  return { text: text.trim(), hadMarkup };
}

const OPENINGS = /<(script|style)\b|<!--/giu;

/**
 * Takes out comments, and script and style with their content. One regular expression could do it, and would search to the
 * end of the text again for each opening without an end.
 */
function removeBlocks(text: string): string {
  const endless = new Set<string>();
  const parts: string[] = [];
  let at = 0;
  for (const opening of text.matchAll(OPENINGS)) {
    const name = opening[1]?.toLowerCase() ?? '';
    if (opening.index < at || endless.has(name)) continue;
    const end = findEnd(text, name, opening.index);
    if (end === null) endless.add(name);
    else parts.push(text.slice(at, opening.index), ' ');
    at = end ?? at;
  }
  return parts.join('') + text.slice(at);
}

/** Where the text goes on behind a block. */
function findEnd(text: string, name: string, from: number): number | null {
  const end = name === '' ? /-->/gu : name === 'script' ? /<\/script\s*>/giu : /<\/style\s*>/giu;
  end.lastIndex = from;
  const found = end.exec(text);
  return found === null ? null : end.lastIndex;
}
