import { open } from 'node:fs/promises';
import { fail, succeed, type Result } from '@curio/core';
import { findFeedFormat, type FeedFormat } from '@curio/core/readers';
import { tallyReport } from '../report/report-lines.ts';
import { mergeSources } from './merge-sources.ts';
import { openParsed } from './open-catalog.ts';
import { openFeed } from './open-feed.ts';
import type { OpenedSources, SourceOptions } from './opened-sources.ts';
import { readSources, toSentence, type SourceErrorCode } from './read-source.ts';

/** What a declaration, comments or a table's header fit into. */
const HEAD_BYTES = 65_536;

/**
 * Reads sources: one feed record by record, whatever its size; several, and other formats, as whole files.
 *
 * @returns the first failure with the path in its place.
 * @throws the signal's reason, or the file system's error while the workspace is written.
 * @internal
 */
export async function openSources(
  paths: readonly string[],
  options: SourceOptions,
): Promise<Result<OpenedSources, SourceErrorCode | 'wrong-call'>> {
  const [only, ...others] = paths;
  if (only === undefined) return fail('wrong-call', 'No source is named.');
  if (others.length === 0) {
    const format = await readFormat(only);
    if (!format.ok) return format;
    if (format.value === 'xml') return openFeed(only, 'xml', options);
    if (format.value === 'tsv') return openTable(only, options);
  }
  return readWhole(paths, options);
}

/** A spreadsheet's table may be in an encoding that only its whole text gives away. */
async function openTable(path: string, options: SourceOptions): ReturnType<typeof openSources> {
  const feed = await openFeed(path, 'tsv', options);
  if (feed.ok || feed.error.code !== 'feed-unreadable') return feed;
  const whole = await readWhole([path], options);
  return whole.ok || whole.error.code !== 'feed-too-large' ? whole : feed;
}

async function readWhole(
  paths: readonly string[],
  options: SourceOptions,
): Promise<Result<OpenedSources, SourceErrorCode | 'wrong-call'>> {
  const sources = await readSources(paths, options.reader);
  if (!sources.ok) return sources;
  const merged = mergeSources(sources.value);
  if (!merged.ok) return merged;
  const reports = sources.value.map(({ name, parsed }) => tallyReport(name, parsed.report, options.most));
  return succeed({
    catalog: openParsed(merged.value.catalog),
    sources:
      paths.length === 1 ? reports : [...reports, tallyReport('merge', merged.value.report, options.most)],
    close: () => undefined,
  });
}

async function readFormat(path: string): Promise<Result<FeedFormat | null, 'catalog-unreachable'>> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return succeed(findFeedFormat(buffer.subarray(0, bytesRead)));
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail('catalog-unreachable', toSentence(error), path);
  }
}
