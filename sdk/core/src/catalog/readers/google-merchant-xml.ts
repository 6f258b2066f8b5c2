import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { fail, succeed, type Result } from '../../errors.ts';
import type { Catalog, Shop } from '../catalog.ts';
import { isRecord, isSafeUrl } from '../catalog-shape.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { cleanText } from './clean-text.ts';
import { decodeText } from './decode-text.ts';
import { groupOffers } from './group-offers.ts';
import type { OfferFields } from './parse-offer.ts';
import { readOffers, type OfferRecord } from './read-offers.ts';
import type { CatalogSource, ReaderOptions } from './read-source.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Channel {
  readonly fields: Fields;
  readonly items: readonly OfferRecord[];
}

/**
 * Reads a Google Merchant Center feed (RSS 2.0 or Atom 1.0, whatever prefix its Google namespace has).
 *
 * Items without id, title or price are left out, as are an id that comes again and a
 * price in a second currency; what was mended is listed too, each with its line. Markup is taken out of titles,
 * addresses that are not http(s) are dropped. A document type declaration is refused, so no entity is ever expanded.
 *
 * @returns products, variants grouped by `item_group_id`; or `feed-unreadable` with its line, or `catalog-empty`.
 * @see Google Merchant Center Help, "Product data specification".
 * @public
 */
export function readGoogleMerchantXml(
  source: CatalogSource,
  options: ReaderOptions,
): Result<ParsedCatalog, 'feed-unreadable' | 'catalog-empty'> {
  const decoded =
    typeof source === 'string' ? succeed(source.replaceAll(/\r\n?/gu, '\n')) : decodeText(source);
  if (!decoded.ok) return decoded;
  const channel = parseChannel(decoded.value);
  if (!channel.ok) return channel;
  const { offers, skipped, repaired } = readOffers(channel.value.items, options.nowMs);
  const [first] = offers;
  if (first === undefined) {
    const reason = skipped[0] ?? { message: 'The feed has no items.', place: undefined };
    return fail('catalog-empty', reason.message, reason.place);
  }
  const shop = options.shop ?? toShop(channel.value.fields);
  const catalog: Catalog = {
    schemaVersion: 1,
    currency: first.price.currency,
    shops: [shop],
    products: groupOffers(offers, shop.id),
    videos: [],
    lives: [],
    creators: [],
    campaigns: [],
  };
  return succeed({ catalog, report: { read: channel.value.items.length, skipped, repaired } });
}

function parseChannel(xml: string): Result<Channel, 'feed-unreadable'> {
  const declaration = xml.search(/<!DOCTYPE/iu);
  if (declaration !== -1) {
    const place = toPlace(toLine(xml, declaration));
    return fail('feed-unreadable', 'A document type declaration is not taken: no feed needs one.', place);
  }
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) return toXmlFailure(xml, verdict.err);
  const root = parseXml(xml);
  const { rss, feed }: Fields = isRecord(root) ? root : {};
  const channel = isRecord(rss) ? rss['channel'] : feed;
  if (!isRecord(channel))
    return fail('feed-unreadable', 'There is no <rss> with a <channel>, and no <feed>.', 'line 1');
  const entries = channel[isRecord(rss) ? 'item' : 'entry'];
  const items = Array.isArray(entries) ? entries.filter(isRecord) : [];
  return succeed({ fields: channel, items: toItems(items, xml) });
}

/** Reads XML into plain values, prefixes off; `null` for what the parser takes to be an attack. @internal */
export function parseXml(xml: string): unknown {
  const parser = new XMLParser({
    processEntities: false,
    htmlEntities: false,
    ignoreAttributes: true,
    parseTagValue: false,
    removeNSPrefix: true,
    captureMetaData: true,
    isArray: (name) => name === 'item' || name === 'entry',
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

function toItems(items: readonly Fields[], xml: string): Channel['items'] {
  // The package types its symbol as the object `Symbol`.
  const metadata = XMLParser.getMetaDataSymbol() as unknown as symbol;
  let line = 1;
  let offset = 0;
  return items.map((item) => {
    const place: unknown = Reflect.get(item, metadata);
    const start = isRecord(place) ? Number(place['startIndex']) : offset;
    line += countLines(xml.slice(offset, start));
    offset = start;
    return { fields: toTexts(item), line };
  });
}

/** An item's texts. Elements within elements, such as `shipping`, are not read. @internal */
export function toTexts(item: Fields): OfferFields {
  const texts = Object.entries(item).map(([name, value]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return [name, values.filter((entry) => typeof entry === 'string')] as const;
  });
  return Object.fromEntries(texts);
}

/** Who sells, as the feed's own title and link say. @internal */
export function toShop(channel: Fields): Shop {
  const [title, link] = [channel['title'], channel['link']].map(toFirstText);
  const name = cleanText(title ?? '').text;
  const url = cleanText(link ?? '').text;
  return {
    id: 'shop',
    name: name === '' ? 'Shop' : name,
    ...(url !== '' && isSafeUrl(url) ? { url } : {}),
    guarantees: [],
  };
}

function toFirstText(value: unknown): string | undefined {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((entry) => typeof entry === 'string').find((entry) => entry !== '');
}

function toPlace(line: number): string {
  return `line ${line}`;
}

function toLine(xml: string, offset: number): number {
  return 1 + countLines(xml.slice(0, offset));
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
