import { createGovernance, succeed, type GovernanceReport, type Result, type RulePack } from '@curio/core';
import { governCatalog } from '../build/govern-catalog.ts';
import type { SourceReport } from '../build/report/report-lines.ts';
import { openSources } from '../build/sources/open-sources.ts';
import type { SourceErrorCode } from '../build/sources/read-source.ts';
import { createTicker } from '../build/ticker.ts';
import { mergeReports } from './merge-reports.ts';
import { gatherHtml } from './sources/gather-html.ts';
import { sortSources } from './sources/sort-sources.ts';

/** How sources are checked. @internal */
export interface CheckOptions {
  readonly pack: RulePack;
  /** ms UTC; the law of that day, in UTC, is applied. */
  readonly nowMs: number;
  /** Where what does not fit into memory goes. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** What was found in which sources. @internal */
export interface CheckedSources {
  readonly report: GovernanceReport;
  readonly sources: readonly SourceReport[];
}

/** Who checks wants to see every line. */
const ALL = Number.POSITIVE_INFINITY;

/** Enough that items of a feed are compared with each other, and few enough for the memory of any machine. */
const PART = 10_000;

/**
 * Judges catalogues item by item, all of them as one, and each page by itself.
 *
 * @returns the first source that cannot be read, in the failure's place.
 * @throws the signal's reason.
 * @internal
 */
export async function checkSources(
  names: readonly string[],
  options: CheckOptions,
): Promise<Result<CheckedSources, SourceErrorCode | 'wrong-call'>> {
  const sorted = await sortSources(names, options);
  if (!sorted.ok) return sorted;
  const { files, pages } = sorted.value;
  const { pack, nowMs } = options;
  const governance = createGovernance({ pack, date: new Date(nowMs).toISOString().slice(0, 10) });
  const sources: SourceReport[] = [];
  const reports: GovernanceReport[] = [];
  if (files.length > 0) {
    const checked = await checkFiles(files, options);
    if (!checked.ok) return checked;
    sources.push(...checked.value.sources);
    reports.push(checked.value.report);
  }
  for (const { name, html } of pages) {
    options.signal.throwIfAborted();
    const artifacts = gatherHtml(html, name);
    sources.push({ source: name, read: artifacts.jsonld?.products.length ?? 0, skipped: [], repaired: [] });
    reports.push(governance.run(artifacts));
  }
  return succeed({ report: mergeReports(governance.run({}), reports), sources });
}

async function checkFiles(
  files: readonly string[],
  { pack, nowMs, folder, signal }: CheckOptions,
): Promise<Result<CheckedSources, SourceErrorCode | 'wrong-call'>> {
  const reader = { nowMs, keepsRecords: true };
  const opened = await openSources(files, { reader, folder, most: ALL, signal });
  if (!opened.ok) return opened;
  const { catalog, close } = opened.value;
  const tick = createTicker({ step: 'judge', total: Number.POSITIVE_INFINITY, signal });
  const { report } = await governCatalog(catalog, { pack, nowMs, most: ALL, part: PART, tick }).finally(
    close,
  );
  return succeed({ report, sources: opened.value.sources.map((source) => source.report) });
}
