import type { CatalogReport, ReportLine } from '@curio/core';

/** How many lines of each code there were. @public */
export type CodeCounts = Readonly<Record<string, number>>;

/** What became of the items of one source. @public */
export interface SourceReport extends CatalogReport {
  /** The file's own name, `merge`, or the folder of clips with a slash behind. */
  readonly source: string;
  /** How many more lines there were, where not all are listed. */
  readonly more?: { readonly skipped: number; readonly repaired: number };
}

/** Lines of one source, listed up to a bound and counted beyond it. @internal */
export interface LineTally {
  readonly counts: CodeCounts;
  readonly lines: readonly ReportLine[];
  add(line: ReportLine): void;
}

/** As many as a person reads, of a source's lines and of a rule's findings; the rest is counted. Our choice. */
export const MOST_LINES = 1_000;

/** @param most - how many lines are kept. @internal */
export function createLineTally(most: number): LineTally {
  const counts: Record<string, number> = {};
  const lines: ReportLine[] = [];
  return {
    counts,
    lines,
    add(line) {
      counts[line.code] = (counts[line.code] ?? 0) + 1;
      if (lines.length < most) lines.push(line);
    },
  };
}

/** What a source's report says, and all that it counts. @internal */
export interface TalliedSource {
  readonly report: SourceReport;
  readonly counts: { readonly skipped: CodeCounts; readonly repaired: CodeCounts };
}

/** Makes the report of a source of its lines. @internal */
export function tallySource(
  source: string,
  {
    read,
    skipped,
    repaired,
  }: { readonly read: number; readonly skipped: LineTally; readonly repaired: LineTally },
): TalliedSource {
  const more = {
    skipped: sumCounts(skipped.counts) - skipped.lines.length,
    repaired: sumCounts(repaired.counts) - repaired.lines.length,
  };
  return {
    report: {
      source,
      read,
      skipped: skipped.lines,
      repaired: repaired.lines,
      ...(more.skipped + more.repaired === 0 ? {} : { more }),
    },
    counts: { skipped: skipped.counts, repaired: repaired.counts },
  };
}

/** The same for a report that is whole. @internal */
export function tallyReport(
  source: string,
  { read, skipped, repaired }: CatalogReport,
  most: number,
): TalliedSource {
  const tallies = { skipped: createLineTally(most), repaired: createLineTally(most) };
  for (const line of skipped) tallies.skipped.add(line);
  for (const line of repaired) tallies.repaired.add(line);
  return tallySource(source, { read, ...tallies });
}

/** All counts together. @internal */
export function sumCounts(counts: CodeCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Adds the counts of several sources up. @internal */
export function addCounts(all: readonly CodeCounts[]): CodeCounts {
  const sum: Record<string, number> = {};
  for (const counts of all) {
    for (const [code, count] of Object.entries(counts)) sum[code] = (sum[code] ?? 0) + count;
  }
  return sum;
}
