import { writeOnnx, type OnnxInitializer, type OnnxNode } from '@curio/inference/testing';

const STEPS = 50;
const WIDTH = 64;
const HEADS = 2;
const HIDDEN = 128;
const OUTPUTS = 3;

/**
 * A ranker of the shapes that the models of this project have, with random weights: a sequence encoder of two
 * transformer blocks over 50 steps of 64 numbers, target attention of every candidate, and three heads.
 *
 * Inputs: `history` [50, 64], `candidates` [n, 64]. Output: `scores` [n, 3]. About 80 MFLOP for 1,000 candidates.
 */
export function writeRankerModel(): Uint8Array {
  const draft: Draft = { nodes: [], initializers: [], random: createRandom(7) };
  let tokens = 'history';
  for (const block of ['b0', 'b1']) tokens = addBlock(draft, tokens, block);
  addTargetAttention(draft, tokens);
  return writeOnnx({
    inputs: [
      { name: 'history', type: 'float32', shape: [STEPS, WIDTH] },
      { name: 'candidates', type: 'float32', shape: ['n', WIDTH] },
    ],
    outputs: [{ name: 'scores', type: 'float32', shape: ['n', OUTPUTS] }],
    nodes: draft.nodes,
    initializers: draft.initializers,
  });
}

interface Draft {
  readonly nodes: OnnxNode[];
  readonly initializers: OnnxInitializer[];
  readonly random: () => number;
}

function addBlock(draft: Draft, input: string, name: string): string {
  const normed = addNorm(draft, input, `${name}_ln1`);
  const parts = ['q', 'k', 'v'].map((part) => {
    const flat = addDense(draft, normed, { name: `${name}_${part}`, from: WIDTH, to: WIDTH });
    const split = addShape(draft, flat, [STEPS, HEADS, WIDTH / HEADS]);
    return add(draft, ['Transpose', split], { perm: { ints: part === 'k' ? [1, 2, 0] : [1, 0, 2] } });
  });
  const [q = '', k = '', v = ''] = parts;
  const shares = add(draft, ['Softmax', add(draft, ['MatMul', q, k])]);
  const mixed = add(draft, ['Transpose', add(draft, ['MatMul', shares, v])], { perm: { ints: [1, 0, 2] } });
  const joined = addShape(draft, mixed, [STEPS, WIDTH]);
  const attended = addDense(draft, joined, { name: `${name}_o`, from: WIDTH, to: WIDTH });
  const middle = add(draft, ['Add', input, attended]);
  const up = addDense(draft, addNorm(draft, middle, `${name}_ln2`), {
    name: `${name}_up`,
    from: WIDTH,
    to: WIDTH,
  });
  const down = addDense(draft, add(draft, ['Relu', up]), { name: `${name}_down`, from: WIDTH, to: WIDTH });
  return add(draft, ['Add', middle, down]);
}

function addTargetAttention(draft: Draft, tokens: string): void {
  const query = addDense(draft, 'candidates', { name: 'tq', from: WIDTH, to: WIDTH });
  const keys = add(draft, ['Transpose', addDense(draft, tokens, { name: 'tk', from: WIDTH, to: WIDTH })], {
    perm: { ints: [1, 0] },
  });
  const shares = add(draft, ['Softmax', add(draft, ['MatMul', query, keys])]);
  const context = add(draft, ['MatMul', shares, tokens]);
  const product = add(draft, ['Mul', 'candidates', context]);
  const joined = add(draft, ['Concat', 'candidates', context, product], { axis: { i: 1 } });
  const hidden = add(draft, ['Relu', addDense(draft, joined, { name: 'h', from: WIDTH * 3, to: HIDDEN })]);
  const heads = addDense(draft, hidden, { name: 'out', from: HIDDEN, to: OUTPUTS });
  draft.nodes.push({ operator: 'Sigmoid', inputs: [heads], outputs: ['scores'] });
}

function add(
  draft: Draft,
  [operator, ...inputs]: readonly [operator: string, ...inputs: string[]],
  attributes: OnnxNode['attributes'] = {},
): string {
  const output = `t${draft.nodes.length}`;
  draft.nodes.push({ operator, inputs, outputs: [output], attributes });
  return output;
}

function addDense(
  draft: Draft,
  input: string,
  { name, from, to }: { readonly name: string; readonly from: number; readonly to: number },
): string {
  const weight = addWeights(draft, { name: `${name}_w`, shape: [from, to], size: 1 / Math.sqrt(from) });
  const bias = addWeights(draft, { name: `${name}_b`, shape: [to], size: 0.1 });
  return add(draft, ['Add', add(draft, ['MatMul', input, weight]), bias]);
}

function addNorm(draft: Draft, input: string, name: string): string {
  const scale = addWeights(draft, { name: `${name}_s`, shape: [WIDTH], size: 1 });
  const shift = addWeights(draft, { name: `${name}_b`, shape: [WIDTH], size: 0.1 });
  return add(draft, ['LayerNormalization', input, scale, shift], { axis: { i: -1 } });
}

function addShape(draft: Draft, input: string, shape: readonly number[]): string {
  const name = `s${draft.nodes.length}`;
  draft.initializers.push({ name, type: 'int64', shape: [shape.length], values: shape });
  return add(draft, ['Reshape', input, name]);
}

function addWeights(
  draft: Draft,
  { name, shape, size }: { readonly name: string; readonly shape: readonly number[]; readonly size: number },
): string {
  const count = shape.reduce((product, length) => product * length, 1);
  const values = Array.from({ length: count }, () => draft.random() * size);
  draft.initializers.push({ name, type: 'float32', shape, values });
  return name;
}

/** Uniform in -1..1; Park and Miller's generator. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state / 2_147_483_647) * 2 - 1;
  };
}
