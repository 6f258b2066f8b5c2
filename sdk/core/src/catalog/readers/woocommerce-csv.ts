import type { Result } from '../../errors.ts';
import type { Product, Variant } from '../catalog.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { collectProducts, toPictures, type ParsedProduct, type ProductEntry } from './collect-products.ts';
import { toPath } from './fields/feed-category.ts';
import { toWebAddress } from './fields/web-address.ts';
import { toPlainText } from './html-text.ts';
import type { CatalogSource, ReaderOptions } from './read-source.ts';
import { given } from './shop-source.ts';
import {
  findOwnColumns,
  cellOf,
  readOwnFacts,
  readTitle,
  type OwnColumns,
  toExportProduct,
} from './tables/export-row.ts';
import { openExport, type ExportColumns } from './tables/open-export.ts';
import type { TableRow } from './tables/parse-table.ts';
import {
  readWooCommerceOffer,
  splitList,
  toParents,
  toWooCommerceKind,
} from './tables/woocommerce-columns.ts';
import { isWooCommerceColumn, toWooCommerceName } from './tables/woocommerce-names.ts';

interface Shelf {
  readonly shopId: string;
  readonly currency: string;
  readonly baseUrl: string | undefined;
  readonly nowMs: number;
  readonly own: OwnColumns;
  /** Rows of variations, by the row of their product. */
  readonly forms: ReadonlyMap<TableRow, readonly TableRow[]>;
}

/** Without these a table is no export. */
const COLUMNS: ExportColumns = {
  needed: [['type'], ['name'], ['regular price']],
  toName: toWooCommerceName,
  findUnread: (column) =>
    column === '' || isWooCommerceColumn(column) ? null : 'no column of WooCommerce is known by that name',
};

/**
 * Reads a product export of WooCommerce, with its column names in English, German, Spanish, French, Italian, Dutch,
 * Brazilian Portuguese, simplified Chinese or Japanese.
 *
 * Variations are forms of the product that their `Parent` names, by SKU or as `id:741`. Groups of other products are left
 * out, as is what is not published or hidden in the catalogue; products of another shop (external) lead to its page.
 * A sale holds between its dates.
 *
 * @returns products under WooCommerce's numbers, variations as well; `read` counts products, and variations without one;
 * `feed-unreadable`, `feed-too-large` or `catalog-empty`.
 * @see WooCommerce documentation, "Product CSV Import Schema".
 * @public
 */
export function readWooCommerceCsv(
  source: CatalogSource,
  options: ReaderOptions,
): Result<ParsedCatalog, 'feed-unreadable' | 'feed-too-large' | 'catalog-empty'> {
  const opened = openExport(source, options, COLUMNS);
  if (!opened.ok) return opened;
  const { table, currency, shop, lost, notes } = opened.value;
  const { forms, orphans } = toParents(table.rows);
  const shelf: Shelf = {
    shopId: shop.id,
    currency,
    baseUrl: options.baseUrl,
    nowMs: options.nowMs,
    own: findOwnColumns(table.columns),
    forms,
  };
  const entries = table.rows
    .filter((row) => orphans.has(row) || toWooCommerceKind(row) !== 'variation')
    .map((row): ProductEntry => ({ place: `line ${row.line}`, parsed: parseProduct(row, shelf) }));
  return collectProducts(entries, { shop, currency, lost, notes });
}

function parseProduct(row: TableRow, shelf: Shelf): ParsedProduct {
  const id = toRowId(row);
  const repairs: string[] = [];
  const title = readTitle(cellOf(row, ['name']), repairs);
  if (title === '') return { id, refusal: 'has no name' };
  const hidden = findHidden(row);
  if (hidden !== null) return { id, title, refusal: hidden };
  const { variants, fault } = readVariants(row, shelf, repairs);
  const [first, ...others] = variants;
  if (first === undefined) return { id, title, refusal: fault ?? repairs[0] ?? 'has no price' };
  const pictures = toPictures(
    splitList(cellOf(row, ['images'])).map((image) => {
      const url = toWebAddress(image, shelf.baseUrl);
      return url === null ? null : { url, alt: title };
    }),
  );
  const own = readOwnFacts(row, shelf.own, { base: shelf.baseUrl, repairs });
  const told = {
    id,
    title,
    ...toWords(row, shelf),
    category: toCategory(row),
    pictures,
    shopId: shelf.shopId,
  };
  return toExportProduct(told, { variants: [first, ...others], own, repairs });
}

/** Rows that were written for an import may have no number yet. */
function toRowId(row: TableRow): string {
  return cellOf(row, ['id', 'sku']);
}

function findHidden(row: TableRow): string | null {
  const kind = toWooCommerceKind(row);
  if (kind === 'variation')
    return `is a variation of "${cellOf(row, ['parent']).slice(0, 60)}", and no product in the file is that`;
  if (kind === 'grouped') return 'is a group of other products';
  const published = cellOf(row, ['published']);
  if (published === '0' || published === '-1') return 'is not published in the shop';
  return cellOf(row, ['visibility in catalog']).toLowerCase() === 'hidden'
    ? 'is hidden in the catalogue of the shop'
    : null;
}

interface ReadVariants {
  readonly variants: readonly Variant[];
  /** Why there is none. */
  readonly fault?: string;
}

/** Several forms, or the product itself. */
function readVariants(row: TableRow, shelf: Shelf, repairs: string[]): ReadVariants {
  const forms = shelf.forms.get(row) ?? [];
  if (forms.length > 0) return { variants: readForms(forms, shelf, repairs) };
  if (toWooCommerceKind(row) === 'variable')
    return { variants: [], fault: 'has no variation in the file, and so no price' };
  const offer = readWooCommerceOffer(row, { ...shelf, repairs });
  return 'fault' in offer
    ? { variants: [], fault: offer.fault }
    : { variants: [{ ...offer, id: toRowId(row), options: {} }] };
}

function readForms(forms: readonly TableRow[], shelf: Shelf, repairs: string[]): readonly Variant[] {
  const variants = new Map<string, Variant>();
  for (const form of forms) {
    const offer = readWooCommerceOffer(form, { ...shelf, repairs });
    const id = toRowId(form);
    const fault = findFormFault(form, { id, offer, variants });
    if (fault !== null) repairs.push(`has a variation in line ${form.line} that ${fault}; it was left out`);
    if (fault !== null || 'fault' in offer) continue;
    const url = toWebAddress(splitList(cellOf(form, ['images']))[0], shelf.baseUrl);
    variants.set(id, {
      ...offer,
      id,
      options: toOptions(form),
      ...given('picture', url === null ? null : { url }),
    });
  }
  return [...variants.values()];
}

function findFormFault(
  form: TableRow,
  { id, offer, variants }: ReadForm & { readonly variants: ReadonlyMap<string, Variant> },
): string | null {
  if (cellOf(form, ['published']) === '0') return 'is switched off';
  if (id === '') return 'has neither ID nor SKU';
  if (variants.has(id)) return `has the ID ${id} again`;
  return 'fault' in offer ? offer.fault : null;
}

interface ReadForm {
  readonly id: string;
  readonly offer: ReturnType<typeof readWooCommerceOffer>;
}

/** A form that fits any value of an attribute leaves the choice open, and the shop asks for it. */
function toOptions(form: TableRow): Readonly<Record<string, string>> {
  const options = Object.keys(form.cells).flatMap((column) => {
    const [, number] = /^attribute (\d+) name$/u.exec(column) ?? [];
    const name = toPlainText(form.cells[column]);
    const [value = ''] = splitList(form.cells[`attribute ${number} value(s)`] ?? '').map(toPlainText);
    return number === undefined || name === '' || value === '' ? [] : [[name, value]];
  });
  return Object.fromEntries(options);
}

function toWords(row: TableRow, { baseUrl }: Shelf): Partial<Product> {
  const text = cellOf(row, ['short description', 'description']).replaceAll(String.raw`\n`, ' ');
  const [brand = ''] = splitList(cellOf(row, ['brands', 'meta: brand']));
  return {
    ...given('description', toPlainText(text)),
    ...given('url', toPage(row, baseUrl)),
    ...given('brand', toPlainText(brand)),
  };
}

/** An export has no addresses; WordPress leads from a product's number to its page. */
function toPage(row: TableRow, baseUrl: string | undefined): string | null {
  const external = toWebAddress(cellOf(row, ['external url']), baseUrl);
  const id = cellOf(row, ['id']);
  if (external !== null) return external;
  return baseUrl === undefined || !/^\d+$/u.test(id)
    ? null
    : toWebAddress(`?post_type=product&p=${id}`, baseUrl);
}

/** Of several the first, with the levels above it. */
function toCategory(row: TableRow): readonly string[] {
  const [first = ''] = splitList(cellOf(row, ['categories', 'tags']));
  const path = toPath(first);
  return path.length === 1 && path[0] === 'Uncategorized' ? [] : path;
}
