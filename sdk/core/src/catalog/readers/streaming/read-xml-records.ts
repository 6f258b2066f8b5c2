import { XMLValidator } from 'fast-xml-parser';
import { fail, succeed, type Result } from '../../../errors.ts';
import type { Shop } from '../../catalog.ts';
import { isRecord } from '../../plain-values.ts';
import { createFeedRecordReader, findChild, type FeedRecordReader } from '../feed-record.ts';
import { parseXml, toFeedShop } from '../google-merchant-xml.ts';
import { cutXmlRecords, MAX_RECORD_UNITS, type XmlRecord, type XmlShell } from './cut-xml-records.ts';
import type { FeedRecord, RecordReader } from './record-reader.ts';

/** Reads the items of an RSS channel, or the entries of an Atom feed. @internal */
export function readXmlRecords(): RecordReader {
  const cutter = cutXmlRecords();
  let count = 0;
  let readFields: FeedRecordReader | null = null;
  return {
    push(text) {
      const cut = cutter.push(text);
      if (!cut.ok) return cut;
      const records: FeedRecord[] = [];
      for (const record of cut.value) {
        readFields ??= createFeedRecordReader(cutter.head());
        const read = readRecord(record, readFields);
        if (!read.ok) return read;
        records.push(...read.value);
      }
      count += cut.value.length;
      return succeed(records);
    },
    end() {
      const shell = cutter.end();
      if (!shell.ok) {
        const { message, place } = shell.error;
        return fail('feed-unreadable', `${message.slice(0, -1)}, after ${count} whole items.`, place);
      }
      const shop = readShell(shell.value, count > 0);
      return shop.ok ? succeed({ records: [], shop: shop.value }) : shop;
    },
    line: () => cutter.line(),
  };
}

function readRecord(
  { line, text }: XmlRecord,
  readFields: FeedRecordReader,
): Result<readonly FeedRecord[], 'feed-unreadable'> {
  if (text === null) return succeed([{ line, refusal: `has more than ${MAX_RECORD_UNITS} characters` }]);
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) return refuse(verdict.err.code, line + verdict.err.line - 1);
  const root = parseXml(text);
  if (root === null) return refuse('InvalidTag', line);
  const elements = isRecord(root) ? Object.values(root).flat() : [];
  // An item without an element in it is an empty text here.
  return succeed(elements.map((fields) => ({ fields: isRecord(fields) ? readFields(fields) : {}, line })));
}

function readShell(shell: XmlShell, hasItems: boolean): Result<Shop, 'feed-unreadable'> {
  const verdict = XMLValidator.validate(shell.text);
  if (verdict !== true) return refuse(verdict.err.code, shell.toFileLine(verdict.err.line));
  const root = parseXml(shell.text);
  const rss = findChild(root, 'rss');
  const channel = rss === undefined ? findChild(root, 'feed') : findChild(rss, 'channel');
  if (isRecord(channel)) return succeed(toFeedShop(createFeedRecordReader(shell.text)(channel)));
  // What held nothing but items is an empty text here.
  if (channel === '' && hasItems) return succeed(toFeedShop({}));
  return fail('feed-unreadable', 'There is no <rss> with a <channel>, and no <feed>.', 'line 1');
}

function refuse(code: string, line: number): ReturnType<typeof fail<'feed-unreadable'>> {
  return fail('feed-unreadable', `This is not XML (${code}).`, `line ${line}`);
}
