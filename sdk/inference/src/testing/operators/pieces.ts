import { toCase, type OperatorCase } from './case.ts';
import { float, integers, one } from './graph.ts';

/** Tensors joined, split, cut and repeated. @internal */
export function listPieces(): readonly OperatorCase[] {
  return [...[0, 1, 2].map(toConcat), unevenSplit(), ...SLICES.map(toSlice), expandToMore()];
}

/** On the axis of n no size of the whole is known, so that it is not split back. */
function toConcat(axis: number): OperatorCase {
  const isSplit = axis !== 1;
  const toWhole = (size: number | string, at: number): number | string => {
    if (at !== axis) return size;
    return typeof size === 'number' ? size * 2 : 'm';
  };
  const split = { operator: 'Split', inputs: ['y'], outputs: ['p', 'q'], attributes: { axis: { i: axis } } };
  return toCase({
    name: `Concat on axis ${axis}, and Split back`,
    inputs: [float('a', 2, 'n', 3), float('b', 2, 'n', 3)],
    outputs: [
      float('y', ...[2, 'n', 3].map(toWhole)),
      ...(isSplit ? [float('p', 2, 'n', 3), float('q', 2, 'n', 3)] : []),
    ],
    graph: {
      nodes: [...one('Concat', ['a', 'b'], { axis: { i: axis } }), ...(isSplit ? [split] : [])],
    },
  });
}

function unevenSplit(): OperatorCase {
  return toCase({
    name: 'Split into uneven parts',
    inputs: [float('x', 'n', 7)],
    outputs: [float('p', 'n', 2), float('q', 'n', 5)],
    graph: {
      nodes: [
        { operator: 'Split', inputs: ['x', 'sizes'], outputs: ['p', 'q'], attributes: { axis: { i: 1 } } },
      ],
      initializers: [integers('sizes', 2, 5)],
    },
  });
}

interface Slicing {
  readonly start: number;
  readonly end: number;
  readonly step: number;
  /** How many of seven are left. */
  readonly count: number;
}

const SLICES: readonly Slicing[] = [
  { start: 1, end: 5, step: 1, count: 4 },
  { start: -3, end: 100, step: 1, count: 3 },
  { start: 0, end: 7, step: 3, count: 3 },
  { start: 6, end: 0, step: -2, count: 3 },
  { start: -1, end: -100, step: -1, count: 7 },
  { start: 5, end: 2, step: 1, count: 0 },
];

function toSlice({ start, end, step, count }: Slicing): OperatorCase {
  return toCase({
    name: `Slice ${start}:${end}:${step}`,
    inputs: [float('x', 'n', 7, 2)],
    output: float('y', 'n', count, 2),
    graph: {
      nodes: one('Slice', ['x', 'starts', 'ends', 'axes', 'steps']),
      initializers: [
        integers('starts', start),
        integers('ends', end),
        integers('axes', 1),
        integers('steps', step),
      ],
    },
  });
}

function expandToMore(): OperatorCase {
  return toCase({
    name: 'Expand to more axes',
    inputs: [float('x', 'n', 1, 3)],
    output: float('y', 2, 'n', 4, 3),
    graph: { nodes: one('Expand', ['x', 'shape']), initializers: [integers('shape', 2, 1, 4, 1)] },
  });
}
