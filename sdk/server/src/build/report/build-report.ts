import type { BlockedItem, Governed } from '../govern-catalog.ts';
import { addCounts, type CodeCounts, type SourceReport, type TalliedSource } from './report-lines.ts';
import { tellBases, type ToldReport } from './told-report.ts';
import { countItems, type OpenCatalog } from '../sources/open-catalog.ts';

/**
 * What `report.json` says. Its shape is stable: later versions add fields, and change none without another
 * `schemaVersion`.
 *
 * @public
 */
export interface BuildReport {
  readonly schemaVersion: 1;
  readonly items: { readonly products: number; readonly videos: number; readonly lives: number };
  /** The item encoder that made the vectors. */
  readonly encoder: string;
  /** All there is, also what the lists below leave out beyond 1,000 lines a source or findings a rule. */
  readonly counts: {
    /** Items that are left out, by the code of their line. */
    readonly skipped: CodeCounts;
    /** Changes to items that are in the catalogue, by the code of their line. */
    readonly repaired: CodeCounts;
    /** Findings of the rules, by their outcome. */
    readonly findings: CodeCounts;
    /** Findings for which an item was left out. */
    readonly blocked: number;
  };
  /**
   * What became of each source's items; the merge of several has an entry of its own, `merge`, and so has the folder of
   * clips, under its name with a slash behind.
   */
  readonly sources: readonly SourceReport[];
  readonly governance: ToldReport;
  /** Items left out by `governance: 'block'`. */
  readonly blocked: readonly BlockedItem[];
}

/** What a report is made of. @internal */
export interface ReportParts {
  /** What is built, without the items that are blocked. */
  readonly catalog: OpenCatalog;
  readonly sources: readonly TalliedSource[];
  readonly governed: Governed;
  readonly isBlocking: boolean;
  /** Id of the item encoder. */
  readonly encoder: string;
}

/** Makes the report of a build. @internal */
export function toBuildReport({ catalog, sources, governed, isBlocking, encoder }: ReportParts): BuildReport {
  return {
    schemaVersion: 1,
    items: countItems(catalog),
    encoder,
    counts: {
      skipped: addCounts(sources.map(({ counts }) => counts.skipped)),
      repaired: addCounts(sources.map(({ counts }) => counts.repaired)),
      findings: governed.counts,
      blocked: isBlocking ? governed.violations.count : 0,
    },
    sources: sources.map(({ report }) => report),
    governance: tellBases(governed.report),
    blocked: isBlocking ? governed.violations.items : [],
  };
}
