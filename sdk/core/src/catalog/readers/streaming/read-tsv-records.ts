import { fail, succeed } from '../../../errors.ts';
import { toOfferFields } from '../feed-record.ts';
import { cutRows, type TableRow } from './cut-rows.ts';
import { toFieldName } from './find-feed-format.ts';
import type { FeedRecord, RecordReader } from './record-reader.ts';

/**
 * Reads a Merchant Center feed as a table with tabs, one attribute a column. A column may come again, such as
 * `additional_image_link`; columns of attributes within attributes, such as `shipping(country:price)`, say nothing here.
 *
 * @internal
 */
export function readTsvRecords(): RecordReader {
  const cutter = cutRows('\t');
  let names: readonly string[] | null = null;
  const read = (rows: readonly TableRow[]): readonly FeedRecord[] =>
    rows.flatMap(({ line, cells }): readonly FeedRecord[] => {
      if (cells === null) return [{ line, refusal: 'is longer than any row may be' }];
      if (cells.every((cell) => cell.trim() === '')) return [];
      if (names !== null) return [{ line, fields: toOfferFields(names, cells) }];
      names = cells.map(toFieldName);
      return [];
    });
  return {
    push: (text) => succeed(read(cutter.push(text))),
    end() {
      const records = read(cutter.end());
      if (names === null) return fail('feed-unreadable', 'The table has no header.', 'line 1');
      return succeed({ records, shop: { id: 'shop', name: 'Shop', guarantees: [] } });
    },
    line: () => cutter.line(),
  };
}
