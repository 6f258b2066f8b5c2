import type { ElementType, OnnxConstant } from '../onnx/onnx-model.ts';
import type { Storage } from './builder.ts';

/** A tensor on its way through the lowering. @internal */
export interface Value {
  readonly shape: readonly number[];
  readonly type: ElementType;
  /** Depends on constants alone. */
  readonly isConstant: boolean;
  /** Where it lies; `null` until somebody needs its address. */
  storage: Storage | null;
  /** A constant of the file. */
  readonly source: OnnxConstant | null;
  /** Its elements, for integers that are known before anything runs: shapes, axes, indices. */
  readonly integers: readonly number[] | null;
}

/** Row-major steps, in elements. @internal */
export function toSteps(shape: readonly number[]): readonly number[] {
  const steps: number[] = [];
  let step = 1;
  for (const size of shape.toReversed()) {
    steps.unshift(step);
    step *= size;
  }
  return steps;
}

/** An axis counted from either end, as a place in the shape; `null` outside of it. @internal */
export function toAxis(axis: number, rank: number): number | null {
  const place = axis < 0 ? axis + rank : axis;
  return Number.isInteger(place) && place >= 0 && place < rank ? place : null;
}

/** The shape of both, broadcast; `null` where they do not fit. @see ONNX, Multidirectional Broadcasting. @internal */
export function broadcast(a: readonly number[], b: readonly number[]): readonly number[] | null {
  const rank = Math.max(a.length, b.length);
  const shape: number[] = [];
  for (let axis = 0; axis < rank; axis += 1) {
    const one = a[axis - rank + a.length] ?? 1;
    const other = b[axis - rank + b.length] ?? 1;
    if (one !== other && one !== 1 && other !== 1) return null;
    shape.push(one === 1 ? other : one);
  }
  return shape;
}
