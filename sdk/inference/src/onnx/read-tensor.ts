import type { ElementType, OnnxConstant } from './onnx-model.ts';
import { readFields, readFloats, readIntegers } from './read-protobuf.ts';
import { Refusal } from './refusal.ts';

/** TensorProto.DataType. */
const TYPES: Readonly<Record<number, ElementType>> = {
  1: 'float32',
  2: 'uint8',
  3: 'int8',
  6: 'int32',
  7: 'int64',
  9: 'bool',
};

const BYTES: Readonly<Record<ElementType, number>> = {
  float32: 4,
  int64: 8,
  int32: 4,
  int8: 1,
  uint8: 1,
  bool: 1,
};

/** Larger constants belong to models that this engine is not for. */
const MOST_ELEMENTS = 2 ** 26;

/** @throws {@link Refusal} `type-mismatch` for a type that the engine does not know. @internal */
export function toElementType(code: number, place: string): ElementType {
  const type = TYPES[code];
  if (type === undefined)
    throw new Refusal('operator-unsupported', `${place} has elements of type ${code}.`, place);
  return type;
}

/**
 * Whether a tensor of a shape can be worked on. Empty ones count as if they were not, as loops go over the other axes.
 *
 * @internal
 */
export function isTame(shape: readonly number[]): boolean {
  return (
    shape.every((size) => Number.isInteger(size) && size >= 0) &&
    shape.reduce((product, size) => product * Math.max(1, size), 1) <= MOST_ELEMENTS
  );
}

/** The number of elements of a shape. @internal */
export function countElements(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Reads a TensorProto: its name and its elements, whichever of the two ways they are written. @internal */
export function readTensor(
  bytes: Uint8Array,
  place: string,
): { readonly name: string; readonly tensor: OnnxConstant } {
  const parts: Parts = { name: '', code: 0, shape: [], raw: null, floats: [], integers: [] };
  for (const field of readFields(bytes, place)) {
    const { number } = field;
    if (number === 1) addAll(parts.shape, readIntegers(field, place));
    else if (number === 2) parts.code = field.value;
    else if (number === 4) addAll(parts.floats, readFloats(field, place));
    else if (number === 5 || number === 7) addAll(parts.integers, readIntegers(field, place));
    else if (number === 8) parts.name = new TextDecoder().decode(field.bytes);
    else if (number === 9) parts.raw = field.bytes;
    else if (number === 14) expectInside(field.value, place);
  }
  return { name: parts.name, tensor: toConstant(parts, `${place} ${parts.name}`) };
}

/** TensorProto.DataLocation: 0 is this file. */
function expectInside(location: number, place: string): void {
  if (location !== 0)
    throw new Refusal('operator-unsupported', `${place} keeps its elements in another file.`, place);
}

interface Parts {
  name: string;
  code: number;
  readonly shape: number[];
  raw: Uint8Array | null;
  readonly floats: number[];
  readonly integers: number[];
}

function toConstant({ code, shape, raw, floats, integers }: Parts, place: string): OnnxConstant {
  const type = toElementType(code, place);
  const count = countElements(shape);
  if (!isTame(shape))
    throw new Refusal('model-unreadable', `${place} has the shape [${shape.join(', ')}].`, place);
  const bytes = raw ?? toBytes(type, type === 'float32' ? floats : integers);
  if (bytes.length !== count * BYTES[type]) {
    const message = `${place} has ${bytes.length} bytes; [${shape.join(', ')}] of ${type} needs ${count * BYTES[type]}.`;
    throw new Refusal('model-unreadable', message, place);
  }
  return { type, shape, bytes };
}

function toBytes(type: ElementType, values: readonly number[]): Uint8Array {
  if (type === 'float32') return new Uint8Array(Float32Array.from(values).buffer);
  if (type === 'int32') return new Uint8Array(Int32Array.from(values).buffer);
  if (type === 'int64') return new Uint8Array(BigInt64Array.from(values.map(toInt64)).buffer);
  return Uint8Array.from(values, (value) => value & 255);
}

/** The largest double that is an int64: slices to the end are written with what lies just above. */
const LARGEST_INT64 = 2 ** 63 - 1024;

function toInt64(value: number): bigint {
  return BigInt(Math.min(value, LARGEST_INT64));
}

/** Appends; a spread of a hundred thousand arguments overflows the stack. @internal */
export function addAll(list: number[], added: readonly number[]): void {
  for (const value of added) list.push(value);
}

/** The elements as numbers; int64 beyond 2^53 loses its lowest bits. @internal */
export function toNumbers({ type, bytes }: OnnxConstant): readonly number[] {
  const { buffer } = bytes.slice();
  if (type === 'float32') return Array.from(new Float32Array(buffer));
  if (type === 'int64') return Array.from(new BigInt64Array(buffer), Number);
  if (type === 'int32') return Array.from(new Int32Array(buffer));
  return Array.from(type === 'int8' ? new Int8Array(buffer) : new Uint8Array(buffer));
}
