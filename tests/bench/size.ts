import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { init, parse } from 'es-module-lexer';
import { build } from 'esbuild';
import budgets, { elements } from '../../.size-limit.mjs';
import { toReason, type BenchReport, type BenchRow } from './bench-report.ts';
import { findPeerFile, PEER_FILES } from './peers.ts';

type SizeBudget = (typeof budgets)[number];

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Weighs what a visitor's browser loads, against `.size-limit.mjs`.
 *
 * A file counts with everything it imports statically, each file compressed by itself as a server would send it, and
 * without what it imports lazily.
 */
export async function measureSizes(): Promise<BenchReport> {
  await init();
  const rows = await Promise.all([...budgets, ...listElementBudgets()].map(toRow));
  return { bench: 'size', rows: [...rows, ...measurePeers()] };
}

/** Weighs those of the budgets that a bench of its own shows too. */
export async function measureBudgets(names: RegExp): Promise<readonly BenchRow[]> {
  return Promise.all(budgets.filter(({ name }) => names.test(name)).map(toRow));
}

/** A budget for every element that the build gave a chunk of its own. */
function listElementBudgets(): readonly SizeBudget[] {
  const { folder, limitBytes, apart } = elements;
  const path = join(ROOT, folder);
  const chunks = existsSync(path) ? readdirSync(path) : [];
  const tags = chunks.flatMap((name) => /^curio-[a-z-]+(?=\.)/u.exec(name)?.[0] ?? []);
  return [...new Set(tags)].toSorted().map((tag) => ({
    name: `element ${tag}`,
    limitBytes: new Map(Object.entries(apart)).get(tag) ?? limitBytes,
    file: `${folder}/${tag}.*.js`,
  }));
}

/** What others load for less, weighed in the same way; from the first that cannot be fetched on they are skipped. */
function measurePeers(): readonly BenchRow[] {
  const rows: BenchRow[] = [];
  for (const peer of PEER_FILES) {
    const frame = { metric: `peer: ${peer.label}`, unit: 'B brotli', budget: null, pass: true };
    try {
      const content = readFileSync(findPeerFile(peer));
      const beside = { raw: content.length, gzip: gzipSize(content) };
      rows.push({ ...frame, value: brotliSize(content), beside });
    } catch (error) {
      return [...rows, { ...frame, value: null, beside: {}, reason: `skipped: ${toReason(error)}` }];
    }
  }
  return rows;
}

async function toRow(budget: SizeBudget): Promise<BenchRow> {
  const { name: metric, limitBytes } = budget;
  const frame = { metric, unit: 'B brotli', budget: limitBytes };
  try {
    const contents = await readContents(budget);
    const brotli = sum(contents, brotliSize);
    const beside = { raw: sum(contents, (text) => text.length), gzip: sum(contents, gzipSize) };
    return { ...frame, value: brotli, pass: brotli <= limitBytes, beside };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...frame, value: null, pass: false, beside: {}, reason };
  }
}

async function readContents(budget: SizeBudget): Promise<readonly Buffer[]> {
  if ('source' in budget) return [await bundle(budget.source, budget.without ?? [])];
  if ('file' in budget) return [readFileSync(findFile(budget.file))];
  return readBeyond(budget.loadedBefore ?? [], budget.files);
}

function readBeyond(before: readonly string[], patterns: readonly string[]): readonly Buffer[] {
  const loaded = readWithStaticImports(before);
  const files = [...readWithStaticImports(patterns)];
  return files.filter(([path]) => !loaded.has(path)).map(([, content]) => content);
}

/** Reads the files that match, and the closure of their static imports, each once. */
function readWithStaticImports(patterns: readonly string[]): ReadonlyMap<string, Buffer> {
  const seen = new Map<string, Buffer>();
  const waiting = patterns.map(findFile);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    const content = readFileSync(path);
    seen.set(path, content);
    if (/\.m?js$/u.test(path)) waiting.push(...listStaticImports(path, content.toString('utf8')));
  }
  return seen;
}

/** Finds the one file of a path whose last part may hold a `*` for the content hash. */
function findFile(pattern: string): string {
  const folder = join(ROOT, dirname(pattern));
  const [before = '', after = ''] = pattern.slice(dirname(pattern).length + 1).split('*');
  if (!existsSync(folder)) throw new Error(`${dirname(pattern)} is not built; run \`npm run build\``);
  if (!pattern.includes('*')) return join(ROOT, pattern);
  const matches = readdirSync(folder).filter((file) => file.startsWith(before) && file.endsWith(after));
  const [match] = matches;
  if (match === undefined || matches.length > 1)
    throw new Error(`${pattern} matches ${matches.length} files, not one`);
  return join(folder, match);
}

function listStaticImports(path: string, code: string): readonly string[] {
  const [imports] = parse(code);
  return imports.flatMap((found) =>
    found.type === 'static' && found.specifier.startsWith('.') ? [join(dirname(path), found.specifier)] : [],
  );
}

/** Bundles a line of source as a site's own bundler would, to prove that what is unused stays out. */
async function bundle(source: string, without: readonly string[]): Promise<Buffer> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: ROOT },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    write: false,
    external: [...without],
  });
  return Buffer.concat(outputFiles.map(({ contents }) => contents));
}

function sum(contents: readonly Buffer[], size: (content: Buffer) => number): number {
  return contents.reduce((total, content) => total + size(content), 0);
}

function gzipSize(content: Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

function brotliSize(content: Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
