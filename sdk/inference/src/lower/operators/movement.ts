import type { OnnxOperation } from '../../onnx/onnx-model.ts';
import { countElements } from '../../onnx/read-tensor.ts';
import { refuse, toAttribute, type Lowering } from '../lowering.ts';
import { countBetween, expandInto, moveBox, turnInto, type MovedAxis } from '../move.ts';
import { broadcast, toSteps, type Value } from '../value.ts';
import { findAxis, type Operator } from './operator.ts';

const identity: Operator = (lowering, operation) => {
  const a = lowering.input(operation, 0);
  lowering.view(operation, a, a.shape);
};

/** 0 keeps a size, -1 takes what is left. */
const reshape: Operator = (lowering, operation) => {
  const a = lowering.input(operation, 0);
  const keepsZero = toAttribute(operation, 'allowzero', 0) !== 0;
  const wanted = lowering
    .integers(operation, 1)
    .map((size, axis) => (size === 0 && !keepsZero ? (a.shape[axis] ?? 0) : size));
  const known = countElements(wanted.filter((size) => size !== -1));
  const left = known === 0 ? 0 : countElements(a.shape) / known;
  if (
    wanted.filter((size) => size === -1).length > 1 ||
    !Number.isInteger(left) ||
    wanted.some((size) => size < -1)
  )
    throw refuse(operation, `makes [${wanted.join(', ')}] of [${a.shape.join(', ')}]`, 'shape-mismatch');
  lowering.view(
    operation,
    a,
    wanted.map((size) => (size === -1 ? left : size)),
  );
};

const flatten: Operator = (lowering, operation) => {
  const a = lowering.input(operation, 0);
  const axis = toAttribute(operation, 'axis', 1);
  const place = axis < 0 ? axis + a.shape.length : axis;
  lowering.view(operation, a, [countBetween(a.shape, 0, place), countBetween(a.shape, place)]);
};

const squeeze: Operator = (lowering, operation) => {
  const a = lowering.input(operation, 0);
  const listed = lowering.optionalIntegers(operation, 1);
  const axes = listed?.map((axis) => findAxis(operation, axis, a.shape.length));
  const shape = a.shape.filter((size, axis) => (axes === undefined ? size !== 1 : !axes.includes(axis)));
  lowering.view(operation, a, shape);
};

const unsqueeze: Operator = (lowering, operation) => {
  const a = lowering.input(operation, 0);
  const listed = lowering.integers(operation, 1);
  const rank = a.shape.length + listed.length;
  const axes = new Set(listed.map((axis) => findAxis(operation, axis, rank)));
  const sizes = [...a.shape];
  const shape = Array.from({ length: rank }, (_, axis) => (axes.has(axis) ? 1 : (sizes.shift() ?? 1)));
  lowering.view(operation, a, shape);
};

const transpose: Operator = (lowering, operation) => {
  const a = lowering.input(operation, 0);
  const order = operation.attributes.get('perm')?.numbers ?? a.shape.map((_, axis) => axis).toReversed();
  if (order.length !== a.shape.length || new Set(order).size !== order.length)
    throw refuse(operation, `turns [${a.shape.join(', ')}] by [${order.join(', ')}]`, 'shape-mismatch');
  for (const axis of order) findAxis(operation, axis, order.length);
  const shape = order.map((axis) => a.shape[axis] ?? 1);
  const target = lowering.output(operation, { shape, type: a.type, from: [a] });
  turnInto(lowering, a, { order, target });
};

const expandTo: Operator = (lowering, operation) => {
  const a = lowering.input(operation, 0);
  const shape = broadcast(a.shape, lowering.integers(operation, 1));
  if (shape === null) throw refuse(operation, 'widens to a shape that does not fit', 'shape-mismatch');
  const target = lowering.output(operation, { shape, type: a.type, from: [a] });
  expandInto(lowering, a, target);
};

/** The sizes of an axis range, as integers. */
const shapeOf: Operator = (lowering, operation) => {
  const { shape } = lowering.input(operation, 0);
  const start = toAttribute(operation, 'start', 0);
  const sizes = shape.slice(start, operation.attributes.get('end')?.number ?? shape.length);
  lowering.known(operation, sizes, [sizes.length]);
};

const concat: Operator = (lowering, operation) => {
  const values = operation.inputs.map((_, index) => lowering.input(operation, index));
  const [first] = values;
  if (first === undefined) throw refuse(operation, 'has no input', 'model-unreadable');
  const axis = findAxis(operation, toAttribute(operation, 'axis', 0), first.shape.length);
  const fits = ({ shape, type }: Value): boolean =>
    type === first.type &&
    shape.length === first.shape.length &&
    shape.every((size, at) => at === axis || size === first.shape[at]);
  if (!values.every(fits)) throw refuse(operation, 'joins tensors that do not fit', 'shape-mismatch');
  const shape = first.shape.with(
    axis,
    values.reduce((sum, value) => sum + (value.shape[axis] ?? 0), 0),
  );
  if (shape.length === 1 && values.every(({ integers }) => integers !== null))
    return lowering.known(
      operation,
      values.flatMap(({ integers }) => integers ?? []),
      shape,
    );
  const target = lowering.output(operation, { shape, type: first.type, from: values });
  let skipped = 0;
  for (const value of values) {
    moveSlab(lowering, { part: value, whole: target, axis, skipped, isOut: false });
    skipped += value.shape[axis] ?? 0;
  }
};

interface Slab {
  readonly part: Value;
  readonly whole: Value;
  readonly axis: number;
  /** Where the part begins on that axis. */
  readonly skipped: number;
  /** From the whole into the part. */
  readonly isOut: boolean;
}

function moveSlab(lowering: Lowering, { part, whole, axis, skipped, isOut }: Slab): void {
  const inner = countBetween(part.shape, axis + 1);
  const narrow = (part.shape[axis] ?? 0) * inner;
  const wide = (whole.shape[axis] ?? 0) * inner;
  const outer = countBetween(part.shape, 0, axis);
  const into = lowering.address(whole) + skipped * inner * 4;
  const [from, to] = isOut ? [into, lowering.address(part)] : [lowering.address(part), into];
  const [source, target] = isOut ? [wide, narrow] : [narrow, wide];
  const axes: readonly MovedAxis[] = [
    { size: outer, from: source, to: target },
    { size: narrow, from: 1, to: 1 },
  ];
  moveBox(lowering, axes, {
    isConstant: (isOut ? whole : part).isConstant && (isOut ? part : whole).isConstant,
    from,
    to,
  });
}

/** Sizes stand in an input, or are even. */
const split: Operator = (lowering, operation) => {
  const a = lowering.input(operation, 0);
  const axis = findAxis(operation, toAttribute(operation, 'axis', 0), a.shape.length);
  const size = a.shape[axis] ?? 0;
  const count = operation.outputs.length;
  const even = Math.ceil(size / count);
  const sizes =
    lowering.optionalIntegers(operation, 1) ??
    operation.outputs.map((_, at) => Math.max(0, Math.min(even, size - at * even)));
  if (
    sizes.length !== count ||
    sizes.some((part) => part < 0) ||
    sizes.reduce((sum, part) => sum + part, 0) !== size
  )
    throw refuse(operation, `splits ${size} into [${sizes.join(', ')}]`, 'shape-mismatch');
  let skipped = 0;
  for (const [index, part] of sizes.entries()) {
    const made = { shape: a.shape.with(axis, part), type: a.type, from: [a] };
    moveSlab(lowering, {
      part: lowering.output(operation, made, index),
      whole: a,
      axis,
      skipped,
      isOut: true,
    });
    skipped += part;
  }
};

const slice: Operator = (lowering, operation) => {
  const a = lowering.input(operation, 0);
  const ranges = toRanges(lowering, operation, a);
  const shape = ranges.map(({ count }) => count);
  if (a.integers !== null && a.shape.length === 1) {
    const [{ start, step, count } = { start: 0, step: 1, count: 0 }] = ranges;
    const taken = Array.from({ length: count }, (_, at) => a.integers?.[start + at * step] ?? 0);
    return lowering.known(operation, taken, shape);
  }
  const steps = toSteps(a.shape);
  const target = lowering.output(operation, { shape, type: a.type, from: [a] });
  const targetSteps = toSteps(shape);
  const axes = ranges.map(({ step, count }, axis): MovedAxis => ({
    size: count,
    from: step * (steps[axis] ?? 0),
    to: targetSteps[axis] ?? 0,
  }));
  const skipped = ranges.reduce((sum, { start }, axis) => sum + start * (steps[axis] ?? 0), 0);
  const from = lowering.address(a) + skipped * 4;
  moveBox(lowering, axes, { isConstant: a.isConstant, from, to: lowering.address(target) });
};

interface Range {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

function toRanges(lowering: Lowering, operation: OnnxOperation, { shape }: Value): readonly Range[] {
  const starts = lowering.integers(operation, 1);
  const ends = lowering.integers(operation, 2);
  const listed = lowering.optionalIntegers(operation, 3);
  const steps = lowering.optionalIntegers(operation, 4);
  const axes = (listed ?? starts.map((_, at) => at)).map((axis) => findAxis(operation, axis, shape.length));
  return shape.map((size, axis) => {
    const at = axes.indexOf(axis);
    if (at === -1) return { start: 0, step: 1, count: size };
    const step = steps?.[at] ?? 1;
    if (step === 0) throw refuse(operation, 'has a step of 0', 'shape-mismatch');
    return toRange(size, { start: starts[at] ?? 0, end: ends[at] ?? size, step });
  });
}

/** Ends count from the back where negative, and are held to the axis. */
function toRange(
  size: number,
  { start, end, step }: { readonly start: number; readonly end: number; readonly step: number },
): Range {
  const hold = (place: number, least: number, most: number): number =>
    Math.max(least, Math.min(most, place < 0 ? place + size : place));
  const [least, most] = step > 0 ? [0, size] : [-1, size - 1];
  const from = hold(start, Math.max(0, least), most);
  const to = hold(end, least, step > 0 ? size : size - 1);
  return { start: from, step, count: Math.max(0, Math.ceil((to - from) / step)) };
}

/** Indices may be known, or come as data: then the kernel holds them to the axis. */
const gather: Operator = (lowering, operation) => {
  const a = lowering.input(operation, 0);
  const index = lowering.input(operation, 1);
  if (index.type === 'float32') throw refuse(operation, 'takes indices of float32', 'shape-mismatch');
  const axis = findAxis(operation, toAttribute(operation, 'axis', 0), a.shape.length);
  const size = a.shape[axis] ?? 0;
  if (index.integers?.some((at) => at < -size || at >= size) === true)
    throw refuse(operation, `takes an element outside of ${size}`, 'shape-mismatch');
  const shape = [...a.shape.slice(0, axis), ...index.shape, ...a.shape.slice(axis + 1)];
  const { integers } = a;
  if (integers !== null && a.shape.length === 1 && index.integers !== null)
    return lowering.known(
      operation,
      index.integers.map((at) => integers.at(at) ?? 0),
      shape,
    );
  const target = lowering.output(operation, { shape, type: a.type, from: [a, index] });
  const addresses = [a, index, target].map((value) => lowering.address(value));
  const sizes = [
    countBetween(a.shape, 0, axis),
    size,
    countBetween(a.shape, axis + 1),
    countElements(index.shape),
  ];
  lowering.call(target.isConstant, 'gather', ...addresses, ...sizes);
};

/** Operators that move elements, or only rename them. @internal */
export const MOVEMENT: Readonly<Record<string, Operator>> = {
  Identity: identity,
  Dropout: identity,
  Reshape: reshape,
  Flatten: flatten,
  Squeeze: squeeze,
  Unsqueeze: unsqueeze,
  Transpose: transpose,
  Expand: expandTo,
  Shape: shapeOf,
  Concat: concat,
  Split: split,
  Slice: slice,
  Gather: gather,
};
