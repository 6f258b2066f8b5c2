import { Refusal } from './refusal.ts';

/** One field of a protobuf message: a number for wire types 0, 1 and 5, bytes for type 2. @internal */
export interface Field {
  readonly number: number;
  readonly wire: number;
  /** Of wire type 0: the low 53 bits are exact, negative numbers are negative. */
  readonly value: number;
  /** Of wire type 2; elsewhere empty. A view, not a copy. */
  readonly bytes: Uint8Array;
}

const NOTHING = new Uint8Array();

/**
 * Lists the fields of a message in order. Nothing is read beyond its bytes.
 *
 * @param place - of the message, for errors.
 * @throws {@link Refusal} `model-unreadable` when a field runs over the end or has a wire type that no field has.
 * @see protobuf.dev, Encoding.
 * @internal
 */
export function* readFields(bytes: Uint8Array, place: string): Generator<Field> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cursor: Cursor = { bytes, at: 0, place };
  while (cursor.at < bytes.length) {
    const key = readVarint(cursor);
    const number = Math.floor(key / 8);
    const wire = key % 8;
    if (wire === 0) yield { number, wire, value: readVarint(cursor), bytes: NOTHING };
    else if (wire === 1)
      yield { number, wire, value: view.getFloat64(take(cursor, 8), true), bytes: NOTHING };
    else if (wire === 5)
      yield { number, wire, value: view.getFloat32(take(cursor, 4), true), bytes: NOTHING };
    else if (wire === 2) {
      const length = readVarint(cursor);
      const start = take(cursor, length);
      yield { number, wire, value: 0, bytes: bytes.subarray(start, start + length) };
    } else throw toRefusal(cursor, `has a field of wire type ${wire}`);
  }
}

/** Integers of a repeated field: a packed list of varints, or one alone. @internal */
export function readIntegers({ wire, value, bytes }: Field, place: string): readonly number[] {
  if (wire !== 2) return [value];
  const cursor: Cursor = { bytes, at: 0, place };
  const values: number[] = [];
  while (cursor.at < bytes.length) values.push(readVarint(cursor));
  return values;
}

/** Floats of a repeated field: a packed list, or one alone. @internal */
export function readFloats({ wire, value, bytes }: Field, place: string): readonly number[] {
  if (wire !== 2) return [value];
  if (bytes.length % 4 !== 0)
    throw new Refusal('model-unreadable', `${place} has a cut list of floats.`, place);
  return Array.from(new Float32Array(bytes.slice().buffer));
}

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  readonly place: string;
}

/** Seven bits a byte, lowest first. Of ten bytes the number is a negative one of 64 bits. */
function readVarint(cursor: Cursor): number {
  let low = 0;
  let high = 0;
  for (let shift = 0; shift < 70; shift += 7) {
    const byte = cursor.bytes[cursor.at];
    if (byte === undefined) throw toRefusal(cursor, 'is cut');
    cursor.at += 1;
    if (shift < 28) low += (byte & 127) * 2 ** shift;
    else high += (byte & 127) * 2 ** (shift - 28);
    if (byte < 128) return toSigned(high % 2 ** 36, low);
  }
  throw toRefusal(cursor, 'has a number of more than ten bytes');
}

/** 36 high and 28 low bits as a two's complement of 64. */
function toSigned(high: number, low: number): number {
  const signed = high >= 2 ** 35 ? high - 2 ** 36 : high;
  return signed * 2 ** 28 + low;
}

function take(cursor: Cursor, length: number): number {
  const start = cursor.at;
  if (length < 0 || length > cursor.bytes.length - start) throw toRefusal(cursor, 'is cut');
  cursor.at = start + length;
  return start;
}

function toRefusal({ place, at }: Cursor, fault: string): Refusal {
  return new Refusal('model-unreadable', `The message ${place} ${fault}, byte ${at}.`, place);
}
