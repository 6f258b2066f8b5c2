import type { Product, Variant } from '../../catalog.ts';
import { toMinorUnitDigits, parseDecimalMoney, type Money } from '../../money.ts';
import { cleanText } from '../clean-text.ts';
import { fromVariants, notePictures, type ParsedProduct } from '../collect-products.ts';
import { sayNoMedia, toMediaSource } from '../fields/linked-videos.ts';
import { readOrigin, type OriginWords } from '../fields/origin.ts';
import { toPlainText } from '../html-text.ts';
import { given } from '../shop-source.ts';
import type { TableRow } from './parse-table.ts';

/** The first cell that says something, of columns that mean the same in exports of different years. @internal */
export function cellOf({ cells }: TableRow, names: readonly string[]): string {
  for (const name of names) {
    const cell = cells[name];
    if (cell !== undefined && cell !== '') return cell;
  }
  return '';
}

/** A title as plain text; markup that was in it is told. @internal */
export function readTitle(cell: string, repairs: string[]): string {
  if (cleanText(cell).hadMarkup) repairs.push('title: markup was taken out');
  return toPlainText(cell);
}

/** A price in a cell: plain decimals, or as a spreadsheet of another language has written them again. @internal */
export function readCellPrice(cell: string, currency: string): Money | null {
  if (cell.length > 30) return null;
  // Exports write no thousands marks: "1.234" is a price with too many decimals, not a thousand.
  return /^\d+[.,]\d{3}$/u.test(cell) && toMinorUnitDigits(currency) !== 3
    ? parseDecimalMoney(`${cell}0`, currency)
    : parseDecimalMoney(cell, currency);
}

/** Fields of ours that a shop can keep in columns of its own. */
const OWN_FIELDS = [
  'provenance_kind',
  'provenance_place',
  'provenance_country',
  'provenance_claim',
  'launch_date',
  'video_link',
] as const;

type OwnField = (typeof OWN_FIELDS)[number];

/** The columns that hold them, by field. @internal */
export type OwnColumns = Readonly<Partial<Record<OwnField, string>>>;

/**
 * Finds the columns that hold fields of ours, as exports write what a shop adds to a product: Shopify's
 * `Launch date (product.metafields.custom.launch_date)`, WooCommerce's `Meta: launch_date`.
 *
 * @internal
 */
export function findOwnColumns(columns: readonly string[]): OwnColumns {
  const found = OWN_FIELDS.flatMap((field) => {
    const endings = [`.${field})`, `: ${field}`, `: _${field}`];
    const column = columns.find((name) => name === field || endings.some((ending) => name.endsWith(ending)));
    return column === undefined ? [] : [[field, column]];
  });
  // Each key is one of the fields.
  return Object.fromEntries(found) as OwnColumns;
}

/** What columns of ours say of a product. @internal */
export interface OwnFacts extends Pick<Product, 'provenance' | 'launchedAtMs'> {
  /** Addresses of files that a page can play. */
  readonly videos: readonly string[];
}

/** Reads the columns of ours; `base` is what relative addresses are relative to. @internal */
export function readOwnFacts(
  row: TableRow,
  columns: OwnColumns,
  { base, repairs }: { readonly base: string | undefined; readonly repairs: string[] },
): OwnFacts {
  const word = (field: OwnField): string => toPlainText(row.cells[columns[field] ?? ''] ?? '');
  const words: OriginWords = {
    kind: word('provenance_kind'),
    place: word('provenance_place'),
    country: word('provenance_country'),
    claim: word('provenance_claim'),
    launch: word('launch_date'),
  };
  const links = word('video_link')
    .split(/[\s,]+/u)
    .filter((link) => link !== '');
  const lost = links.find((link) => toMediaSource(link, base) === null);
  if (lost !== undefined) repairs.push(sayNoMedia('video_link', lost));
  return {
    ...readOrigin(words, repairs),
    videos: [...new Set(links.flatMap((link) => toMediaSource(link, base)?.url ?? []))],
  };
}

/** What makes a product of a row, or of several. @internal */
export interface ExportParts {
  readonly variants: readonly [Variant, ...Variant[]];
  readonly own: OwnFacts;
  readonly repairs: readonly string[];
}

/** Puts a product together: what is told of it, its variants, and what columns of ours say. @internal */
export function toExportProduct(
  told: Pick<Product, 'id' | 'title' | 'category' | 'pictures' | 'shopId'> & Partial<Product>,
  { variants, own: { videos, ...facts }, repairs }: ExportParts,
): ParsedProduct {
  const [only, ...others] = variants;
  return {
    product: {
      ...told,
      ...fromVariants(variants),
      ...(others.length === 0 ? given('gtin', only.gtin) : {}),
      ...facts,
    },
    repairs: [...repairs, ...notePictures(told.pictures)],
    videos,
  };
}
