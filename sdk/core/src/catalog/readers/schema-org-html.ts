import { fail, type Result } from '../../errors.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { openSource } from './open-source.ts';
import type { CatalogSource, ReaderErrorCode, ReaderOptions } from './read-source.ts';
import { listJsonLd, readSchemaOrg } from './schema-org.ts';

/**
 * Reads the source of a page: what its `application/ld+json` scripts describe. Where no base address is given, the page's
 * own, as its canonical link names it, stands for it.
 *
 * @returns what {@link readSchemaOrg} does, `feed-unreadable` for a page without such a script, or `feed-too-large`.
 * @public
 */
export function readSchemaOrgHtml(
  source: CatalogSource,
  options: ReaderOptions,
): Result<ParsedCatalog, ReaderErrorCode> {
  const opened = openSource(source);
  if (!opened.ok) return opened;
  const { text } = opened.value;
  const blocks = listJsonLd(text);
  if (blocks.length === 0)
    return fail(
      'feed-unreadable',
      'This is a page without schema.org data: it has no script of application/ld+json.',
      'line 1',
    );
  const baseUrl = options.baseUrl ?? findAddress(text);
  return readSchemaOrg(blocks, { ...options, ...(baseUrl === undefined ? {} : { baseUrl }) });
}

function findAddress(html: string): string | undefined {
  const links = html.matchAll(/<link\b[^>]{1,1000}>/giu);
  for (const [link] of links) {
    if (!/\brel\s*=\s*["']?canonical\b/iu.test(link)) continue;
    const href = /\bhref\s*=\s*["']([^"']+)["']/iu.exec(link)?.[1] ?? '';
    if (URL.canParse(href)) return href;
  }
  return undefined;
}
