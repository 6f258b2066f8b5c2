import { basename } from 'node:path';
import {
  CN_SHOP,
  createHashingItemEncoder,
  createItemTextReader,
  encodeVectorsFile,
  fail,
  listItems,
  succeed,
  type Catalog,
  type CatalogPointer,
  type CatalogReport,
  type GovernanceReport,
  type Result,
} from '@curio/core';
import { joinClips } from '@curio/core/readers';
import type { Clock } from '../platform/clock.ts';
import { blockViolations, governCatalog, type BlockedItem, type GovernanceMode } from './govern-catalog.ts';
import { mergeSources } from './merge-sources.ts';
import { readClips, type ClipsOptions } from './read-clips.ts';
import { readSources, type ReadSource, type SourceErrorCode } from './read-source.ts';
import { rebaseAddresses } from './rebase-addresses.ts';
import { findMissingModelFile } from './copy-model.ts';
import { writeCatalog } from './write-catalog.ts';

/** What to build. @public */
export interface BuildOptions {
  /** Files of Curio JSON or Merchant Center XML, merged in this order; at least one. */
  readonly sources: readonly string[];
  /** Folder to write; made when it is not there. */
  readonly out: string;
  readonly clock: Clock;
  /** Folder with the ranking model's `model.onnx` and `manifest.json`. */
  readonly model?: string;
  /**
   * `report`, the default, lists violations in `report.json` and builds every item, so that the shop and the
   * extension can show them; `block` leaves out items with a critical or serious violation.
   */
  readonly governance?: GovernanceMode;
  /** What relative addresses of the sources are relative to, as seen from `catalog.json`; nothing by default. */
  readonly base?: string;
  /** Clips to join to the products; see `joinClips` of `@curio/core/readers`. */
  readonly clips?: ClipsOptions;
}

/** What `report.json` says. @public */
export interface BuildReport {
  readonly schemaVersion: 1;
  readonly items: { readonly products: number; readonly videos: number; readonly lives: number };
  /** The item encoder that made the vectors. */
  readonly encoder: string;
  /**
   * What became of each source's items; the merge of several has an entry of its own, `merge`, and so has the folder of
   * clips, under its name with a slash behind.
   */
  readonly sources: readonly (CatalogReport & { readonly source: string })[];
  readonly governance: GovernanceReport;
  /** Items left out by `governance: 'block'`. */
  readonly blocked: readonly BlockedItem[];
}

/** A finished build. @public */
export interface BuildResult {
  readonly pointer: CatalogPointer;
  readonly report: BuildReport;
}

/** Why nothing was built. @public */
export type BuildErrorCode = SourceErrorCode | 'wrong-call' | 'model-unreachable';

/**
 * Turns sources into what a static host serves: `catalog.json` and the files it points to.
 *
 * Nothing is added that a page derives itself, such as clips made of pictures. The same sources give the same bytes
 * but for `builtAtMs` in the pointer, as long as no sale begins or ends and no law changes.
 *
 * @returns the pointer and the report; a failure names the source and leaves the folder as it was, unless the disk
 * failed in between.
 * @public
 */
export async function buildCatalog(options: BuildOptions): Promise<Result<BuildResult, BuildErrorCode>> {
  const { model } = options;
  const missing = model === undefined ? null : await findMissingModelFile(model);
  if (missing !== null) return fail('model-unreachable', `The model's folder has no ${missing}.`, model);
  const sources = await readSources(options.sources, options.clock.now());
  if (!sources.ok) return sources;
  const merged = mergeSources(sources.value);
  if (!merged.ok) return merged;
  const joined = await joinFolder(merged.value.catalog, options);
  if (!joined.ok) return joined;
  const governed = govern(joined.value.catalog, options);
  if (!governed.ok) return governed;
  const { catalog, governance, blocked } = governed.value;
  const encoder = createHashingItemEncoder();
  const report: BuildReport = {
    schemaVersion: 1,
    items: countItems(catalog),
    encoder: encoder.id,
    sources: [...toSourceReports(sources.value, merged.value.report), ...joined.value.reports],
    governance,
    blocked,
  };
  return write(options, report, {
    items: JSON.stringify(catalog),
    vectors: encodeVectorsFile(encoder.encode(listItems(catalog).map(createItemTextReader(catalog)))),
  });
}

interface JoinedCatalog {
  readonly catalog: Catalog;
  readonly reports: BuildReport['sources'];
}

/** The base is that of the sources; the folder of clips has its own. */
async function joinFolder(
  merged: Catalog,
  { base = '', clips }: BuildOptions,
): Promise<Result<JoinedCatalog, 'wrong-call'>> {
  const catalog = rebaseAddresses(merged, base);
  if (clips === undefined) return succeed({ catalog, reports: [] });
  const folder = await readClips(clips);
  if (!folder.ok) return folder;
  const joined = joinClips(catalog, folder.value);
  const reports = [{ source: `${basename(clips.folder)}/`, ...joined.report }];
  return succeed({ catalog: joined.catalog, reports });
}

interface GovernedCatalog extends Pick<BuildReport, 'governance' | 'blocked'> {
  readonly catalog: Catalog;
}

function govern(catalog: Catalog, options: BuildOptions): Result<GovernedCatalog, 'catalog-empty'> {
  const governance = governCatalog(catalog, CN_SHOP, options.clock.now());
  if (options.governance !== 'block') return succeed({ catalog, governance, blocked: [] });
  const left = blockViolations(catalog, governance.findings);
  return left.ok ? succeed({ ...left.value, governance }) : left;
}

async function write(
  { out, model, clock }: BuildOptions,
  report: BuildReport,
  files: { readonly items: string; readonly vectors: Uint8Array },
): Promise<Result<BuildResult, 'wrong-call'>> {
  try {
    const pointer = await writeCatalog(out, {
      ...files,
      report: `${JSON.stringify(report, null, 2)}\n`,
      builtAtMs: clock.now(),
      ...(model === undefined ? {} : { model }),
    });
    return succeed({ pointer, report });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail('wrong-call', `The folder cannot be written: ${reason}.`, out);
  }
}

function countItems({ products, videos, lives }: Catalog): BuildReport['items'] {
  return { products: products.length, videos: videos.length, lives: lives.length };
}

function toSourceReports(sources: readonly ReadSource[], merge: CatalogReport): BuildReport['sources'] {
  const reports = sources.map(({ name, parsed }) => ({ source: name, ...parsed.report }));
  return sources.length === 1 ? reports : [...reports, { source: 'merge', ...merge }];
}
