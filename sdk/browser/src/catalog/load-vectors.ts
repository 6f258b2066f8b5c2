import {
  CATALOGUE_ENCODER_ID,
  createItemTextReader,
  decodeVectorsFile,
  fail,
  INTEREST_DIMENSION,
  ITEM_ENCODER_ID,
  listItems,
  succeed,
  toFloat32Matrix,
  type Catalog,
  type ItemText,
  type Result,
  type VectorSpace,
  type VectorsFile,
} from '@curio/core';
import type { Network } from '../platform/platform.ts';
import type { LoadedCatalog } from './load-catalog.ts';

/** Item vectors in the order of the catalogue's candidates. @internal */
export interface ItemVectors extends VectorSpace {
  /** Id of the item encoder that made them. */
  readonly encoder: string;
  /** Whether they stand in for a file that was no use: a kept profile must not be brought over to them. */
  readonly isMakeshift: boolean;
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
  const { space, found } = known.ok ? known.value : findNothing();
  // What was not fitted with the others has no place among them.
  const missing = space === '' ? items.filter((entry) => !found.has(entry.item.id)) : [];
  const toText = createItemTextReader(loaded.view.catalog);
  const encoded = missing.length === 0 ? new Float32Array() : await source.encode(missing.map(toText));
  for (const [row, entry] of missing.entries()) found.set(entry.item.id, rowOf(encoded, row));
  // What was taken down meanwhile keeps its row, of zeros, as it keeps its place among the candidates.
  return collect([...loaded.candidates.keys()], found, { space, isMakeshift: !known.ok });
}

/** What a vectors file holds, by item id. */
interface FoundVectors {
  readonly space: string;
  readonly found: Map<string, Float32Array>;
}

function findNothing(): FoundVectors {
  return { space: '', found: new Map() };
}

function collect(
  ids: readonly string[],
  vectors: ReadonlyMap<string, Float32Array>,
  { space, isMakeshift }: Pick<ItemVectors, 'space' | 'isMakeshift'>,
): ItemVectors {
  const matrix = new Float32Array(ids.length * INTEREST_DIMENSION);
  const rows = new Map<string, number>();
  for (const [row, id] of ids.entries()) {
    rows.set(id, row);
    matrix.set(vectors.get(id) ?? [], row * INTEREST_DIMENSION);
  }
  return {
    space,
    encoder: space === '' ? ITEM_ENCODER_ID : CATALOGUE_ENCODER_ID,
    isMakeshift,
    matrix,
    of(id) {
      const row = rows.get(id);
      return row === undefined ? null : rowOf(matrix, row);
    },
    rowOf: (id) => rows.get(id) ?? null,
  };
}

/** Nothing when the catalogue has no file. */
async function readFile(source: VectorsSource): Promise<Result<FoundVectors>> {
  const { pointer, url, built, view } = source.loaded;
  if (pointer?.vectors === undefined) return succeed(findNothing());
  const vectorsUrl = new URL(pointer.vectors, url).href;
  try {
    const response = await source.network.request(vectorsUrl, { signal: source.signal });
    if (!response.ok) return fail('vectors-unreachable', `The file answered ${response.status}.`, vectorsUrl);
    const file = decodeVectorsFile(new Uint8Array(await response.arrayBuffer()));
    return file.ok ? toFound(file.value, built, view.catalog) : file;
  } catch (error) {
    return fail('vectors-unreachable', `The file did not answer: ${String(error)}.`, vectorsUrl);
  }
}

/** A picture clip speaks with its product's text, so it takes its product's vector. */
function toFound(file: VectorsFile, built: Catalog, shown: Catalog): Result<FoundVectors> {
  const items = listItems(built);
  if (file.count !== items.length)
    return fail('vectors-invalid', `The file has ${file.count} rows for ${items.length} items.`, 'count');
  const matrix = toFloat32Matrix(file);
  const found = new Map(items.map((entry, row) => [entry.item.id, rowOf(matrix, row)]));
  for (const { id, format, moments } of shown.videos) {
    const vector = found.get(moments[0]?.productId ?? '');
    if (format === 'pictures' && !found.has(id) && vector !== undefined) found.set(id, vector);
  }
  return succeed({ space: file.space, found });
}

function rowOf(matrix: Float32Array, row: number): Float32Array {
  return matrix.subarray(row * INTEREST_DIMENSION, (row + 1) * INTEREST_DIMENSION);
}
