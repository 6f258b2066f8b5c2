import { checkInputs } from '../check-inputs.ts';
import { callKernel, createKernels, growMemory, type Kernel, type Kernels } from '../light/kernels.ts';
import { readTensors, writeTensor } from '../light/tensors.ts';
import { failed, type Model, type ModelResult, type Tensors } from '../model.ts';
import { parsePlan, type Affine, type Plan, type PlanCall, type PlanTensor, type ReadPlan } from './plan.ts';

/**
 * Runs a plan file: the light engine without its reader, in the thread of the caller.
 *
 * @param file - what `derivePlan` wrote.
 * @param relaxedSimd - as in `LightOptions`.
 * @public
 */
export function loadPlan(file: Uint8Array, relaxedSimd = true): ModelResult<Model> {
  const read = parsePlan(file);
  if (read === null)
    return failed('model-unreadable', 'The file is no plan of version 1, or is cut.', 'plan');
  try {
    return start(read, createKernels(read.plan.memory[0], relaxedSimd));
  } catch (error) {
    // No WebAssembly, no SIMD, or a policy without 'wasm-unsafe-eval'.
    return failed('engine-unavailable', `The kernels did not start: ${String(error)}`, 'wasm');
  }
}

function start({ plan, data }: ReadPlan, kernels: Kernels): ModelResult<Model> {
  const bytes = new Uint8Array(kernels.memory.buffer);
  let from = 0;
  for (const [address, length] of plan.constants) {
    bytes.set(data.subarray(from, from + length), address);
    from += length;
  }
  const fault = callAll(kernels, plan.init, 0);
  if (fault !== null) return fault;
  return { ok: true, value: createPlanModel(plan, kernels) };
}

function createPlanModel(plan: Plan, kernels: Kernels): Model {
  const { inputs, outputs } = plan;
  let isReleased = false;
  return {
    engine: 'light',
    inputs,
    outputs,
    async run(given) {
      if (isReleased) return failed('engine-unavailable', 'The model was released.', 'model');
      const error = checkInputs(inputs, given);
      return error === null ? run(plan, kernels, given) : { ok: false, error };
    },
    async release() {
      isReleased = true;
    },
  };
}

function run(plan: Plan, kernels: Kernels, given: Tensors): ModelResult<Tensors> {
  const n = findSize(plan.inputs, given);
  const { memory } = kernels;
  try {
    growMemory(memory, toNumber(plan.memory, n));
    for (const input of plan.inputs) writeTensor(memory, toPlace(input, n), given[input.name]);
    const fault = callAll(kernels, plan.run, n);
    const outputs = plan.outputs.map((output) => toPlace(output, n));
    return fault ?? { ok: true, value: readTensors(memory, outputs) };
  } catch (error) {
    // Memory is short, or the plan is not what the build wrote: WebAssembly lets nothing past its memory.
    return failed('engine-failed', `The plan stopped at ${n} rows: ${String(error)}`, 'memory');
  }
}

/** The symbolic dimension's size, as the first input that has it says; the others were checked to agree. */
function findSize(inputs: readonly PlanTensor[], given: Tensors): number {
  for (const { name, shape } of inputs) {
    const axis = shape.findIndex((size) => typeof size === 'string');
    if (axis !== -1) return given[name]?.shape[axis] ?? 0;
  }
  return 0;
}

function toNumber([base, slope]: Affine, n: number): number {
  return base + slope * n;
}

function toPlace({ name, type, shape, address }: PlanTensor, n: number): Parameters<typeof writeTensor>[1] {
  const sizes = shape.map((size) => (typeof size === 'number' ? size : n));
  return { name, type, shape: sizes, address: toNumber(address, n) };
}

function callAll({ byName }: Kernels, calls: readonly PlanCall[], n: number): ModelResult<never> | null {
  for (const [name, bases, slopes] of calls) {
    const kernel: Kernel | undefined = byName[name];
    if (kernel === undefined)
      return failed('engine-unavailable', `The plan calls ${name}, which is not here.`, name);
    const args = [...bases];
    for (const [place, slope] of slopes) args[place] = (args[place] ?? 0) + slope * n;
    const error = callKernel(kernel, name, args);
    if (error !== null) return { ok: false, error };
  }
  return null;
}
