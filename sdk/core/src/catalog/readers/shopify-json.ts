import { fail, type Result } from '../../errors.ts';
import type { Picture, Product, Variant } from '../catalog.ts';
import { CURRENCY_PATTERN } from '../plain-values.ts';
import type { Money } from '../money.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import {
  collectProducts,
  fromVariants,
  notePictures,
  toMoney,
  toPictures,
  type ParsedProduct,
} from './collect-products.ts';
import { toWebAddress } from './fields/web-address.ts';
import { toPlainText } from './html-text.ts';
import {
  given,
  toEntries,
  toFields,
  toId,
  toPriorPrice,
  toShop,
  type ShopReaderOptions,
} from './shop-source.ts';

/** What a Shopify shop's list of products does not say. @public */
export interface ShopifyReaderOptions extends ShopReaderOptions {
  /** ISO 4217 code of the prices, which stand there as bare numbers. */
  readonly currency: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** How one kind of answer writes prices and texts. */
interface Dialect {
  readonly toPrice: (value: unknown) => Money | null;
  readonly baseUrl: string | undefined;
  readonly shopId: string;
}

/**
 * Reads the answers of a Shopify shop's `/products.json`, one a page.
 *
 * Products without title or price are left out; one without a picture is told. A compare-at price above the price becomes a prior price whose
 * basis says that it is the shop's own word.
 *
 * @param pages - each `{ "products": [...] }`, parsed.
 * @returns products under Shopify's numeric ids, variants as well; or `feed-unreadable` where no page has that shape.
 * @public
 */
export function readShopifyProducts(
  pages: readonly unknown[],
  options: ShopifyReaderOptions,
): Result<ParsedCatalog, 'feed-unreadable' | 'catalog-empty'> {
  const { currency, baseUrl } = options;
  if (!CURRENCY_PATTERN.test(currency))
    return fail('feed-unreadable', `"${currency.slice(0, 20)}" is no currency.`, 'currency');
  const lists = pages.map((page) => toFields(page)['products']);
  if (!lists.some(Array.isArray))
    return fail('feed-unreadable', 'The answer has no list of products.', 'products');
  const shop = toShop(options);
  const dialect = { baseUrl, shopId: shop.id, toPrice: (value: unknown) => toMoney(value, currency) };
  const entries = lists.flatMap((list, page) =>
    toEntries(list).map((fields, index) => ({
      place: `page ${page + 1}, products[${index}]`,
      parsed: parseProduct(fields, dialect),
    })),
  );
  return collectProducts(entries, { shop, currency });
}

/**
 * Reads the answer of a Shopify shop's `/products/HANDLE.js`, whose prices are in hundredths whatever the currency.
 *
 * @returns the product under the same id as in the list; `null` for what is none.
 * @see Shopify, Ajax API reference, "Product API".
 * @public
 */
export function readShopifyProduct(
  answer: unknown,
  options: ShopifyReaderOptions & { readonly shopId: string },
): Product | null {
  const { currency, baseUrl, shopId } = options;
  const toPrice = (value: unknown): Money | null =>
    Number.isSafeInteger(value) ? toMoney(Number(value) / 100, currency) : null;
  const fields = toFields(answer);
  const parsed = parseProduct(
    { ...fields, body_html: fields['description'], product_type: fields['type'] },
    { baseUrl, shopId, toPrice },
  );
  return 'product' in parsed ? parsed.product : null;
}

function parseProduct(fields: Fields, dialect: Dialect): ParsedProduct {
  const id = toId(fields['id']);
  const title = toPlainText(fields['title']);
  if (title === '') return { id, refusal: 'has no title' };
  const names = toEntries(fields['options']).map(({ name }) => toPlainText(name));
  const [first, ...others] = toEntries(fields['variants']).flatMap(
    (entry) => parseVariant(entry, names, dialect) ?? [],
  );
  if (first === undefined) return { id, refusal: 'has no variant with a price' };
  const images = Array.isArray(fields['images']) ? fields['images'] : [];
  const pictures = toPictures(
    [...images, fields['featured_image']].map((image) => toPicture(image, dialect)),
  );
  const lost = toEntries(fields['variants']).length - others.length - 1;
  return {
    product: toProduct(fields, { id, title, pictures, variants: [first, ...others] }, dialect),
    repairs: [
      ...notePictures(pictures),
      ...(lost === 0 ? [] : [`has ${lost} variants without a price, which were left out`]),
    ],
  };
}

interface Essentials {
  readonly id: string;
  readonly title: string;
  readonly pictures: readonly Picture[];
  readonly variants: readonly [Variant, ...Variant[]];
}

function toProduct(
  fields: Fields,
  { id, title, pictures, variants }: Essentials,
  { baseUrl, shopId }: Dialect,
): Product {
  const description = toPlainText(fields['body_html']);
  const brand = toPlainText(fields['vendor']);
  const handle = toId(fields['handle']);
  const url = handle === '' ? null : toWebAddress(`products/${encodeURIComponent(handle)}`, baseUrl);
  const launchedAtMs = Date.parse(String(fields['published_at']));
  const category = toPlainText(fields['product_type'])
    .split('>')
    .map((level) => level.trim());
  return {
    id,
    title,
    ...given('description', description),
    ...given('url', url),
    ...given('brand', brand),
    category: category.filter((level) => level !== ''),
    pictures: pictures.map((picture) => ({ alt: title, ...picture })),
    ...fromVariants(variants),
    ...(launchedAtMs >= 0 ? { launchedAtMs } : {}),
    shopId,
  };
}

function parseVariant(fields: Fields, names: readonly string[], dialect: Dialect): Variant | null {
  const id = toId(fields['id']);
  const price = dialect.toPrice(fields['price']);
  if (id === '' || price === null) return null;
  const before = dialect.toPrice(fields['compare_at_price']);
  const picture = toPicture(fields['featured_image'], dialect);
  return {
    id,
    options: toOptions(fields, names),
    price,
    ...given('priorPrice', toPriorPrice(before, price, 'Compare-at price as the shop states it')),
    availability: fields['available'] === false ? 'out-of-stock' : 'in-stock',
    ...given('picture', picture),
    ...given('sku', toId(fields['sku'])),
    ...given('gtin', toId(fields['barcode'])),
  };
}

/** A product without options has one of the name `Title` with one value, `Default Title`. */
function toOptions(fields: Fields, names: readonly string[]): Readonly<Record<string, string>> {
  const listed = Array.isArray(fields['options']) ? fields['options'] : [];
  const values = names.map((name, at) => [
    name === '' ? `Option ${at + 1}` : name,
    toPlainText(fields[`option${at + 1}`] ?? listed[at]),
  ]);
  const [only] = values;
  if (values.length === 1 && only?.[1] === 'Default Title') return {};
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

/** The list writes objects, the single product's answer bare addresses, often without a scheme. */
function toPicture(image: unknown, { baseUrl }: Dialect): Picture | null {
  const fields = typeof image === 'string' ? { src: image } : toFields(image);
  const url = toWebAddress(fields['src'], baseUrl);
  if (url === null) return null;
  const [widthPx = NaN, heightPx = NaN] = [fields['width'], fields['height']].map(Number);
  const hasSize = Number.isSafeInteger(widthPx) && Number.isSafeInteger(heightPx);
  return { url, ...given('alt', toPlainText(fields['alt'])), ...(hasSize ? { widthPx, heightPx } : {}) };
}
