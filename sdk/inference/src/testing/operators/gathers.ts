import { toCase, type OperatorCase } from './case.ts';
import { float, integers, one, scalar, weights } from './graph.ts';

/** Elements taken by indices that are known before, or come as data. @internal */
export function listGathers(): readonly OperatorCase[] {
  return [...[0, 1, 2].map(toGather), gatherOfOne(), gatherOfRows(), reshapeByShape()];
}

function toGather(axis: number): OperatorCase {
  return toCase({
    name: `Gather of known indices on axis ${axis}`,
    inputs: [float('x', 4, 3, 5)],
    output: float('y', ...[4, 3, 5].with(axis, 4)),
    graph: {
      nodes: one('Gather', ['x', 'at'], { axis: { i: axis } }),
      initializers: [integers('at', 0, 2, -1, 1)],
    },
    rows: [1],
  });
}

function gatherOfOne(): OperatorCase {
  return toCase({
    name: 'Gather of one index drops the axis',
    inputs: [float('x', 'n', 3)],
    output: float('y', 'n'),
    graph: {
      nodes: one('Gather', ['x', 'at'], { axis: { i: 1 } }),
      initializers: [scalar('at', 2, 'int64')],
    },
  });
}

function gatherOfRows(): OperatorCase {
  return toCase({
    name: 'Gather of indices that come as data',
    inputs: [{ name: 'ids', type: 'int64', shape: ['n', 2] }],
    output: float('y', 'n', 2, 6),
    graph: { nodes: one('Gather', ['table', 'ids']), initializers: [weights('table', 10, 6)] },
    values: (next) => Math.floor(next() * 9.99),
  });
}

/** How PyTorch exports a reshape that keeps the number of rows. */
function reshapeByShape(): OperatorCase {
  return toCase({
    name: 'Shape, Gather, Unsqueeze and Concat make a Reshape',
    inputs: [float('x', 'n', 2, 3)],
    output: float('y', 'n', 6),
    graph: {
      nodes: [
        { operator: 'Shape', inputs: ['x'], outputs: ['shape'] },
        { operator: 'Gather', inputs: ['shape', 'zero'], outputs: ['rows'] },
        { operator: 'Unsqueeze', inputs: ['rows', 'first'], outputs: ['row'] },
        { operator: 'Concat', inputs: ['row', 'rest'], outputs: ['wanted'], attributes: { axis: { i: 0 } } },
        ...one('Reshape', ['x', 'wanted']),
      ],
      initializers: [scalar('zero', 0, 'int64'), integers('first', 0), integers('rest', -1)],
    },
    rows: [1, 2, 7],
  });
}
