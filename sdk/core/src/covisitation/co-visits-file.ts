import { fail, succeed, type Result } from '../errors.ts';
import type { CoVisitTable } from './co-visit-table.ts';

// The file is one table or two, little-endian, each: magic ("CURN" of co-visits, "CURT" of texts), u16 version, u16 bytes
// of a row number (2 or 4), u32 count, u32 entries, count float32 scales, count u8 numbers of neighbours, entries row
// numbers, entries u8 codes.
const MAGICS = { visits: 0x4e_52_55_43, texts: 0x54_52_55_43 } as const;
const VERSION = 1;
const HEADER_BYTES = 16;
const MOST_SHORT_ROWS = 65_536;

/** Beyond it a history's sum leaves float32; a weight is a sum of shares of at most 1. */
const MAX_SCALE = 1e16;

/**
 * What goes with each item, as the built catalogue holds it; at least one table, both of as many items. They stay apart, as
 * texts count less beside interests that know texts themselves.
 *
 * @public
 */
export interface CoVisitTables {
  /** Of the site's own history, borne out by texts where there are any. */
  readonly visits?: CoVisitTable;
  /** Of the items' texts. */
  readonly texts?: CoVisitTable;
}

/** Writes what goes with each item as the built catalogue holds it. @public */
export function encodeCoVisits({ visits, texts }: CoVisitTables): Uint8Array<ArrayBuffer> {
  const parts = [
    ...(visits === undefined ? [] : [encodeTable(visits, MAGICS.visits)]),
    ...(texts === undefined ? [] : [encodeTable(texts, MAGICS.texts)]),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function encodeTable(
  { count, starts, scales, rows, codes }: CoVisitTable,
  magic: number,
): Uint8Array<ArrayBuffer> {
  const width = count > MOST_SHORT_ROWS ? 4 : 2;
  const bytes = new Uint8Array(toLength(count, rows.length, width));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
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

function toLength(count: number, entries: number, width: number): number {
  return HEADER_BYTES + count * 5 + entries * (width + 1);
}

/**
 * Reads what {@link encodeCoVisits} wrote, from wherever it came: nothing in the tables points outside of them.
 *
 * @returns the tables in memory of their own, or `co-visits-invalid`: too short for a header (`header`), a magic that is
 * foreign or there already (`magic`), a newer version (`version`), a length that belies the counts or tables of different
 * counts (`count`), numbers of neighbours that do not add up (`entries`), a row that is none (`rows[i]`), or a scale that is
 * no number from 0 to 1e16 (`scales[i]`).
 * @public
 */
export function decodeCoVisits(bytes: Uint8Array): Result<CoVisitTables, 'co-visits-invalid'> {
  const found: { visits?: CoVisitTable; texts?: CoVisitTable } = {};
  let rest = bytes;
  do {
    const part = decodeTable(rest);
    if (!part.ok) return part;
    const { kind, table, length } = part.value;
    if (found[kind] !== undefined) return refuse('it holds the same kind of table twice', 'magic');
    found[kind] = table;
    rest = rest.subarray(length);
  } while (rest.length > 0);
  const { visits, texts } = found;
  return visits !== undefined && texts !== undefined && visits.count !== texts.count
    ? refuse(`its tables are of ${visits.count} and ${texts.count} items`, 'count')
    : succeed(found);
}

interface Part {
  readonly kind: keyof CoVisitTables;
  readonly table: CoVisitTable;
  readonly length: number;
}

/** Reads the table that the bytes begin with. */
function decodeTable(bytes: Uint8Array): Result<Part, 'co-visits-invalid'> {
  if (bytes.length < HEADER_BYTES)
    return refuse(`${bytes.length} bytes are less than the header's 16`, 'header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = (['visits', 'texts'] as const).find((name) => MAGICS[name] === view.getUint32(0, true));
  if (kind === undefined) return refuse('it is no table of what goes together', 'magic');
  const [version, width] = [view.getUint16(4, true), view.getUint16(6, true)];
  if (version !== VERSION || (width !== 2 && width !== 4))
    return refuse(`version ${version} with rows of ${width} bytes is not known`, 'version');
  const [count, entries] = [view.getUint32(8, true), view.getUint32(12, true)];
  const length = toLength(count, entries, width);
  if (bytes.length < length)
    return refuse(
      `${count} items and ${entries} neighbours need ${length} bytes, not ${bytes.length}`,
      'count',
    );
  const table = readTable(bytes, { view, count, entries, width });
  const fault = findFault(table, entries);
  return fault ?? succeed({ kind, table, length });
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
    codes: bytes.slice(rowsAt + entries * width, rowsAt + entries * (width + 1)),
  };
}

function findFault(table: CoVisitTable, entries: number): Result<never, 'co-visits-invalid'> | null {
  const { count, starts, scales, rows } = table;
  if (starts[count] !== entries)
    return refuse(`its items have ${starts[count]} neighbours, and it holds ${entries}`, 'entries');
  const broken = scales.findIndex((scale) => !(scale >= 0 && scale <= MAX_SCALE));
  if (broken !== -1) return refuse(`the scale of row ${broken} is ${scales[broken]}`, `scales[${broken}]`);
  const outside = rows.findIndex((row) => row >= count);
  if (outside !== -1) return refuse(`row ${rows[outside]} is none of ${count}`, `rows[${outside}]`);
  return null;
}

function refuse(message: string, place: string): Result<never, 'co-visits-invalid'> {
  return fail('co-visits-invalid', `The table was not read: ${message}.`, place);
}
