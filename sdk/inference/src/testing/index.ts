export { findDifference, toTensors, type Golden, type GoldenCase, type GoldenTensor } from './golden.ts';
export { modelContract, type ContractCase, type ModelArtifact } from './model-contract.ts';
export { PARITY_TOLERANCE } from './parity-tolerance.ts';
export { parityContract } from './parity.ts';
export {
  writeOnnx,
  type OnnxAttributeValue,
  type OnnxGraph,
  type OnnxInitializer,
  type OnnxNode,
} from './write-onnx.ts';
