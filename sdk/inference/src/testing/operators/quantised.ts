import type { OnnxInitializer } from '../write-onnx.ts';
import { toCase, type OperatorCase } from './case.ts';
import { float, one } from './graph.ts';

/** Weights of one byte. @internal */
export function listQuantised(): readonly OperatorCase[] {
  return (['int8', 'uint8'] as const).flatMap((type) =>
    [0, 1].flatMap((axis) => [true, false].map((isOneScale) => toDequantize({ type, axis, isOneScale }))),
  );
}

interface Quantisation {
  readonly type: 'int8' | 'uint8';
  readonly axis: number;
  /** Whether one scale is for all of the axis. */
  readonly isOneScale: boolean;
}

function toDequantize({ type, axis, isOneScale }: Quantisation): OperatorCase {
  const shape = isOneScale ? [] : [axis === 0 ? 6 : 8];
  const attributes = { axis: { i: axis } };
  return toCase({
    name: `DequantizeLinear of ${type}, ${isOneScale ? 'one scale' : `a scale for each of axis ${axis}`}`,
    inputs: [float('x', 'n', 6)],
    output: float('y', 'n', 8),
    graph: {
      nodes: [
        { operator: 'DequantizeLinear', inputs: ['q', 'scale', 'zero'], outputs: ['w'], attributes },
        ...one('MatMul', ['x', 'w']),
      ],
      initializers: [
        toCodes(type),
        { name: 'scale', type: 'float32', shape, values: count(shape[0] ?? 1, (at) => 0.01 + at / 500) },
        { name: 'zero', type, shape, values: count(shape[0] ?? 1, (at) => 3 + at) },
      ],
    },
  });
}

/** Steps of 37 reach every byte, as 256 has no factor in common with it. */
function toCodes(type: Quantisation['type']): OnnxInitializer {
  const least = type === 'int8' ? -128 : 0;
  return { name: 'q', type, shape: [6, 8], values: count(48, (at) => least + ((at * 37) % 256)) };
}

function count(length: number, toValue: (at: number) => number): readonly number[] {
  return Array.from({ length }, (_, at) => toValue(at));
}
