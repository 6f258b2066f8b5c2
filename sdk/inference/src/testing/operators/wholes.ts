import { toCase, type OperatorCase } from './case.ts';
import { float, one, scalar } from './graph.ts';

/** Graphs of several operators, as PyTorch exports them. @internal */
export function listWholes(): readonly OperatorCase[] {
  return [geluInParts(), normInParts()];
}

/** Before opset 20 there is no operator for it. */
function geluInParts(): OperatorCase {
  return toCase({
    name: 'GELU in parts',
    inputs: [float('x', 'n', 6)],
    output: float('y', 'n', 6),
    graph: {
      nodes: [
        { operator: 'Div', inputs: ['x', 'root'], outputs: ['d'] },
        { operator: 'Erf', inputs: ['d'], outputs: ['e'] },
        { operator: 'Add', inputs: ['e', 'one'], outputs: ['s'] },
        { operator: 'Mul', inputs: ['x', 's'], outputs: ['m'] },
        ...one('Mul', ['m', 'half']),
      ],
      initializers: [scalar('root', Math.SQRT2), scalar('one', 1), scalar('half', 0.5)],
    },
  });
}

function normInParts(): OperatorCase {
  const attributes = { axes: { ints: [-1] } };
  return toCase({
    name: 'layer norm in parts',
    inputs: [float('x', 'n', 6)],
    output: float('y', 'n', 6),
    graph: {
      nodes: [
        { operator: 'ReduceMean', inputs: ['x'], outputs: ['mean'], attributes },
        { operator: 'Sub', inputs: ['x', 'mean'], outputs: ['d'] },
        { operator: 'Pow', inputs: ['d', 'two'], outputs: ['square'] },
        { operator: 'ReduceMean', inputs: ['square'], outputs: ['variance'], attributes },
        { operator: 'Add', inputs: ['variance', 'epsilon'], outputs: ['safe'] },
        { operator: 'Sqrt', inputs: ['safe'], outputs: ['root'] },
        ...one('Div', ['d', 'root']),
      ],
      initializers: [scalar('two', 2), scalar('epsilon', 1e-5)],
    },
  });
}
