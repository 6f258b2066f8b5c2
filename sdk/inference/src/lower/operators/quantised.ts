import { ZIP, MAP } from '../../light/codes.ts';
import type { OnnxOperation } from '../../onnx/onnx-model.ts';
import { countElements } from '../../onnx/read-tensor.ts';
import { refuse, toAttribute, type Lowering } from '../lowering.ts';
import { countBetween } from '../move.ts';
import { toAxis, type Value } from '../value.ts';
import { emitZip } from './elementwise.ts';
import type { Operator } from './operator.ts';

/** Numbers in codes: (a - zero) · scale. */
interface Quantised {
  readonly a: Value;
  /** One for all, or one for each channel. */
  readonly scale: Value;
  /** `null` stands for zeros. */
  readonly zero: Value | null;
}

const dequantizeLinear: Operator = (lowering, operation) => {
  const a = lowering.input(operation, 0);
  const scale = lowering.input(operation, 1);
  const zero = lowering.optional(operation, 2);
  if (scale.type !== 'float32' || toAttribute(operation, 'block_size', 0) !== 0)
    throw refuse(operation, 'has blocks');
  const dequantize = a.type === 'int32' ? dequantizeSums : dequantizeBytes;
  dequantize(lowering, operation, { a, scale, zero });
};

/** Weights of one byte, made whole once before the first run. */
function dequantizeBytes(lowering: Lowering, operation: OnnxOperation, { a, scale, zero }: Quantised): void {
  const from = a.type === 'int8' || a.type === 'uint8' ? lowering.packedAddress(a) : null;
  const offset = zero === null ? 0 : lowering.packedAddress(zero);
  if (from === null || offset === null) throw refuse(operation, 'takes bytes that are no constant');
  const sizes = toSizes(operation, a, scale);
  const target = lowering.output(operation, { shape: a.shape, from: [a, scale] });
  const addresses = [from, lowering.address(scale), offset, lowering.address(target)];
  const isSigned = a.type === 'int8' ? 1 : 0;
  const step = countElements(scale.shape) === 1 ? 0 : 1;
  lowering.call(true, 'dequantize', ...addresses, ...sizes, isSigned, step);
}

/** Elements before, on and behind the axis of the channels; where one scale is for all, they are one channel. */
function toSizes(operation: OnnxOperation, { shape }: Value, scale: Value): readonly number[] {
  const channels = countElements(scale.shape);
  if (channels === 1) return [1, 1, countElements(shape)];
  const axis = toAxis(toAttribute(operation, 'axis', 1), shape.length);
  if (axis === null || shape[axis] !== channels)
    throw refuse(operation, `has ${channels} scales for [${shape.join(', ')}]`, 'shape-mismatch');
  return [countBetween(shape, 0, axis), channels, countBetween(shape, axis + 1)];
}

/** Biases of quantised models are int32 with one scale. */
function dequantizeSums(lowering: Lowering, operation: OnnxOperation, { a, scale, zero }: Quantised): void {
  if (zero !== null && countElements(scale.shape) !== 1) throw refuse(operation, 'has a zero point of int32');
  const whole = lowering.temporary({ shape: a.shape, from: [a] });
  const count = countElements(a.shape);
  lowering.call(whole.isConstant, 'map', MAP.toFloat, lowering.address(a), lowering.address(whole), count);
  const target = lowering.output(operation, { shape: a.shape, from: [whole, scale] });
  emitZip(lowering, { kernel: 'zip', code: [ZIP.mul], a: whole, b: scale, target });
}

/** Operators over quantised numbers. @internal */
export const QUANTISED: Readonly<Record<string, Operator>> = { DequantizeLinear: dequantizeLinear };
