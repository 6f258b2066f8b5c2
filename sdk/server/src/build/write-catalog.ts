import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCatalogPointer, type CatalogPointer } from '@curio/core';
import { copyModel } from './copy-model.ts';

/** What a catalogue folder holds, before its files have names. @internal */
export interface CatalogFiles {
  readonly items: string;
  readonly vectors: Uint8Array;
  readonly report: string;
  /** Folder to copy the model's files from. */
  readonly model?: string;
  /** ms UTC. */
  readonly builtAtMs: number;
}

/** Hex digits of a content hash in a file's name: 64 bits, so that no two builds ever share one by chance. */
const HASH_DIGITS = 16;

const POINTER = 'catalog.json';
const WITHDRAWN = 'withdrawn.json';
const HASHED = /^(?:items|vectors)\.[0-9a-f]{16}\.(?:json|bin)$/u;
const NOTHING_WITHDRAWN = '{"schemaVersion":1,"ids":[]}\n';

/**
 * Writes a catalogue folder. The pointer comes last and at once, so a reader sees the old catalogue or the new one.
 *
 * The files of the build before stay for readers that still hold its pointer; older ones go. `withdrawn.json` is
 * kept as it is.
 *
 * @throws the file system's error.
 * @internal
 */
export async function writeCatalog(out: string, files: CatalogFiles): Promise<CatalogPointer> {
  await mkdir(out, { recursive: true });
  const version = toHash(files.items);
  const pointer: CatalogPointer = {
    schemaVersion: 1,
    version,
    builtAtMs: files.builtAtMs,
    items: `items.${version}.json`,
    vectors: `vectors.${toHash(files.vectors)}.bin`,
    withdrawn: WITHDRAWN,
    report: 'report.json',
    ...(files.model === undefined ? {} : { model: 'model/' }),
  };
  const before = await readPointer(out);
  await writeFile(join(out, pointer.items), files.items);
  await writeFile(join(out, pointer.vectors ?? ''), files.vectors);
  await writeFile(join(out, pointer.report), files.report);
  await writeUnlessThere(join(out, WITHDRAWN), NOTHING_WITHDRAWN);
  if (files.model !== undefined) await copyModel(files.model, join(out, 'model'));
  await writeFile(join(out, `${POINTER}.new`), `${JSON.stringify(pointer, null, 2)}\n`);
  await rename(join(out, `${POINTER}.new`), join(out, POINTER));
  await removeStale(out, [pointer, ...before]);
  return pointer;
}

function toHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, HASH_DIGITS);
}

async function readPointer(out: string): Promise<readonly CatalogPointer[]> {
  const text = await readFile(join(out, POINTER), 'utf8').catch(() => '');
  const parsed = parseCatalogPointer(text);
  return parsed.ok ? [parsed.value] : [];
}

async function writeUnlessThere(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

async function removeStale(out: string, pointers: readonly CatalogPointer[]): Promise<void> {
  const wanted = new Set(pointers.flatMap(({ items, vectors }) => [items, vectors]));
  for (const name of await readdir(out)) {
    if (HASHED.test(name) && !wanted.has(name)) await rm(join(out, name));
  }
}
