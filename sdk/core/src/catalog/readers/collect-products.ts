import { fail, succeed, type Result } from '../../errors.ts';
import type {
  Availability,
  Live,
  Picture,
  Product,
  ProductOption,
  Shop,
  Variant,
  Video,
} from '../catalog.ts';
import { MAX_ID_LENGTH } from '../plain-values.ts';
import { toMinorUnitDigits, type Money } from '../money.ts';
import { parseCatalog, type ParsedCatalog, type ReportLine } from '../parse-catalog.ts';
import { toLinkedVideos, type VideoLink } from './fields/linked-videos.ts';

/** What became of one entry of a source: a product with what had to be mended, or why it is left out. @internal */
export type ParsedProduct =
  | {
      readonly product: Product;
      readonly repairs: readonly string[];
      /** Addresses of files that show the product and that a page can play. */
      readonly videos?: readonly string[];
    }
  | { readonly id: string; readonly title?: string; readonly refusal: string };

/** An entry and where it stood, such as `page 2, products[3]`. @internal */
export interface ProductEntry {
  readonly place: string;
  readonly parsed: ParsedProduct;
}

/** Clips and rooms of a source that are no part of a product. @internal */
export interface SourceContent {
  readonly videos: readonly Video[];
  readonly lives: readonly Live[];
  /** How many there were, those left out too. */
  readonly read: number;
  readonly skipped: readonly ReportLine[];
  readonly repaired: readonly ReportLine[];
}

/** What all products of a source share, and what else stands in it. @internal */
export interface ProductSource {
  readonly shop: Shop;
  /** ISO 4217 in capitals. */
  readonly currency: string;
  /** Lines that are no entries, and so are left out before they are read. */
  readonly lost?: readonly ReportLine[];
  /** What was assumed of the whole source. */
  readonly notes?: readonly ReportLine[];
  /** Reads what shows products, once it is known which there are. `taken` holds their ids. */
  readonly readContent?: (products: readonly Product[], taken: Set<string>) => SourceContent;
}

const NO_CONTENT: SourceContent = { videos: [], lives: [], read: 0, skipped: [], repaired: [] };

/**
 * Makes a catalogue of what a reader found, and checks it as any catalogue is checked: what a reader let through and a
 * page could not show is left out here. `read` counts entries, and clips and rooms of the source itself.
 *
 * @internal
 */
export function collectProducts(
  entries: readonly ProductEntry[],
  source: ProductSource,
): Result<ParsedCatalog, 'catalog-empty'> {
  const { shop, currency, lost = [], notes = [] } = source;
  const shelf = sortEntries(entries);
  const taken = new Set(shelf.places.keys());
  const content = source.readContent?.(shelf.products, taken) ?? NO_CONTENT;
  const links = toLinkedVideos(shelf.links, taken);
  const skipped = [...lost, ...shelf.skipped, ...content.skipped];
  const checked = parseCatalog({
    schemaVersion: 1,
    currency,
    shops: [shop],
    products: shelf.products,
    videos: [...content.videos, ...links],
    lives: content.lives,
    creators: [],
    campaigns: [],
  });
  if (!checked.ok) {
    const { message, place } = skipped[0] ?? { message: 'There is no product in it.', place: undefined };
    return fail('catalog-empty', message, place);
  }
  const { catalog, report } = checked.value;
  const left = report.skipped.map((line) => ({ ...line, place: shelf.places.get(line.id) ?? line.place }));
  return succeed({
    catalog,
    report: {
      read: entries.length + lost.length + content.read,
      skipped: [...skipped, ...left],
      repaired: [...notes, ...shelf.repaired, ...content.repaired],
    },
  });
}

interface Shelf {
  readonly products: Product[];
  readonly skipped: ReportLine[];
  readonly repaired: ReportLine[];
  readonly links: VideoLink[];
  /** Where each product that is taken stood, by its id. */
  readonly places: Map<string, string>;
}

function sortEntries(entries: readonly ProductEntry[]): Shelf {
  const shelf: Shelf = { products: [], skipped: [], repaired: [], links: [], places: new Map() };
  for (const { place, parsed } of entries) {
    const id = 'product' in parsed ? parsed.product.id : parsed.id;
    const refusal = 'product' in parsed ? findRefusal(id, shelf.places) : parsed.refusal;
    if (refusal !== null) shelf.skipped.push(toLine(place, { id, title: toTitle(parsed) }, refusal));
    if (refusal !== null || !('product' in parsed)) continue;
    shelf.places.set(id, place);
    shelf.products.push(parsed.product);
    shelf.repaired.push(...parsed.repairs.map((repair) => toLine(place, { id }, repair)));
    shelf.links.push(...(parsed.videos ?? []).map((url) => toLink(url, parsed.product)));
  }
  return shelf;
}

function toLink(url: string, { id, title, pictures, shopId, launchedAtMs }: Product): VideoLink {
  return { url, productId: id, title, poster: pictures[0], shopId, publishedAtMs: launchedAtMs };
}

function findRefusal(id: string, places: ReadonlyMap<string, string>): string | null {
  if (id === '') return 'has no id';
  if (id.length > MAX_ID_LENGTH) return `has an id of ${id.length} characters; ${MAX_ID_LENGTH} are the most`;
  const taken = places.get(id);
  return taken === undefined ? null : `has the id of ${taken} again`;
}

/** What a line of the report calls an entry: a person knows the title, where an id may be a number. @internal */
export interface EntryName {
  readonly id: string;
  readonly title?: string | undefined;
}

function toTitle(parsed: ParsedProduct): string | undefined {
  return 'product' in parsed ? parsed.product.title : parsed.title;
}

/** A line of the report about one entry. @internal */
export function toLine(place: string, { id, title = '' }: EntryName, fault: string): ReportLine {
  const name =
    id === '' ? title || 'an item' : title === '' ? id : `${id} (${title.slice(0, MAX_NAME_LENGTH)})`;
  return { place, id, code: 'item-invalid', message: `${place}: ${name} ${fault}.` };
}

/** A line stays a line. */
const MAX_NAME_LENGTH = 60;

/** The parts of a product that follow from its variants: the price of the cheapest that can be bought is shown. @internal */
export function fromVariants(
  variants: readonly [Variant, ...Variant[]],
): Pick<Product, 'price' | 'priorPrice' | 'availability' | 'options' | 'variants'> {
  const buyable = variants.filter(({ availability }) => BUYABLE.has(availability));
  const [shown = variants[0]] = buyable.toSorted((one, other) => one.price.amount - other.price.amount);
  return {
    price: shown.price,
    ...(shown.priorPrice === undefined ? {} : { priorPrice: shown.priorPrice }),
    availability: shown.availability,
    options: listOptions(variants),
    variants,
  };
}

const BUYABLE: ReadonlySet<Availability> = new Set(['in-stock', 'preorder', 'backorder']);

function listOptions(variants: readonly Variant[]): readonly ProductOption[] {
  const names = new Set(variants.flatMap((variant) => Object.keys(variant.options)));
  return [...names].map((name) => ({
    name,
    // Own ones alone: an option may be called "constructor".
    values: [
      ...new Set(
        variants.flatMap(({ options }) => (Object.hasOwn(options, name) ? (options[name] ?? []) : [])),
      ),
    ],
  }));
}

/** A price in whole and decimal digits, such as `19.90`, in minor units; `null` for what is none. @internal */
export function toMoney(value: unknown, currency: string): Money | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^\d{1,12}(?:\.\d+)?$/u.test(text.trim())) return null;
  return { amount: Math.round(Number(text) * 10 ** toMinorUnitDigits(currency)), currency };
}

/** Most pictures that are kept of a product. */
const MOST_PICTURES = 10;

/** What is told of a product without a picture: it is shown all the same. @internal */
export function notePictures(pictures: readonly unknown[]): readonly string[] {
  return pictures.length === 0 ? ['has no picture that can be loaded, so its first letter stands there'] : [];
}

/** Each address once, in order, at most ten. @internal */
export function toPictures(pictures: readonly (Picture | null)[]): readonly Picture[] {
  const byUrl = new Map<string, Picture>();
  for (const picture of pictures) {
    if (picture !== null && !byUrl.has(picture.url)) byUrl.set(picture.url, picture);
  }
  return [...byUrl.values()].slice(0, MOST_PICTURES);
}
