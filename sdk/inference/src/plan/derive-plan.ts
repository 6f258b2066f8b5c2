import { FIRST_ADDRESS } from '../light/kernels.ts';
import type { KernelCall, Program, ProgramTensor } from '../light/program.ts';
import type { Placement } from '../lower/builder.ts';
import { lowerModel, readKnownModel } from '../lower/lower-model.ts';
import type { ModelResult } from '../model.ts';
import type { OnnxModel, OnnxValue } from '../onnx/onnx-model.ts';
import { catchRefusal, Refusal } from '../onnx/refusal.ts';
import { encodePlan, type Affine, type Plan, type PlanCall, type PlanTensor } from './plan.ts';

// Sizes that nothing else in a model has: what grows from the first to the second grows with n, and the third is the
// proof that it does so in a line.
const FIRST = 1009;
const SECOND = 2003;
const THIRD = 3001;

/**
 * Lays a model out for every size of its one symbolic dimension.
 *
 * @param bytes - an `.onnx` file whose inputs share one symbolic dimension, or have none.
 * @param sha256 - of these bytes, in hex.
 * @returns the plan file; `operator-unsupported` where an operator, or the way sizes depend on n, does not allow it.
 * @public
 */
export function derivePlan(bytes: Uint8Array, sha256: string): ModelResult<Uint8Array<ArrayBuffer>> {
  return catchRefusal(() => {
    const model = readKnownModel(bytes);
    const symbol = findSymbol(model);
    const layout = toLayout(recordSizes(model, FIRST), recordSizes(model, SECOND));
    const programs = [FIRST, SECOND, THIRD].map((n) => lowerAt(model, n, layout.place(n)));
    const [first, second, third] = programs;
    if (first === undefined || second === undefined || third === undefined) throw toRefusal('program');
    const plan = fitPlan([first, second, third], { model, symbol, sha256, memory: layout.memory });
    return encodePlan(
      plan,
      first.constants.map((constant) => constant.bytes),
    );
  });
}

/** The name of the one symbolic dimension; empty where there is none. */
function findSymbol({ inputs }: OnnxModel): string {
  const symbols = new Set(inputs.flatMap(({ shape }) => shape.filter((size) => typeof size === 'string')));
  const [symbol = ''] = symbols;
  if (symbols.size > 1) throw toRefusal(`more than one symbolic dimension: ${[...symbols].join(', ')}`);
  return symbol;
}

function lowerAt(model: OnnxModel, n: number, place?: Placement): Program {
  const shapes = model.inputs.map(({ name, shape }) => [
    name,
    shape.map((size) => (typeof size === 'number' ? size : n)),
  ]);
  return lowerModel(model, Object.fromEntries(shapes) as Readonly<Record<string, readonly number[]>>, place);
}

function recordSizes(model: OnnxModel, n: number): readonly number[] {
  const sizes: number[] = [];
  lowerAt(model, n, (_, sizeBytes) => {
    sizes.push(sizeBytes);
    return null;
  });
  return sizes;
}

interface Layout {
  readonly memory: Affine;
  place(n: number): Placement;
}

/** What does not grow lies below, so that it stays where it is; what grows lies above, each slot of so many bytes an n. */
function toLayout(first: readonly number[], second: readonly number[]): Layout {
  if (first.length !== second.length) throw toRefusal('memory');
  const slots = first.map((size, at) => toSlot(size, second[at] ?? 0));
  let fixed = FIRST_ADDRESS;
  const addresses: Affine[] = [];
  for (const [at, [base, slope]] of slots.entries()) {
    if (slope === 0) {
      addresses[at] = [fixed, 0];
      fixed += base;
    }
  }
  let grown: Affine = [fixed, 0];
  for (const [at, [base, slope]] of slots.entries()) {
    if (slope !== 0) {
      addresses[at] = grown;
      grown = [grown[0] + base, grown[1] + slope];
    }
  }
  return { memory: grown, place: (n) => (index) => at(addresses[index] ?? [0, 0], n) };
}

/** Room for a tensor and its tail, in whole vectors. */
function toSlot(first: number, second: number): Affine {
  const [base, slope] = fit(first, second, 'a tensor');
  return [ceil16(Math.max(0, base) + 16), ceil16(slope)];
}

function ceil16(value: number): number {
  return Math.ceil(value / 16) * 16;
}

function at([base, slope]: Affine, n: number): number {
  return base + slope * n;
}

function fit(first: number, second: number, what: string): Affine {
  const slope = (second - first) / (SECOND - FIRST);
  if (!Number.isInteger(slope) || slope < 0) throw toRefusal(what);
  return [first - slope * FIRST, slope];
}

type Programs = readonly [first: Program, second: Program, third: Program];

interface Frame {
  readonly model: OnnxModel;
  readonly symbol: string;
  readonly sha256: string;
  readonly memory: Affine;
}

function fitPlan(programs: Programs, { model, symbol, sha256, memory }: Frame): Plan {
  const [first] = programs;
  const init = fitCalls(programs, 'init');
  if (init.some(([, , slopes]) => slopes.length > 0)) throw toRefusal('constants');
  return {
    version: 1,
    modelSha256: sha256,
    memory,
    inputs: model.inputs.map((input, index) =>
      fitTensor(
        input,
        programs.map(({ inputs }) => inputs[index]),
      ),
    ),
    outputs: model.outputs.map((output, index) =>
      fitTensor(
        { ...output, shape: fitShape(programs, index, symbol) },
        programs.map(({ outputs }) => outputs[index]),
      ),
    ),
    init,
    run: fitCalls(programs, 'run'),
    constants: first.constants.map(({ address, bytes }) => [address, bytes.length]),
  };
}

function fitCalls([first, second, third]: Programs, part: 'init' | 'run'): readonly PlanCall[] {
  return first[part].map((call, index) => {
    const others = [second[part][index], third[part][index]] as const;
    if (others.some((other) => other?.[0] !== call[0])) throw toRefusal(call[0]);
    const pairs = toArgs(call).map((value, place) => {
      const pair = fit(value, toArgs(others[0])[place] ?? 0, call[0]);
      if (at(pair, THIRD) !== toArgs(others[1])[place]) throw toRefusal(call[0]);
      return pair;
    });
    const slopes = pairs.flatMap(([, slope], place) => (slope === 0 ? [] : [[place, slope] as const]));
    return [call[0], pairs.map(([base]) => base), slopes];
  });
}

function toArgs(call: KernelCall | undefined): readonly number[] {
  const [, ...args] = call ?? [''];
  return args;
}

function fitTensor(value: OnnxValue, [first, second]: readonly (ProgramTensor | undefined)[]): PlanTensor {
  const address = fit(first?.address ?? 0, second?.address ?? 0, value.name);
  return { name: value.name, type: value.type, shape: value.shape, address };
}

/** An output's size that grows must be n itself. */
function fitShape(programs: Programs, index: number, symbol: string): readonly (number | string)[] {
  const [first, second] = programs.map(({ outputs }) => outputs[index]?.shape ?? []);
  return (first ?? []).map((size, axis) => {
    if (size === second?.[axis]) return size;
    if (size !== FIRST || second?.[axis] !== SECOND) throw toRefusal('an output');
    return symbol;
  });
}

function toRefusal(what: string): Refusal {
  const message = `There is no plan of this model: ${what} does not depend on one size in a line.`;
  return new Refusal('operator-unsupported', message, what);
}
