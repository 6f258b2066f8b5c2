import type { Tensor, Tensors } from '../model.ts';
import { countElements } from '../onnx/read-tensor.ts';
import type { ProgramTensor } from './program.ts';

/** Integers become lanes of four bytes; a larger int64 is held to their range. @internal */
export function writeTensor(
  memory: WebAssembly.Memory,
  { address }: ProgramTensor,
  tensor: Tensor | undefined,
): void {
  if (tensor === undefined) return;
  const { data } = tensor;
  if (data instanceof Float32Array) new Float32Array(memory.buffer, address, data.length).set(data);
  else new Int32Array(memory.buffer, address, data.length).set(Array.from(data, toInt32));
}

/** Holds an integer within int32: sizes "to the end" are written as the largest int64. @internal */
export function toInt32(value: number | bigint): number {
  return Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, Number(value)));
}

/** Copies the outputs out of the memory. @internal */
export function readTensors(memory: WebAssembly.Memory, outputs: readonly ProgramTensor[]): Tensors {
  return Object.fromEntries(
    outputs.map(({ name, type, shape, address }) => {
      const count = countElements(shape);
      if (type === 'float32')
        return [name, { shape, data: new Float32Array(memory.buffer, address, count).slice() }];
      const lanes = new Int32Array(memory.buffer, address, count);
      return [name, { shape, data: toData(type, lanes) }];
    }),
  );
}

function toData(type: ProgramTensor['type'], lanes: Int32Array): Tensor['data'] {
  if (type === 'int64') return BigInt64Array.from(lanes, (lane) => BigInt(lane));
  if (type === 'int32') return lanes.slice();
  return type === 'int8' ? Int8Array.from(lanes) : Uint8Array.from(lanes);
}
