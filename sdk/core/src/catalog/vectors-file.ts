import { CurioError, fail, succeed, type Result } from '../errors.ts';

/** Numbers in one item vector. @public */
export const VECTOR_DIMENSION = 64;

/**
 * Item vectors as the file holds them: number `j` of row `i` is `values[i * 64 + j] * scales[i]`. Row `i` belongs
 * to item `i` of `listItems`.
 *
 * @public
 */
export interface VectorsFile {
  readonly count: number;
  /**
   * Names the fit that the vectors are of, 16 hex digits: those of different fits must not be compared. Empty where each was
   * encoded by itself, and may be compared with any other such.
   */
  readonly space: string;
  /** `[count]` float32, 0 for a row of zeros. */
  readonly scales: Float32Array;
  /** `[count, 64]` int8 in -127..127, row-major. */
  readonly values: Int8Array;
}

// The file, little-endian: magic "CURV", u16 version, u16 dimension, u32 count, in version 2 alone 8 bytes of the fit's
// name, count float32 scales, then count * 64 int8.
const MAGIC = 0x56_52_55_43;
/** Of vectors that were encoded one by one. */
const ALONE = 1;
/** Of vectors that were fitted to each other. */
const FITTED = 2;
const HEADER_BYTES = 12;
const SPACE_BYTES = 8;
const SPACE: RegExp = /^(?:[0-9a-f]{16})?$/u;
const ROW_BYTES = 4 + VECTOR_DIMENSION;
const MAX_STEP = 127;

/** Beyond it the sum of a vector's 64 squares leaves float32; an item's vector has the length 1. */
const MAX_SCALE = 1e16;

/**
 * Writes vectors as int8 with one scale a row, `max |v| / 127`: no number is off by more than half its row's scale.
 *
 * @param vectors - `[count, 64]` float32, row-major, finite. Not changed.
 * @param space - see {@link VectorsFile.space}.
 * @throws {@link CurioError} `shape-mismatch` when the length is not a multiple of 64, `wrong-call` when a number is
 * not finite or `space` is neither empty nor 16 hex digits.
 * @public
 */
export function encodeVectorsFile(vectors: Float32Array, space = ''): Uint8Array {
  const { scales, values } = quantiseVectors(vectors);
  const head = encodeVectorsHead(scales, space);
  const bytes = new Uint8Array(head.length + values.length);
  bytes.set(head);
  bytes.set(new Uint8Array(values.buffer), head.length);
  return bytes;
}

/**
 * The beginning of a vectors file, for who writes one row by row: behind it come the rows of {@link quantiseVectors},
 * 64 int8 each, in the order of their scales.
 *
 * @public
 */
export function encodeVectorsHead(scales: Float32Array, space = ''): Uint8Array {
  if (!SPACE.test(space)) throw new CurioError('wrong-call', `No fit has the name ${space}.`);
  const version = space === '' ? ALONE : FITTED;
  const scalesAt = toScalesAt(version);
  const bytes = new Uint8Array(scalesAt + scales.length * 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, version, true);
  view.setUint16(6, VECTOR_DIMENSION, true);
  view.setUint32(8, scales.length, true);
  for (let at = HEADER_BYTES; at < scalesAt; at += 1)
    bytes[at] = Number.parseInt(space.slice(2 * (at - HEADER_BYTES), 2 * (at - HEADER_BYTES) + 2), 16);
  for (const [row, scale] of scales.entries()) view.setFloat32(scalesAt + row * 4, scale, true);
  return bytes;
}

function toScalesAt(version: number): number {
  return version === FITTED ? HEADER_BYTES + SPACE_BYTES : HEADER_BYTES;
}

/**
 * Vectors as int8 with one scale a row, as {@link encodeVectorsFile} writes them.
 *
 * @param vectors - `[count, 64]` float32, row-major, finite. Not changed.
 * @throws {@link CurioError} `shape-mismatch` when the length is not a multiple of 64, `wrong-call` when a number is
 * not finite.
 * @public
 */
export function quantiseVectors(vectors: Float32Array): {
  readonly scales: Float32Array<ArrayBuffer>;
  readonly values: Int8Array<ArrayBuffer>;
} {
  if (vectors.length % VECTOR_DIMENSION !== 0) {
    throw new CurioError('shape-mismatch', `${vectors.length} numbers are not whole rows of 64.`);
  }
  const scales = new Float32Array(vectors.length / VECTOR_DIMENSION);
  const values = new Int8Array(vectors.length);
  for (const row of scales.keys()) {
    const start = row * VECTOR_DIMENSION;
    const scale = toScale(vectors.subarray(start, start + VECTOR_DIMENSION));
    scales[row] = scale;
    // A scale that underflowed to 0 belongs to numbers below 1e-43, which are zeros to every use.
    if (scale === 0) continue;
    for (let at = start; at < start + VECTOR_DIMENSION; at += 1)
      values[at] = Math.max(-MAX_STEP, Math.min(MAX_STEP, Math.round((vectors[at] ?? 0) / scale)));
  }
  return { scales, values };
}

/**
 * Reads what {@link encodeVectorsFile} wrote.
 *
 * @returns the vectors in memory of their own, or `vectors-invalid`: too short for a header (`header`), another
 * magic (`magic`), a newer version (`version`), another dimension (`dimension`), a length that belies the count
 * (`count`), or a scale that is no number from 0 to 1e16 (`scales[i]`).
 * @public
 */
export function decodeVectorsFile(bytes: Uint8Array): Result<VectorsFile, 'vectors-invalid'> {
  if (bytes.length < HEADER_BYTES) {
    return fail('vectors-invalid', `${bytes.length} bytes are less than the header's 12.`, 'header');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(8, true);
  const fault = findHeaderFault(view, count);
  if (fault !== null) return fail('vectors-invalid', fault.message, fault.place);
  const scalesAt = toScalesAt(view.getUint16(4, true));
  const scales = Float32Array.from({ length: count }, (_, row) => view.getFloat32(scalesAt + row * 4, true));
  const broken = scales.findIndex((scale) => !(scale >= 0 && scale <= MAX_SCALE));
  if (broken !== -1) {
    return fail('vectors-invalid', `The scale of row ${broken} is ${scales[broken]}.`, `scales[${broken}]`);
  }
  // A Node Buffer's slice is a view into a shared pool; the constructor copies whatever the kind of bytes.
  const values = new Int8Array(new Uint8Array(bytes.subarray(scalesAt + count * 4)).buffer);
  const space = Array.from(bytes.subarray(HEADER_BYTES, scalesAt), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return succeed({ count, space: space.join(''), scales, values });
}

/**
 * One row as float32.
 *
 * @param row - 0-based.
 * @returns `[64]` float32.
 * @throws {@link CurioError} `wrong-call` when there is no such row.
 * @public
 */
export function toFloat32Vector(file: VectorsFile, row: number): Float32Array {
  const scale = file.scales[row];
  if (scale === undefined) {
    throw new CurioError('wrong-call', `There is no row ${row} among ${file.count}.`);
  }
  const start = row * VECTOR_DIMENSION;
  return Float32Array.from(file.values.subarray(start, start + VECTOR_DIMENSION), (step) => step * scale);
}

/**
 * Rows as float32.
 *
 * @param rows - which, in this order; all when absent.
 * @returns `[rows, 64]`, row-major.
 * @public
 */
export function toFloat32Matrix(
  { scales, values }: Pick<VectorsFile, 'scales' | 'values'>,
  rows: Int32Array = Int32Array.from(scales.keys()),
): Float32Array {
  const matrix = new Float32Array(rows.length * VECTOR_DIMENSION);
  for (const [at, row] of rows.entries()) {
    const scale = scales[row] ?? 0;
    for (let column = 0; column < VECTOR_DIMENSION; column += 1)
      matrix[at * VECTOR_DIMENSION + column] = (values[row * VECTOR_DIMENSION + column] ?? 0) * scale;
  }
  return matrix;
}

function toScale(vector: Float32Array): number {
  let largest = 0;
  for (const value of vector) {
    if (!Number.isFinite(value)) throw new CurioError('wrong-call', `A vector holds ${value}.`);
    largest = Math.max(largest, Math.abs(value));
  }
  return Math.fround(largest / MAX_STEP);
}

function findHeaderFault(
  view: DataView,
  count: number,
): { readonly message: string; readonly place: string } | null {
  if (view.getUint32(0, true) !== MAGIC) return { message: 'This is not a vectors file.', place: 'magic' };
  const version = view.getUint16(4, true);
  if (version !== ALONE && version !== FITTED)
    return { message: `The file has version ${version}, not 1 or 2.`, place: 'version' };
  const dimension = view.getUint16(6, true);
  if (dimension !== VECTOR_DIMENSION) {
    return { message: `The file has ${dimension} numbers a vector, not 64.`, place: 'dimension' };
  }
  const expected = toScalesAt(version) + count * ROW_BYTES;
  if (view.byteLength === expected) return null;
  return {
    message: `${count} vectors need ${expected} bytes, there are ${view.byteLength}.`,
    place: 'count',
  };
}
