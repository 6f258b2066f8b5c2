import { toCase, type OperatorCase } from './case.ts';
import { float, integers, one, weights } from './graph.ts';

/** Operators that work on rows: softmax, layer norm, reductions. @internal */
export function listRows(): readonly OperatorCase[] {
  const reduces = ['ReduceMean', 'ReduceSum', 'ReduceMax'].flatMap((operator) =>
    [[0], [1], [-1], [0, 2], [1, 2]].map((axes) => toReduce(operator, axes)),
  );
  return [...listSoftmaxes(), ...listWidths(), maskedSoftmax(), wideNorm(), ...reduces];
}

function listSoftmaxes(): readonly OperatorCase[] {
  return [-1, 0, 1].map((axis) =>
    toCase({
      name: `Softmax over axis ${axis}`,
      inputs: [float('x', 3, 'n', 5)],
      output: float('y', 3, 'n', 5),
      graph: { nodes: one('Softmax', ['x'], { axis: { i: axis } }) },
      rows: [1, 2, 33],
      values: (next) => next() * 20,
    }),
  );
}

/** Widths below, at and above a vector of four. */
function listWidths(): readonly OperatorCase[] {
  return [1, 2, 3, 4, 6, 50].map((width) =>
    toCase({
      name: `Softmax and LayerNormalization of ${width} columns`,
      inputs: [float('x', 'n', width)],
      outputs: [float('y', 'n', width), float('z', 'n', width)],
      graph: {
        nodes: [
          { operator: 'Softmax', inputs: ['x'], outputs: ['y'] },
          {
            operator: 'LayerNormalization',
            inputs: ['x', 'scale', 'shift'],
            outputs: ['z'],
            attributes: { axis: { i: -1 }, epsilon: { f: 1e-5 } },
          },
        ],
        initializers: [weights('scale', width), weights('shift', width)],
      },
    }),
  );
}

function maskedSoftmax(): OperatorCase {
  return toCase({
    name: 'Softmax of rows with infinities',
    inputs: [float('x', 'n', 4)],
    output: float('y', 'n', 4),
    graph: { nodes: one('Softmax', ['x']) },
    rows: [5],
    values: (next) => (next() > 0.5 ? -Infinity : next() * 80),
  });
}

function wideNorm(): OperatorCase {
  return toCase({
    name: 'LayerNormalization over two axes, without shift',
    inputs: [float('x', 'n', 3, 5)],
    output: float('y', 'n', 3, 5),
    graph: {
      nodes: one('LayerNormalization', ['x', 'scale'], { axis: { i: 1 } }),
      initializers: [weights('scale', 3, 5)],
    },
  });
}

/** Axes are an attribute up to opset 17, but of ReduceSum, and an input from 18 on. */
function toReduce(operator: string, axes: readonly number[]): OperatorCase {
  const isInput = operator === 'ReduceSum' || axes.length === 2;
  const kept = axes.length === 1 ? 1 : 0;
  const all = axes.map((axis) => (axis < 0 ? axis + 3 : axis));
  const shape = [3, 'n', 5].flatMap((size, axis) => (all.includes(axis) ? (kept === 1 ? [1] : []) : [size]));
  return toCase({
    name: `${operator} over [${axes.join()}], keepdims ${kept}`,
    inputs: [float('x', 3, 'n', 5)],
    output: float('y', ...shape),
    graph: {
      nodes: one(operator, isInput ? ['x', 'axes'] : ['x'], {
        keepdims: { i: kept },
        ...(isInput ? {} : { axes: { ints: axes } }),
      }),
      ...(isInput ? { initializers: [integers('axes', ...axes)] } : {}),
      opset: isInput ? 18 : 17,
    },
    rows: [1, 2, 7],
  });
}
