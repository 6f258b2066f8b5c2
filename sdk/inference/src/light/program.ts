import type { ElementType } from '../onnx/onnx-model.ts';

/** One call of a kernel: its name, then addresses in bytes, sizes in elements and bits of floats. @internal */
export type KernelCall = readonly [kernel: string, ...args: number[]];

/** An input or output in the program's memory: row-major, four bytes an element. @internal */
export interface ProgramTensor {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly number[];
  /** Address in bytes. */
  readonly address: number;
}

/** Bytes that lie in memory before the first call. @internal */
export interface ProgramConstant {
  readonly address: number;
  readonly bytes: Uint8Array;
}

/**
 * A model for inputs of fixed shapes, as calls of kernels over one memory. Every address and size is known, so that
 * nothing has to be checked while it runs, but indices that come as data.
 *
 * @internal
 */
export interface Program {
  readonly memoryBytes: number;
  readonly constants: readonly ProgramConstant[];
  /** What depends on constants alone: called once. */
  readonly init: readonly KernelCall[];
  readonly run: readonly KernelCall[];
  readonly inputs: readonly ProgramTensor[];
  readonly outputs: readonly ProgramTensor[];
}
