import { toCase, type OperatorCase } from './case.ts';
import { float, integers, one, type Shape } from './graph.ts';

/** Axes in another order, and the same elements in another shape. @internal */
export function listTurns(): readonly OperatorCase[] {
  return [...TURNS.map(toTranspose), transposeOfSix(), ...RESHAPES.map(toReshape)];
}

const TURNS: readonly (readonly number[])[] = [
  [1, 0, 2, 3],
  [3, 2, 1, 0],
  [0, 2, 3, 1],
  [2, 0, 3, 1],
];

function toTranspose(perm: readonly number[]): OperatorCase {
  return toCase({
    name: `Transpose by [${perm.join()}]`,
    inputs: [float('x', 2, 'n', 3, 5)],
    output: float('y', ...perm.map((axis) => [2, 'n', 3, 5][axis] ?? 1)),
    graph: { nodes: one('Transpose', ['x'], { perm: { ints: perm } }) },
  });
}

/** More axes than the kernel knows. */
function transposeOfSix(): OperatorCase {
  return toCase({
    name: 'Transpose of six axes',
    inputs: [float('x', 2, 3, 'n', 2, 3, 2)],
    output: float('y', 2, 2, 3, 3, 'n', 2),
    graph: { nodes: one('Transpose', ['x'], { perm: { ints: [3, 0, 4, 1, 2, 5] } }) },
  });
}

interface Reshaping {
  readonly wanted: readonly number[];
  readonly shape: Shape;
}

const RESHAPES: readonly Reshaping[] = [
  { wanted: [-1, 6], shape: ['n', 6] },
  { wanted: [0, 3, 2], shape: ['n', 3, 2] },
  { wanted: [0, -1, 1], shape: ['n', 6, 1] },
];

function toReshape({ wanted, shape }: Reshaping): OperatorCase {
  return toCase({
    name: `Reshape to [${wanted.join()}], squeezed and flattened`,
    inputs: [float('x', 'n', 2, 3)],
    outputs: [float('y', ...shape), float('f', 'n', 6), float('u', 'n', 1, 2, 3), float('s', 'n', 2, 3)],
    graph: {
      nodes: [
        ...one('Reshape', ['x', 'shape']),
        { operator: 'Flatten', inputs: ['x'], outputs: ['f'], attributes: { axis: { i: 1 } } },
        { operator: 'Unsqueeze', inputs: ['x', 'axes'], outputs: ['u'] },
        { operator: 'Squeeze', inputs: ['u', 'axes'], outputs: ['s'] },
      ],
      initializers: [integers('shape', ...wanted), integers('axes', 1)],
    },
    rows: [1, 2, 7],
  });
}
