import { isRecord } from '../catalog-shape.ts';
import type { OfferFields } from './parse-offer.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Turns an `<item>` or `<entry>` as the parser gives it, with prefixes, into texts by attribute. @internal */
export type FeedRecordReader = (record: Fields) => OfferFields;

/** How the parser marks an XML attribute among an element's children. @internal */
export const XML_ATTRIBUTE_PREFIX = '@';

/** XML attributes that are read: Atom writes addresses so. Others, such as `type`, are not. @internal */
export const READ_XML_ATTRIBUTES: readonly string[] = ['href', 'rel'];

/** Prefixes that are Google's where a feed does not declare them. */
const USUAL_PREFIXES = ['g', 'c'];

/** Source: Merchant Center Help, "Custom attributes" for the second one. */
const GOOGLE_NAMESPACE = /\bxmlns:([\w.-]+)\s*=\s*["']https?:\/\/base\.google\.com\/c?ns\/1\.0\/?["']/giu;

/**
 * Learns which prefixes are Google's from a feed's beginning, and reads records with them: what stands under one comes
 * before the same without a prefix, as `<g:id>` before Atom's own `<id>`; what stands under a prefix of others, such as
 * `<media:title>`, is not read.
 *
 * @param head - the feed's text up to its first item, or more.
 * @internal
 */
export function createFeedRecordReader(head: string): FeedRecordReader {
  const declared = Array.from(head.matchAll(GOOGLE_NAMESPACE), ([, prefix = '']) => prefix);
  const ours = new Set([...USUAL_PREFIXES, ...declared]);
  return (record) => {
    const texts = new Map<string, readonly string[]>();
    for (const [name, value] of Object.entries(record)) {
      const at = name.indexOf(':');
      const isPrefixed = at !== -1;
      if (isPrefixed && !ours.has(name.slice(0, at))) continue;
      const key = toAttributeName(name.slice(at + 1));
      const found = toTexts(value);
      const before = texts.get(key) ?? [];
      texts.set(key, isPrefixed ? [...found, ...before] : [...before, ...found]);
    }
    return Object.fromEntries(texts);
  };
}

/** `Image Link`, `image link` and `image_link` are one attribute. @internal */
export function toAttributeName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, '_');
}

/** Elements within elements, such as `shipping`, are not read. */
function toTexts(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    if (!isRecord(entry)) return [];
    const { '#text': text, '@href': href, '@rel': rel = 'alternate' } = entry;
    if (typeof text === 'string' && text !== '') return [text];
    return typeof href === 'string' && rel === 'alternate' ? [href] : [];
  });
}
