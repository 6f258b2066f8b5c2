import type { TensorInfo } from '../../model.ts';
import { createRandom } from '../random-numbers.ts';
import type { OnnxAttributeValue, OnnxGraph, OnnxInitializer } from '../write-onnx.ts';

/** A shape as a model tells it; `n` is the number of rows. @internal */
export type Shape = readonly (number | string)[];

/** Shapes of two operands and of their result. @internal */
export interface OperandShapes {
  readonly a: Shape;
  readonly b: Shape;
  readonly y: Shape;
}

/** An input or output of floats. @internal */
export function float(name: string, ...shape: Shape): TensorInfo {
  return { name, type: 'float32', shape };
}

/** A constant of random floats. @internal */
export function weights(name: string, ...shape: readonly number[]): OnnxInitializer {
  const random = createRandom(name.length + shape.join().length * 31);
  const count = shape.reduce((product, size) => product * size, 1);
  return { name, type: 'float32', shape, values: Array.from({ length: count }, random) };
}

/** A constant list of integers: axes, sizes, indices. @internal */
export function integers(name: string, ...values: readonly number[]): OnnxInitializer {
  return { name, type: 'int64', shape: [values.length], values };
}

/** A constant without axes. @internal */
export function scalar(
  name: string,
  value: number,
  type: OnnxInitializer['type'] = 'float32',
): OnnxInitializer {
  return { name, type, shape: [], values: [value] };
}

/** The only operator of a graph, or its last: it makes `y`. @internal */
export function one(
  operator: string,
  inputs: readonly string[],
  attributes: Readonly<Record<string, OnnxAttributeValue>> = {},
): OnnxGraph['nodes'] {
  return [{ operator, inputs, outputs: ['y'], attributes }];
}
