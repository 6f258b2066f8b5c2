import { MAP, ZIP } from '../../light/codes.ts';
import type { OnnxOperation } from '../../onnx/onnx-model.ts';
import { countElements } from '../../onnx/read-tensor.ts';
import { refuse, toAttribute, toConstantValue, toFloatConstant, type Lowering } from '../lowering.ts';
import { countBetween, expand, turn } from '../move.ts';
import { broadcast, type Value } from '../value.ts';
import { emitZip } from './elementwise.ts';
import type { Operator } from './operator.ts';

/** The vector kernel writes four columns at once; fewer are dot products. */
const LEAST_COLUMNS = 4;

const FUNCTIONS: Readonly<Record<string, number>> = {
  Relu: MAP.relu,
  Sigmoid: MAP.sigmoid,
  Tanh: MAP.tanh,
  Gelu: MAP.gelu,
};

/** A product of matrices, `batch` times: sizes, and where its parts lie. */
interface Product {
  readonly a: Value;
  readonly b: Value;
  readonly m: number;
  readonly k: number;
  readonly n: number;
  readonly batch: number;
  /** Whether each of the two goes on with the batch. */
  readonly steps: readonly [a: boolean, b: boolean];
  /** Whether b lies as [n, k]. */
  readonly isTurned: boolean;
  /** One row of n that is added to every row; `null` for none. */
  readonly bias: Value | null;
  readonly shape: readonly number[];
}

/** What follows a product and is done with it. */
interface Epilogue {
  readonly bias: Value | null;
  readonly code: number;
  /** Name of the last fused output. */
  readonly name: string;
}

const matMul: Operator = (lowering, operation) => {
  const a = lowering.input(operation, 0);
  const b = lowering.input(operation, 1);
  expectFloats(operation, a, b);
  const { left, right } = toMatrices(operation, a, b);
  const [m = 1, k = 1] = left.slice(-2);
  const [depth = 1, n = 1] = right.slice(-2);
  if (k !== depth) throw refuse(operation, `multiplies ${k} columns by ${depth} rows`, 'shape-mismatch');
  const batches = broadcast(left.slice(0, -2), right.slice(0, -2));
  if (batches === null) throw refuse(operation, 'has batches that do not fit', 'shape-mismatch');
  // The row before and the column behind are left out of the shape again.
  const rows = a.shape.length === 1 ? [] : [m];
  const columns = b.shape.length === 1 ? [] : [n];
  const shape = [...batches, ...rows, ...columns];
  const product = { a, b, m, k, n, isTurned: false, bias: null, shape };
  emitProduct(lowering, operation, toBatched(lowering, { ...product, left, right, batches }));
};

/** Shapes of two operands as matrices, batched or not. */
interface Matrices {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** A vector is a row on the left and a column on the right. */
function toMatrices(operation: OnnxOperation, a: Value, b: Value): Matrices {
  if (a.shape.length === 0 || b.shape.length === 0)
    throw refuse(operation, 'takes a scalar', 'shape-mismatch');
  return {
    left: a.shape.length === 1 ? [1, ...a.shape] : a.shape,
    right: b.shape.length === 1 ? [...b.shape, 1] : b.shape,
  };
}

interface Unbatched extends Omit<Product, 'batch' | 'steps'>, Matrices {
  readonly batches: readonly number[];
}

/** Where b is one matrix, the rows of all batches of a are one. */
function toBatched(lowering: Lowering, { left, right, batches, ...product }: Unbatched): Product {
  const { m, k, n } = product;
  const batch = countElements(batches);
  const ofA = countBetween(left, 0, left.length - 2);
  const ofB = countBetween(right, 0, right.length - 2);
  if (ofB === 1) return { ...product, m: ofA * m, batch: 1, steps: [false, false] };
  const a = ofA === 1 || ofA === batch ? product.a : expand(lowering, product.a, [...batches, m, k]);
  const b = ofB === batch ? product.b : expand(lowering, product.b, [...batches, k, n]);
  return { ...product, a, b, batch, steps: [ofA !== 1, true] };
}

/** alpha · A · B + beta · C, either turned. */
const gemm: Operator = (lowering, operation) => {
  const b = lowering.input(operation, 1);
  const c = lowering.optional(operation, 2);
  const a = lowering.input(operation, 0);
  expectFloats(operation, a, b, ...(c === null ? [] : [c]));
  const given = toGemmProduct(lowering, operation, { a, b });
  if (c !== null) expectAddend(operation, c, given.shape);
  const product = { ...given, a: scale(lowering, given.a, toAttribute(operation, 'alpha', 1)) };
  if (c === null) return emitProduct(lowering, operation, product);
  const added = scale(lowering, c, toAttribute(operation, 'beta', 1));
  if (isRow(added.shape, product.n)) return emitProduct(lowering, operation, { ...product, bias: added });
  emitSum(lowering, operation, { product, added });
};

function toGemmProduct(
  lowering: Lowering,
  operation: OnnxOperation,
  { a: given, b }: Pick<Product, 'a' | 'b'>,
): Product {
  if (given.shape.length !== 2 || b.shape.length !== 2)
    throw refuse(operation, 'takes no matrix', 'shape-mismatch');
  const a = toAttribute(operation, 'transA', 0) === 0 ? given : turn(lowering, given, [1, 0]);
  const isTurned = toAttribute(operation, 'transB', 0) !== 0;
  const [m = 0, k = 0] = a.shape;
  const [n = 0, depth = 0] = isTurned ? b.shape : b.shape.toReversed();
  if (k !== depth) throw refuse(operation, `multiplies ${k} columns by ${depth} rows`, 'shape-mismatch');
  return { a, b, m, k, n, batch: 1, steps: [false, false], isTurned, bias: null, shape: [m, n] };
}

function expectAddend(operation: OnnxOperation, { shape }: Value, sum: readonly number[]): void {
  if (broadcast(shape, sum)?.join() !== sum.join())
    throw refuse(operation, `adds [${shape.join(', ')}] to [${sum.join(', ')}]`, 'shape-mismatch');
}

function isRow(shape: readonly number[], n: number): boolean {
  return shape.at(-1) === n && countElements(shape) === n;
}

/** A product, and what is more than one row and added to it afterwards. */
function emitSum(
  lowering: Lowering,
  operation: OnnxOperation,
  { product, added }: { readonly product: Product; readonly added: Value },
): void {
  const { a, b, shape } = product;
  const target = lowering.temporary({ shape, from: [a, b] });
  emitKernel(lowering, product, { code: MAP.none, target });
  const sum = lowering.output(operation, { shape, from: [target, added] });
  emitZip(lowering, { kernel: 'zip', code: [ZIP.add], a: target, b: added, target: sum });
}

function scale(lowering: Lowering, value: Value, factor: number): Value {
  if (factor === 1) return value;
  const number = toConstantValue(toFloatConstant(factor));
  const target = lowering.temporary({ shape: value.shape, from: [value] });
  emitZip(lowering, { kernel: 'zip', code: [ZIP.mul], a: value, b: number, target });
  return target;
}

function emitProduct(lowering: Lowering, operation: OnnxOperation, product: Product): void {
  const { bias, code, name } = findEpilogue(lowering, operation, product);
  const from = [product.a, product.b, ...(bias === null ? [] : [bias])];
  const target = lowering.make({ shape: product.shape, from });
  lowering.define(name, target);
  emitKernel(lowering, { ...product, bias }, { code, target });
}

/** A bias that is added, and a function that is taken, of a product that nobody else reads. */
function findEpilogue(lowering: Lowering, operation: OnnxOperation, product: Product): Epilogue {
  const sum = fuseBias(lowering, operation.outputs[0] ?? '', product);
  const last = lowering.soleReader(sum.name);
  const code = FUNCTIONS[last?.operator ?? ''];
  if (code === undefined || last === null || last.attributes.size !== 0) return { ...sum, code: MAP.none };
  return { ...sum, code, name: fuse(lowering, last) };
}

function fuseBias(
  lowering: Lowering,
  name: string,
  { n, shape, bias }: Product,
): Pick<Epilogue, 'bias' | 'name'> {
  const next = lowering.soleReader(name);
  if (bias !== null || next?.operator !== 'Add' || shape.at(-1) !== n) return { bias, name };
  const added = findBias(lowering, next, { name, n, rank: shape.length });
  return { bias: added, name: added === null ? name : fuse(lowering, next) };
}

function fuse(lowering: Lowering, operation: OnnxOperation): string {
  lowering.fuse(operation);
  return operation.outputs[0] ?? '';
}

/** The other operand of an addition, where it is one constant row of n that does not add axes. */
function findBias(
  lowering: Lowering,
  { inputs }: OnnxOperation,
  { name, n, rank }: { readonly name: string; readonly n: number; readonly rank: number },
): Value | null {
  const other = inputs.find((input) => input !== name) ?? '';
  if (!lowering.has(other)) return null;
  const value = lowering.find(other);
  const isFlat = value.type === 'float32' && value.shape.length <= rank;
  return value.isConstant && isFlat && isRow(value.shape, n) ? value : null;
}

function emitKernel(
  lowering: Lowering,
  product: Product,
  { code, target }: { readonly code: number; readonly target: Value },
): void {
  const { a, m, k, n, batch, steps, bias } = product;
  const isDots = usesDots(product);
  const b = isDots === product.isTurned || n === 1 ? product.b : turnMatrix(lowering, product.b);
  const addresses = [a, b].map((value) => lowering.address(value));
  const to = [bias === null ? 0 : lowering.address(bias), lowering.address(target)];
  const strides = [steps[0] ? m * k * 4 : 0, steps[1] ? k * n * 4 : 0, m * n * 4];
  const kernel = isDots ? 'dots' : 'multiply';
  lowering.call(target.isConstant, kernel, ...addresses, ...to, m, k, n, code, batch, ...strides);
}

/** For few columns, and for a b that would have to be turned in every run. */
function usesDots({ b, n, isTurned }: Product): boolean {
  return n < LEAST_COLUMNS || (isTurned && !b.isConstant);
}

/** The last two axes change places. */
function turnMatrix(lowering: Lowering, value: Value): Value {
  const order = value.shape.map((_, axis) => axis);
  return turn(lowering, value, [...order.slice(0, -2), ...order.slice(-2).toReversed()]);
}

function expectFloats(operation: OnnxOperation, ...values: readonly Value[]): void {
  const other = values.find(({ type }) => type !== 'float32');
  if (other !== undefined) throw refuse(operation, `takes ${other.type}`);
}

/** Products of matrices. @internal */
export const PRODUCTS: Readonly<Record<string, Operator>> = { MatMul: matMul, Gemm: gemm };
