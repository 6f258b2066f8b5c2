import type { OnnxAttribute, OnnxConstant, OnnxModel, OnnxOperation, OnnxValue } from './onnx-model.ts';
import { readFields, readFloats, readIntegers, type Field } from './read-protobuf.ts';
import { addAll, readTensor, toElementType } from './read-tensor.ts';
import { Refusal } from './refusal.ts';

/** The oldest opset whose operators are known here: LayerNormalization came with it. */
const OLDEST_OPSET = 17;

/** More operators are no ranker. */
const MOST_OPERATIONS = 10_000;

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/**
 * Reads an `.onnx` file: a ModelProto of the default operator set, opset 17 or later.
 *
 * @throws {@link Refusal} `model-unreadable`, with the place, for what is no such file; `operator-unsupported` for
 * element types, operator sets and features that the engine does not know.
 * @see onnx.proto, IR version 8 to 13. The numbers below are its field numbers.
 * @internal
 */
export function readOnnx(file: Uint8Array): OnnxModel {
  // Node's Buffer is a Uint8Array whose `slice` does not copy.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  let graph: Uint8Array | null = null;
  let opset = 0;
  for (const field of readFields(bytes, 'model')) {
    if (field.number === 7 && field.wire === 2) graph = field.bytes;
    else if (field.number === 8 && field.wire === 2) opset = Math.max(opset, readOpset(field.bytes));
    else if (field.number === 25)
      throw new Refusal('operator-unsupported', 'The model has functions.', 'functions');
  }
  if (graph === null)
    throw new Refusal('model-unreadable', 'The file has no graph: it is no ONNX model.', 'graph');
  if (opset < OLDEST_OPSET) {
    const message = `The model is of opset ${opset}; ${OLDEST_OPSET} is the oldest known here.`;
    throw new Refusal('operator-unsupported', message, 'opset');
  }
  return { opset, ...readGraph(graph) };
}

function readOpset(bytes: Uint8Array): number {
  let domain = '';
  let version = 0;
  for (const field of readFields(bytes, 'opset_import')) {
    if (field.number === 1) domain = text(field.bytes);
    else if (field.number === 2) version = field.value;
  }
  return isDefault(domain) ? version : 0;
}

/** The operator set of ONNX itself has two names. */
function isDefault(domain: string): boolean {
  return domain === '' || domain === 'ai.onnx';
}

function readGraph(bytes: Uint8Array): Omit<OnnxModel, 'opset'> {
  const operations: OnnxOperation[] = [];
  const constants = new Map<string, OnnxConstant>();
  const inputs: OnnxValue[] = [];
  const outputs: OnnxValue[] = [];
  for (const { number, bytes: body } of readFields(bytes, 'graph')) {
    if (number === 1) operations.push(readOperation(body, `operator ${operations.length}`));
    else if (number === 5) {
      const { name, tensor } = readTensor(body, 'initializer');
      constants.set(name, tensor);
    } else if (number === 11) inputs.push(readValue(body, 'input'));
    else if (number === 12) outputs.push(readValue(body, 'output'));
    else if (number === 15)
      throw new Refusal('operator-unsupported', 'The model has sparse constants.', 'graph');
  }
  if (operations.length > MOST_OPERATIONS)
    throw new Refusal('operator-unsupported', `The graph has ${operations.length} operators.`, 'graph');
  if (outputs.length === 0) throw new Refusal('model-unreadable', 'The graph has no output.', 'graph');
  // Before IR version 4 a constant was listed as an input, too; a caller does not give it.
  return { operations, constants, inputs: inputs.filter(({ name }) => !constants.has(name)), outputs };
}

function readOperation(bytes: Uint8Array, place: string): OnnxOperation {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes = new Map<string, OnnxAttribute>();
  let name = '';
  let operator = '';
  let domain = '';
  for (const { number, bytes: body } of readFields(bytes, place)) {
    if (number === 1) inputs.push(text(body));
    else if (number === 2) outputs.push(text(body));
    else if (number === 3) name = text(body);
    else if (number === 4) operator = text(body);
    else if (number === 5) attributes.set(...readAttribute(body, place));
    else if (number === 7) domain = text(body);
  }
  return {
    name: name || place,
    operator: isDefault(domain) ? operator : `${domain}.${operator}`,
    inputs,
    outputs,
    attributes,
  };
}

/** Fields of AttributeProto that hold graphs: branches and bodies of loops. */
const GRAPHS: ReadonlySet<number> = new Set([6, 11]);

function readAttribute(bytes: Uint8Array, place: string): [string, OnnxAttribute] {
  const numbers: number[] = [];
  let name = '';
  let number = 0;
  let tensor: OnnxConstant | null = null;
  let words = '';
  for (const field of readFields(bytes, place)) {
    if (field.number === 1) name = text(field.bytes);
    else if (field.number === 2 || field.number === 3) number = field.value;
    else if (field.number === 4) words = text(field.bytes);
    else if (field.number === 5) ({ tensor } = readTensor(field.bytes, `${place}, attribute ${name}`));
    else if (field.number === 7) addAll(numbers, readFloats(field, place));
    else if (field.number === 8) addAll(numbers, readIntegers(field, place));
    else if (GRAPHS.has(field.number))
      throw new Refusal('operator-unsupported', `${place} has a graph of its own.`, place);
  }
  return [name, { number, text: words, numbers, tensor }];
}

function readValue(bytes: Uint8Array, kind: string): OnnxValue {
  let name = '';
  let code = 0;
  let shape: (number | string)[] = [];
  for (const value of readFields(bytes, kind)) {
    if (value.number === 1) name = text(value.bytes);
    if (value.number !== 2) continue;
    for (const part of readTensorType(value.bytes, kind, name)) {
      if (part.number === 1) code = part.value;
      else if (part.number === 2) shape = readShape(part.bytes, `${kind} ${name}`);
    }
  }
  return { name, type: toElementType(code, `The ${kind} ${name}`), shape };
}

/** TypeProto holds a Tensor, whose fields these are, or something that is none. */
function* readTensorType(bytes: Uint8Array, kind: string, name: string): Generator<Field> {
  for (const type of readFields(bytes, `${kind} ${name}`)) {
    if (type.number !== 1)
      throw new Refusal('operator-unsupported', `The ${kind} ${name} is no tensor.`, name);
    yield* readFields(type.bytes, `${kind} ${name}`);
  }
}

/** TensorShapeProto lists Dimensions; one without a size or a name is given one of its own. */
function readShape(bytes: Uint8Array, place: string): (number | string)[] {
  const shape: (number | string)[] = [];
  for (const { number, bytes: body } of readFields(bytes, place)) {
    if (number !== 1) continue;
    let size: number | string = '';
    for (const field of readFields(body, place)) {
      if (field.number === 1) size = field.value;
      else if (field.number === 2) size = text(field.bytes);
    }
    shape.push(size);
  }
  return shape;
}
