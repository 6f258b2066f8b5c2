import { fail, type Result } from '../../errors.ts';
import type { Availability, Picture, Product, Variant } from '../catalog.ts';
import { CURRENCY_PATTERN, isRecord } from '../catalog-shape.ts';
import { parseDecimalMoney, type Money } from '../money.ts';
import { parseJson, type ParsedCatalog } from '../parse-catalog.ts';
import {
  collectProducts,
  fromVariants,
  notePictures,
  toMoney,
  toPictures,
  toWebAddress,
  type ParsedProduct,
} from './collect-products.ts';
import { toPlainText } from './html-text.ts';
import { given, toFields, toId, toPriorPrice, toShop, type ShopReaderOptions } from './shop-source.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Shelf {
  readonly baseUrl: string;
  readonly shopId: string;
  readonly currency: string;
}

/** Objects lie in each other at most this deep; a page that goes on is not followed. */
const MOST_DEPTH = 8;

/** Properties by which forms of one product differ, as schema.org names them and as a shopper reads them. */
const OPTION_NAMES: readonly (readonly [string, string])[] = [
  ['color', 'Color'],
  ['size', 'Size'],
  ['material', 'Material'],
  ['pattern', 'Pattern'],
];

/**
 * Reads the products that a page describes in schema.org JSON-LD: `Product` and `ProductGroup`, alone, in lists, in a
 * graph or as the page's main entity, with `Offer` or `AggregateOffer`.
 *
 * Of a price that stands as a range the lowest is taken. Products in a second currency are left out.
 *
 * @param blocks - the texts of the page's `application/ld+json` scripts.
 * @returns products under their `productID`, `sku`, GTIN, or else their address; or `feed-unreadable` where the page
 * describes none.
 * @public
 */
export function readSchemaOrg(
  blocks: readonly string[],
  options: ShopReaderOptions,
): Result<ParsedCatalog, 'feed-unreadable' | 'catalog-empty'> {
  const found = blocks.flatMap((block) => findProducts(parseBlock(block), 0));
  const currency = found.map(toCurrency).find((code) => code !== null) ?? null;
  if (found.length === 0 || currency === null)
    return fail('feed-unreadable', 'The page describes no product with a price.', 'application/ld+json');
  const shop = toShop(options);
  const shelf = { baseUrl: options.baseUrl, shopId: shop.id, currency };
  const entries = found.map((fields, index) => ({
    place: `product ${index + 1}`,
    parsed: parseProduct(fields, shelf),
  }));
  return collectProducts(entries, { shop, currency });
}

/** Some systems wrap the text in a comment or CDATA, as was the custom for scripts. */
function parseBlock(block: string): unknown {
  return parseJson(
    block.replaceAll(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>)\s*;?\s*$/gu, ''),
  );
}

/** Forms of a product stand in it, and are not products of their own. */
function findProducts(value: unknown, depth: number): readonly Fields[] {
  if (depth > MOST_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => findProducts(entry, depth + 1));
  if (!isRecord(value)) return [];
  if (isOfType(value, 'Product') || isOfType(value, 'ProductGroup')) return [value];
  return ['@graph', 'mainEntity', 'itemListElement', 'item'].flatMap((name) =>
    findProducts(value[name], depth + 1),
  );
}

function isOfType(fields: Fields, name: string): boolean {
  return listOf(fields['@type']).some((type) => toLastPart(type) === name);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** `https://schema.org/InStock` and `InStock` are the same word. */
function toLastPart(value: unknown): string {
  return typeof value === 'string'
    ? value.slice(Math.max(value.lastIndexOf('/'), value.lastIndexOf('#')) + 1)
    : '';
}

function parseProduct(fields: Fields, shelf: Shelf): ParsedProduct {
  const url = toWebAddress(fields['url'] ?? fields['@id'], shelf.baseUrl);
  const id = [toOwnId(fields), toId(fields['productGroupID']), url ?? ''].find((text) => text !== '') ?? '';
  const title = toPlainText(fields['name']);
  if (title === '') return { id, refusal: 'has no title' };
  const forms = listOf(fields['hasVariant']).filter(isRecord);
  const [first, ...others] = forms.length === 0 ? toOnly(fields, shelf) : toForms(forms, fields, shelf);
  if (first === undefined) return { id, refusal: `has no price in ${shelf.currency}` };
  const images = [fields, ...forms].flatMap((entry) => listOf(entry['image']));
  const pictures = toPictures(images.map((image) => toPicture(image, title, shelf)));
  const product: Product = {
    id,
    title,
    ...given('description', toPlainText(fields['description'])),
    ...given('url', url),
    ...given('brand', toName(fields['brand'])),
    category: toCategory(fields),
    pictures,
    ...fromVariants([first, ...others]),
    shopId: shelf.shopId,
  };
  return { product, repairs: notePictures(pictures) };
}

/** A thing stands as its name, or as an object that has one. */
function toName(value: unknown): string {
  return toPlainText(isRecord(value) ? value['name'] : value);
}

function toForms(forms: readonly Fields[], product: Fields, shelf: Shelf): readonly Variant[] {
  const variants = forms.flatMap((form) => toVariant(form, product, shelf) ?? []);
  return [...new Map(variants.map((variant) => [variant.id, variant])).values()];
}

/** Several offers of one form leave nothing to choose: the cheapest that can be bought stands for all. */
function toOnly(fields: Fields, shelf: Shelf): readonly Variant[] {
  const variants = toOffers(fields).flatMap((offer) => toVariant(offer, fields, shelf) ?? []);
  const inStock = variants.filter(({ availability }) => availability === 'in-stock');
  const [first] =
    inStock.length === 0 ? variants : inStock.toSorted((one, other) => one.price.amount - other.price.amount);
  return first === undefined ? [] : [first];
}

function toOwnId(fields: Fields): string {
  const names = ['productID', 'sku', 'gtin', 'gtin13', 'gtin14', 'gtin12', 'gtin8'];
  return names.map((name) => toId(fields[name])).find((id) => id !== '') ?? '';
}

function toCategory(fields: Fields): readonly string[] {
  const [written] = listOf(fields['category']);
  return toName(written)
    .split(/\s*(?:>|\/)\s*/u)
    .filter((level) => level !== '');
}

/** Offers of a range count one by one where they are listed; else the range counts as one. */
function toOffers(fields: Fields): readonly Fields[] {
  const offers = listOf(fields['offers']).filter(isRecord);
  return offers.flatMap((offer) => {
    const nested = listOf(offer['offers']).filter(isRecord);
    return isOfType(offer, 'AggregateOffer') && nested.length > 0 ? nested : [offer];
  });
}

/** A form is a product with offers of its own, or an offer itself. */
function toVariant(form: Fields, product: Fields, shelf: Shelf): Variant | null {
  const offer = 'offers' in form ? (toOffers(form)[0] ?? {}) : form;
  const { price, before } = toPrices(offer);
  const money = toPrice(price, shelf);
  if (money === null || toOfferCurrency(offer) !== shelf.currency) return null;
  const prior = toPrice(before, shelf);
  const sku = [form['sku'], offer['sku']].map(toId).find((text) => text !== '') ?? '';
  return {
    id: [toOwnId(form), sku, toOwnId(product)].find((text) => text !== '') ?? 'only',
    options: form === offer ? {} : toOptions(form),
    price: money,
    ...given('priorPrice', toPriorPrice(prior, money, 'Price before, as the shop states it')),
    availability: AVAILABILITY.get(toLastPart(offer['availability'])) ?? 'in-stock',
    ...given('sku', sku),
  };
}

function toOptions(form: Fields): Readonly<Record<string, string>> {
  const named = OPTION_NAMES.map(([name, label]) => [label, toName(form[name])] as const);
  return Object.fromEntries(named.filter(([, value]) => value !== ''));
}

/** The standard asks for a plain decimal; what groups its thousands is understood all the same. */
function toPrice(value: unknown, { currency }: Shelf): Money | null {
  return toMoney(value, currency) ?? (typeof value === 'string' ? parseDecimalMoney(value, currency) : null);
}

/** The words of schema.org `ItemAvailability` that a shop writes of what it sells from afar. */
const AVAILABILITY: ReadonlyMap<string, Availability> = new Map([
  ['InStock', 'in-stock'],
  ['LimitedAvailability', 'in-stock'],
  ['OnlineOnly', 'in-stock'],
  ['MadeToOrder', 'in-stock'],
  ['OutOfStock', 'out-of-stock'],
  ['SoldOut', 'out-of-stock'],
  ['InStoreOnly', 'out-of-stock'],
  ['Reserved', 'out-of-stock'],
  ['PreOrder', 'preorder'],
  ['PreSale', 'preorder'],
  ['BackOrder', 'backorder'],
  ['Discontinued', 'discontinued'],
]);

function toPrices(offer: Fields): { readonly price: unknown; readonly before: unknown } {
  const parts = listOf(offer['priceSpecification']).filter(isRecord);
  const isBefore = ({ priceType }: Fields): boolean =>
    /^(?:Strikethrough|List|SRP)/u.test(toLastPart(priceType));
  const own = offer['price'] ?? offer['lowPrice'] ?? parts.find((part) => !isBefore(part))?.['price'];
  return { price: own, before: parts.find(isBefore)?.['price'] };
}

function toOfferCurrency(offer: Fields): string | null {
  const [part] = listOf(offer['priceSpecification']);
  const code = toId(offer['priceCurrency'] ?? toFields(part)['priceCurrency']).toUpperCase();
  return CURRENCY_PATTERN.test(code) ? code : null;
}

function toCurrency(fields: Fields): string | null {
  const forms = listOf(fields['hasVariant']).filter(isRecord);
  const offers = [fields, ...forms].flatMap(toOffers);
  return offers.map(toOfferCurrency).find((code) => code !== null) ?? null;
}

function toPicture(image: unknown, alt: string, { baseUrl }: Shelf): Picture | null {
  const fields = isRecord(image) ? image : { url: image };
  const url = toWebAddress(fields['url'] ?? fields['contentUrl'], baseUrl);
  return url === null ? null : { url, alt };
}

/**
 * Finds the JSON-LD of a page that came as text: no parser of HTML is asked, which a page's policy may forbid.
 *
 * @returns texts for {@link readSchemaOrg}.
 * @public
 */
export function listJsonLd(html: string): readonly string[] {
  const scripts = html.matchAll(
    /<script\b[^>]*\btype\s*=\s*["']?application\/ld\+json\b[^>]*>([^]*?)<\/script/giu,
  );
  return Array.from(scripts, ([, text = '']) => text);
}
