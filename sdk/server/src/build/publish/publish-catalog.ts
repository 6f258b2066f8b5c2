import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCatalogPointer, type CatalogPointer } from '@curio/core';
import { readBuildState, STATE_FILE, type FoundState } from './build-state.ts';
import { copyModel, hashModel } from './copy-model.ts';
import type { SettledRows } from './vector-rows.ts';

/** Hex digits of a content hash in a file's name: 64 bits, so that no two builds ever share one by chance. */
const HASH_DIGITS = 16;

const POINTER = 'catalog.json';
const REPORT = 'report.json';
const WITHDRAWN = 'withdrawn.json';
/** In the workspace, until its hash is known. */
const VECTORS = 'vectors';
const HASHED = /^(?:items|vectors|co-visits)\.[0-9a-f]{16}\.(?:json|bin)$/u;
const NOTHING_WITHDRAWN = '{"schemaVersion":1,"ids":[]}\n';

/**
 * A pointer's time is what pages confirm prices by, for a day (see `readBuiltAgain` of `@curio/sdk`): a build that found
 * nothing new sets it anew once half of that is over. Our choice.
 */
const RENEW_AFTER_MS = 43_200_000;

/** What the folder held before this build. @internal */
export interface BuiltBefore {
  readonly pointer: CatalogPointer | undefined;
  readonly state: FoundState | null;
}

/** What is ready in the workspace. @internal */
export interface ReadyCatalog {
  readonly out: string;
  readonly folder: string;
  readonly before: BuiltBefore;
  readonly items: { readonly path: string; readonly hash: string };
  readonly rows: SettledRows;
  /** What goes together; absent where no history was given. */
  readonly coVisits?: { readonly path: string; readonly hash: string };
  readonly report: string;
  /** Folder to copy the model's files from. */
  readonly model?: string;
  /** ms UTC. */
  readonly builtAtMs: number;
  /** Whether the pointer is written though nothing changed. */
  readonly isForced: boolean;
}

/** What a catalogue folder holds now. @internal */
export interface Published {
  readonly pointer: CatalogPointer;
  /** Whether items, vectors or model are others than before. */
  readonly isChanged: boolean;
}

/** Looks at what is there. @internal */
export async function readBuiltBefore(out: string): Promise<BuiltBefore> {
  const text = await readFile(join(out, POINTER), 'utf8').catch(() => '');
  const parsed = parseCatalogPointer(text);
  return { pointer: parsed.ok ? parsed.value : undefined, state: readBuildState(out) };
}

/**
 * Moves a catalogue into its folder. The pointer comes last and at once, so a reader sees the old catalogue or the new
 * one; where nothing changed, it stays untouched until it is half a day old.
 *
 * The files of the build before stay for readers that still hold its pointer; older ones go. `withdrawn.json` is
 * kept as it is.
 *
 * @throws the file system's error.
 * @internal
 */
export async function publishCatalog(ready: ReadyCatalog): Promise<Published> {
  const { out, folder, before, rows, builtAtMs } = ready;
  const pointer = toPointer(ready, rows.writeVectors(join(folder, VECTORS)));
  await publishFiles(ready, pointer);
  const model = await publishModel(ready);
  const isChanged = model.isChanged || !isSame(pointer, before.pointer);
  const stays = !isChanged && !ready.isForced ? before.pointer : undefined;
  if (stays !== undefined && builtAtMs - stays.builtAtMs < RENEW_AFTER_MS)
    return { pointer: stays, isChanged };
  await writeFile(join(folder, POINTER), `${JSON.stringify(pointer, null, 2)}\n`);
  await rename(join(folder, POINTER), join(out, POINTER));
  rows.writeState(join(folder, STATE_FILE), { vectors: pointer.vectors ?? '', model: model.hash });
  await rename(join(folder, STATE_FILE), join(out, STATE_FILE));
  if (isChanged) await removeStale(out, [pointer, before.pointer]);
  return { pointer, isChanged };
}

function toPointer({ items, builtAtMs, model, coVisits }: ReadyCatalog, vectorsHash: string): CatalogPointer {
  const version = items.hash.slice(0, HASH_DIGITS);
  return {
    schemaVersion: 1,
    version,
    builtAtMs,
    items: `items.${version}.json`,
    vectors: `vectors.${vectorsHash.slice(0, HASH_DIGITS)}.bin`,
    withdrawn: WITHDRAWN,
    report: REPORT,
    ...(model === undefined ? {} : { model: 'model/' }),
    ...(coVisits === undefined ? {} : { coVisits: `co-visits.${coVisits.hash.slice(0, HASH_DIGITS)}.bin` }),
  };
}

async function publishFiles(
  { out, folder, items, report, coVisits }: ReadyCatalog,
  pointer: CatalogPointer,
): Promise<void> {
  await moveUnlessThere(items.path, join(out, pointer.items));
  await moveUnlessThere(join(folder, VECTORS), join(out, pointer.vectors ?? ''));
  if (coVisits !== undefined) await moveUnlessThere(coVisits.path, join(out, pointer.coVisits ?? ''));
  await writeFile(join(folder, REPORT), report);
  await rename(join(folder, REPORT), join(out, REPORT));
  await writeUnlessThere(join(out, WITHDRAWN), NOTHING_WITHDRAWN);
}

/** A model that was copied before is not copied again: making its plan takes longer than many a build. */
async function publishModel({ out, model, before }: ReadyCatalog): Promise<{
  readonly hash: string;
  readonly isChanged: boolean;
}> {
  const hash = model === undefined ? '' : await hashModel(model);
  const isThere = model === undefined || before.pointer?.model !== undefined;
  const isChanged = !isThere || hash !== before.state?.state.model;
  if (model !== undefined && isChanged) await copyModel(model, join(out, 'model'));
  return { hash, isChanged };
}

function isSame(one: CatalogPointer, other: CatalogPointer | undefined): boolean {
  const fields = ['items', 'vectors', 'model', 'coVisits'] as const;
  return fields.every((field) => one[field] === other?.[field]);
}

/** A name with a hash says what is in the file: one that is there needs no other. */
async function moveUnlessThere(from: string, to: string): Promise<void> {
  const there = await stat(to).catch(() => null);
  const isWhole = there !== null && there.size === (await stat(from)).size;
  if (isWhole) await rm(from);
  else await rename(from, to);
}

async function writeUnlessThere(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

async function removeStale(out: string, pointers: readonly (CatalogPointer | undefined)[]): Promise<void> {
  const wanted = new Set(
    pointers.flatMap((pointer) => [pointer?.items, pointer?.vectors, pointer?.coVisits]),
  );
  for (const name of await readdir(out)) {
    if (HASHED.test(name) && !wanted.has(name)) await rm(join(out, name));
  }
}
