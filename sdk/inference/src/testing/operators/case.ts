import type { Tensor, TensorInfo, Tensors } from '../../model.ts';
import { PARITY_TOLERANCE } from '../parity-tolerance.ts';
import { createRandom } from '../random-numbers.ts';
import { writeOnnx, type OnnxGraph } from '../write-onnx.ts';

/** A small model around one operator, and the inputs it is run with. @internal */
export interface OperatorCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly runs: readonly Tensors[];
  readonly tolerance: number;
}

/** What a case is made of. @internal */
export interface Plan {
  readonly name: string;
  readonly inputs: readonly TensorInfo[];
  /** The only output, where there are no `outputs`. */
  readonly output?: TensorInfo;
  readonly outputs?: readonly TensorInfo[];
  readonly graph: Omit<OnnxGraph, 'inputs' | 'outputs'>;
  /** Sizes of `n`, one for each run; default: {@link ROWS}. */
  readonly rows?: readonly number[];
  /** Makes an element of what gives numbers in -1..1; default: three times such a number. */
  readonly values?: (next: () => number) => number;
  /** Whether one more run is given {@link EXTREMES}. */
  readonly extremes?: boolean;
}

/** Around zero, around where functions bend or saturate, and close to the largest float. */
const FINITE_EXTREMES: readonly number[] = [
  0, -0, 1e-40, -1e-40, 1e-10, 0.5, -0.5, 3, -3, 9.5, -9.5, 30, -30, 88, -88, 104, -104, 1e4, -1e4, 3e38,
  -3e38,
];

/** Values that break careless arithmetic. */
const EXTREMES: readonly number[] = [...FINITE_EXTREMES, Infinity, -Infinity, NaN];

/** Rows of candidates that every model must take. */
const ROWS: readonly number[] = [0, 1, 2, 3, 4, 5, 7, 33];

/** Writes the model and fills its inputs, with random numbers that depend on the name alone. @internal */
export function toCase({ name, inputs, output, outputs, graph, ...given }: Plan): OperatorCase {
  const { rows = ROWS, values = (next) => next() * 3, extremes = false } = given;
  const made = outputs ?? (output === undefined ? [] : [output]);
  const random = createRandom(name.length * 7919);
  const runs = rows.map((n) => fillAll(inputs, n, () => values(random)));
  return {
    name,
    bytes: writeOnnx({ ...graph, inputs, outputs: made }),
    runs: extremes ? [...runs, fillAll(inputs, EXTREMES.length, toExtreme)] : runs,
    tolerance: PARITY_TOLERANCE,
  };
}

/** Inputs are five apart, so that two operands meet in different pairs. */
function toExtreme(at: number, input: number): number {
  return EXTREMES[(at + input * 5) % EXTREMES.length] ?? 0;
}

function fillAll(
  infos: readonly TensorInfo[],
  n: number,
  toElement: (at: number, input: number) => number,
): Tensors {
  return Object.fromEntries(
    infos.map((info, input) => [info.name, fill(info, n, (at) => toElement(at, input))]),
  );
}

function fill({ shape: sizes, type }: TensorInfo, n: number, toElement: (at: number) => number): Tensor {
  const shape = sizes.map((size) => (typeof size === 'number' ? size : n));
  const count = shape.reduce((product, size) => product * size, 1);
  return {
    shape,
    data: toData(
      type,
      Array.from({ length: count }, (_, at) => toElement(at)),
    ),
  };
}

function toData(type: string, values: readonly number[]): Tensor['data'] {
  if (type === 'int64') return BigInt64Array.from(values, (value) => BigInt(Math.trunc(value)));
  if (type === 'int32') return Int32Array.from(values, Math.trunc);
  return Float32Array.from(values);
}
