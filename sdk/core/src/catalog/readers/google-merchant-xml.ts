import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { fail, succeed, type Result } from '../../errors.ts';
import { isRecord, isSafeUrl } from '../plain-values.ts';
import type { Shop } from '../catalog.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { cleanText } from './clean-text.ts';
import { countLines } from './count-lines.ts';
import {
  createFeedRecordReader,
  findChild,
  READ_XML_ATTRIBUTES,
  XML_ATTRIBUTE_PREFIX,
} from './feed-record.ts';
import { openSource } from './open-source.ts';
import type { OfferFields } from './parse-offer.ts';
import { toFeedCatalog, type OfferRecord } from './read-offers.ts';
import type { CatalogSource, ReaderOptions } from './read-source.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Channel {
  readonly fields: OfferFields;
  readonly items: readonly OfferRecord[];
}

/**
 * Reads a Google Merchant Center feed (RSS 2.0 or Atom 1.0, whatever prefix its Google namespace has).
 *
 * Items without id, title or price are left out, as are an id that comes again and a
 * price in a second currency; what was mended is listed too, each with its line. Markup is taken out of titles,
 * addresses that are not http(s) are dropped. A document type declaration is refused, so no entity is ever expanded.
 *
 * @returns products, variants grouped by `item_group_id`; or `feed-unreadable` with its line, `feed-too-large`, or
 * `catalog-empty`.
 * @see Google Merchant Center Help, "Product data specification".
 * @public
 */
export function readGoogleMerchantXml(
  source: CatalogSource,
  options: ReaderOptions,
): Result<ParsedCatalog, 'feed-unreadable' | 'feed-too-large' | 'catalog-empty'> {
  const opened = openSource(source);
  if (!opened.ok) return opened;
  const channel = parseChannel(opened.value.text);
  if (!channel.ok) return channel;
  const { fields, items } = channel.value;
  return toFeedCatalog(
    { records: items, lost: [], notes: [], shop: options.shop ?? toFeedShop(fields) },
    options,
  );
}

/** Only before the first element is it a declaration; a page's source within a description is none. */
const DECLARATION = /^(?:\s+|<\?[^>]*>|<!--[^]*?-->)*<!DOCTYPE/iu;

function parseChannel(xml: string): Result<Channel, 'feed-unreadable'> {
  const [declared] = DECLARATION.exec(xml) ?? [];
  if (declared !== undefined) {
    const place = toPlace(toLine(xml, declared.length));
    return fail('feed-unreadable', 'A document type declaration is not taken: no feed needs one.', place);
  }
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) return toXmlFailure(xml, verdict.err);
  const root = parseXml(xml);
  const rss = findChild(root, 'rss');
  const channel = rss === undefined ? findChild(root, 'feed') : findChild(rss, 'channel');
  if (!isRecord(channel))
    return fail('feed-unreadable', 'There is no <rss> with a <channel>, and no <feed>.', 'line 1');
  const entries = findChild(channel, rss === undefined ? 'entry' : 'item');
  const items: readonly unknown[] = Array.isArray(entries) ? entries : [];
  const read = createFeedRecordReader(xml.slice(0, HEAD_LENGTH));
  return succeed({
    fields: read(channel),
    items: listItems(items, xml).map(({ fields, line }) => ({ fields: read(fields), line })),
  });
}

/** Namespaces stand in the first element, which is far shorter. */
const HEAD_LENGTH = 4096;

/** Reads XML into plain values, prefixes and all; `null` for what the parser takes to be an attack. @internal */
export function parseXml(xml: string): unknown {
  const parser = new XMLParser({
    processEntities: false,
    htmlEntities: false,
    ignoreAttributes: (name) => !READ_XML_ATTRIBUTES.includes(name),
    attributeNamePrefix: XML_ATTRIBUTE_PREFIX,
    parseAttributeValue: false,
    parseTagValue: false,
    removeNSPrefix: false,
    captureMetaData: true,
    isArray: (name) => /^(?:[\w.-]+:)?(?:item|entry)$/u.test(name),
  });
  try {
    return parser.parse(xml);
  } catch {
    // The parser throws for what it takes to be an attack: tags nested too deep, names of Object.prototype.
    return null;
  }
}

function toXmlFailure(
  xml: string,
  { code, line }: { readonly code: string; readonly line: number },
): Result<Channel, 'feed-unreadable'> {
  // The validator blames line 1 for elements that are still open when the file ends.
  const isCut = code === 'InvalidXml' && xml.trim() !== '';
  const message = isCut ? 'The XML ends before all its elements do.' : `This is not XML (${code}).`;
  return fail('feed-unreadable', message, toPlace(isCut ? toLine(xml, xml.length) : line));
}

function listItems(
  items: readonly unknown[],
  xml: string,
): readonly { readonly fields: Fields; readonly line: number }[] {
  // The package types its symbol as the object `Symbol`.
  const metadata = XMLParser.getMetaDataSymbol() as unknown as symbol;
  let line = 1;
  let offset = 0;
  return items.map((item) => {
    // An element without content is a text, and stands behind the one before it.
    const fields = isRecord(item) ? item : {};
    const place: unknown = Reflect.get(fields, metadata);
    const start = isRecord(place) ? Number(place['startIndex']) : offset;
    line += countLines(xml.slice(offset, start));
    offset = start;
    return { fields, line };
  });
}

/** Who sells, by the title and link of a feed's channel. @internal */
export function toFeedShop({ title = [], link = [] }: OfferFields): Shop {
  const [name, url] = [title, link].map(
    (texts) => cleanText(texts.find((text) => text.trim() !== '') ?? '').text,
  );
  return {
    id: 'shop',
    name: name === undefined || name === '' ? 'Shop' : name,
    ...(url !== undefined && url !== '' && isSafeUrl(url) ? { url } : {}),
    guarantees: [],
  };
}

function toPlace(line: number): string {
  return `line ${line}`;
}

function toLine(xml: string, offset: number): number {
  return 1 + countLines(xml.slice(0, offset));
}
