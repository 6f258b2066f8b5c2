import { fail, succeed, type Result } from '../../errors.ts';
import { decodeAs, decodeText, toLines } from './decode-text.ts';
import type { CatalogSource } from './read-source.ts';

/**
 * Largest file that is read at once, in bytes, or in UTF-16 units of a text: 64 MiB. Reading takes some fifteen times as
 * much memory, and so 1 GB: 608 MB at the most for 35 MB of Merchant Center XML, 403 MB for 26 MB of CSV (60,000 products
 * each, Node 24, 2026-11-26).
 *
 * @public
 */
export const MAX_SOURCE_BYTES: number = 64 * 1024 * 1024;

/** A file's text, and what had to be assumed of its encoding. @internal */
export interface OpenedSource {
  readonly text: string;
  readonly note: string | null;
}

type Opened = Result<OpenedSource, 'feed-unreadable' | 'feed-too-large'>;

/**
 * Makes text of a source that may be bytes.
 *
 * @returns text with `\n` as the only line end; `feed-too-large` above {@link MAX_SOURCE_BYTES}; `feed-unreadable` for
 * bytes that are not text.
 * @internal
 */
export function openSource(source: CatalogSource): Opened {
  if (source.length > MAX_SOURCE_BYTES) return refuseSize(source.length);
  if (typeof source === 'string') return succeed({ text: toLines(source), note: null });
  const decoded = decodeText(source);
  return decoded.ok ? succeed({ text: decoded.value, note: null }) : decoded;
}

/** What spreadsheets of Western Europe and America write that do not write UTF-8; Latin-1 is part of it. */
const SPREADSHEET_ENCODING = 'windows-1252';

/** The same for tables, whose bytes nobody declares: what is not UTF-8 is read as a spreadsheet writes it. @internal */
export function openTable(source: CatalogSource): Opened {
  const opened = openSource(source);
  if (opened.ok || opened.error.code !== 'feed-unreadable' || typeof source === 'string') return opened;
  const decoded = decodeAs(source, SPREADSHEET_ENCODING);
  // A zero stands in no table: the bytes are a workbook, an archive or a picture.
  if (!decoded.ok || decoded.value.includes('\0')) return opened;
  const note =
    'the file is not UTF-8 and was read as Windows-1252: look at accents and signs of currency, or save it as "CSV UTF-8"';
  return succeed({ text: decoded.value, note });
}

function refuseSize(size: number): Opened {
  const [has, most] = [size, MAX_SOURCE_BYTES].map((bytes) => Math.round(bytes / 1024 / 1024));
  return fail(
    'feed-too-large',
    `The file has ${has} MB, where ${most} MB are the most that is read at once.`,
  );
}
