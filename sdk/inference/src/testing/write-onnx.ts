import type { TensorInfo } from '../model.ts';

/** An attribute, by the field of AttributeProto that holds it: a float, an integer, a text, integers. @public */
export type OnnxAttributeValue =
  | { readonly f: number }
  | { readonly i: number }
  | { readonly s: string }
  | { readonly ints: readonly number[] };

/** One operator of a graph: inputs and outputs by name; an empty name leaves an input out. @public */
export interface OnnxNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, OnnxAttributeValue>>;
}

/** A constant of a graph; bool is written as 0 and 1. @public */
export interface OnnxInitializer {
  readonly name: string;
  readonly type: 'float32' | 'int64' | 'int32' | 'int8' | 'uint8' | 'bool';
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

/** A graph of the default operator set. @public */
export interface OnnxGraph {
  readonly inputs: readonly TensorInfo[];
  readonly outputs: readonly TensorInfo[];
  readonly nodes: readonly OnnxNode[];
  readonly initializers?: readonly OnnxInitializer[];
  /** @defaultValue 17 */
  readonly opset?: number;
}

// Field numbers are those of onnx.proto (IR version 8, opset 17): ModelProto, GraphProto, NodeProto, AttributeProto,
// TensorProto, ValueInfoProto.
const IR_VERSION = 8;
const OPSET = 17;
const TYPES: Readonly<Record<string, number>> = {
  float32: 1,
  uint8: 2,
  int8: 3,
  int32: 6,
  int64: 7,
  bool: 9,
};

/**
 * Writes a small `.onnx` file, so that tests need neither Python nor an artifact.
 *
 * @returns the bytes of a ModelProto.
 * @public
 */
export function writeOnnx(graph: OnnxGraph): Uint8Array {
  const opset = [...text(1, ''), ...number(2, graph.opset ?? OPSET)];
  const body = [
    ...graph.nodes.flatMap((node, at) => message(1, writeNode(node, at))),
    ...text(2, 'graph'),
    ...(graph.initializers ?? []).flatMap((initializer) => message(5, writeTensor(initializer))),
    ...graph.inputs.flatMap((input) => message(11, writeValue(input))),
    ...graph.outputs.flatMap((output) => message(12, writeValue(output))),
  ];
  return Uint8Array.from([...number(1, IR_VERSION), ...message(7, body), ...message(8, opset)]);
}

function writeNode(node: OnnxNode, at: number): readonly number[] {
  return [
    ...node.inputs.flatMap((name) => text(1, name)),
    ...node.outputs.flatMap((name) => text(2, name)),
    ...text(3, `node-${at}`),
    ...text(4, node.operator),
    ...Object.entries(node.attributes ?? {}).flatMap(([name, value]) =>
      message(5, writeAttribute(name, value)),
    ),
  ];
}

/** The last field is AttributeProto.type. */
function writeAttribute(name: string, value: OnnxAttributeValue): readonly number[] {
  if ('f' in value)
    return [...text(1, name), 2 * 8 + 5, ...toBytes(Float32Array.of(value.f)), ...number(20, 1)];
  if ('i' in value) return [...text(1, name), ...number(3, value.i), ...number(20, 2)];
  if ('s' in value) return [...text(1, name), ...text(4, value.s), ...number(20, 3)];
  return [...text(1, name), ...value.ints.flatMap((entry) => number(8, entry)), ...number(20, 7)];
}

function writeTensor({ name, type, shape, values }: OnnxInitializer): readonly number[] {
  return [
    ...shape.flatMap((size) => number(1, size)),
    ...number(2, TYPES[type] ?? 0),
    ...text(8, name),
    ...message(9, toBytes(toArray(type, values))),
  ];
}

function toArray(type: OnnxInitializer['type'], values: readonly number[]): ArrayBufferView {
  if (type === 'float32') return Float32Array.from(values);
  if (type === 'int64') return BigInt64Array.from(values, (value) => BigInt(value));
  if (type === 'int32') return Int32Array.from(values);
  return type === 'int8' ? Int8Array.from(values) : Uint8Array.from(values);
}

function toBytes({ buffer, byteOffset, byteLength }: ArrayBufferView): readonly number[] {
  return [...new Uint8Array(buffer, byteOffset, byteLength)];
}

function writeValue({ name, type, shape }: TensorInfo): readonly number[] {
  const axes = shape.flatMap((size) =>
    message(1, typeof size === 'number' ? number(1, size) : text(2, size)),
  );
  const tensorType = [...number(1, TYPES[type] ?? 0), ...message(2, axes)];
  return [...text(1, name), ...message(2, message(1, tensorType))];
}

function number(field: number, value: number): readonly number[] {
  return [...variableLength(BigInt(field * 8)), ...variableLength(BigInt.asUintN(64, BigInt(value)))];
}

function text(field: number, value: string): readonly number[] {
  return message(field, [...new TextEncoder().encode(value)]);
}

function message(field: number, body: readonly number[]): readonly number[] {
  return [...variableLength(BigInt(field * 8 + 2)), ...variableLength(BigInt(body.length)), ...body];
}

/** Seven bits a byte, lowest first; the high bit says that more follow. */
function variableLength(value: bigint): readonly number[] {
  const low = Number(value & 127n);
  return value < 128n ? [low] : [low + 128, ...variableLength(value >> 7n)];
}
