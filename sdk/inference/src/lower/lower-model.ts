import type { Program, ProgramTensor } from '../light/program.ts';
import type { OnnxModel, OnnxValue } from '../onnx/onnx-model.ts';
import { readOnnx } from '../onnx/read-onnx.ts';
import { Refusal } from '../onnx/refusal.ts';
import type { Placement } from './builder.ts';
import { Lowering, refuse } from './lowering.ts';
import { ELEMENTWISE } from './operators/elementwise.ts';
import { MOVEMENT } from './operators/movement.ts';
import type { Operator } from './operators/operator.ts';
import { PRODUCTS } from './operators/products.ts';
import { QUANTISED } from './operators/quantised.ts';
import { ROWS } from './operators/rows.ts';

const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  [ELEMENTWISE, PRODUCTS, ROWS, MOVEMENT, QUANTISED].flatMap((table) => Object.entries(table)),
);

/**
 * Reads an `.onnx` file whose operators are all known here.
 *
 * @throws {@link Refusal} what `readOnnx` refuses, and `operator-unsupported` with the first operator that is not known.
 * @internal
 */
export function readKnownModel(bytes: Uint8Array): OnnxModel {
  const model = readOnnx(bytes);
  const unknown = model.operations.find(({ operator }) => !OPERATORS.has(operator))?.operator;
  if (unknown === undefined) return model;
  const name = unknown || 'an operator without name';
  throw new Refusal('operator-unsupported', `The model uses ${name}.`, unknown || 'operator');
}

/**
 * Turns a graph into calls of kernels for inputs of these shapes.
 *
 * @param shapes - by input name; what fits the model's own shapes.
 * @param placement - lays out memory; the default puts each piece behind the last.
 * @throws {@link Refusal} `operator-unsupported`, `shape-mismatch` or `model-unreadable`, with the operator's name.
 * @internal
 */
export function lowerModel(
  model: OnnxModel,
  shapes: Readonly<Record<string, readonly number[]>>,
  placement?: Placement,
): Program {
  const lowering = new Lowering(model, placement);
  const inputs = model.inputs.map((input) => defineInput(lowering, input, shapes[input.name] ?? []));
  for (const operation of model.operations) {
    if (!lowering.isFused(operation)) {
      const operator = OPERATORS.get(operation.operator);
      if (operator === undefined) throw refuse(operation, 'is not known here');
      operator(lowering, operation);
    }
    lowering.release(operation);
  }
  const outputs = model.outputs.map((output) => toOutput(lowering, output));
  const { builder } = lowering;
  return {
    memoryBytes: builder.memoryBytes,
    constants: builder.constants,
    init: builder.init,
    run: builder.run,
    inputs,
    outputs,
  };
}

function defineInput(lowering: Lowering, { name, type }: OnnxValue, shape: readonly number[]): ProgramTensor {
  const value = lowering.reserve({ shape, type, from: [] });
  lowering.define(name, value);
  return { name, type, shape, address: lowering.address(value) };
}

function toOutput(lowering: Lowering, { name }: OnnxValue): ProgramTensor {
  const value = lowering.find(name);
  return { name, type: value.type, shape: value.shape, address: lowering.address(value) };
}
