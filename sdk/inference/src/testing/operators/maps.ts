import { toCase, type OperatorCase } from './case.ts';
import { float, one } from './graph.ts';

const MAPS: readonly (readonly [operator: string, opset: number])[] = [
  ...['Relu', 'Sigmoid', 'Tanh', 'Erf', 'Exp', 'Sqrt', 'Neg', 'Abs', 'Reciprocal'].map(
    (operator) => [operator, 17] as const,
  ),
  ['Gelu', 20],
];

/** Functions of one operand, and casts. @internal */
export function listMaps(): readonly OperatorCase[] {
  const maps = MAPS.map(([operator, opset]) =>
    toCase({
      name: `${operator} of rows and of extreme values`,
      inputs: [float('x', 'n')],
      output: float('y', 'n'),
      graph: { nodes: one(operator, ['x']), opset },
      extremes: true,
    }),
  );
  return [...maps, ...listCasts()];
}

function listCasts(): readonly OperatorCase[] {
  const casts = (['float32', 'int64', 'int32'] as const).map((type) =>
    toCase({
      name: `Cast of ${type} to bool and to float`,
      inputs: [{ name: 'x', type, shape: ['n'] }],
      output: float('y', 'n'),
      graph: {
        nodes: [
          { operator: 'Cast', inputs: ['x'], outputs: ['b'], attributes: { to: { i: 9 } } },
          { operator: 'Cast', inputs: ['b'], outputs: ['z'], attributes: { to: { i: 1 } } },
          { operator: 'Cast', inputs: ['x'], outputs: ['w'], attributes: { to: { i: 1 } } },
          ...one('Add', ['z', 'w']),
        ],
      },
    }),
  );
  const toWhole = toCase({
    name: 'Cast of float to int64',
    inputs: [float('x', 'n')],
    output: { name: 'y', type: 'int64', shape: ['n'] },
    graph: { nodes: one('Cast', ['x'], { to: { i: 7 } }) },
  });
  return [...casts, toWhole];
}
