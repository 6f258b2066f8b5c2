import { fail, succeed, type Result } from '../../errors.ts';

/** Byte order marks. Source: The Unicode Standard, 23.8. */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const DECLARED_ENCODING = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/u;
/** Source: HTML Living Standard, "Prescan a byte stream to determine its encoding". */
const META_ENCODING = /<meta\b[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/iu;
const PRESCAN_BYTES = 1024;

/**
 * Reads a file's bytes as text: by its byte order mark, else by the zeros of UTF-16, else by the encoding that an XML
 * declaration or an HTML page's head names, else as UTF-8.
 *
 * @returns the text without byte order mark and with `\n` as the only line end; or `feed-unreadable` for an unknown
 * encoding, or for bytes that are not of the encoding.
 * @public
 */
export function decodeText(bytes: Uint8Array): Result<string, 'feed-unreadable'> {
  return decodeAs(bytes, findEncoding(bytes));
}

/** The same in an encoding that is known. @internal */
export function decodeAs(bytes: Uint8Array, encoding: string): Result<string, 'feed-unreadable'> {
  try {
    return succeed(toLines(new TextDecoder(encoding, { fatal: true }).decode(bytes)));
  } catch {
    // TextDecoder throws for an unknown label as for a wrong byte; the name tells which.
    return fail('feed-unreadable', `The file is not text in ${encoding}.`, 'line 1');
  }
}

/** Text without byte order mark and with `\n` as the only line end. @internal */
export function toLines(text: string): string {
  return text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
}

/** The encoding of a file, by its first bytes: see {@link decodeText}. @internal */
export function findEncoding(bytes: Uint8Array): string {
  const mark = MARKS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  const encoding = mark?.[1] ?? findWideEncoding(bytes);
  if (encoding !== null) return encoding;
  const start = String.fromCharCode(...bytes.subarray(0, PRESCAN_BYTES));
  return (DECLARED_ENCODING.exec(start) ?? META_ENCODING.exec(start))?.[1]?.toLowerCase() ?? 'utf-8';
}

/** What begins with a letter, a bracket or a quotation mark has a zero in one half of its first unit. */
function findWideEncoding([first = 0, second = 0]: Uint8Array): string | null {
  if (first !== 0 && second === 0) return 'utf-16le';
  return first === 0 && second !== 0 ? 'utf-16be' : null;
}
