import type { Availability, Variant } from '../../catalog.ts';
import { parseGtin } from '../fields/parse-gtin.ts';
import { parseInstant } from '../fields/parse-instant.ts';
import { given, toPriorPrice } from '../shop-source.ts';
import { cellOf, readCellPrice } from './export-row.ts';
import type { TableRow } from './parse-table.ts';

/** What a row is; types of extensions count as what they extend. @internal */
export type WooCommerceKind = 'simple' | 'variable' | 'variation' | 'grouped' | 'external';

/** Reads the first word of a type such as `simple, downloadable, virtual`. @internal */
export function toWooCommerceKind(row: TableRow): WooCommerceKind {
  const word = (cellOf(row, ['type']).split(',')[0] ?? '').trim().toLowerCase();
  if (word.endsWith('variation')) return 'variation';
  if (word.startsWith('variable')) return 'variable';
  return word === 'grouped' || word === 'external' ? word : 'simple';
}

/** Parts of a cell that are divided by commas; a comma of a part's own has a backslash before it. @internal */
export function splitList(cell: string): readonly string[] {
  return cell
    .split(/(?<!\\),/u)
    .map((part) => part.replaceAll(String.raw`\,`, ',').trim())
    .filter((part) => part !== '');
}

/** Variations, by the row that they belong to, in the order of the shop; and those whose product is not there. @internal */
export function toParents(rows: readonly TableRow[]): {
  readonly forms: ReadonlyMap<TableRow, readonly TableRow[]>;
  readonly orphans: ReadonlySet<TableRow>;
} {
  const products = new Map<string, TableRow>();
  for (const row of rows) {
    if (toWooCommerceKind(row) === 'variation') continue;
    for (const name of [`id:${cellOf(row, ['id'])}`, cellOf(row, ['sku'])]) {
      if (name !== '' && !products.has(name)) products.set(name, row);
    }
  }
  const forms = new Map<TableRow, TableRow[]>();
  const orphans = new Set<TableRow>();
  for (const row of rows.filter((one) => toWooCommerceKind(one) === 'variation')) {
    const parent = products.get(cellOf(row, ['parent']));
    const list = parent === undefined ? undefined : forms.get(parent);
    if (parent === undefined) orphans.add(row);
    else if (list === undefined) forms.set(parent, [row]);
    else list.push(row);
  }
  const order = (row: TableRow): number => Number(cellOf(row, ['position'])) || 0;
  return {
    forms: new Map(
      [...forms].map(([row, list]) => [row, list.toSorted((one, other) => order(one) - order(other))]),
    ),
    orphans,
  };
}

/** What a row is read with. @internal */
export interface OfferScene {
  readonly currency: string;
  /** ms UTC for which a sale must hold. */
  readonly nowMs: number;
  readonly repairs: string[];
}

/** Price, stock and numbers of a row; or why there is no price. @internal */
export type WooCommerceOffer = Omit<Variant, 'id' | 'options'> | { readonly fault: string };

/** Reads price, stock and numbers, as rows of products and variations have them alike. @internal */
export function readWooCommerceOffer(row: TableRow, scene: OfferScene): WooCommerceOffer {
  const written = cellOf(row, ['regular price', 'sale price']);
  if (written === '') return { fault: 'has no price' };
  const regular = readCellPrice(written, scene.currency);
  if (regular === null) return { fault: `has the price "${written.slice(0, 60)}", which is none` };
  const sale = readCellPrice(cellOf(row, ['sale price']), scene.currency);
  const price = sale !== null && sale.amount < regular.amount && isOnSale(row, scene) ? sale : regular;
  const stock = cellOf(row, ['stock']);
  return {
    price,
    ...given('priorPrice', toPriorPrice(regular, price, 'Regular price as the shop states it')),
    availability: toAvailability(row),
    ...(/^\d{1,9}$/u.test(stock) ? { stock: Number(stock) } : {}),
    ...given('sku', cellOf(row, ['sku'])),
    ...given(
      'gtin',
      parseGtin(cellOf(row, ['gtin, upc, ean, or isbn', 'meta: _global_unique_id', 'meta: gtin'])),
    ),
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A day without a time is the whole day; the shop's time zone is not in the file, and UTC stands for it. */
function isOnSale(row: TableRow, { nowMs, repairs }: OfferScene): boolean {
  const [starts, ends] = [cellOf(row, ['date sale price starts']), cellOf(row, ['date sale price ends'])];
  const from = starts === '' ? 0 : parseInstant(starts);
  const to = ends === '' ? Infinity : parseInstant(ends);
  if (from === null || to === null) {
    repairs.push(
      `has a sale in line ${row.line} from "${starts.slice(0, 40)}" to "${ends.slice(0, 40)}", which are no dates; it was left out`,
    );
    return false;
  }
  return nowMs >= from && nowMs < (/^\d{4}-\d\d-\d\d$/u.test(ends) ? to + DAY_MS : to);
}

function toAvailability(row: TableRow): Availability {
  const written = cellOf(row, ['in stock?']).toLowerCase();
  if (written === 'backorder') return 'backorder';
  return written === '0' ? 'out-of-stock' : 'in-stock';
}
