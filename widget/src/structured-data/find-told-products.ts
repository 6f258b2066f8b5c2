import type { Product } from '@curio/core';

/** Whether the page itself tells search engines of a product. */
export type ToldProducts = (product: Product) => boolean;

/** Types of schema.org by which a page tells of a product. */
const PRODUCT_TYPE = /(?:^|\/)(?:Product|ProductGroup|IndividualProduct|ProductModel)$/u;

/** What one node says that a product can be known by. */
interface Told {
  readonly urls: readonly string[];
  readonly codes: readonly string[];
}

/**
 * Reads the page's own JSON-LD and microdata. A product counts as told when its address, its GTIN or its SKU is named;
 * also, where a node names none of them, when the page itself is the product's address.
 */
export function findToldProducts(page: Document): ToldProducts {
  const told = [...readJson(page), ...readMicrodata(page)];
  const here = toKey(page.location.href, page.baseURI);
  const urls = new Set(told.flatMap((one) => one.urls.map((url) => toKey(url, page.baseURI))));
  const codes = new Set(told.flatMap((one) => one.codes));
  if (told.some((one) => one.urls.length === 0)) urls.add(here);
  return ({ url, gtin, variants }) => {
    if (url !== undefined && urls.has(toKey(url, page.baseURI))) return true;
    return [gtin, ...variants.flatMap((variant) => [variant.gtin, variant.sku])].some(
      (code) => code !== undefined && codes.has(code),
    );
  };
}

function readJson(page: Document): readonly Told[] {
  const scripts = page.querySelectorAll('script[type="application/ld+json"]:not([data-curio])');
  return [...scripts].flatMap(({ textContent }) => {
    try {
      return listProducts(JSON.parse(textContent ?? ''));
    } catch {
      // The page's own mistake; search engines skip it as well.
      return [];
    }
  });
}

/** Every product in a piece of JSON-LD, however deep. */
function listProducts(value: unknown): readonly Told[] {
  if (Array.isArray(value)) return value.flatMap(listProducts);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Readonly<Record<string, unknown>>;
  const below = Object.values(node).flatMap(listProducts);
  if (![node['@type']].flat().some((type) => typeof type === 'string' && PRODUCT_TYPE.test(type)))
    return below;
  const offers = [node['offers']].flat() as readonly (Readonly<Record<string, unknown>> | undefined)[];
  return [
    {
      urls: toTexts([node['url'], node['@id'], ...offers.map((offer) => offer?.['url'])]),
      codes: toTexts([node['sku'], node['gtin'], node['gtin13'], node['gtin12'], node['gtin8']]),
    },
    ...below,
  ];
}

function readMicrodata(page: Document): readonly Told[] {
  return [...page.querySelectorAll('[itemtype]')]
    .filter((node) => PRODUCT_TYPE.test(node.getAttribute('itemtype') ?? ''))
    .map((node) => ({
      urls: [...node.querySelectorAll('[itemprop~="url"]')].map(
        (one) => one.getAttribute('href') ?? one.getAttribute('content') ?? '',
      ),
      codes: [...node.querySelectorAll('[itemprop~="sku"],[itemprop^="gtin"]')].map(
        (one) => one.getAttribute('content') ?? one.textContent ?? '',
      ),
    }));
}

function toTexts(values: readonly unknown[]): readonly string[] {
  return values.filter((value): value is string => typeof value === 'string' && value !== '');
}

/** Origin and path: what follows them (a variant, a campaign) does not make another product. */
function toKey(url: string, base: string): string {
  if (!URL.canParse(url, base)) return url;
  const { origin, pathname } = new URL(url, base);
  return origin + pathname.replace(/\/$/u, '');
}
