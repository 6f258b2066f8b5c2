export { checkInputs } from './check-inputs.ts';
export {
  loadModel,
  type EngineName,
  type InferenceEngine,
  type Model,
  type ModelError,
  type ModelErrorCode,
  type ModelResult,
  type Tensor,
  type TensorInfo,
  type Tensors,
} from './model.ts';
