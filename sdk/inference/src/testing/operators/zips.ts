import { toCase, type OperatorCase } from './case.ts';
import { float, one, scalar, type OperandShapes } from './graph.ts';

const BROADCASTS: readonly OperandShapes[] = [
  { a: ['n', 5], b: ['n', 5], y: ['n', 5] },
  { a: ['n', 5], b: [5], y: ['n', 5] },
  { a: ['n', 5], b: ['n', 1], y: ['n', 5] },
  { a: ['n', 1], b: [1, 5], y: ['n', 5] },
  { a: ['n', 5], b: [], y: ['n', 5] },
  { a: ['n', 3, 5], b: ['n', 1, 5], y: ['n', 3, 5] },
  { a: ['n', 3, 5], b: [3, 1], y: ['n', 3, 5] },
  { a: [2, 'n', 3, 5], b: ['n', 1, 5], y: [2, 'n', 3, 5] },
  { a: ['n', 1, 4, 1], b: [3, 1, 6], y: ['n', 3, 4, 6] },
];

/** Functions of two operands, broadcast. @internal */
export function listZips(): readonly OperatorCase[] {
  const shapes = BROADCASTS.flatMap(({ a, b, y }) =>
    ['Add', 'Sub', 'Mul', 'Div'].map((operator) =>
      toCase({
        name: `${operator} of [${a.join()}] and [${b.join()}]`,
        inputs: [float('a', ...a), float('b', ...b)],
        output: float('y', ...y),
        graph: { nodes: one(operator, ['a', 'b']) },
        values: (next) => next() + Math.sign(next()) * 1.5,
      }),
    ),
  );
  const extremes = ['Add', 'Sub', 'Mul', 'Div', 'Pow'].map((operator) =>
    toCase({
      name: `${operator} of extreme values`,
      inputs: [float('a', 'n'), float('b', 'n')],
      output: float('y', 'n'),
      graph: { nodes: one(operator, ['a', 'b']) },
      extremes: true,
      values: (next) => Math.abs(next()) * 2 + 0.1,
    }),
  );
  return [...shapes, ...extremes, ...listPowers(), clipBetween()];
}

/** Exponents with a kernel of their own, and others. */
function listPowers(): readonly OperatorCase[] {
  return [2, 0.5, 3, -1].map((exponent) =>
    toCase({
      name: `Pow by ${exponent}`,
      inputs: [float('a', 'n', 3)],
      output: float('y', 'n', 3),
      graph: { nodes: one('Pow', ['a', 'e']), initializers: [scalar('e', exponent)] },
      values: (next) => Math.abs(next()) + 0.1,
    }),
  );
}

function clipBetween(): OperatorCase {
  return toCase({
    name: 'Clip between two bounds',
    inputs: [float('a', 'n')],
    output: float('y', 'n'),
    graph: {
      nodes: one('Clip', ['a', 'low', 'high']),
      initializers: [scalar('low', -1), scalar('high', 0.5)],
    },
  });
}
