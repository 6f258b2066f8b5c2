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
/** The content of script and style goes with them; `a < b` is no tag. */
const MARKUP = /<(script|style)\b[^]*?<\/\1\s*>|<!--[^]*?-->|<\/?[a-z][^<>]*>/giu;
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
  const plain = decoded.replaceAll(MARKUP, ' ');
  const hadMarkup = plain !== decoded;
  const text = (hadMarkup ? decodeEntities(plain) : plain).replaceAll(CONTROL, '').replaceAll(/\s+/gu, ' ');
  return { text: text.trim(), hadMarkup };
}
