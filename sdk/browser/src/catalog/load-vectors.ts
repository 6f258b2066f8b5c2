import {
  createItemTextReader,
  decodeVectorsFile,
  fail,
  INTEREST_DIMENSION,
  listItems,
  succeed,
  toFloat32Matrix,
  type Catalog,
  type ItemText,
  type Result,
} from '@curio/core';
import type { Network } from '../platform/platform.ts';
import type { LoadedCatalog } from './load-catalog.ts';

/** Item vectors in the order of the catalogue's candidates. @internal */
export interface ItemVectors {
  /** `[n, 64]` float32, row-major. */
  readonly matrix: Float32Array;
  /** `[64]`, or `null` for an id that is not in the catalogue; a view into the matrix. */
  of(id: string): Float32Array | null;
  /** 0-based, or `null`. */
  rowOf(id: string): number | null;
}

/** What loading needs. @internal */
export interface VectorsSource {
  readonly loaded: LoadedCatalog;
  readonly network: Network;
  readonly signal: AbortSignal;
  /** `[n, 64]` for n texts. */
  readonly encode: (texts: readonly ItemText[]) => Promise<Float32Array>;
  /** Told when the vectors file was no use and the texts were encoded instead. */
  readonly report: (failure: Extract<Result<never>, { ok: false }>['error']) => void;
}

/**
 * Gets a vector for every item: from the vectors file, or by encoding the items' texts where there is none.
 *
 * @internal
 */
export async function loadVectors(source: VectorsSource): Promise<ItemVectors> {
  const { loaded } = source;
  const items = listItems(loaded.view.catalog);
  const known = await readFile(source);
  if (!known.ok) source.report(known.error);
  const found = known.ok ? known.value : new Map<string, Float32Array>();
  const toText = createItemTextReader(loaded.view.catalog);
  const missing = items.filter((entry) => !found.has(entry.item.id));
  const encoded = missing.length === 0 ? new Float32Array() : await source.encode(missing.map(toText));
  for (const [row, entry] of missing.entries()) found.set(entry.item.id, rowOf(encoded, row));
  // What was taken down meanwhile keeps its row, of zeros, as it keeps its place among the candidates.
  return collect([...loaded.candidates.keys()], found);
}

function collect(ids: readonly string[], vectors: ReadonlyMap<string, Float32Array>): ItemVectors {
  const matrix = new Float32Array(ids.length * INTEREST_DIMENSION);
  const rows = new Map<string, number>();
  for (const [row, id] of ids.entries()) {
    rows.set(id, row);
    matrix.set(vectors.get(id) ?? [], row * INTEREST_DIMENSION);
  }
  return {
    matrix,
    of(id) {
      const row = rows.get(id);
      return row === undefined ? null : rowOf(matrix, row);
    },
    rowOf: (id) => rows.get(id) ?? null,
  };
}

/** Vectors of the file by item id; none when the catalogue has no file. */
async function readFile(source: VectorsSource): Promise<Result<Map<string, Float32Array>>> {
  const { pointer, url, built, view } = source.loaded;
  if (pointer?.vectors === undefined) return succeed(new Map());
  const vectorsUrl = new URL(pointer.vectors, url).href;
  try {
    const response = await source.network.request(vectorsUrl, { signal: source.signal });
    if (!response.ok) return fail('vectors-unreachable', `The file answered ${response.status}.`, vectorsUrl);
    const file = decodeVectorsFile(new Uint8Array(await response.arrayBuffer()));
    return file.ok ? toMap(toFloat32Matrix(file.value), built, view.catalog) : file;
  } catch (error) {
    return fail('vectors-unreachable', `The file did not answer: ${String(error)}.`, vectorsUrl);
  }
}

/** A picture clip speaks with its product's text, so it takes its product's vector. */
function toMap(matrix: Float32Array, built: Catalog, shown: Catalog): Result<Map<string, Float32Array>> {
  const items = listItems(built);
  if (matrix.length !== items.length * INTEREST_DIMENSION) {
    const rows = matrix.length / INTEREST_DIMENSION;
    return fail('vectors-invalid', `The file has ${rows} rows for ${items.length} items.`, 'count');
  }
  const found = new Map(items.map((entry, row) => [entry.item.id, rowOf(matrix, row)]));
  for (const { id, format, moments } of shown.videos) {
    const vector = found.get(moments[0]?.productId ?? '');
    if (format === 'pictures' && !found.has(id) && vector !== undefined) found.set(id, vector);
  }
  return succeed(found);
}

function rowOf(matrix: Float32Array, row: number): Float32Array {
  return matrix.subarray(row * INTEREST_DIMENSION, (row + 1) * INTEREST_DIMENSION);
}
