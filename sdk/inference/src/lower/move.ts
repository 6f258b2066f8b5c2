import { countElements } from '../onnx/read-tensor.ts';
import { Refusal } from '../onnx/refusal.ts';
import type { Lowering } from './lowering.ts';
import { toSteps, type Value } from './value.ts';

/** One axis of a box that is moved: its size, and the steps of source and target in elements. @internal */
export interface MovedAxis {
  readonly size: number;
  readonly from: number;
  readonly to: number;
}

/** The kernel knows so many axes; what lies outside of them is moved box by box. */
const KERNEL_AXES = 4;

/** More boxes than this are too many calls. */
const MOST_BOXES = 4096;

/** Where a box is moved. @internal */
export interface Moving {
  readonly isConstant: boolean;
  /** Addresses in bytes. */
  readonly from: number;
  readonly to: number;
}

/** Lists the calls that move a box of any number of axes. @internal */
export function moveBox(lowering: Lowering, axes: readonly MovedAxis[], moving: Moving): void {
  if (axes.some(({ size }) => size === 0)) return;
  const merged = mergeAxes(axes);
  const outer = merged.slice(0, Math.max(0, merged.length - KERNEL_AXES));
  const inner = merged.slice(outer.length);
  const padded = [...Array.from({ length: KERNEL_AXES - inner.length }, () => ONE), ...inner];
  const sizes = padded.map(({ size }) => size);
  const sources = padded.map(({ from }) => from);
  const targets = padded.map(({ to }) => to);
  for (const { from, to } of listBoxes(outer)) {
    const [a, b] = [moving.from + from * 4, moving.to + to * 4];
    lowering.call(moving.isConstant, 'move', a, b, ...sizes, ...sources, ...targets);
  }
}

const ONE: MovedAxis = { size: 1, from: 0, to: 0 };

/** Axes that lie behind each other in source and target alike are one. */
function mergeAxes(axes: readonly MovedAxis[]): readonly MovedAxis[] {
  const merged: MovedAxis[] = [];
  for (const axis of axes) {
    const last = merged.at(-1);
    if (axis.size === 1) continue;
    if (last !== undefined && last.from === axis.size * axis.from && last.to === axis.size * axis.to)
      merged[merged.length - 1] = { size: last.size * axis.size, from: axis.from, to: axis.to };
    else merged.push(axis);
  }
  return merged;
}

function listBoxes(outer: readonly MovedAxis[]): readonly { readonly from: number; readonly to: number }[] {
  let boxes = [{ from: 0, to: 0 }];
  for (const axis of outer) {
    if (boxes.length * axis.size > MOST_BOXES)
      throw new Refusal('operator-unsupported', 'A tensor has more axes than can be moved.', 'axes');
    boxes = boxes.flatMap((box) =>
      Array.from({ length: axis.size }, (_, at) => ({
        from: box.from + at * axis.from,
        to: box.to + at * axis.to,
      })),
    );
  }
  return boxes;
}

/** The value repeated to a shape that it broadcasts to; itself where it has that shape. @internal */
export function expand(lowering: Lowering, value: Value, shape: readonly number[]): Value {
  if (value.shape.join() === shape.join()) return value;
  const made = lowering.temporary({ shape, type: value.type, from: [value] });
  expandInto(lowering, value, made);
  return made;
}

/** Writes a value, repeated, over another. @internal */
export function expandInto(lowering: Lowering, value: Value, target: Value): void {
  const steps = toSteps(value.shape);
  const lead = target.shape.length - value.shape.length;
  const targetSteps = toSteps(target.shape);
  const axes = target.shape.map((size, axis): MovedAxis => {
    const isRepeated = axis < lead || value.shape[axis - lead] === 1;
    return { size, from: isRepeated ? 0 : (steps[axis - lead] ?? 0), to: targetSteps[axis] ?? 0 };
  });
  moveBox(lowering, axes, {
    isConstant: value.isConstant,
    from: lowering.address(value),
    to: lowering.address(target),
  });
}

/** The value with its axes in another order; itself where nothing moves. @internal */
export function turn(lowering: Lowering, value: Value, order: readonly number[]): Value {
  const shape = order.map((axis) => value.shape[axis] ?? 1);
  if (order.every((axis, at) => axis === at)) return value;
  const made = lowering.temporary({ shape, type: value.type, from: [value] });
  turnInto(lowering, value, { order, target: made });
  return made;
}

/** How a value is turned. @internal */
export interface Turning {
  /** The axis of the value that each axis of the target is. */
  readonly order: readonly number[];
  readonly target: Value;
}

/** Writes a value, its axes in another order, over another. @internal */
export function turnInto(lowering: Lowering, value: Value, { order, target }: Turning): void {
  const steps = toSteps(value.shape);
  const targetSteps = toSteps(target.shape);
  const axes = order.map((axis, at): MovedAxis => ({
    size: value.shape[axis] ?? 1,
    from: steps[axis] ?? 0,
    to: targetSteps[at] ?? 0,
  }));
  moveBox(lowering, axes, {
    isConstant: value.isConstant,
    from: lowering.address(value),
    to: lowering.address(target),
  });
}

/** Elements of the axes from one place up to another. @internal */
export function countBetween(shape: readonly number[], from: number, to: number = shape.length): number {
  return countElements(shape.slice(from, to));
}
