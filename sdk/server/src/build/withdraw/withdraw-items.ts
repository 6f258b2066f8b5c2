import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, listItems, parseCatalog, parseCatalogPointer, succeed, type Result } from '@curio/core';
import { readBuildState } from '../publish/build-state.ts';
import { createPrintTable, toPrint } from '../spill/print-table.ts';
import { withLock } from './with-lock.ts';

/** What to take down, or to put back. @public */
export interface WithdrawOptions {
  /** Folder of a catalogue that was built. */
  readonly out: string;
  /** Ids of products, clips or rooms. */
  readonly ids: readonly string[];
  /** Puts them back instead. */
  readonly back?: boolean;
}

/** What a take-down did. @public */
export interface WithdrawReport {
  /** Ids that are down now, or back, and were not before. */
  readonly changed: readonly string[];
  /** Ids for which nothing was to do. */
  readonly unchanged: readonly string[];
  /** Ids among the two that no item of the catalogue has: they are listed all the same, as an older copy may have one. */
  readonly unknown: readonly string[];
  /** All that is down now. */
  readonly withdrawn: readonly string[];
}

const LIST = 'withdrawn.json';
const LOCK = '.curio-withdraw.lock';

/**
 * Takes items down at once, without a build: pages that are open drop them within the short life of `withdrawn.json`.
 * A build leaves the list as it is.
 *
 * Doing it again changes nothing. The list is replaced at once, and two take-downs at a time both count.
 *
 * @returns what was done; `catalog-unreachable` where the folder has no catalogue, `catalog-invalid` where its list is
 * not one, which is left as it is.
 * @throws the file system's error.
 * @public
 */
export async function withdrawItems({
  out,
  ids,
  back = false,
}: WithdrawOptions): Promise<Result<WithdrawReport, 'catalog-unreachable' | 'catalog-invalid'>> {
  const pointer = parseCatalogPointer(await readText(join(out, 'catalog.json')));
  if (!pointer.ok) return fail('catalog-unreachable', 'The folder has no catalog.json: build it first.', out);
  const wanted = [...new Set(ids)];
  const isKnown = await createIdFinder(out, pointer.value.items);
  return withLock(join(out, LOCK), async () => {
    const list = readList(await readText(join(out, LIST)));
    if (list === null) return fail('catalog-invalid', `${LIST} holds no list of ids.`, join(out, LIST));
    const before = new Set(list.ids);
    const changed = wanted.filter((id) => before.has(id) === back);
    const dropped = new Set(back ? changed : []);
    const withdrawn = [...list.ids.filter((id) => !dropped.has(id)), ...(back ? [] : changed)];
    if (changed.length > 0) await replace(join(out, LIST), { ...list.fields, ids: withdrawn });
    return succeed({
      changed,
      unchanged: wanted.filter((id) => !changed.includes(id)),
      unknown: wanted.filter((id) => !isKnown(id)),
      withdrawn,
    });
  });
}

async function readText(path: string): Promise<string> {
  // Neither file need be there; what an empty text means is said above.
  return readFile(path, 'utf8').catch(() => '');
}

interface List {
  readonly fields: object;
  readonly ids: readonly string[];
}

/** `null` for what is there and is none: overwriting it would put on show what somebody took down. */
function readList(text: string): List | null {
  if (text.trim() === '') return { fields: { schemaVersion: 1 }, ids: [] };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('ids' in value) || !Array.isArray(value.ids))
      return null;
    const ids: readonly unknown[] = value.ids;
    return { fields: value, ids: ids.filter((id) => typeof id === 'string') };
  } catch {
    // Cut or foreign.
    return null;
  }
}

async function replace(path: string, list: object): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(list)}\n`);
  await rename(`${path}.new`, path);
}

/** By the prints that the build left; else by the items themselves. */
async function createIdFinder(out: string, items: string): Promise<(id: string) => boolean> {
  const found = readBuildState(out);
  const prints = createPrintTable();
  if (found !== null) {
    for (const { id } of found.items()) prints.set(id, 0);
    return (id) => prints.get(toPrint(id)) !== undefined;
  }
  const parsed = parseCatalog(await readText(join(out, items)));
  const ids = new Set(parsed.ok ? listItems(parsed.value.catalog).map(({ item }) => item.id) : []);
  return (id) => ids.has(id);
}
