import type { OnnxOperation } from '../../onnx/onnx-model.ts';
import { refuse, type Lowering } from '../lowering.ts';
import { toAxis } from '../value.ts';

/** Lists the calls of one operator and defines its outputs. @internal */
export type Operator = (lowering: Lowering, operation: OnnxOperation) => void;

/**
 * The place of an axis, which may count from the end.
 *
 * @throws {@link Refusal} `shape-mismatch` where there is no such axis.
 * @internal
 */
export function findAxis(operation: OnnxOperation, axis: number, rank: number): number {
  const place = toAxis(axis, rank);
  if (place === null) throw refuse(operation, `has axis ${axis} of ${rank}`, 'shape-mismatch');
  return place;
}
