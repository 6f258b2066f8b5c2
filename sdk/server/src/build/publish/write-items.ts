import { toItemText, type CatalogItem, type ItemKind, type ItemText } from '@curio/core';
import type { OpenCatalog } from '../sources/open-catalog.ts';
import type { Ticker } from '../ticker.ts';
import type { FileWriter } from './file-writer.ts';
import type { VectorRows } from './vector-rows.ts';

/** Where a catalogue's items go. @internal */
export interface ItemSinks {
  readonly file: FileWriter;
  readonly rows: VectorRows;
  /** Called after every item; what it throws ends the writing. */
  readonly tick: Ticker;
}

const LONG_LISTS: ReadonlyMap<string, ItemKind> = new Map([
  ['products', 'product'],
  ['videos', 'video'],
  ['lives', 'live'],
]);

/**
 * Writes a catalogue as JSON, byte by byte as `JSON.stringify` writes one that is in memory, and encodes each item on
 * its way.
 *
 * @throws what `tick` throws, or the file system's error.
 * @internal
 */
export async function writeItems(catalog: OpenCatalog, sinks: ItemSinks): Promise<void> {
  const { file } = sinks;
  let mark = '{';
  for (const [name, value] of Object.entries<unknown>({ ...catalog.frame })) {
    const kind = LONG_LISTS.get(name);
    const text = kind === undefined ? JSON.stringify(value) : '';
    // A field without a value is none in JSON.
    if (text === undefined) continue;
    file.write(`${mark}${JSON.stringify(name)}:${text}`);
    if (kind !== undefined) await writeList(catalog, kind, sinks);
    mark = ',';
  }
  file.write('}');
}

async function writeList(
  catalog: OpenCatalog,
  kind: ItemKind,
  { file, rows, tick }: ItemSinks,
): Promise<void> {
  let mark = '[';
  for (const entry of listEntries(catalog, kind)) {
    file.write(mark + JSON.stringify(entry.item));
    rows.add(kind, entry.item, readText(catalog, entry));
    mark = ',';
    const turn = tick();
    if (turn !== null) await turn;
  }
  file.write(mark === '[' ? '[]' : ']');
}

function* listEntries({ frame, products, videos }: OpenCatalog, kind: ItemKind): Generator<CatalogItem> {
  if (kind === 'product') for (const item of products) yield { kind, item };
  if (kind === 'video') for (const item of videos) yield { kind, item };
  if (kind === 'live') for (const item of frame.lives) yield { kind, item };
}

/** A clip or room speaks through its products, which alone are looked up. */
function readText(catalog: OpenCatalog, entry: CatalogItem): ItemText {
  const { frame } = catalog;
  if (entry.kind === 'product') return toItemText(frame, entry);
  const shown = entry.item.moments.map(({ productId }) => productId);
  const ids = new Set(entry.kind === 'live' ? [...entry.item.productIds, ...shown] : shown);
  return toItemText({ ...frame, products: [...ids].flatMap((id) => catalog.findProduct(id) ?? []) }, entry);
}
