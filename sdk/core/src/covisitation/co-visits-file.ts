import { fail, succeed, type Result } from '../errors.ts';
import type { CoVisitTable } from './co-visit-table.ts';

// The file, little-endian: magic "CURN", u16 version, u16 bytes of a row number (2 or 4), u32 count, u32 entries, count
// float32 scales, count u8 numbers of neighbours, entries row numbers, entries u8 codes.
const MAGIC = 0x4e_52_55_43;
const VERSION = 1;
const HEADER_BYTES = 16;
const MOST_SHORT_ROWS = 65_536;

/** Beyond it a history's sum leaves float32; a weight is a sum of shares of at most 1. */
const MAX_SCALE = 1e16;

/** Writes a table as the built catalogue holds it. @public */
export function encodeCoVisits({
  count,
  starts,
  scales,
  rows,
  codes,
}: CoVisitTable): Uint8Array<ArrayBuffer> {
  const width = count > MOST_SHORT_ROWS ? 4 : 2;
  const bytes = new Uint8Array(HEADER_BYTES + count * 5 + rows.length * (width + 1));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, width, true);
  view.setUint32(8, count, true);
  view.setUint32(12, rows.length, true);
  for (const [row, scale] of scales.entries()) {
    view.setFloat32(HEADER_BYTES + row * 4, scale, true);
    bytes[HEADER_BYTES + count * 4 + row] = (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  }
  const rowsAt = HEADER_BYTES + count * 5;
  for (const [at, row] of rows.entries())
    if (width === 2) view.setUint16(rowsAt + at * 2, row, true);
    else view.setUint32(rowsAt + at * 4, row, true);
  bytes.set(codes, rowsAt + rows.length * width);
  return bytes;
}

/**
 * Reads what {@link encodeCoVisits} wrote, from wherever it came: nothing in the table points outside of it.
 *
 * @returns the table in memory of its own, or `co-visits-invalid`: too short for a header (`header`), another magic
 * (`magic`), a newer version (`version`), a length that belies the counts (`count`), numbers of neighbours that do not
 * add up (`entries`), a row that is none (`rows[i]`), or a scale that is no number from 0 to 1e16 (`scales[i]`).
 * @public
 */
export function decodeCoVisits(bytes: Uint8Array): Result<CoVisitTable, 'co-visits-invalid'> {
  if (bytes.length < HEADER_BYTES)
    return refuse(`${bytes.length} bytes are less than the header's 16`, 'header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return refuse('it is no table of co-visits', 'magic');
  const [version, width] = [view.getUint16(4, true), view.getUint16(6, true)];
  if (version !== VERSION || (width !== 2 && width !== 4))
    return refuse(`version ${version} with rows of ${width} bytes is not known`, 'version');
  const [count, entries] = [view.getUint32(8, true), view.getUint32(12, true)];
  const expected = HEADER_BYTES + count * 5 + entries * (width + 1);
  if (bytes.length !== expected)
    return refuse(
      `${count} items and ${entries} neighbours need ${expected} bytes, not ${bytes.length}`,
      'count',
    );
  return checkTable(readTable(bytes, { view, count, entries, width }), entries);
}

interface Layout {
  readonly view: DataView;
  readonly count: number;
  readonly entries: number;
  readonly width: 2 | 4;
}

function readTable(bytes: Uint8Array, { view, count, entries, width }: Layout): CoVisitTable {
  const rowsAt = HEADER_BYTES + count * 5;
  const starts = new Uint32Array(count + 1);
  for (let row = 0; row < count; row += 1)
    starts[row + 1] = (starts[row] ?? 0) + (bytes[HEADER_BYTES + count * 4 + row] ?? 0);
  return {
    count,
    starts,
    scales: Float32Array.from({ length: count }, (_, row) => view.getFloat32(HEADER_BYTES + row * 4, true)),
    rows: Uint32Array.from({ length: entries }, (_, at) =>
      width === 2 ? view.getUint16(rowsAt + at * 2, true) : view.getUint32(rowsAt + at * 4, true),
    ),
    codes: bytes.slice(rowsAt + entries * width),
  };
}

function checkTable(table: CoVisitTable, entries: number): Result<CoVisitTable, 'co-visits-invalid'> {
  const { count, starts, scales, rows } = table;
  if (starts[count] !== entries)
    return refuse(`its items have ${starts[count]} neighbours, and it holds ${entries}`, 'entries');
  const broken = scales.findIndex((scale) => !(scale >= 0 && scale <= MAX_SCALE));
  if (broken !== -1) return refuse(`the scale of row ${broken} is ${scales[broken]}`, `scales[${broken}]`);
  const outside = rows.findIndex((row) => row >= count);
  if (outside !== -1) return refuse(`row ${rows[outside]} is none of ${count}`, `rows[${outside}]`);
  return succeed(table);
}

function refuse(message: string, place: string): Result<never, 'co-visits-invalid'> {
  return fail('co-visits-invalid', `The table was not read: ${message}.`, place);
}
