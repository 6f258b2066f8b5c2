import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, succeed, type CatalogPointer, type Result } from '@curio/core';
import { parseTaxonomy, type ReaderOptions } from '@curio/core/readers';
import type { Clock } from '../platform/clock.ts';
import { toBuildReport, type BuildReport } from './report/build-report.ts';
import { blockViolations, governCatalog, USUAL_PACK, type GovernanceMode } from './govern-catalog.ts';
import { addPopularity } from './history/add-popularity.ts';
import { toKnown, type KnownActs } from './history/known-acts.ts';
import { readHistory, type ReadHistory } from './history/read-history.ts';
import { writeCoVisits, type HistoryTally } from './history/write-co-visits.ts';
import { checkModel, chooseModel, type ChosenModel } from './publish/choose-model.ts';
import { openFileWriter } from './publish/file-writer.ts';
import { openKeptVectors } from './publish/kept-vectors.ts';
import { publishCatalog, readBuiltBefore, type ReadyCatalog } from './publish/publish-catalog.ts';
import { openVectorRows, type VectorRows } from './publish/vector-rows.ts';
import { writeItems } from './publish/write-items.ts';
import { MOST_LINES, tallyReport } from './report/report-lines.ts';
import { joinFolder } from './sources/join-folder.ts';
import { countItems, type OpenCatalog } from './sources/open-catalog.ts';
import { openSources } from './sources/open-sources.ts';
import type { BuildProgress, OpenedSources } from './sources/opened-sources.ts';
import type { ClipsOptions } from './sources/read-clips.ts';
import type { SourceErrorCode } from './sources/read-source.ts';
import { rebaseAddresses } from './sources/rebase-addresses.ts';
import { openWorkspace, type Workspace } from './spill/workspace.ts';
import { createTicker } from './ticker.ts';

/** What to build. @public */
export interface BuildOptions {
  /** Files of Curio JSON, Merchant Center feeds or shops' exports, merged in this order; at least one. */
  readonly sources: readonly string[];
  /** Folder to write; made when it is not there. */
  readonly out: string;
  readonly clock: Clock;
  /**
   * Folder with the ranking model's `model.onnx` and `manifest.json`, which says what vectors it reads; `none` ships none. Without
   * it a catalogue of up to 10,000 items has the package's own.
   */
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
  /** File of what visitors did, CSV or JSON lines; see `curio build --help`. What goes together is counted of it. */
  readonly history?: string;
  /**
   * Whether the items whose texts are alike are looked for, so that pages raise what resembles what a visitor did: `auto`, the
   * default, for up to 10,000 items.
   */
  readonly similar?: SimilarMode;
  /** ISO 4217 code of prices that stand in a source as bare numbers, as in shops' exports. */
  readonly currency?: string;
  /** Absolute address of the shop, for exports that name their pages by handles only. */
  readonly shopUrl?: string;
  /** Google's file `taxonomy-with-ids`, for feeds whose categories are its numbers. */
  readonly taxonomy?: string;
  /** Writes the pointer though nothing changed. */
  readonly force?: boolean;
  /** Ends the build; the folder stays as it was. */
  readonly signal?: AbortSignal;
  /** Hears how far the build is, some hundred times at most for each step. */
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** When neighbours by text are looked for; see {@link BuildOptions}. @public */
export type SimilarMode = 'auto' | 'always' | 'never';

/** A finished build. @public */
export interface BuildResult {
  /** What the folder's `catalog.json` says. */
  readonly pointer: CatalogPointer;
  readonly report: BuildReport;
  /** Whether items, vectors or model are others than before; where not, the pointer stays for half a day. */
  readonly isChanged: boolean;
  /** How many items were encoded, and how many had their vector from the build before. */
  readonly work: { readonly encoded: number; readonly reused: number };
  /** What was made of the history; absent without one. */
  readonly history?: HistoryTally;
}

/** Why nothing was built. @public */
export type BuildErrorCode = SourceErrorCode | 'wrong-call' | 'model-unreachable' | 'history-unreadable';

/**
 * Turns sources into what a static host serves: `catalog.json` and the files it points to.
 *
 * A single Merchant Center feed may be of any size: memory holds its ids and where its items are, about 100 bytes each.
 * Other formats, and several sources, are read as whole files. Nothing is added that a page derives itself, such as clips made of
 * pictures. The same sources give the same bytes but for `builtAtMs` in the pointer, as long as no sale begins or ends
 * and no law changes.
 *
 * @returns the pointer and the report; a failure names the source and leaves the folder as it was, unless the disk
 * failed in between.
 * @throws the signal's reason when it aborts; the folder is as it was then, too.
 * @public
 */
export async function buildCatalog(options: BuildOptions): Promise<Result<BuildResult, BuildErrorCode>> {
  const { model, out } = options;
  options.signal?.throwIfAborted();
  const named = await checkModel(model);
  if (!named.ok) return named;
  try {
    const workspace = await openWorkspace(out);
    try {
      return await buildIn(workspace, options);
    } finally {
      await workspace.close();
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    // Only the file system's errors are expected here, and sources have their own.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return fail('wrong-call', `The folder cannot be written: ${error.message}.`, out);
  }
}

async function buildIn(
  { folder }: Workspace,
  options: BuildOptions,
): Promise<Result<BuildResult, BuildErrorCode>> {
  const reader = await toReaderOptions(options);
  if (!reader.ok) return reader;
  const history = options.history === undefined ? null : await readHistory(options.history);
  if (history?.ok === false) return history;
  const opened = await openSources(options.sources, {
    reader: reader.value,
    folder,
    most: MOST_LINES,
    ...pickHooks(options),
  });
  if (!opened.ok) return opened;
  try {
    return await buildOpened(opened.value, { folder, history: history?.value ?? null }, options);
  } finally {
    opened.value.close();
  }
}

/** What hears of a build, and what ends it. */
function pickHooks({ signal, onProgress }: BuildOptions): Pick<BuildOptions, 'signal' | 'onProgress'> {
  return { ...(signal === undefined ? {} : { signal }), ...(onProgress === undefined ? {} : { onProgress }) };
}

/** What sources do not say of themselves. */
async function toReaderOptions({
  clock,
  currency,
  shopUrl,
  taxonomy,
}: BuildOptions): Promise<Result<ReaderOptions, 'wrong-call'>> {
  const table = taxonomy === undefined ? null : await readFile(taxonomy, 'utf8').catch(() => '');
  if (table === '') return fail('wrong-call', 'The taxonomy cannot be read.', taxonomy);
  return succeed({
    nowMs: clock.now(),
    ...(currency === undefined ? {} : { currency }),
    ...(shopUrl === undefined ? {} : { baseUrl: shopUrl }),
    ...(table === null ? {} : { taxonomy: parseTaxonomy(table) }),
  });
}

async function buildOpened(
  opened: OpenedSources,
  { folder, history }: Pick<Writing, 'folder'> & { readonly history: ReadHistory | null },
  options: BuildOptions,
): Promise<Result<BuildResult, BuildErrorCode>> {
  const { base = '', clips, clock } = options;
  const rebased = rebaseAddresses(opened.catalog, base);
  // The base is that of the sources; the folder of clips has its own.
  const joined = clips === undefined ? succeed({ catalog: rebased }) : await joinFolder(rebased, clips);
  if (!joined.ok) return joined;
  const { catalog } = joined.value;
  const governed = await governCatalog(catalog, {
    pack: USUAL_PACK,
    nowMs: clock.now(),
    most: MOST_LINES,
    tick: createTicker({ step: 'judge', total: sumItems(catalog), ...pickHooks(options) }),
  });
  const isBlocking = options.governance === 'block';
  const shown = isBlocking ? blockViolations(catalog, governed.violations) : catalog;
  if (sumItems(shown) === 0) {
    const message = `All items are blocked, ${governed.violations.count} of them by a rule.`;
    return fail('catalog-empty', message);
  }
  const sources = [...opened.sources];
  if ('report' in joined.value)
    sources.push(tallyReport(joined.value.source, joined.value.report, MOST_LINES));
  const model = await chooseModel(options.model, sumItems(shown));
  const whole = await checkModel(model.folder);
  if (!whole.ok) return whole;
  const report = toBuildReport({ catalog: shown, sources, governed, isBlocking, encoder: model.encoder });
  const known = history === null ? null : toKnown(history, shown);
  const told = known === null ? shown : addPopularity(shown, known);
  return write({ catalog: told, report, model, folder, options, known });
}

interface Writing {
  readonly catalog: OpenCatalog;
  readonly report: BuildReport;
  readonly model: ChosenModel;
  readonly folder: string;
  readonly options: BuildOptions;
  readonly known: KnownActs | null;
}

async function write({
  catalog,
  report,
  model,
  folder,
  options,
  known,
}: Writing): Promise<Result<BuildResult, never>> {
  const { out, clock, force = false } = options;
  const before = await readBuiltBefore(out);
  const { encoder } = model;
  const kept = openKeptVectors(out, before.state, { pointer: before.pointer, encoder });
  try {
    const { items, rows } = await writeRows(catalog, openVectorRows(folder, kept, encoder), {
      folder,
      options,
    });
    const hasTexts = isSimilarWanted(options.similar ?? 'auto', catalog);
    const coVisits = writeCoVisits(catalog, { known, hasTexts }, join(folder, 'co-visits'));
    options.signal?.throwIfAborted();
    const published = await publishCatalog({
      out,
      folder,
      before,
      items,
      rows,
      report: `${JSON.stringify(report, null, 2)}\n`,
      builtAtMs: clock.now(),
      isForced: force,
      ...(model.folder === null ? {} : { model: model.folder }),
      ...(coVisits === null ? {} : { coVisits }),
    });
    const tally = coVisits?.tally === undefined ? {} : { history: coVisits.tally };
    return succeed({ ...published, report, work: rows.work, ...tally });
  } finally {
    kept.close();
  }
}

/** The items as they are shown, and what the ranker knows of each. */
async function writeRows(
  catalog: OpenCatalog,
  rows: VectorRows,
  { folder, options }: Pick<Writing, 'folder' | 'options'>,
): Promise<Pick<ReadyCatalog, 'items' | 'rows'>> {
  const file = openFileWriter(join(folder, 'items'));
  const [total, hooks] = [sumItems(catalog), pickHooks(options)];
  await writeItems(catalog, { file, rows, tick: createTicker({ step: 'write', total, ...hooks }) });
  const items = { path: file.path, hash: file.end() };
  return { items, rows: await rows.settle(createTicker({ step: 'fit', total, ...hooks })) };
}

/** Looking for neighbours by text takes time with the square of the items: so many take five seconds. */
const MOST_SIMILAR_ITEMS = 10_000;

function isSimilarWanted(mode: SimilarMode, catalog: OpenCatalog): boolean {
  return mode === 'auto' ? sumItems(catalog) <= MOST_SIMILAR_ITEMS : mode === 'always';
}

function sumItems(catalog: OpenCatalog): number {
  const { products, videos, lives } = countItems(catalog);
  return products + videos + lives;
}
