import { toCase, type OperatorCase } from './case.ts';
import { float, one, type Shape } from './graph.ts';

interface Choice {
  readonly condition: Shape;
  readonly other: Shape;
}

const CHOICES: readonly Choice[] = [
  { condition: ['n', 5], other: ['n', 5] },
  { condition: ['n', 1], other: [] },
  { condition: [5], other: ['n', 1] },
];

/** One of two operands, element by element. @internal */
export function listChoices(): readonly OperatorCase[] {
  return CHOICES.map(({ condition, other }) =>
    toCase({
      name: `Where of [${condition.join()}] between [n,5] and [${other.join()}]`,
      inputs: [float('c', ...condition), float('a', 'n', 5), float('b', ...other)],
      output: float('y', 'n', 5),
      graph: {
        nodes: [
          { operator: 'Relu', inputs: ['c'], outputs: ['r'] },
          { operator: 'Cast', inputs: ['r'], outputs: ['is'], attributes: { to: { i: 9 } } },
          ...one('Where', ['is', 'a', 'b']),
        ],
      },
    }),
  );
}
