export { checkInputs } from './check-inputs.ts';
export { createLightEngine, type LightOptions } from './light/light-engine.ts';
export { createVectorSearch, type Found, type QuantisedVectors } from './light/vector-search.ts';
export { loadModel, type LoadOptions } from './load-model.ts';
export type {
  EngineName,
  InferenceEngine,
  Model,
  ModelError,
  ModelErrorCode,
  ModelResult,
  Tensor,
  TensorInfo,
  Tensors,
} from './model.ts';
export type { OnnxruntimeOptions } from './onnxruntime/onnxruntime-engine.ts';
export { derivePlan } from './plan/derive-plan.ts';
export { loadPlan } from './plan/run-plan.ts';
