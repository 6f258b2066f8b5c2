import { REDUCE } from '../../light/codes.ts';
import type { OnnxOperation } from '../../onnx/onnx-model.ts';
import { refuse, toAttribute, type Lowering } from '../lowering.ts';
import { countBetween, expand, turn, turnInto } from '../move.ts';
import type { Value } from '../value.ts';
import { findAxis, type Operator } from './operator.ts';

/** Bits of a float, as a kernel takes them. */
function toBits(value: number): number {
  return new Int32Array(Float32Array.of(value).buffer)[0] ?? 0;
}

const softmax: Operator = (lowering, operation) => {
  const a = lowering.input(operation, 0);
  const axis = findAxis(operation, toAttribute(operation, 'axis', -1), a.shape.length);
  const order = moveLast(a.shape.length, [axis]);
  const rows = turn(lowering, a, order);
  const columns = a.shape[axis] ?? 1;
  const target = lowering.output(operation, { shape: a.shape, from: [a] });
  const isTurned = rows !== a;
  const result = isTurned ? lowering.temporary({ shape: rows.shape, from: [a] }) : target;
  const count = columns === 0 ? 0 : countBetween(a.shape, 0) / columns;
  lowering.call(
    target.isConstant,
    'softmax',
    lowering.address(rows),
    lowering.address(result),
    count,
    columns,
  );
  if (isTurned) turnInto(lowering, result, { order: invert(order), target });
};

const layerNormalization: Operator = (lowering, operation) => {
  const a = lowering.input(operation, 0);
  const axis = findAxis(operation, toAttribute(operation, 'axis', -1), a.shape.length);
  if (operation.outputs.slice(1).some((name) => name !== ''))
    throw refuse(operation, 'gives more than its result');
  const wide = a.shape.slice(axis);
  const scale = expand(lowering, lowering.input(operation, 1), wide);
  const given = lowering.optional(operation, 2);
  const shift = given === null ? null : expand(lowering, given, wide);
  const target = lowering.output(operation, {
    shape: a.shape,
    from: [a, scale, ...(shift === null ? [] : [shift])],
  });
  const [rows, columns] = [countBetween(a.shape, 0, axis), countBetween(a.shape, axis)];
  const addresses = [a, scale].map((value) => lowering.address(value));
  const to = [shift === null ? 0 : lowering.address(shift), lowering.address(target)];
  const epsilon = toBits(toAttribute(operation, 'epsilon', 1e-5));
  lowering.call(target.isConstant, 'layerNorm', ...addresses, ...to, rows, columns, epsilon);
};

/** Axes stand in an attribute, or since opset 18 in an input; none means all. */
function reduce(code: number): Operator {
  return (lowering, operation) => {
    const a = lowering.input(operation, 0);
    const listed = operation.attributes.get('axes')?.numbers;
    const given = lowering.optional(operation, 1)?.integers ?? listed ?? [];
    if (lowering.optional(operation, 1)?.integers === null)
      throw refuse(operation, 'has axes not known before');
    if (given.length === 0 && toAttribute(operation, 'noop_with_empty_axes', 0) !== 0)
      return lowering.view(operation, a, a.shape);
    const all = a.shape.map((_, axis) => axis);
    const axes = given.length === 0 ? all : given.map((axis) => findAxis(operation, axis, a.shape.length));
    emitReduce(lowering, operation, { a, axes: new Set(axes), code });
  };
}

function emitReduce(
  lowering: Lowering,
  operation: OnnxOperation,
  { a, axes, code }: { readonly a: Value; readonly axes: ReadonlySet<number>; readonly code: number },
): void {
  if (a.type !== 'float32') throw refuse(operation, `takes ${a.type}`);
  const isKept = toAttribute(operation, 'keepdims', 1) !== 0;
  const shape = a.shape.flatMap((size, axis) => (axes.has(axis) ? (isKept ? [1] : []) : [size]));
  const rows = turn(
    lowering,
    a,
    moveLast(
      a.shape.length,
      [...axes].toSorted((one, other) => one - other),
    ),
  );
  const target = lowering.output(operation, { shape, from: [a] });
  const count = countBetween(rows.shape, 0, rows.shape.length - axes.size);
  const columns = countBetween(rows.shape, rows.shape.length - axes.size);
  lowering.call(
    target.isConstant,
    'reduce',
    code,
    lowering.address(rows),
    lowering.address(target),
    count,
    columns,
  );
}

/** All axes, those named last. */
function moveLast(rank: number, axes: readonly number[]): readonly number[] {
  const others = Array.from({ length: rank }, (_, axis) => axis).filter((axis) => !axes.includes(axis));
  return [...others, ...axes];
}

/** The order that undoes an order. */
function invert(order: readonly number[]): readonly number[] {
  return order.map((_, axis) => order.indexOf(axis));
}

/** Operators that work on rows. @internal */
export const ROWS: Readonly<Record<string, Operator>> = {
  Softmax: softmax,
  LayerNormalization: layerNormalization,
  ReduceMean: reduce(REDUCE.mean),
  ReduceSum: reduce(REDUCE.sum),
  ReduceMax: reduce(REDUCE.max),
};
