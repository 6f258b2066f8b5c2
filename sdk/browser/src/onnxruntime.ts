/**
 * onnxruntime-web behind the inference contract, for pages and extensions that run a model outside `createCurio`.
 * Needs the optional peer `onnxruntime-web`; `createCurio` does not: its worker brings its own.
 */
export { createOnnxruntimeEngine, type OnnxruntimeOptions } from '@curio/inference/onnxruntime';
