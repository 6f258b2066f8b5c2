import type { ModelError, ModelResult, Tensors } from '../model.ts';
import { callKernel, createKernels, type Kernel, type Kernels } from './kernels.ts';
import type { KernelCall, Program } from './program.ts';
import { readTensors, writeTensor } from './tensors.ts';

/** A program in its own memory. @internal */
export interface Runner {
  /** The inputs have the program's names, types and shapes: the caller has checked that. */
  run(inputs: Tensors): ModelResult<Tensors>;
}

/**
 * Lays a program's constants into memory and runs what depends on them alone.
 *
 * @throws what `WebAssembly` throws where there is none, where a policy refuses it, or where memory is short.
 * @internal
 */
export function createRunner(program: Program, usesRelaxed: boolean): Runner {
  const kernels = createKernels(program.memoryBytes, usesRelaxed);
  const bytes = new Uint8Array(kernels.memory.buffer);
  for (const constant of program.constants) bytes.set(constant.bytes, constant.address);
  const fault = callAll(program.init.map(bind(kernels)));
  const calls = program.run.map(bind(kernels));
  return {
    run(inputs) {
      if (fault !== null) return { ok: false, error: fault };
      for (const input of program.inputs) writeTensor(kernels.memory, input, inputs[input.name]);
      const error = callAll(calls);
      if (error !== null) return { ok: false, error };
      return { ok: true, value: readTensors(kernels.memory, program.outputs) };
    },
  };
}

interface BoundCall {
  readonly kernel: Kernel;
  readonly name: string;
  readonly args: readonly number[];
}

function bind({ byName }: Kernels): (call: KernelCall) => BoundCall {
  return ([name, ...args]) => {
    const kernel = byName[name];
    if (kernel === undefined) throw new TypeError(`There is no kernel "${name}".`);
    return { kernel, name, args };
  };
}

function callAll(calls: readonly BoundCall[]): ModelError | null {
  for (const { kernel, name, args } of calls) {
    const error = callKernel(kernel, name, args);
    if (error !== null) return error;
  }
  return null;
}
