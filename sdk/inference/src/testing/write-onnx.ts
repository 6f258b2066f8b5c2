import type { TensorInfo } from '../model.ts';

/** One operator of a graph: inputs and outputs by name, no attributes. @public */
export interface OnnxNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** A graph of float32 tensors. @public */
export interface OnnxGraph {
  readonly inputs: readonly TensorInfo[];
  readonly outputs: readonly TensorInfo[];
  readonly nodes: readonly OnnxNode[];
}

// Field numbers are those of onnx.proto (IR version 8, opset 17): ModelProto, GraphProto, NodeProto, ValueInfoProto.
const IR_VERSION = 8;
const OPSET = 17;
const FLOAT32 = 1;

/**
 * Writes a small `.onnx` file, so that tests need neither Python nor an artifact.
 *
 * @returns the bytes of a ModelProto.
 * @public
 */
export function writeOnnx(graph: OnnxGraph): Uint8Array {
  const opset = [...text(1, ''), ...number(2, OPSET)];
  const body = [
    ...graph.nodes.flatMap((node, at) => message(1, writeNode(node, at))),
    ...text(2, 'graph'),
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
  ];
}

function writeValue({ name, shape }: TensorInfo): readonly number[] {
  const axes = shape.flatMap((size) =>
    message(1, typeof size === 'number' ? number(1, size) : text(2, size)),
  );
  const tensorType = [...number(1, FLOAT32), ...message(2, axes)];
  return [...text(1, name), ...message(2, message(1, tensorType))];
}

function number(field: number, value: number): readonly number[] {
  return [...variableLength(field * 8), ...variableLength(value)];
}

function text(field: number, value: string): readonly number[] {
  return message(field, [...new TextEncoder().encode(value)]);
}

function message(field: number, body: readonly number[]): readonly number[] {
  return [...variableLength(field * 8 + 2), ...variableLength(body.length), ...body];
}

/** Seven bits a byte, lowest first; the high bit says that more follow. */
function variableLength(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...variableLength(Math.floor(value / 128))];
}
