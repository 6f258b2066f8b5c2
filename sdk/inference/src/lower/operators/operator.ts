import type { OnnxOperation } from '../../onnx/onnx-model.ts';
import type { Lowering } from '../lowering.ts';

/** Lists the calls of one operator and defines its outputs. @internal */
export type Operator = (lowering: Lowering, operation: OnnxOperation) => void;
