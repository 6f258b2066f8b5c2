import { findEncoding } from '../decode-text.ts';
import { findMissingAttribute, toFeedAttribute } from '../feed-record.ts';

/** A feed that can be read record by record: Merchant Center XML, or its table with tabs. @public */
export type FeedFormat = 'xml' | 'tsv';

/**
 * Tells by a file's first bytes whether {@link streamFeed} can read it.
 *
 * @param head - as much as holds an XML declaration and comments, or the header of a table; 64 KB are plenty.
 * @returns `null` for another format, which a reader of whole files may know.
 * @public
 */
export function findFeedFormat(head: Uint8Array): FeedFormat | null {
  const text = decodeHead(head)
    .replace(/^\uFEFF/u, '')
    .trimStart();
  if (text.startsWith('<')) return /^<(?:[\w.-]+:)?(?:rss|feed)[\s>]/u.test(skipProlog(text)) ? 'xml' : null;
  const [header = ''] = text.split(/[\r\n]/u, 1);
  return findMissingAttribute(header.split('\t').map(toFieldName)) === undefined ? 'tsv' : null;
}

/**
 * The attribute that a column's name stands for: `g:image link`, `Image Link` and `image_link` are one.
 *
 * @internal
 */
export function toFieldName(column: string): string {
  return toFeedAttribute(column.trim().replace(/^"([^]*)"$/u, '$1'));
}

function decodeHead(head: Uint8Array): string {
  try {
    return new TextDecoder(findEncoding(head)).decode(head, { stream: true });
  } catch {
    // An unknown encoding; who reads the file says so.
    return '';
  }
}

/** Ends of what may stand before the first element, by their beginnings. */
const PROLOG = [
  ['<?', '?>'],
  ['<!--', '-->'],
] as const;

function skipProlog(text: string): string {
  let rest = text;
  for (;;) {
    const part = PROLOG.find(([begin]) => rest.startsWith(begin));
    if (part === undefined) return rest;
    const end = rest.indexOf(part[1]);
    if (end === -1) return '';
    rest = rest.slice(end + part[1].length).trimStart();
  }
}
