import { fail, succeed, type Result } from '../../errors.ts';
import type { Availability, Picture, Product, ProductOption, Shop, Variant } from '../catalog.ts';
import { isSafeUrl, MAX_ID_LENGTH } from '../catalog-shape.ts';
import { toMinorUnitDigits, type Money } from '../money.ts';
import { parseCatalog, type ParsedCatalog, type ReportLine } from '../parse-catalog.ts';

/** What became of one entry of a source: a product with what had to be mended, or why it is left out. @internal */
export type ParsedProduct =
  | { readonly product: Product; readonly repairs: readonly string[] }
  | { readonly id: string; readonly refusal: string };

/** An entry and where it stood, such as `page 2, products[3]`. @internal */
export interface ProductEntry {
  readonly place: string;
  readonly parsed: ParsedProduct;
}

/** What all products of a source share. @internal */
export interface ProductSource {
  readonly shop: Shop;
  /** ISO 4217 in capitals. */
  readonly currency: string;
}

/**
 * Makes a catalogue of what a reader found, and checks it as any catalogue is checked: what a reader let through and a
 * page could not show is left out here.
 *
 * @internal
 */
export function collectProducts(
  entries: readonly ProductEntry[],
  { shop, currency }: ProductSource,
): Result<ParsedCatalog, 'catalog-empty'> {
  const products: Product[] = [];
  const skipped: ReportLine[] = [];
  const repaired: ReportLine[] = [];
  const places = new Map<string, string>();
  for (const { place, parsed } of entries) {
    const id = 'product' in parsed ? parsed.product.id : parsed.id;
    const refusal = 'product' in parsed ? findRefusal(id, places) : parsed.refusal;
    if (refusal !== null) skipped.push(toLine(place, id, refusal));
    if (refusal !== null || !('product' in parsed)) continue;
    places.set(id, place);
    products.push(parsed.product);
    repaired.push(...parsed.repairs.map((repair) => toLine(place, id, repair)));
  }
  const lists = { shops: [shop], products, videos: [], lives: [], creators: [], campaigns: [] };
  const checked = parseCatalog({ schemaVersion: 1, currency, ...lists });
  if (!checked.ok) {
    const { message, place } = skipped[0] ?? { ...checked.error, place: checked.error.place };
    return fail('catalog-empty', message, place);
  }
  const { catalog, report } = checked.value;
  const lost = report.skipped.map((line) => ({ ...line, place: places.get(line.id) ?? line.place }));
  return succeed({ catalog, report: { read: entries.length, skipped: [...skipped, ...lost], repaired } });
}

function findRefusal(id: string, places: ReadonlyMap<string, string>): string | null {
  if (id === '') return 'has no id';
  if (id.length > MAX_ID_LENGTH) return `has an id of ${id.length} characters; ${MAX_ID_LENGTH} are the most`;
  const taken = places.get(id);
  return taken === undefined ? null : `has the id of ${taken} again`;
}

function toLine(place: string, id: string, fault: string): ReportLine {
  return {
    place,
    id,
    code: 'item-invalid',
    message: `${place}: ${id === '' ? 'an item' : id} ${fault}.`,
  };
}

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
    values: [...new Set(variants.flatMap((variant) => variant.options[name] ?? []))],
  }));
}

/** A price in whole and decimal digits, such as `19.90`, in minor units; `null` for what is none. @internal */
export function toMoney(value: unknown, currency: string): Money | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^\d{1,12}(?:\.\d+)?$/u.test(text.trim())) return null;
  return { amount: Math.round(Number(text) * 10 ** toMinorUnitDigits(currency)), currency };
}

/** An address of the shop as one that can be shown anywhere; `null` for what is no web address. @internal */
export function toWebAddress(value: unknown, base: string): string | null {
  if (typeof value !== 'string' || value.trim() === '' || !URL.canParse(value, base)) return null;
  const { href } = new URL(value, base);
  return /^https?:/iu.test(href) && isSafeUrl(href) ? href : null;
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
