import type { Availability, Picture, PriorPrice, Provenance } from '../catalog.ts';
import { isSafeUrl, MAX_ID_LENGTH } from '../plain-values.ts';
import type { Money } from '../money.ts';
import { cleanText, decodeEntities } from './clean-text.ts';
import { notePictures } from './collect-products.ts';
import { sayNoMedia, toMediaSource } from './fields/linked-videos.ts';
import { readOrigin } from './fields/origin.ts';
import { parseGtin } from './fields/parse-gtin.ts';
import { parseInstant } from './fields/parse-instant.ts';
import { findPriceFault, parseFeedPrice, readSale } from './fields/feed-price.ts';
import { readFeedCategory, type Taxonomy } from './fields/feed-category.ts';

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
  /** Addresses of files that a page can play. */
  readonly videos: readonly string[];
  readonly price: Money;
  readonly priorPrice: PriorPrice | undefined;
  readonly availability: Availability;
  readonly options: Readonly<Record<string, string>>;
  readonly gtin: string | undefined;
  /** The maker's part number. */
  readonly mpn: string | undefined;
  readonly provenance: Provenance | undefined;
  readonly launchedAtMs: number | undefined;
  /** What the item says in its own words, where it is to be kept. */
  readonly record?: OfferFields;
}

/** An item's texts by attribute name without its namespace; an attribute may come many times. @internal */
export type OfferFields = Readonly<Record<string, readonly string[]>>;

/** What became of an item: an offer with what had to be mended, or why it is left out. @internal */
export type ParsedOffer =
  | { readonly offer: Offer; readonly repairs: readonly string[] }
  | { readonly id: string; readonly refusal: string };

/** Where an item stands, and what a feed does not say. @internal */
export interface OfferScene {
  /** 1-based line of the file. */
  readonly line: number;
  /** ms UTC for which a sale must hold. */
  readonly nowMs: number;
  /** ISO 4217 code for prices that name none. */
  readonly currency?: string | undefined;
  readonly taxonomy?: Taxonomy | undefined;
  readonly keepsRecords?: boolean | undefined;
}

// Google Merchant Center product data specification, "availability"; older feeds write spaces.
const AVAILABILITY: ReadonlyMap<string, Availability> = new Map([
  ['in stock', 'in-stock'],
  ['available for order', 'in-stock'],
  ['limited availability', 'in-stock'],
  ['out of stock', 'out-of-stock'],
  ['preorder', 'preorder'],
  ['backorder', 'backorder'],
  ['discontinued', 'discontinued'],
]);

/** By what variants of one group differ, as a shopper reads it. Source: the specification, "item group ID". */
const OPTION_NAMES: Readonly<Record<string, string>> = {
  color: 'Color',
  size: 'Size',
  material: 'Material',
  pattern: 'Pattern',
};

const MAX_PICTURES = 10;
const MAX_VIDEOS = 5;

/**
 * Reads one item of a feed, whether it was an element of XML or a row of a table.
 *
 * @param fields - see {@link OfferFields}.
 * @internal
 */
export function parseOffer(fields: OfferFields, scene: OfferScene): ParsedOffer {
  const repairs: string[] = [];
  const id = readText(fields, 'id') ?? '';
  const title = readPlain(fields, 'title', repairs);
  const price = parseFeedPrice(readText(fields, 'price'), scene.currency);
  const refusal = findRefusal(fields, { id, title, price });
  if (refusal !== null || price === null || title === undefined)
    return { id, refusal: refusal ?? 'is not whole' };
  const availability = readAvailability(fields, repairs);
  const offer = {
    line: scene.line,
    id,
    groupId: readGroupId(fields, repairs),
    title,
    description: readPlain(fields, 'description', []),
    url: readUrl(fields, repairs),
    brand: readPlain(fields, 'brand', repairs),
    category: readFeedCategory(pick(fields, CATEGORY_FIELDS), { taxonomy: scene.taxonomy, repairs }),
    pictures: readPictures(fields, repairs).map((url) => ({ url, alt: title })),
    videos: readVideos(fields, repairs),
    ...readSale(pick(fields, SALE_FIELDS), price, { ...scene, repairs }),
    availability,
    options: readOptions(fields),
    gtin: readGtin(fields, repairs),
    mpn: readText(fields, 'mpn'),
    ...readLaunch(fields, availability, repairs),
    ...(scene.keepsRecords === true ? { record: fields } : {}),
  };
  return { offer, repairs };
}

const CATEGORY_FIELDS = ['product_type', 'google_product_category'] as const;
const SALE_FIELDS = ['sale_price', 'sale_price_effective_date'] as const;

interface Essentials {
  readonly id: string;
  readonly title: string | undefined;
  readonly price: Money | null;
}

function findRefusal(fields: OfferFields, { id, title, price }: Essentials): string | null {
  if (id === '') return 'has no id';
  if (id.length > MAX_ID_LENGTH) return `has an id of ${id.length} characters; ${MAX_ID_LENGTH} are the most`;
  if (title === undefined) return 'has no title';
  return price === null ? findPriceFault(readText(fields, 'price')) : null;
}

function readText(fields: OfferFields, name: string): string | undefined {
  return fields[name]?.map((entry) => decodeEntities(entry).trim()).find((entry) => entry !== '');
}

function pick<Name extends string>(
  fields: OfferFields,
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  // Each key is one of the names that were asked for.
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = readText(fields, name);
      return text === undefined ? [] : [[name, text]];
    }),
  ) as Partial<Record<Name, string>>;
}

function readPlain(fields: OfferFields, name: string, repairs: string[]): string | undefined {
  const source = fields[name]?.find((entry) => entry.trim() !== '');
  if (source === undefined) return undefined;
  const { text, hadMarkup } = cleanText(source);
  if (hadMarkup) repairs.push(`${name}: markup was taken out`);
  return text === '' ? undefined : text;
}

/** A group's id becomes the product's. */
function readGroupId(fields: OfferFields, repairs: string[]): string | undefined {
  const id = readText(fields, 'item_group_id');
  if (id === undefined || id.length <= MAX_ID_LENGTH) return id;
  repairs.push(
    `item_group_id: it has ${id.length} characters, where ${MAX_ID_LENGTH} are the most; the item stands alone`,
  );
  return undefined;
}

function readUrl(fields: OfferFields, repairs: string[]): string | undefined {
  const link = readText(fields, 'link');
  if (link === undefined || isWebUrl(link)) return link;
  repairs.push(`link: "${link.slice(0, 60)}" is no web address and was left out`);
  return undefined;
}

function readPictures(fields: OfferFields, repairs: string[]): readonly string[] {
  const links = ['image_link', 'additional_image_link'].flatMap((name) => listLinks(fields, name));
  const safe = links.filter(isWebUrl);
  if (safe.length < links.length) {
    repairs.push('image_link: an address that is no web address was left out');
  }
  repairs.push(...notePictures(safe));
  return [...new Set(safe)].slice(0, MAX_PICTURES);
}

function readVideos(fields: OfferFields, repairs: string[]): readonly string[] {
  const links = listLinks(fields, 'video_link');
  const lost = links.find((link) => toMediaSource(link, undefined) === null);
  if (lost !== undefined) repairs.push(sayNoMedia('video_link', lost));
  const sources = links.flatMap((link) => toMediaSource(link, undefined)?.url ?? []);
  return [...new Set(sources)].slice(0, MAX_VIDEOS);
}

/** A table divides addresses by commas, where an attribute of XML comes again. */
function listLinks(fields: OfferFields, name: string): readonly string[] {
  return (fields[name] ?? [])
    .flatMap((entry) => decodeEntities(entry).split(/,\s*(?=https?:)|\s+/u))
    .map((link) => link.replace(/,$/u, ''))
    .filter((link) => link !== '');
}

/** A feed is read far from the shop's page: a relative address has no base there. */
function isWebUrl(text: string): boolean {
  return isSafeUrl(text) && /^https?:/iu.test(text) && URL.canParse(text);
}

function readAvailability(fields: OfferFields, repairs: string[]): Availability {
  const written = readText(fields, 'availability') ?? '';
  const availability = AVAILABILITY.get(written.toLowerCase().replaceAll(/[_-]/gu, ' '));
  if (availability !== undefined) return availability;
  const seen = written === '' ? 'it is not told' : `"${written.slice(0, 60)}" is unknown`;
  repairs.push(`availability: ${seen}; the item counts as out of stock`);
  return 'out-of-stock';
}

function readOptions(fields: OfferFields): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(OPTION_NAMES).flatMap(([field, name]) => {
      const value = readPlain(fields, field, []);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function readGtin(fields: OfferFields, repairs: string[]): string | undefined {
  const written = readText(fields, 'gtin');
  const gtin = written === undefined ? undefined : parseGtin(written);
  if (gtin !== null) return gtin;
  repairs.push(`gtin: "${String(written).slice(0, 60)}" is no trade item number and was left out`);
  return undefined;
}

/**
 * Custom attributes of ours, `c:provenance_place` and the like in XML. What can be ordered ahead is first sold on its
 * `availability_date`.
 */
function readLaunch(
  fields: OfferFields,
  availability: Availability,
  repairs: string[],
): Pick<Offer, 'provenance' | 'launchedAtMs'> {
  const word = (name: string): string => readPlain(fields, name, []) ?? '';
  const { provenance, launchedAtMs } = readOrigin(
    {
      kind: word('provenance_kind'),
      place: word('provenance_place'),
      country: word('provenance_country'),
      claim: word('provenance_claim'),
      launch: word('launch_date'),
    },
    repairs,
  );
  const ahead = availability === 'preorder' ? parseInstant(word('availability_date')) : null;
  return { provenance, launchedAtMs: launchedAtMs ?? (ahead !== null && ahead >= 0 ? ahead : undefined) };
}
