import { fail, type Result } from '../../errors.ts';
import type { Availability, Picture, Product, Variant } from '../catalog.ts';
import { CURRENCY_PATTERN } from '../plain-values.ts';
import { toMinorUnitDigits, type Money } from '../money.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import {
  collectProducts,
  fromVariants,
  notePictures,
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

type Fields = Readonly<Record<string, unknown>>;

/** What every entry is read with. */
interface Shelf {
  readonly baseUrl: string | undefined;
  readonly shopId: string;
  readonly currency: string;
  /** Answers of the kind `variation`, by id: they alone know the price of each form. */
  readonly variations: ReadonlyMap<string, Fields>;
}

/**
 * Reads the answers of WooCommerce's Store API, `/wp-json/wc/store/v1/products`, one a page; answers to the same with
 * `type=variation` may be among them, and give a product's forms their own price and stock.
 *
 * A product whose forms differ in price, and of whose forms nothing more is known, stands there without a choice, at its
 * lowest price. Groups and products in a second currency are left out.
 *
 * @param pages - each a list, parsed.
 * @returns products under WooCommerce's numeric ids, variations as well; or `feed-unreadable` where no page is a list of
 * products.
 * @public
 */
export function readWooCommerceProducts(
  pages: readonly unknown[],
  options: ShopReaderOptions,
): Result<ParsedCatalog, 'feed-unreadable' | 'catalog-empty'> {
  const entries = pages.flatMap((page, at) =>
    toEntries(page).map((fields, index) => ({ fields, place: `page ${at + 1}, [${index}]` })),
  );
  const currency = entries.map(({ fields }) => toCurrency(fields)).find((code) => code !== null) ?? null;
  if (currency === null) {
    const isEmpty = pages.some((page) => Array.isArray(page)) && entries.length === 0;
    return isEmpty
      ? fail('catalog-empty', 'The shop lists no product.', 'page 1')
      : fail('feed-unreadable', 'The answer is no list of products with prices.', 'page 1');
  }
  const shop = toShop(options);
  const isForm = ({ fields }: { readonly fields: Fields }): boolean => fields['type'] === 'variation';
  const variations = new Map(entries.filter(isForm).map(({ fields }) => [toId(fields['id']), fields]));
  const shelf: Shelf = { baseUrl: options.baseUrl, shopId: shop.id, currency, variations };
  const parsed = entries
    .filter((entry) => !isForm(entry))
    .map(({ fields, place }) => ({ place, parsed: parseProduct(fields, shelf) }));
  return collectProducts(parsed, { shop, currency });
}

function parseProduct(fields: Fields, shelf: Shelf): ParsedProduct {
  const id = toId(fields['id']);
  const title = toPlainText(fields['name']);
  if (title === '') return { id, refusal: 'has no title' };
  if (fields['type'] === 'grouped') return { id, refusal: 'is a group of other products' };
  const currency = toCurrency(fields);
  if (currency !== null && currency !== shelf.currency)
    return { id, refusal: `has a price in ${currency}, not in ${shelf.currency}` };
  const own = toOffer(fields, shelf);
  if (own === null) return { id, refusal: 'has no price' };
  const pictures = toPictures(toEntries(fields['images']).map((image) => toPicture(image, title, shelf)));
  const { variants, repair } = readForms(fields, own, shelf);
  return {
    product: {
      id,
      title,
      ...toWords(fields, shelf),
      category: toCategory(fields),
      pictures,
      ...fromVariants(variants),
      shopId: shelf.shopId,
    },
    repairs: [...notePictures(pictures), ...(repair === null ? [] : [repair])],
  };
}

function toWords(
  fields: Fields,
  { baseUrl }: Shelf,
): Partial<Pick<Product, 'description' | 'url' | 'brand'>> {
  const short = toPlainText(fields['short_description']);
  const description = short === '' ? toPlainText(fields['description']) : short;
  const url = toWebAddress(fields['permalink'], baseUrl);
  const brand = toPlainText(toEntries(fields['brands'])[0]?.['name']);
  return {
    ...given('description', description),
    ...given('url', url),
    ...given('brand', brand),
  };
}

/** Categories come flat, without which lies in which: the first is the one that the shop thinks of. */
function toCategory(fields: Fields): readonly string[] {
  const name = toPlainText(toEntries(fields['categories'])[0]?.['name']);
  return name === '' || name === 'Uncategorized' ? [] : [name];
}

interface Forms {
  readonly variants: readonly [Variant, ...Variant[]];
  readonly repair: string | null;
}

function readForms(fields: Fields, own: Variant, shelf: Shelf): Forms {
  const forms = toEntries(fields['variations']);
  if (forms.length === 0) return { variants: [own], repair: null };
  const labels = toLabels(fields);
  const known = forms.flatMap(
    (form) => toForm(form, { own, labels, shelf, isOnePrice: isOnePrice(fields) }) ?? [],
  );
  const [first, ...others] = known;
  if (first === undefined)
    return {
      variants: [own],
      repair: 'has forms of several prices that the list does not tell: without a choice',
    };
  const lost = forms.length - known.length;
  return {
    variants: [first, ...others],
    repair: lost === 0 ? null : `has ${lost} forms whose price is not told, which were left out`,
  };
}

interface FormScene {
  readonly own: Variant;
  readonly labels: ReadonlyMap<string, string>;
  readonly shelf: Shelf;
  readonly isOnePrice: boolean;
}

function toForm(form: Fields, { own, labels, shelf, isOnePrice: hasOnePrice }: FormScene): Variant | null {
  const id = toId(form['id']);
  const answer = shelf.variations.get(id);
  const offer = answer === undefined ? (hasOnePrice ? own : null) : toOffer(answer, shelf);
  if (id === '' || offer === null) return null;
  const options = toEntries(form['attributes']).flatMap(({ name, value }) => {
    const written = toPlainText(value);
    // A form that fits any value leaves the choice open, and the shop asks for it.
    return written === ''
      ? []
      : [[toPlainText(name), labels.get(`${toPlainText(name)} ${written}`) ?? written]];
  });
  return { ...offer, id, options: Object.fromEntries(options) };
}

/** Forms name an attribute's value by its slug, where a shopper reads the term's name. */
function toLabels(fields: Fields): ReadonlyMap<string, string> {
  return new Map(
    toEntries(fields['attributes']).flatMap(({ name, terms }) =>
      toEntries(terms).map((term) => [
        `${toPlainText(name)} ${toPlainText(term['slug'])}`,
        toPlainText(term['name']),
      ]),
    ),
  );
}

/** Without a range all forms have the product's own price. */
function isOnePrice(fields: Fields): boolean {
  const { min_amount: least, max_amount: most } = toFields(toFields(fields['prices'])['price_range']);
  return least === most;
}

/** Price, stock and what tells one form from another, as the list writes them of products and forms alike. */
function toOffer(fields: Fields, { currency, baseUrl }: Shelf): Variant | null {
  const prices = toFields(fields['prices']);
  const price = toMoneyOf(prices, 'price', currency);
  if (price === null) return null;
  const before = toMoneyOf(prices, 'regular_price', currency);
  const stock = Number(fields['low_stock_remaining'] ?? NaN);
  const [image] = toEntries(fields['images']);
  const picture =
    fields['type'] === 'variation' && image !== undefined ? toPicture(image, '', { baseUrl }) : null;
  return {
    id: toId(fields['id']),
    options: {},
    price,
    ...given('priorPrice', toPriorPrice(before, price, 'Regular price as the shop states it')),
    availability: toAvailability(fields),
    ...(Number.isSafeInteger(stock) && stock >= 0 ? { stock } : {}),
    ...given('picture', picture),
    ...given('sku', toId(fields['sku'])),
  };
}

function toAvailability(fields: Fields): Availability {
  if (fields['is_on_backorder'] === true) return 'backorder';
  return fields['is_in_stock'] === false ? 'out-of-stock' : 'in-stock';
}

/** The shop's own number of decimals, which may be another than the currency's. */
function toMoneyOf(prices: Fields, name: string, currency: string): Money | null {
  const text = toId(prices[name]);
  const digits = Number(prices['currency_minor_unit'] ?? 2);
  if (!/^\d{1,15}$/u.test(text) || !Number.isSafeInteger(digits) || digits < 0 || digits > 6) return null;
  return { amount: Math.round(Number(text) * 10 ** (toMinorUnitDigits(currency) - digits)), currency };
}

function toCurrency(fields: Fields): string | null {
  const code = toId(toFields(fields['prices'])['currency_code']).toUpperCase();
  return CURRENCY_PATTERN.test(code) ? code : null;
}

function toPicture(image: Fields, title: string, { baseUrl }: Pick<Shelf, 'baseUrl'>): Picture | null {
  const url = toWebAddress(image['src'], baseUrl);
  const alt = toPlainText(image['alt']) || title;
  return url === null ? null : { url, ...given('alt', alt) };
}
