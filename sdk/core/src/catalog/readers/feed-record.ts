import { isRecord } from '../plain-values.ts';
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

/** Its names are those without a prefix, whatever prefix a feed has for it. */
const ATOM_NAMESPACE = /\bxmlns:([\w.-]+)\s*=\s*["']http:\/\/www\.w3\.org\/2005\/Atom["']/giu;

/**
 * Learns which prefixes are Google's from a feed's beginning, and reads records with them: what stands under one comes
 * before the same without a prefix, as `<g:id>` before Atom's own `<id>`; what stands under a prefix of others, such as
 * `<media:title>`, is not read.
 *
 * @param head - the feed's text up to its first item, or more.
 * @internal
 */
export function createFeedRecordReader(head: string): FeedRecordReader {
  const google = new Set([...USUAL_PREFIXES, ...listPrefixes(head, GOOGLE_NAMESPACE)]);
  const plain = new Set(['', ...listPrefixes(head, ATOM_NAMESPACE)]);
  return (record) => {
    const texts = new Map<string, readonly string[]>();
    for (const [name, value] of Object.entries(record)) {
      const prefix = name.slice(0, Math.max(0, name.indexOf(':')));
      if (!google.has(prefix) && !plain.has(prefix)) continue;
      const key = toAttributeName(toLocalName(name));
      const found = toTexts(value);
      const before = texts.get(key) ?? [];
      texts.set(key, google.has(prefix) ? [...found, ...before] : [...before, ...found]);
    }
    return Object.fromEntries(texts);
  };
}

function listPrefixes(head: string, namespace: RegExp): readonly string[] {
  return Array.from(head.matchAll(namespace), ([, prefix = '']) => prefix);
}

/** The name of an element without its prefix. @internal */
export function toLocalName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A child by its name, whatever its prefix. @internal */
export function findChild(element: unknown, name: string): unknown {
  return isRecord(element)
    ? Object.entries(element).find(([child]) => toLocalName(child) === name)?.[1]
    : undefined;
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

/**
 * A row of a feed as texts by attribute, which is what an element of XML becomes too.
 *
 * @param names - attributes of the columns, see {@link toFeedAttribute}.
 * @internal
 */
export function toOfferFields(names: readonly string[], values: readonly string[]): OfferFields {
  const fields: Record<string, readonly string[]> = {};
  for (const [at, name] of names.entries()) {
    const text = (values[at] ?? '').trim();
    if (text !== '' && name !== '') fields[name] = [...(fields[name] ?? []), text];
  }
  return fields;
}

/** The attribute that a column means: `Image link`, `g:image_link`, `c:provenance_place(string)`. @internal */
export function toFeedAttribute(column: string): string {
  return toAttributeName(
    column
      .trim()
      .replace(/^[cg]:/iu, '')
      .replace(/\(\w+\)$/u, ''),
  );
}

/** Without these nothing is a product. */
const NEEDED_ATTRIBUTES = ['id', 'title', 'price'] as const;

/** The first attribute that a table lacks without which it is no feed; `names` as {@link toFeedAttribute} has them. @internal */
export function findMissingAttribute(names: readonly string[]): string | undefined {
  return NEEDED_ATTRIBUTES.find((name) => !names.includes(name));
}
