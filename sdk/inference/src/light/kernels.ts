import type { ModelError } from '../model.ts';
import { KERNELS, RELAXED_KERNELS } from './kernels.generated.ts';

/** A kernel: takes addresses, sizes and bits; gives 1 where it met an index outside of its axis. @internal */
export type Kernel = (...args: readonly number[]) => number | undefined;

/** The kernels over a memory of their own. @internal */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  readonly byName: Readonly<Record<string, Kernel>>;
}

/** Below it lies what AssemblyScript keeps for itself. @internal */
export const FIRST_ADDRESS = 1024;

const PAGE_BYTES = 65_536;

/**
 * Compiles the kernels and gives them memory. They are so small that this is done at once, without a promise.
 *
 * @param usesRelaxed - uses relaxed SIMD where the engine of the page knows it.
 * @throws what `WebAssembly.Module` throws: where there is none, where a policy refuses it, without SIMD.
 * @internal
 */
export function createKernels(memoryBytes: number, usesRelaxed: boolean): Kernels {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(decode(KERNELS)));
  // The module is ours: it exports its memory and functions of numbers.
  const { memory, ...kernels } = exports as unknown as Readonly<Record<string, Kernel>> & {
    readonly memory: WebAssembly.Memory;
  };
  growMemory(memory, memoryBytes);
  const relaxed = usesRelaxed ? createRelaxed(memory) : null;
  return { memory, byName: { ...kernels, ...relaxed, pow: createPow(memory) } };
}

/** Calls one kernel; `null` where it took its arguments. @internal */
export function callKernel(kernel: Kernel, name: string, args: readonly number[]): ModelError | null {
  if (kernel(...args) !== 1) return null;
  return { code: 'engine-failed', message: `${name} met an index outside of its axis.`, place: name };
}

/** Makes room up to a size; views of the memory made before are empty afterwards. @internal */
export function growMemory(memory: WebAssembly.Memory, sizeBytes: number): void {
  const missing = Math.ceil((sizeBytes - memory.buffer.byteLength) / PAGE_BYTES);
  if (missing > 0) memory.grow(missing);
}

function createRelaxed(memory: WebAssembly.Memory): Readonly<Record<string, Kernel>> | null {
  const bytes = decode(RELAXED_KERNELS);
  if (!WebAssembly.validate(bytes)) return null;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  return exports as unknown as Readonly<Record<string, Kernel>>;
}

/** As `zip`, in JavaScript: a power is rare, and its kernel would be larger than all others. */
function createPow(memory: WebAssembly.Memory): Kernel {
  return (...args) => {
    const numbers = new Float32Array(memory.buffer);
    // The parameters of `zip`, without its code; a program's calls are whole.
    const at = (place: number): number => args[place] ?? 0;
    const [rows, columns, out] = [at(3), at(4), at(2) / 4];
    for (let cell = 0; cell < rows * columns; cell += 1) {
      const column = cell % columns;
      const row = (cell - column) / columns;
      const base = numbers[at(0) / 4 + row * at(5) + column * at(6)] ?? 0;
      const exponent = numbers[at(1) / 4 + row * at(7) + column * at(8)] ?? 0;
      numbers[out + cell] = base ** exponent;
    }
    return 0;
  };
}

/** Each byte was written as the letter 35 further on; see scripts/build-kernels.mjs. */
function decode(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => (letter.codePointAt(0) ?? 0) - 35);
}
