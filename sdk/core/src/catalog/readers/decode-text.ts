import { fail, succeed, type Result } from '../../errors.ts';

/** Byte order marks, and how `<?` looks in UTF-16 without one. Source: XML 1.0, appendix F. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];

const DECLARED_ENCODING = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/u;

/**
 * Reads a file's bytes as text: by its byte order mark, else by the encoding an XML declaration names, else UTF-8.
 *
 * @returns the text without byte order mark and with `\n` as the only line end; or `feed-unreadable` for an unknown
 * encoding, or for bytes that are not of the encoding.
 * @public
 */
export function decodeText(bytes: Uint8Array): Result<string, 'feed-unreadable'> {
  const encoding = findEncoding(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return succeed(text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n'));
  } catch {
    // TextDecoder throws for an unknown label as for a wrong byte; the name tells which.
    return fail('feed-unreadable', `The file is not text in ${encoding}.`, 'line 1');
  }
}

/** The encoding of a file, by its first bytes: a byte order mark, an XML declaration, else UTF-8. @internal */
export function findEncoding(bytes: Uint8Array): string {
  const signature = SIGNATURES.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (signature !== undefined) return signature[1];
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return DECLARED_ENCODING.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
}
