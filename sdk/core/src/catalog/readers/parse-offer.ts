import type { Availability, Picture, PriorPrice } from '../catalog.ts';
import { isSafeUrl, MAX_ID_LENGTH } from '../catalog-shape.ts';
import { parseDecimalMoney, type Money } from '../money.ts';
import { cleanText, decodeEntities } from './clean-text.ts';
import { notePictures } from './collect-products.ts';

/** One buyable line of a feed, before lines of one group become one product. @internal */
export interface Offer {
  /** 1-based line of the file. */
  readonly line: number;
  readonly id: string;
  readonly groupId: string | undefined;
  readonly title: string;
  readonly description: string | undefined;
  readonly url: string | undefined;
  readonly brand: string | undefined;
  readonly category: readonly string[];
  readonly pictures: readonly Picture[];
  readonly price: Money;
  readonly priorPrice: PriorPrice | undefined;
  readonly availability: Availability;
  readonly options: Readonly<Record<string, string>>;
  readonly gtin: string | undefined;
}

/** An item's texts by attribute name without its namespace; an attribute may come many times. @internal */
export type OfferFields = Readonly<Record<string, readonly string[]>>;

/** What became of an item: an offer with what had to be mended, or why it is left out. @internal */
export type ParsedOffer =
  | { readonly offer: Offer; readonly repairs: readonly string[] }
  | { readonly id: string; readonly refusal: string };

// Google Merchant Center product data specification, "availability"; older feeds write spaces.
const AVAILABILITY: ReadonlyMap<string, Availability> = new Map([
  ['in stock', 'in-stock'],
  ['available for order', 'in-stock'],
  ['out of stock', 'out-of-stock'],
  ['preorder', 'preorder'],
  ['backorder', 'backorder'],
  ['discontinued', 'discontinued'],
]);

const OPTION_NAMES: Readonly<Record<string, string>> = { color: 'Color', size: 'Size' };
const MAX_PICTURES = 10;

/**
 * Reads one item.
 *
 * @param fields - see {@link OfferFields}.
 * @param at - its line, and the instant for which a sale must hold.
 * @internal
 */
export function parseOffer(
  fields: OfferFields,
  at: { readonly line: number; readonly nowMs: number },
): ParsedOffer {
  const repairs: string[] = [];
  const id = readText(fields, 'id') ?? '';
  const title = readPlain(fields, 'title', repairs);
  const pictures = readPictures(fields, repairs);
  const price = parsePrice(readText(fields, 'price'));
  const refusal = findRefusal(fields, { id, title, price });
  if (refusal !== null || price === null || title === undefined)
    return { id, refusal: refusal ?? 'is not whole' };
  const offer = {
    line: at.line,
    id,
    groupId: readText(fields, 'item_group_id'),
    title,
    description: readPlain(fields, 'description', []),
    url: readUrl(fields, repairs),
    brand: readPlain(fields, 'brand', repairs),
    category: readCategory(fields),
    pictures: pictures.map((url) => ({ url, alt: title })),
    ...readOffer(fields, price, { nowMs: at.nowMs, repairs }),
    availability: readAvailability(fields, repairs),
    options: readOptions(fields),
    gtin: readText(fields, 'gtin'),
  };
  return { offer, repairs };
}

interface Essentials {
  readonly id: string;
  readonly title: string | undefined;
  readonly price: Money | null;
}

function findRefusal(fields: OfferFields, { id, title, price }: Essentials): string | null {
  if (id === '') return 'has no id';
  if (id.length > MAX_ID_LENGTH) return `has an id of ${id.length} characters; 256 are the most`;
  if (title === undefined) return 'has no title';
  const written = readText(fields, 'price');
  if (price === null)
    return written === undefined ? 'has no price' : `has the price "${written}", which is none`;
  return null;
}

function readText(fields: OfferFields, name: string): string | undefined {
  const text = fields[name]?.map((entry) => decodeEntities(entry).trim()).find((entry) => entry !== '');
  return text;
}

function readPlain(fields: OfferFields, name: string, repairs: string[]): string | undefined {
  const [source] = fields[name] ?? [];
  if (source === undefined) return undefined;
  const { text, hadMarkup } = cleanText(source);
  if (hadMarkup) repairs.push(`${name}: markup was taken out`);
  return text === '' ? undefined : text;
}

function readUrl(fields: OfferFields, repairs: string[]): string | undefined {
  const link = readText(fields, 'link');
  if (link === undefined || isWebUrl(link)) return link;
  repairs.push(`link: "${link.slice(0, 60)}" is no web address and was left out`);
  return undefined;
}

function readPictures(fields: OfferFields, repairs: string[]): readonly string[] {
  const links = [...(fields['image_link'] ?? []), ...(fields['additional_image_link'] ?? [])]
    .flatMap((entry) => decodeEntities(entry).split(/,(?=https?:)|\s+/u))
    .filter((link) => link !== '');
  const safe = links.filter(isWebUrl);
  if (safe.length < links.length) {
    repairs.push('image_link: an address that is no web address was left out');
  }
  repairs.push(...notePictures(safe));
  return [...new Set(safe)].slice(0, MAX_PICTURES);
}

/** A feed is read far from the shop's page: a relative address has no base there. */
function isWebUrl(text: string): boolean {
  return isSafeUrl(text) && /^https?:/iu.test(text) && URL.canParse(text);
}

/** `105.29 USD` or `USD 105.29`. */
function parsePrice(text: string | undefined): Money | null {
  const match = /^([\d.,'\s]+?)\s*([A-Za-z]{3})$|^([A-Za-z]{3})\s*([\d.,'\s]+)$/u.exec(text ?? '');
  if (match === null) return null;
  const currency = (match[2] ?? match[3] ?? '').toUpperCase();
  return parseDecimalMoney(match[1] ?? match[4] ?? '', currency);
}

function readOffer(
  fields: OfferFields,
  price: Money,
  { nowMs, repairs }: { readonly nowMs: number; readonly repairs: string[] },
): Pick<Offer, 'price' | 'priorPrice'> {
  const written = readText(fields, 'sale_price');
  if (written === undefined) return { price, priorPrice: undefined };
  const sale = parsePrice(written);
  if (sale === null || sale.currency !== price.currency || sale.amount >= price.amount) {
    repairs.push(`sale_price: "${written}" is not below the price and was left out`);
    return { price, priorPrice: undefined };
  }
  const period = readText(fields, 'sale_price_effective_date');
  const isOn = period === undefined || isWithin(period, nowMs);
  if (isOn === null)
    repairs.push(`sale_price_effective_date: "${period}" is no period; the sale was left out`);
  if (isOn !== true) return { price, priorPrice: undefined };
  return { price: sale, priorPrice: { price, basis: 'Regular price as the shop states it' } };
}

/** `null` when the text is not two instants with a slash between them; one without offset is in UTC. */
function isWithin(period: string, nowMs: number): boolean | null {
  const [from = NaN, to = NaN] = period.split('/').map(parseInstant);
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  return nowMs >= from && nowMs < to;
}

function parseInstant(text: string): number {
  const iso = text.trim().replace(/([+-]\d\d)(\d\d)$/u, '$1:$2');
  const hasOffset = /(?:Z|[+-]\d\d:\d\d)$/u.test(iso) || !iso.includes('T');
  return Date.parse(hasOffset ? iso : `${iso}Z`);
}

function readAvailability(fields: OfferFields, repairs: string[]): Availability {
  const written = readText(fields, 'availability') ?? '';
  const availability = AVAILABILITY.get(written.toLowerCase().replaceAll(/[_-]/gu, ' '));
  if (availability !== undefined) return availability;
  repairs.push(`availability: "${written}" is unknown; the item counts as out of stock`);
  return 'out-of-stock';
}

/** The shop's own path; Google's where it is in words. Its numbers would need the taxonomy file. */
function readCategory(fields: OfferFields): readonly string[] {
  const google = readText(fields, 'google_product_category') ?? '';
  const path = readText(fields, 'product_type') ?? (/^\d+$/u.test(google) ? '' : google);
  return path
    .split('>')
    .map((level) => cleanText(level).text)
    .filter((level) => level !== '');
}

function readOptions(fields: OfferFields): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(OPTION_NAMES).flatMap(([field, name]) => {
      const value = readPlain(fields, field, []);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
