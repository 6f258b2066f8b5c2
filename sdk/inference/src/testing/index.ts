export { findDifference, toTensors, type Golden, type GoldenCase, type GoldenTensor } from './golden.ts';
export { modelContract, type ContractCase, type ModelArtifact } from './model-contract.ts';
export { writeOnnx, type OnnxGraph, type OnnxNode } from './write-onnx.ts';
