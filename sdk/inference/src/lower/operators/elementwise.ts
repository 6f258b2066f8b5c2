import { MAP, ZIP } from '../../light/codes.ts';
import type { ElementType, OnnxConstant, OnnxOperation } from '../../onnx/onnx-model.ts';
import { countElements } from '../../onnx/read-tensor.ts';
import { refuse, toAttribute, toConstantValue, toFloatConstant, type Lowering } from '../lowering.ts';
import { countBetween, expand } from '../move.ts';
import { broadcast, type Value } from '../value.ts';
import type { Operator } from './operator.ts';

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  Add: (a, b) => a + b,
  Sub: (a, b) => a - b,
  Mul: (a, b) => a * b,
  Div: (a, b) => Math.trunc(a / b),
  Min: Math.min,
  Max: Math.max,
};

/** Two operands, broadcast. */
function zip(kernel: string, ...code: readonly number[]): Operator {
  return (lowering, operation) => {
    if (operation.inputs.length !== 2) throw refuse(operation, 'has other than two inputs');
    const a = lowering.input(operation, 0);
    const b = lowering.input(operation, 1);
    if (a.integers !== null && b.integers !== null) return zipIntegers(lowering, operation, [a, b]);
    if (a.type !== 'float32' || b.type !== 'float32')
      throw refuse(operation, `takes ${a.type} and ${b.type}`);
    const shape = toShape(operation, a, b);
    const target = lowering.output(operation, { shape, from: [a, b] });
    emitZip(lowering, { kernel, code, a, b, target });
  };
}

function toShape(operation: OnnxOperation, a: Value, b: Value): readonly number[] {
  const shape = broadcast(a.shape, b.shape);
  if (shape !== null) return shape;
  const fault = `takes [${a.shape.join(', ')}] and [${b.shape.join(', ')}], which do not fit`;
  throw refuse(operation, fault, 'shape-mismatch');
}

function zipIntegers(lowering: Lowering, operation: OnnxOperation, [a, b]: readonly [Value, Value]): void {
  const compute = ARITHMETIC[operation.operator];
  const [one, other] = [a.integers ?? [], b.integers ?? []];
  const isSimple = one.length === other.length || one.length === 1 || other.length === 1;
  if (compute === undefined || !isSimple) throw refuse(operation, 'takes integers');
  const shape = toShape(operation, a, b);
  const pick = (list: readonly number[], at: number): number => list[list.length === 1 ? 0 : at] ?? 0;
  const integers = Array.from({ length: countElements(shape) }, (_, at) =>
    compute(pick(one, at), pick(other, at)),
  );
  lowering.known(operation, integers, shape);
}

/** Two operands and where the result goes. @internal */
export interface Zipped {
  readonly kernel: string;
  readonly code: readonly number[];
  readonly a: Value;
  readonly b: Value;
  readonly target: Value;
}

/** Lists the call of a kernel that reads two operands row by row. @internal */
export function emitZip(lowering: Lowering, { kernel, code, a, b, target }: Zipped): void {
  const { shape } = target;
  const split = findSplit(shape, a.shape, b.shape);
  const [one, other] = split === null ? [expand(lowering, a, shape), expand(lowering, b, shape)] : [a, b];
  const place = split ?? 0;
  const rows = countBetween(shape, 0, place);
  const columns = countBetween(shape, place);
  const steps = [one, other].flatMap((value) => toRowSteps(value.shape, shape, place));
  const addresses = [one, other, target].map((value) => lowering.address(value));
  lowering.call(target.isConstant, kernel, ...code, ...addresses, rows, columns, ...steps);
}

/** The place where every operand is whole or repeated as one before and behind it; `null` where there is none. */
function findSplit(shape: readonly number[], ...operands: readonly (readonly number[])[]): number | null {
  for (let place = 0; place <= shape.length; place += 1) {
    const isEven = operands.every(
      (operand) =>
        toSpan(operand, { shape, from: 0, to: place }) !== null &&
        toSpan(operand, { shape, from: place, to: shape.length }) !== null,
    );
    if (isEven) return place;
  }
  return null;
}

/** Axes of the result, from one place up to another. */
interface Span {
  readonly shape: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Whether an operand has all of these axes (true), repeats over all of them (false), or neither (null). */
function toSpan(operand: readonly number[], { shape, from, to }: Span): boolean | null {
  const lead = shape.length - operand.length;
  const wide = shape
    .slice(from, to)
    .flatMap((size, at) => (size === 1 ? [] : [operand[from + at - lead] ?? 1]));
  if (wide.every((size) => size === 1)) return wide.length === 0;
  return wide.every((size) => size !== 1) ? true : null;
}

function toRowSteps(
  operand: readonly number[],
  shape: readonly number[],
  place: number,
): readonly [row: number, column: number] {
  const hasRows = toSpan(operand, { shape, from: 0, to: place }) === true;
  const hasColumns = toSpan(operand, { shape, from: place, to: shape.length }) === true;
  const width = hasColumns ? countBetween(shape, place) : 1;
  return [hasRows ? width : 0, hasColumns ? 1 : 0];
}

/** One operand. */
function map(code: number): Operator {
  return (lowering, operation) => {
    const { type } = lowering.input(operation, 0);
    if (type !== 'float32') throw refuse(operation, `takes ${type}`);
    emitMap(lowering, operation, code);
  };
}

function emitMap(lowering: Lowering, operation: OnnxOperation, code: number): void {
  const a = lowering.input(operation, 0);
  const type = code === MAP.isNonZero ? 'bool' : code === MAP.toInteger ? 'int32' : 'float32';
  const target = lowering.output(operation, { shape: a.shape, type, from: [a] });
  const [from, to] = [lowering.address(a), lowering.address(target)];
  lowering.call(target.isConstant, 'map', code, from, to, countElements(a.shape));
}

function gelu(lowering: Lowering, operation: OnnxOperation): void {
  if (operation.attributes.get('approximate')?.text === 'tanh')
    throw refuse(operation, 'is the tanh approximation');
  map(MAP.gelu)(lowering, operation);
}

/** What can be cast to, by TensorProto.DataType. */
const CASTS: ReadonlyMap<number, ElementType> = new Map([
  [1, 'float32'],
  [6, 'int32'],
  [7, 'int64'],
  [9, 'bool'],
]);

function cast(lowering: Lowering, operation: OnnxOperation): void {
  const a = lowering.input(operation, 0);
  const to = toAttribute(operation, 'to', 0);
  const type = CASTS.get(to);
  if (type === undefined) throw refuse(operation, `casts to type ${to}`);
  const code = findCast(a.type, type);
  if (code === null) lowering.view(operation, a, a.shape);
  else emitMap(lowering, operation, code);
  const name = operation.outputs[0] ?? '';
  lowering.define(name, { ...lowering.find(name), type });
}

/** The function that casts; `null` where the elements stay as they are, as all integers lie in the same lanes. */
function findCast(from: ElementType, to: ElementType): number | null {
  if (to === 'bool') return MAP.isNonZero;
  if (to === 'float32') return from === 'float32' ? null : MAP.toFloat;
  return from === 'float32' ? MAP.toInteger : null;
}

function where(lowering: Lowering, operation: OnnxOperation): void {
  const condition = lowering.input(operation, 0);
  const a = lowering.input(operation, 1);
  const b = lowering.input(operation, 2);
  if (a.type !== b.type) throw refuse(operation, `takes ${a.type} and ${b.type}`);
  const both = toShape(operation, a, b);
  const shape = toShape(operation, condition, { ...a, shape: both });
  const wide = [condition, a, b].map((value) => expand(lowering, value, shape));
  const target = lowering.output(operation, { shape, type: a.type, from: [condition, a, b] });
  const addresses = [...wide, target].map((value) => lowering.address(value));
  lowering.call(target.isConstant, 'choose', ...addresses, countElements(shape));
}

/** Bounds are inputs; a missing one is no bound. */
function clip(lowering: Lowering, operation: OnnxOperation): void {
  const a = lowering.input(operation, 0);
  const bounds = [lowering.optional(operation, 1), lowering.optional(operation, 2)] as const;
  const known = bounds.filter((bound) => bound !== null);
  if (a.type !== 'float32' || known.some(({ type }) => type !== 'float32'))
    throw refuse(operation, 'takes integers');
  let value = a;
  for (const [at, bound] of bounds.entries()) {
    if (bound === null) continue;
    const target = lowering.temporary({ shape: a.shape, from: [value, bound] });
    emitZip(lowering, { kernel: 'zip', code: [at === 0 ? ZIP.max : ZIP.min], a: value, b: bound, target });
    value = target;
  }
  lowering.view(operation, value, a.shape);
}

/** x^2 and x^0.5 are common and have kernels; the rest is the engine's own `pow`. */
function pow(lowering: Lowering, operation: OnnxOperation): void {
  const a = lowering.input(operation, 0);
  const exponent = lowering.input(operation, 1);
  const { source } = exponent;
  const only =
    source !== null && countElements(source.shape) === 1 ? readOnly(source.bytes, source.type) : null;
  if (a.type !== 'float32') throw refuse(operation, `takes ${a.type}`);
  if (only === 2 || only === 0.5) {
    const shape = toShape(operation, a, exponent);
    const target = lowering.output(operation, { shape, from: [a] });
    if (only === 2) emitZip(lowering, { kernel: 'zip', code: [ZIP.mul], a, b: a, target });
    else
      lowering.call(
        target.isConstant,
        'map',
        MAP.sqrt,
        lowering.address(a),
        lowering.address(target),
        countElements(shape),
      );
    return;
  }
  if (exponent.type === 'float32') zip('pow')(lowering, operation);
  else throw refuse(operation, `has an exponent of ${exponent.type}`);
}

function readOnly(bytes: Uint8Array, type: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'float32') return view.getFloat32(0, true);
  if (type === 'int64') return Number(view.getBigInt64(0, true));
  return type === 'int32' ? view.getInt32(0, true) : view.getUint8(0);
}

/** The value of an operator that stands for a constant. */
function constant(lowering: Lowering, operation: OnnxOperation): void {
  const source = findSource(operation);
  if (source !== null) return lowering.define(operation.outputs[0] ?? '', toConstantValue(source));
  const integers = operation.attributes.get('value_ints')?.numbers;
  if (integers !== undefined) return lowering.known(operation, integers, [integers.length]);
  const integer = operation.attributes.get('value_int')?.number;
  if (integer !== undefined) return lowering.known(operation, [integer], []);
  throw refuse(operation, 'has a value of a kind that is not known');
}

function findSource({ attributes }: OnnxOperation): OnnxConstant | null {
  const tensor = attributes.get('value')?.tensor ?? null;
  const number = attributes.get('value_float')?.number;
  return tensor ?? (number === undefined ? null : toFloatConstant(number));
}

/** Operators that work element by element. @internal */
export const ELEMENTWISE: Readonly<Record<string, Operator>> = {
  Add: zip('zip', ZIP.add),
  Sub: zip('zip', ZIP.sub),
  Mul: zip('zip', ZIP.mul),
  Div: zip('zip', ZIP.div),
  Min: zip('zip', ZIP.min),
  Max: zip('zip', ZIP.max),
  Pow: pow,
  Relu: map(MAP.relu),
  Sigmoid: map(MAP.sigmoid),
  Tanh: map(MAP.tanh),
  Gelu: gelu,
  Erf: map(MAP.erf),
  Exp: map(MAP.exp),
  Sqrt: map(MAP.sqrt),
  Neg: map(MAP.neg),
  Abs: map(MAP.abs),
  Reciprocal: map(MAP.reciprocal),
  Cast: cast,
  Where: where,
  Clip: clip,
  Constant: constant,
};
