import { toCase, type OperatorCase } from './case.ts';
import { float, one, weights, type OperandShapes } from './graph.ts';

/** Products of matrices, and what may be fused with them. @internal */
export function listProducts(): readonly OperatorCase[] {
  return [...listWidths(), ...listForms(), ...listGemms(), createWideningSum()];
}

/** Widths around the groups of columns that the kernels take at once. */
function listWidths(): readonly OperatorCase[] {
  return [1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 16, 50].map((n) =>
    toCase({
      name: `MatMul into ${n} columns with bias and function`,
      inputs: [float('x', 'n', 13)],
      output: float('y', 'n', n),
      graph: {
        nodes: [
          { operator: 'MatMul', inputs: ['x', 'w'], outputs: ['p'] },
          { operator: 'Add', inputs: ['p', 'bias'], outputs: ['s'] },
          ...one('Sigmoid', ['s']),
        ],
        initializers: [weights('w', 13, n), weights('bias', n)],
      },
    }),
  );
}

/** A bias with more axes than the product has is no bias. */
function createWideningSum(): OperatorCase {
  return toCase({
    name: 'MatMul of a vector, and a sum that adds an axis',
    inputs: [float('x', 6)],
    output: float('y', 1, 5),
    graph: {
      nodes: [{ operator: 'MatMul', inputs: ['x', 'w'], outputs: ['p'] }, ...one('Add', ['p', 'bias'])],
      initializers: [weights('w', 6, 5), weights('bias', 1, 5)],
    },
    rows: [1],
  });
}

const FORMS: readonly OperandShapes[] = [
  { a: ['n', 6], b: [6, 'n'], y: ['n', 'n'] },
  { a: ['n', 2, 6], b: [6, 5], y: ['n', 2, 5] },
  { a: [3, 'n', 6], b: [3, 6, 5], y: [3, 'n', 5] },
  { a: [3, 'n', 6], b: [3, 6, 2], y: [3, 'n', 2] },
  { a: ['n', 6], b: [3, 6, 5], y: [3, 'n', 5] },
  { a: [2, 1, 'n', 6], b: [3, 6, 4], y: [2, 3, 'n', 4] },
  { a: [6], b: [6, 5], y: [5] },
  { a: ['n', 6], b: [6], y: ['n'] },
  { a: [6], b: [6], y: [] },
  { a: ['n', 0], b: [0, 5], y: ['n', 5] },
];

function listForms(): readonly OperatorCase[] {
  return FORMS.map(({ a, b, y }) =>
    toCase({
      name: `MatMul of [${a.join()}] and [${b.join()}]`,
      inputs: [float('a', ...a), float('b', ...b)],
      output: float('y', ...y),
      graph: { nodes: one('MatMul', ['a', 'b']) },
      // onnxruntime 1.30 fails on no rows times one column.
      ...(b.length === 1 ? { rows: [1, 2, 7] } : {}),
    }),
  );
}

function listGemms(): readonly OperatorCase[] {
  return [0, 1].flatMap((transA) =>
    [0, 1].flatMap((transB) => [3, 8].map((n) => toGemm({ transA, transB, n }))),
  );
}

interface GemmForm {
  /** Whether the left operand is turned: 0 or 1. */
  readonly transA: number;
  readonly transB: number;
  /** Columns of the result. */
  readonly n: number;
}

/** One that scales and adds a matrix, and one that adds a row. */
function toGemm({ transA, transB, n }: GemmForm): OperatorCase {
  const turned = { transA: { i: transA }, transB: { i: transB } };
  return toCase({
    name: `Gemm with transA ${transA}, transB ${transB}, ${n} columns`,
    inputs: [float('a', ...(transA === 0 ? ['n', 6] : [6, 'n'])), float('c', 'n', n)],
    outputs: [float('y', 'n', n), float('z', 'n', n)],
    graph: {
      nodes: [
        ...one('Gemm', ['a', 'w', 'c'], { ...turned, alpha: { f: 0.5 }, beta: { f: 2 } }),
        { operator: 'Gemm', inputs: ['a', 'w', 'bias'], outputs: ['z'], attributes: turned },
      ],
      initializers: [weights('w', ...(transB === 0 ? [6, n] : [n, 6])), weights('bias', n)],
    },
  });
}
