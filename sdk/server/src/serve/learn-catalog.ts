import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  fail,
  listItems,
  parseCatalog,
  parseCatalogPointer,
  succeed,
  type Catalog,
  type Result,
} from '@curio/core';
import type { CollectorStore, GovernanceAct, StoredItem } from '../stores/collector-store.ts';

/** What a folder that `curio build` wrote says of a site. @internal */
export interface LearntCatalog {
  readonly items: readonly StoredItem[];
  readonly acts: readonly GovernanceAct[];
}

/** Where to learn from, and whose items they are. @internal */
export interface CatalogLesson {
  readonly folder: string;
  readonly site: string;
  readonly store: Pick<CollectorStore, 'saveItems' | 'saveGovernanceActs'>;
}

/**
 * Tells the store what a catalogue folder says of its items, and what governance did to them, so that metrics can ask.
 *
 * @returns `wrong-call` where the folder has no catalogue that can be read, `store-failed` where it was not kept.
 * @internal
 */
export async function learnCatalog(
  lesson: CatalogLesson,
): Promise<Result<LearntCatalog, 'wrong-call' | 'store-failed'>> {
  const { folder, site, store } = lesson;
  const read = await readCatalogFolder(folder);
  if (!read.ok) return read;
  const { items, acts } = read.value;
  const kept = await store.saveItems(site, items);
  if (!kept.ok) return kept;
  const done = await store.saveGovernanceActs(site, acts);
  return done.ok ? read : done;
}

/**
 * Reads `catalog.json` and the files it names.
 *
 * What the rules found and stopped counts from the build on; what was taken down, from the last change of the list on,
 * as the list itself tells no times. The store keeps the earliest, so asking again moves nothing.
 *
 * @internal
 */
export async function readCatalogFolder(folder: string): Promise<Result<LearntCatalog, 'wrong-call'>> {
  const pointer = parseCatalogPointer(await readText(join(folder, 'catalog.json')));
  if (!pointer.ok)
    return fail('wrong-call', `${folder} has no catalogue; make one with curio build.`, folder);
  const { items, report, withdrawn, builtAtMs } = pointer.value;
  const parsed = parseCatalog(await readText(join(folder, items)));
  if (!parsed.ok)
    return fail('wrong-call', `The catalogue's ${items} cannot be read: ${parsed.error.message}`, folder);
  const told = toReport(parseJson(await readText(join(folder, report))));
  const downSince = await stat(join(folder, withdrawn)).catch(() => null);
  return succeed({
    items: toStoredItems(parsed.value.catalog),
    acts: [
      ...told.found.map(([item, rule]) => ({ act: 'found' as const, item, rule, seenAt: builtAtMs })),
      ...told.stopped.map(([item, rule]) => ({ act: 'stopped' as const, item, rule, seenAt: builtAtMs })),
      ...toIds(parseJson(await readText(join(folder, withdrawn)))).map((item) => ({
        act: 'taken-down' as const,
        item,
        rule: '',
        seenAt: Math.floor(downSince?.mtimeMs ?? builtAtMs),
      })),
    ],
  });
}

function toStoredItems(catalog: Catalog): readonly StoredItem[] {
  return listItems(catalog).map((entry) => {
    const { id, shopId: shop } = entry.item;
    if (entry.kind === 'product') {
      const { category, launchedAtMs: launchedAt } = entry.item;
      const launch = launchedAt === undefined ? {} : { launchedAt };
      return { id, kind: entry.kind, category: category.join(' > '), shop, ...launch };
    }
    const { creatorId: creator } = entry.item;
    return { id, kind: entry.kind, category: '', shop, ...(creator === undefined ? {} : { creator }) };
  });
}

/** Pairs of an item and a rule. */
interface ToldActs {
  readonly found: readonly (readonly [string, string])[];
  readonly stopped: readonly (readonly [string, string])[];
}

/** A report that is missing or foreign tells nothing; the items count all the same. */
function toReport(report: unknown): ToldActs {
  const findings = listField(getField(report, 'governance'), 'findings');
  return {
    found: findings
      .filter((finding) => getField(finding, 'outcome') === 'violation')
      .map((finding) => [toText(getField(finding, 'subject')), toText(getField(finding, 'ruleId'))]),
    stopped: listField(report, 'blocked').map((blocked) => [
      toText(getField(blocked, 'id')),
      toText(getField(blocked, 'ruleId')),
    ]),
  };
}

function toIds(withdrawn: unknown): readonly string[] {
  return listField(withdrawn, 'ids').filter((id) => typeof id === 'string');
}

function listField(value: unknown, name: string): readonly unknown[] {
  const list = getField(value, name);
  return Array.isArray(list) ? list : [];
}

function getField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A cut or missing file: what it would have told is left out, as said above.
    return null;
  }
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
