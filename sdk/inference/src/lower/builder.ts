import { FIRST_ADDRESS } from '../light/kernels.ts';
import type { KernelCall, ProgramConstant } from '../light/program.ts';
import { Refusal } from '../onnx/refusal.ts';

/** A piece of the program's memory, shared by every value that is a view of it. @internal */
export interface Storage {
  /** Address in bytes, a multiple of 16. */
  readonly address: number;
  readonly sizeBytes: number;
  /** Values that still need it; `Infinity` for what lives as long as the program. */
  users: number;
}

/** Behind every tensor: a row may be finished with a whole vector. */
const TAIL_BYTES = 16;

/** A program this large is no ranker, and more than a phone gives a worker. */
const MOST_MEMORY_BYTES = 2 ** 28;

/** Lays out memory and lists calls. @internal */
export interface Builder {
  readonly init: KernelCall[];
  readonly run: KernelCall[];
  readonly constants: ProgramConstant[];
  readonly memoryBytes: number;
  /** Memory for so many elements; reuses what was freed at exactly the same size, unless it is `lasting`. */
  allocate(elements: number, lasting: boolean): Storage;
  /** One user less; the last one frees it. */
  free(storage: Storage): void;
  /** Memory that holds these bytes from the start. */
  place(bytes: Uint8Array): Storage;
}

/** Says where the next piece of memory lies, or `null` for behind the last; pieces are counted from 0. @internal */
export type Placement = (index: number, sizeBytes: number) => number | null;

/**
 * Starts empty.
 *
 * @param placement - lays out memory; the default puts each piece behind the last.
 * @internal
 */
export function createBuilder(placement?: Placement): Builder {
  const unused = new Map<number, Storage[]>();
  const constants: ProgramConstant[] = [];
  let end = FIRST_ADDRESS;
  let pieces = 0;
  const extend = (sizeBytes: number, users: number): Storage => {
    const address = placement?.(pieces, sizeBytes) ?? end;
    pieces += 1;
    end += Math.ceil((sizeBytes + TAIL_BYTES) / 16) * 16;
    if (!(end <= MOST_MEMORY_BYTES)) {
      const message = `The model needs more than ${MOST_MEMORY_BYTES} bytes for these inputs.`;
      throw new Refusal('engine-failed', message, 'memory');
    }
    return { address, sizeBytes, users };
  };
  return {
    init: [],
    run: [],
    constants,
    get memoryBytes() {
      return end;
    },
    allocate(elements, lasting) {
      const sizeBytes = elements * 4;
      if (lasting) return extend(sizeBytes, Infinity);
      const reused = unused.get(sizeBytes)?.pop();
      if (reused === undefined) return extend(sizeBytes, 1);
      reused.users = 1;
      return reused;
    },
    free(storage) {
      storage.users -= 1;
      if (storage.users !== 0) return;
      const list = unused.get(storage.sizeBytes) ?? [];
      list.push(storage);
      unused.set(storage.sizeBytes, list);
    },
    place(bytes) {
      const storage = extend(bytes.length, Infinity);
      constants.push({ address: storage.address, bytes });
      return storage;
    },
  };
}
