import { fail, type Result } from '../../errors.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { toFeedAttribute, toOfferFields } from './feed-record.ts';
import { openTable } from './open-source.ts';
import { toFeedCatalog } from './read-offers.ts';
import type { CatalogSource, ReaderOptions } from './read-source.ts';
import { toShop } from './shop-source.ts';
import { toNote } from './tables/open-export.ts';
import { parseTable } from './tables/parse-table.ts';

/** Without these columns a table is no feed. */
const NEEDED_COLUMNS = ['id', 'title', 'price'] as const;

/**
 * Reads a Google Merchant Center feed that is a table: names of attributes in its first line, with spaces or
 * underscores, divided by tabs (or commas, as spreadsheets write it), an item a line. A column that comes again, such as
 * `additional_image_link`, adds to the first.
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
  const { columns, rows, lost } = parseTable(opened.value.text);
  const names = columns.map(toFeedAttribute);
  const missing = NEEDED_COLUMNS.find((name) => !names.includes(name));
  if (missing !== undefined)
    return fail('feed-unreadable', `The first line has no column "${missing}".`, 'line 1');
  return toFeedCatalog(
    {
      records: rows.map(({ line, values }) => ({ fields: toOfferFields(names, values), line })),
      lost: lost.map(({ line, fault }) => toNote(line, `the line ${fault}`)),
      notes: opened.value.note === null ? [] : [toNote(1, opened.value.note)],
      shop: toShop(options),
    },
    options,
  );
}
