import { checkInputs } from '../check-inputs.ts';
import { lowerModel, readKnownModel } from '../lower/lower-model.ts';
import { failed, type InferenceEngine, type Model, type ModelResult, type Tensors } from '../model.ts';
import type { OnnxModel } from '../onnx/onnx-model.ts';
import { catchRefusal } from '../onnx/refusal.ts';
import { createRunner, type Runner } from './run-program.ts';

/** How the light engine runs. @public */
export interface LightOptions {
  /**
   * Multiplies and adds in one rounding where the browser has relaxed SIMD: a third faster, and the last bits of sums
   * differ between processors.
   *
   * @defaultValue `true`
   */
  readonly relaxedSimd?: boolean;
}

/** Programs are kept for so many different shapes of inputs; the oldest goes first. */
const MOST_PROGRAMS = 4;

/**
 * Runs small `.onnx` models in about 10 KB: our own reader, and kernels in WebAssembly with SIMD, in the thread of the
 * caller. A model with an operator that it lacks is refused by that operator's name.
 *
 * A model is laid out anew for each new shape of its inputs, which takes about a millisecond; the last four stay.
 *
 * @public
 */
export function createLightEngine({ relaxedSimd = true }: LightOptions = {}): InferenceEngine {
  return {
    name: 'light',
    async loadModel(bytes) {
      if (!hasSimd()) return failed('engine-unavailable', 'There is no WebAssembly with SIMD here.', 'wasm');
      const read = catchRefusal(() => readKnownModel(bytes));
      return read.ok ? { ok: true, value: createLightModel(read.value, relaxedSimd) } : read;
    },
  };
}

function createLightModel(model: OnnxModel, usesRelaxed: boolean): Model {
  const { inputs, outputs } = model;
  const runners = new Map<string, ModelResult<Runner>>();
  let isReleased = false;
  const find = (given: Tensors): ModelResult<Runner> => {
    const shapes = Object.fromEntries(inputs.map(({ name }) => [name, given[name]?.shape ?? []]));
    const key = JSON.stringify(shapes);
    const runner = runners.get(key) ?? prepare(model, shapes, usesRelaxed);
    runners.delete(key);
    runners.set(key, runner);
    const [oldest] = runners.keys();
    if (runners.size > MOST_PROGRAMS && oldest !== undefined) runners.delete(oldest);
    return runner;
  };
  return {
    engine: 'light',
    inputs,
    outputs,
    async run(given) {
      if (isReleased) return failed('engine-unavailable', 'The model was released.');
      const fault = checkInputs(inputs, given);
      if (fault !== null) return { ok: false, error: fault };
      const runner = find(given);
      return runner.ok ? runner.value.run(given) : runner;
    },
    async release() {
      isReleased = true;
      runners.clear();
    },
  };
}

function prepare(
  model: OnnxModel,
  shapes: Readonly<Record<string, readonly number[]>>,
  usesRelaxed: boolean,
): ModelResult<Runner> {
  const program = catchRefusal(() => lowerModel(model, shapes));
  if (!program.ok) return program;
  try {
    return { ok: true, value: createRunner(program.value, usesRelaxed) };
  } catch (error) {
    // A policy without 'wasm-unsafe-eval', or a device without that much memory.
    return failed('engine-unavailable', `The kernels did not start: ${String(error)}`, 'wasm');
  }
}

/** The smallest module with a vector in it: a function that drops one. */
const SIMD_PROBE = Uint8Array.from(atob('AGFzbQEAAAABBAFgAAADAgEACgkBBwBBAP0PGgs='), (letter) =>
  letter.charCodeAt(0),
);

function hasSimd(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(SIMD_PROBE);
}
