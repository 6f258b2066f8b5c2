import type { Tensor, Tensors } from '../model.ts';

/** A tensor as `golden.json` holds it: base64 of little-endian numbers, row-major. @public */
export interface GoldenTensor {
  readonly dtype: 'float32' | 'int8';
  /** Only with `int8`: every value is code times scale. */
  readonly scale?: number;
  readonly shape: readonly number[];
  readonly base64: string;
}

/** One case of `golden.json`. @public */
export interface GoldenCase {
  readonly name: string;
  readonly inputs: Readonly<Record<string, GoldenTensor>>;
  readonly outputs: Readonly<Record<string, GoldenTensor>>;
}

/** `golden.json` of a model with an `.onnx` file; see `models/schemas/golden.schema.json`. @public */
export interface Golden {
  readonly name: string;
  readonly version: string;
  readonly tolerance: { readonly absolute: number; readonly relative: number };
  readonly cases: readonly GoldenCase[];
}

/** Tensors of a case by name, as float32. @public */
export function toTensors(packed: Readonly<Record<string, GoldenTensor>>): Tensors {
  return Object.fromEntries(Object.entries(packed).map(([name, tensor]) => [name, toTensor(tensor)]));
}

function toTensor({ dtype, scale, shape, base64 }: GoldenTensor): Tensor {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  if (dtype === 'float32') return { shape, data: new Float32Array(bytes.buffer) };
  return { shape, data: Float32Array.from(new Int8Array(bytes.buffer), (code) => code * (scale ?? 1)) };
}

/**
 * Where an output leaves its tolerance: absolute + relative * (largest magnitude expected).
 *
 * @returns a sentence, or `null` when every value agrees.
 * @public
 */
export function findDifference(
  seen: Tensor,
  expected: Tensor,
  tolerance: Golden['tolerance'],
): string | null {
  if (seen.shape.join() !== expected.shape.join())
    return `shape [${seen.shape.join()}], not [${expected.shape.join()}]`;
  const wanted = Array.from(expected.data, Number);
  const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const allowed = tolerance.absolute + tolerance.relative * largest;
  const values = Array.from(seen.data, Number);
  const at = wanted.findIndex(
    (value, index) => !(Math.abs(value - (values[index] ?? Number.NaN)) <= allowed),
  );
  return at === -1 ? null : `value ${at} is ${values[at]}, not ${wanted[at]} within ${allowed}`;
}
