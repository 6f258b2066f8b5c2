import { fail, type Result } from '../../errors.ts';
import type { Product } from '../catalog.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { collectProducts, type ProductEntry } from './collect-products.ts';
import { ASSUMED_CURRENCY } from './fields/currency.ts';
import { toWebAddress } from './fields/web-address.ts';
import { findNodes, type LdPage } from './schema/ld-nodes.ts';
import { listOffers, toOfferCurrency } from './schema/ld-offers.ts';
import { toText, type LdNode } from './schema/ld-values.ts';
import { parseLdProduct, type LdShelf } from './schema/parse-ld-product.ts';
import { readLdContent } from './schema/read-ld-content.ts';
import { toId, toShop, type ShopReaderOptions } from './shop-source.ts';

/** What a page does not say of itself. @public */
export interface SchemaOrgOptions extends ShopReaderOptions {
  /** ms UTC for which prices must hold, and by which a broadcast is coming, on air or over; without it no room is read. */
  readonly nowMs?: number;
  /** ISO 4217 code of prices that name none. */
  readonly currency?: string;
}

/**
 * Reads what a page describes in schema.org JSON-LD: `Product` and `ProductGroup` with `Offer` or `AggregateOffer`,
 * `VideoObject` with its `Clip` parts, and `BroadcastEvent` as a live room; alone, in lists, in a graph, under a product
 * or as the page's main entity. Products that are only mentioned, as what was ordered or reviewed, are not sold there.
 *
 * Of a price that stands as a range the lowest is taken. Products in a second currency are left out.
 *
 * @param blocks - the texts of the page's `application/ld+json` scripts.
 * @returns products under their `productID`, `sku`, GTIN or `mpn`, or else their address or name; `read` counts products,
 * clips and rooms. `feed-unreadable` where the page describes none, `catalog-empty` where none can be shown.
 * @public
 */
export function readSchemaOrg(
  blocks: readonly string[],
  options: SchemaOrgOptions,
): Result<ParsedCatalog, 'feed-unreadable' | 'catalog-empty'> {
  const page = findNodes(blocks);
  const { products, videos, broadcasts } = page;
  if (products.length + videos.length + broadcasts.length === 0)
    return fail(
      'feed-unreadable',
      'The page describes no product with a price, no video and no broadcast.',
      'application/ld+json',
    );
  const shop = toShop(options);
  const currency = findCurrency(page) ?? options.currency ?? ASSUMED_CURRENCY;
  const shelf: LdShelf = {
    page,
    baseUrl: options.baseUrl,
    shopId: shop.id,
    currency,
    nowMs: options.nowMs,
    usual: options.currency,
  };
  const parsed = products.map(({ node, place }) => ({ node, place, parsed: parseLdProduct(node, shelf) }));
  return collectProducts(parsed, {
    shop,
    currency,
    readContent: (kept, taken) =>
      readLdContent({
        ...shelf,
        nowMs: options.nowMs,
        products: kept,
        taken,
        toProduct: createProductFinder(parsed, kept, shelf),
      }),
  });
}

function findCurrency(page: LdPage): string | null {
  const nodes = page.products.flatMap(({ node }) => [node, ...page.listForms(node)]);
  return (
    nodes
      .flatMap((node) => listOffers(node, page))
      .map(toOfferCurrency)
      .find((code) => code !== null) ?? null
  );
}

interface ParsedNode extends ProductEntry {
  readonly node: LdNode;
}

/** Finds products by the object they were, or by what another object says of them: address, number or name. */
function createProductFinder(
  parsed: readonly ParsedNode[],
  kept: readonly Product[],
  { baseUrl }: LdShelf,
): (node: LdNode) => Product | undefined {
  const products = new Set(kept);
  const byNode = new Map<LdNode, Product>();
  const byWord = new Map<string, Product>();
  for (const entry of parsed) {
    if (!('product' in entry.parsed) || !products.has(entry.parsed.product)) continue;
    byNode.set(entry.node, entry.parsed.product);
    for (const word of listWords(entry.node, baseUrl))
      if (!byWord.has(word)) byWord.set(word, entry.parsed.product);
  }
  return (node) =>
    byNode.get(node) ??
    listWords(node, baseUrl)
      .map((word) => byWord.get(word))
      .find((product) => product !== undefined);
}

function listWords(node: LdNode, baseUrl: string | undefined): readonly string[] {
  const words = [
    toId(node['@id']),
    toWebAddress(node['url'], baseUrl) ?? '',
    toId(node['sku']),
    toId(node['productID']),
    toText(node['name']),
  ];
  return words.filter((word) => word !== '');
}

/**
 * Finds the JSON-LD of a page that came as text: no parser of HTML is asked, which a page's policy may forbid.
 *
 * @returns texts for {@link readSchemaOrg}.
 * @public
 */
export function listJsonLd(html: string): readonly string[] {
  const scripts = html.matchAll(
    /<script\b[^>]{0,500}?\btype\s*=\s*["']?application\/ld\+json\b[^>]{0,500}>([^]*?)<\/script/giu,
  );
  return Array.from(scripts, ([, text = '']) => text);
}
