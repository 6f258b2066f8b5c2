import { fail, succeed, type Result } from '../../../errors.ts';
import type { Shop } from '../../catalog.ts';
import type { ReportLine } from '../../parse-catalog.ts';
import { ASSUMED_CURRENCY, isCurrency } from '../fields/currency.ts';
import { openTable } from '../open-source.ts';
import type { CatalogSource, ReaderOptions } from '../read-source.ts';
import { toShop } from '../shop-source.ts';
import { parseTable, type Table } from './parse-table.ts';

/** A shop's export of products, and what all readers of one do with it first. @internal */
export interface OpenedExport {
  readonly table: Table;
  /** Of every price; exports name none. */
  readonly currency: string;
  readonly shop: Shop;
  readonly lost: readonly ReportLine[];
  readonly notes: readonly ReportLine[];
}

/** How the columns of an export are called. @internal */
export interface ExportColumns {
  /** Without these it is none; each with the names that it may have. */
  readonly needed: readonly (readonly string[])[];
  /** What a column is called here, by its name in the file. */
  readonly toName?: (column: string) => string;
  /** Why a column is not read; `null` where it is, or where nobody misses it. */
  readonly findUnread: (column: string) => string | null;
}

/**
 * Reads the table of an export. Columns that hold something and are not read are told.
 *
 * @returns `feed-unreadable` with the first column that is missing, or for a currency that is none.
 * @internal
 */
export function openExport(
  source: CatalogSource,
  options: ReaderOptions,
  { needed, toName, findUnread }: ExportColumns,
): Result<OpenedExport, 'feed-unreadable' | 'feed-too-large'> {
  const currency = readCurrency(options.currency);
  if (!currency.ok) return currency;
  const opened = openTable(source);
  if (!opened.ok) return opened;
  const { text, note } = opened.value;
  const table = parseTable(text, toName);
  const missing = needed.find((names) => !names.some((name) => table.columns.includes(name)));
  if (missing !== undefined)
    return fail('feed-unreadable', `The first line has no column "${missing[0]}".`, 'line 1');
  return succeed({
    table,
    currency: currency.value.code,
    shop: toShop(options),
    lost: table.lost.map(({ line, fault }) => toNote(line, `the line ${fault}`)),
    notes: [note, currency.value.note, findNoAddress(options), ...listUnread(table, findUnread)].flatMap(
      (sentence) => (sentence === null ? [] : [toNote(1, sentence)]),
    ),
  });
}

/** More names than these make no sentence. Our choice. */
const MOST_NAMES = 12;

/** A sentence a reason, with the columns that it is one for. */
function listUnread(
  { header, columns, rows }: Table,
  findUnread: ExportColumns['findUnread'],
): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const [at, column] of columns.entries()) {
    const reason = findUnread(column);
    if (reason === null || rows.every(({ values }) => (values[at] ?? '') === '')) continue;
    reasons.set(reason, [...(reasons.get(reason) ?? []), header[at] ?? '']);
  }
  return [...reasons].map(([reason, names]) => {
    const told = names.slice(0, MOST_NAMES).map((name) => `"${name.slice(0, 60)}"`);
    const more = names.length > told.length ? ` and ${names.length - told.length} more` : '';
    const which = names.length === 1 ? 'is the column' : 'are the columns';
    return `not read ${which} ${told.join(', ')}${more}: ${reason}`;
  });
}

interface KnownCurrency {
  readonly code: string;
  /** What was assumed. */
  readonly note: string | null;
}

/** The currency of bare prices: what the caller names, or US dollars, which the report tells. @internal */
export function readCurrency(written: string | undefined): Result<KnownCurrency, 'feed-unreadable'> {
  if (written === undefined) return succeed({ code: ASSUMED_CURRENCY, note: ASSUMED });
  const code = written.toUpperCase();
  return isCurrency(code)
    ? succeed({ code, note: null })
    : fail('feed-unreadable', `"${written.slice(0, 20)}" is no currency.`, 'currency');
}

const ASSUMED = `prices stand here without a currency, and ${ASSUMED_CURRENCY} was assumed; name the shop's own, as --currency EUR does`;

/** An export names pages by handles or numbers alone. @internal */
export function findNoAddress({ baseUrl }: ReaderOptions): string | null {
  return baseUrl === undefined
    ? "addresses of pages are not here, so that cards lead to none; name the shop's own address, as --shop-url does"
    : null;
}

/** A line of the report about the file, not about an item of it. @internal */
export function toNote(line: number, sentence: string): ReportLine {
  const place = `line ${line}`;
  return { place, id: '', code: 'item-invalid', message: `${place}: ${sentence}.` };
}
