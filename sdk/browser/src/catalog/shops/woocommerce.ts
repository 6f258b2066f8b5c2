import type { ParsedCatalog, Result } from '@curio/core';
import { readWooCommerceProducts } from '@curio/core/readers/page';
import type { ProductCheck } from '../../curio.ts';
import { askFresh, toUnconfirmed, type FreshQuestion } from '../fresh/fresh-question.ts';
import type { CatalogSource } from '../load-catalog.ts';
import { readPages } from './read-pages.ts';
import { refreshProduct } from './refresh-product.ts';

/** The most that one page takes. Source: WordPress REST API handbook, "Pagination". */
const PAGE_SIZE = 100;

/** Where WordPress has its REST routes unless its page says otherwise. */
const USUAL_ROOT = '/wp-json/';

/**
 * Reads the page's own WooCommerce shop through its Store API, and the forms of products where they differ in price.
 *
 * @internal
 */
export async function readWooCommerce(source: CatalogSource): Promise<Result<ParsedCatalog>> {
  const { surroundings } = await source.services();
  const root = new URL(surroundings.readWordPressRoot() ?? USUAL_ROOT, source.baseUrl).href;
  const read = (words: Readonly<Record<string, string>>): Promise<Result<readonly unknown[]>> =>
    readPages(
      {
        toUrl: (page) => toRoute(root, '', { per_page: String(PAGE_SIZE), page: String(page), ...words }),
        pageSize: PAGE_SIZE,
        count: (answer) => (Array.isArray(answer) ? answer.length : null),
      },
      source,
    );
  const pages = await read({});
  if (!pages.ok) return pages;
  const forms = pages.value.some(hasRange) ? await read({ type: 'variation' }) : pages;
  const all = forms.ok && forms !== pages ? [...pages.value, ...forms.value] : pages.value;
  return readWooCommerceProducts(all, { baseUrl: source.baseUrl });
}

/** Asks a WooCommerce shop for one product, and for its forms where it has several. @internal */
export async function checkWooCommerce(question: FreshQuestion): Promise<ProductCheck> {
  const { known, loaded, clock, services, baseUrl } = question;
  const { surroundings } = await services();
  const root = new URL(surroundings.readWordPressRoot() ?? USUAL_ROOT, baseUrl).href;
  const answer = await askFresh(toRoute(root, `/${encodeURIComponent(known.id)}`, {}), question);
  if (answer === 'gone') return { state: 'gone' };
  const words = { type: 'variation', parent: known.id, per_page: String(PAGE_SIZE) };
  const forms = known.variants.length > 1 ? await askFresh(toRoute(root, '', words), question) : [];
  const read = readWooCommerceProducts([[answer], forms], { baseUrl });
  const fresh = read.ok ? read.value.catalog.products.find(({ id }) => id === known.id) : undefined;
  return fresh === undefined || fresh.price.currency !== known.price.currency
    ? toUnconfirmed('unreachable', loaded)
    : { state: 'confirmed', product: refreshProduct(known, fresh), asOfMs: clock.nowMs() };
}

/** With plain permalinks the route is a parameter, `?rest_route=/`. */
function toRoute(root: string, path: string, words: Readonly<Record<string, string>>): string {
  const url = new URL(root);
  const route = `wc/store/v1/products${path}`;
  const plain = url.searchParams.get('rest_route');
  if (plain === null) url.pathname += route;
  else url.searchParams.set('rest_route', plain + route);
  for (const [name, value] of Object.entries(words)) url.searchParams.set(name, value);
  return url.href;
}

function hasRange(page: unknown): boolean {
  return Array.isArray(page) && page.some((entry) => Object(Object(entry).prices).price_range);
}
