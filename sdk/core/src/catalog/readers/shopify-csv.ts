import type { Result } from '../../errors.ts';
import type { Picture, Product, Variant } from '../catalog.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { collectProducts, toPictures, type ParsedProduct, type ProductEntry } from './collect-products.ts';
import { toPath } from './fields/feed-category.ts';
import { parseGtin } from './fields/parse-gtin.ts';
import { toWebAddress } from './fields/web-address.ts';
import { toPlainText } from './html-text.ts';
import type { CatalogSource, ReaderOptions } from './read-source.ts';
import { given, toPriorPrice } from './shop-source.ts';
import {
  findOwnColumns,
  cellOf,
  readCellPrice,
  readOwnFacts,
  readTitle,
  type OwnColumns,
  toExportProduct,
} from './tables/export-row.ts';
import { openExport, type ExportColumns } from './tables/open-export.ts';
import type { TableRow } from './tables/parse-table.ts';
import {
  findUnreadShopify,
  SHOPIFY_COLUMNS as COLUMNS,
  SHOPIFY_OPTIONS,
  toShopifyStock,
} from './tables/shopify-columns.ts';

interface Shelf {
  readonly shopId: string;
  readonly currency: string;
  readonly baseUrl: string | undefined;
  readonly own: OwnColumns;
}

const EXPORT: ExportColumns = {
  needed: [COLUMNS.handle, ['title'], COLUMNS.price],
  findUnread: findUnreadShopify,
};

/**
 * Reads a product export of Shopify, with the column names of before 2025 and of since.
 *
 * Rows of one handle are one product: the first with a title tells of it, each row with a price is a variant, and every
 * row may bring a picture. Drafts, archived and unpublished products are left out, as are variants without a price.
 * Products bear their handle as id, and variants the handle with their options, as an export has no numbers: a cart asks
 * the shop for the number when such a variant is put into it.
 *
 * @returns `read` counts products, and rows without a handle; `feed-unreadable`, `feed-too-large` or `catalog-empty`.
 * @see Shopify Help Center, "Using CSV files to import and export products".
 * @public
 */
export function readShopifyCsv(
  source: CatalogSource,
  options: ReaderOptions,
): Result<ParsedCatalog, 'feed-unreadable' | 'feed-too-large' | 'catalog-empty'> {
  const opened = openExport(source, options, EXPORT);
  if (!opened.ok) return opened;
  const { table, currency, shop, lost, notes } = opened.value;
  const own = findOwnColumns(table.columns);
  const shelf: Shelf = { shopId: shop.id, currency, baseUrl: options.baseUrl, own };
  return collectProducts(listEntries(table.rows, shelf), { shop, currency, lost, notes });
}

function listEntries(rows: readonly TableRow[], shelf: Shelf): readonly ProductEntry[] {
  const groups = new Map<string, [TableRow, ...TableRow[]]>();
  for (const row of rows) {
    const handle = cellOf(row, COLUMNS.handle);
    // A row that belongs to nothing is an entry of its own, so that the report has its line.
    const key = handle === '' ? `line ${row.line}` : `handle ${handle}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map((group) => ({
    place: `line ${group[0].line}`,
    parsed: parseProduct(group, shelf),
  }));
}

type Group = readonly [TableRow, ...TableRow[]];

function parseProduct(rows: Group, shelf: Shelf): ParsedProduct {
  const id = cellOf(rows[0], COLUMNS.handle);
  if (id === '')
    return { id, refusal: 'has no handle, so it is not known to which product the line belongs' };
  const repairs: string[] = [];
  const head = rows.find((row) => cellOf(row, ['title']) !== '') ?? rows[0];
  const title = readTitle(cellOf(head, ['title']), repairs);
  if (title === '') return { id, refusal: 'has no title' };
  const hidden = findHidden(head);
  if (hidden !== null) return { id, title, refusal: hidden };
  const names = SHOPIFY_OPTIONS.map(({ name }) => toPlainText(cellOf(head, [name])));
  const [first, ...others] = readVariants(rows, { id, names, shelf, repairs });
  if (first === undefined) return { id, title, refusal: repairs[0] ?? 'has no variant with a price' };
  const pictures = readPictures(rows, title, shelf);
  const own = readOwnFacts(head, shelf.own, { base: shelf.baseUrl, repairs });
  const told = {
    id,
    title,
    ...toWords(head, id, shelf),
    category: toCategory(head),
    pictures,
    shopId: shelf.shopId,
  };
  return toExportProduct(told, { variants: [first, ...others], own, repairs });
}

function findHidden(head: TableRow): string | null {
  const status = cellOf(head, ['status']).toLowerCase();
  if (status === 'draft' || status === 'archived')
    return `is not for sale in the shop: its status is ${status}`;
  return cellOf(head, COLUMNS.published).toLowerCase() === 'false' ? 'is not published in the shop' : null;
}

function toWords(head: TableRow, handle: string, { baseUrl }: Shelf): Partial<Product> {
  const page = baseUrl === undefined ? null : toWebAddress(`products/${encodeURIComponent(handle)}`, baseUrl);
  return {
    ...given('description', toPlainText(cellOf(head, COLUMNS.description))),
    ...given('url', page),
    ...given('brand', toPlainText(cellOf(head, ['vendor']))),
  };
}

/** The shop's own type, else a path of a taxonomy, else the first tag: something to tell kinds of goods apart. */
function toCategory(head: TableRow): readonly string[] {
  const [tag = ''] = cellOf(head, ['tags']).split(',');
  const path = cellOf(head, COLUMNS.category);
  return (
    [cellOf(head, ['type']), /^\d*$/u.test(path) ? '' : path, tag]
      .map(toPath)
      .find(({ length }) => length > 0) ?? []
  );
}

interface VariantScene {
  readonly id: string;
  readonly names: readonly string[];
  readonly shelf: Shelf;
  readonly repairs: string[];
}

function readVariants(rows: Group, scene: VariantScene): readonly Variant[] {
  const variants = new Map<string, Variant>();
  for (const row of rows.filter(isVariant)) {
    const variant = readVariant(row, scene);
    if (variant === null) continue;
    if (variants.has(variant.id))
      scene.repairs.push(`has the same options again in line ${row.line}, which was left out`);
    else variants.set(variant.id, variant);
  }
  return [...variants.values()];
}

/** A row that only brings a picture names no option, price or SKU. */
function isVariant(row: TableRow): boolean {
  const columns = [...COLUMNS.price, ...COLUMNS.sku, ...SHOPIFY_OPTIONS.map(({ value }) => value)];
  return cellOf(row, columns) !== '';
}

function readVariant(row: TableRow, { id, names, shelf, repairs }: VariantScene): Variant | null {
  const written = cellOf(row, COLUMNS.price);
  const price = readCellPrice(written, shelf.currency);
  if (price === null) {
    const seen =
      written === '' ? 'without a price' : `with the price "${written.slice(0, 60)}", which is none`;
    repairs.push(`has a variant in line ${row.line} ${seen}; it was left out`);
    return null;
  }
  const options = toOptions(row, names);
  const before = readCellPrice(cellOf(row, COLUMNS.priceBefore), shelf.currency);
  const picture = toWebAddress(cellOf(row, COLUMNS.variantPicture), shelf.baseUrl);
  return {
    id: [id, ...Object.values(options)].join('/').slice(0, MAX_VARIANT_ID),
    options,
    price,
    ...given('priorPrice', toPriorPrice(before, price, 'Compare-at price as the shop states it')),
    ...toShopifyStock(row),
    ...given('picture', picture === null ? null : { url: picture }),
    ...given('sku', cellOf(row, COLUMNS.sku)),
    ...given('gtin', parseGtin(cellOf(row, COLUMNS.barcode))),
  };
}

/** As long as an id may be. */
const MAX_VARIANT_ID = 256;

/** A product without options has one of the name `Title` with one value, `Default Title`. */
function toOptions(row: TableRow, names: readonly string[]): Readonly<Record<string, string>> {
  const values = SHOPIFY_OPTIONS.map(({ value }, at) => [
    names[at] === undefined || names[at] === '' ? `Option ${at + 1}` : names[at],
    toPlainText(cellOf(row, [value])),
  ]);
  const told = values.filter(([, value]) => value !== '');
  return told.length === 1 && told[0]?.[1] === 'Default Title' ? {} : Object.fromEntries(told);
}

/** In the order of their positions, where the export names those. */
function readPictures(rows: Group, title: string, { baseUrl }: Shelf): readonly Picture[] {
  const found = rows.flatMap((row, at) => {
    const url = toWebAddress(cellOf(row, COLUMNS.picture), baseUrl);
    const position = Number(cellOf(row, ['image position']) || NaN);
    const alt = toPlainText(cellOf(row, ['image alt text'])) || title;
    return url === null ? [] : [{ picture: { url, alt }, order: Number.isNaN(position) ? at + 1 : position }];
  });
  return toPictures(found.toSorted((one, other) => one.order - other.order).map(({ picture }) => picture));
}
