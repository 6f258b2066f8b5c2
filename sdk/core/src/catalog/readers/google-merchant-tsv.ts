import { fail, succeed, type Result } from '../../errors.ts';
import type { ParsedCatalog, ReportLine } from '../parse-catalog.ts';
import { findMissingAttribute, toFeedAttribute, toOfferFields } from './feed-record.ts';
import { openTable } from './open-source.ts';
import { toFeedCatalog, toOfferLine, type OfferRecord } from './read-offers.ts';
import type { CatalogSource, ReaderOptions } from './read-source.ts';
import { toShop } from './shop-source.ts';
import { toFieldName } from './streaming/find-feed-format.ts';
import { readTsvRecords } from './streaming/read-tsv-records.ts';
import { toNote } from './tables/open-export.ts';
import { findDelimiter, parseTable } from './tables/parse-table.ts';

/**
 * Reads a Google Merchant Center feed that is a table: names of attributes in its first line, with spaces or
 * underscores, divided by tabs (or commas, as spreadsheets write it), an item a line. A column that comes again, such as
 * `additional_image_link`, adds to the first. A quotation mark in a table with tabs that no other closes, such as an inch,
 * is a character like any other.
 *
 * @returns what {@link readGoogleMerchantXml} does.
 * @see Google Merchant Center Help, "Create a text (tab-delimited) file".
 * @public
 */
export function readGoogleMerchantTsv(
  source: CatalogSource,
  options: ReaderOptions,
): Result<ParsedCatalog, 'feed-unreadable' | 'feed-too-large' | 'catalog-empty'> {
  const opened = openTable(source);
  if (!opened.ok) return opened;
  const { text, note } = opened.value;
  const feed = findDelimiter(text) === '\t' ? readTabs(text) : readMarks(text);
  if (!feed.ok) return feed;
  return toFeedCatalog(
    { ...feed.value, notes: note === null ? [] : [toNote(1, note)], shop: toShop(options) },
    options,
  );
}

interface ReadRows {
  readonly records: readonly OfferRecord[];
  readonly lost: readonly ReportLine[];
}

/** As a feed of any size is read, so that a file says the same however it comes. */
function readTabs(text: string): Result<ReadRows, 'feed-unreadable'> {
  const [header = ''] = text.trimStart().split('\n', 1);
  const missing = findMissingAttribute(header.split('\t').map(toFieldName));
  if (missing !== undefined) return refuse(missing);
  const reader = readTsvRecords();
  const first = reader.push(text);
  const last = reader.end();
  if (!first.ok) return first;
  if (!last.ok) return last;
  const all = [...first.value, ...last.value.records];
  return succeed({
    records: all.filter((record) => 'fields' in record),
    lost: all.flatMap((record) => ('fields' in record ? [] : toOfferLine(record.line, '', record.refusal))),
  });
}

function readMarks(text: string): Result<ReadRows, 'feed-unreadable'> {
  const { columns, rows, lost } = parseTable(text);
  const names = columns.map(toFeedAttribute);
  const missing = findMissingAttribute(names);
  if (missing !== undefined) return refuse(missing);
  return succeed({
    records: rows.map(({ line, values }) => ({ fields: toOfferFields(names, values), line })),
    lost: lost.map(({ line, fault }) => toNote(line, `the line ${fault}`)),
  });
}

function refuse(missing: string): Result<ReadRows, 'feed-unreadable'> {
  return fail('feed-unreadable', `The first line has no column "${missing}".`, 'line 1');
}
