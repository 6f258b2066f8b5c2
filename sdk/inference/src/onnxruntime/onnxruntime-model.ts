import type { InferenceSession, Tensor as RuntimeTensor, TensorConstructor } from 'onnxruntime-web';
import { checkInputs } from '../check-inputs.ts';
import {
  failed,
  type Model,
  type ModelResult,
  type Tensor,
  type TensorInfo,
  type Tensors,
} from '../model.ts';
import { createTurns } from './turns.ts';

/** Wraps a session as a {@link Model}; the constructor is handed in because the runtime is loaded lazily. @internal */
export function createOnnxruntimeModel(session: InferenceSession, TensorOf: TensorConstructor): Model {
  const inputs = session.inputMetadata.map(toTensorInfo);
  const outputs = session.outputMetadata.map(toTensorInfo);
  const turns = createTurns();
  let isReleased = false;
  return {
    engine: 'onnxruntime',
    inputs,
    outputs,
    run(given) {
      return turns.take(async () => {
        if (isReleased) return failed('engine-unavailable', 'The model was released.');
        const fault = checkInputs(inputs, given);
        return fault === null ? runSession(session, given, TensorOf) : { ok: false, error: fault };
      });
    },
    release() {
      return turns.take(async () => {
        if (isReleased) return;
        isReleased = true;
        await session.release();
      });
    },
  };
}

async function runSession(
  session: InferenceSession,
  given: Tensors,
  TensorOf: TensorConstructor,
): Promise<ModelResult<Tensors>> {
  try {
    const feeds = Object.fromEntries(
      session.inputNames.flatMap((name) => {
        const tensor = given[name];
        return tensor === undefined ? [] : [[name, toRuntimeTensor(tensor, TensorOf)]];
      }),
    );
    const answer = await session.run(feeds);
    return { ok: true, value: Object.fromEntries(Object.entries(answer).map(toNamedTensor)) };
  } catch (error) {
    // onnxruntime can also throw bare numbers, when its C++ side gave up (microsoft/onnxruntime#10957).
    return failed('engine-failed', error instanceof Error ? error.message : String(error));
  }
}

function toRuntimeTensor({ data, shape }: Tensor, TensorOf: TensorConstructor): RuntimeTensor {
  if (data instanceof Float32Array) return new TensorOf('float32', data, shape);
  if (data instanceof BigInt64Array) return new TensorOf('int64', data, shape);
  if (data instanceof Int32Array) return new TensorOf('int32', data, shape);
  if (data instanceof Int8Array) return new TensorOf('int8', data, shape);
  return new TensorOf('uint8', data, shape);
}

function toNamedTensor([name, tensor]: [string, RuntimeTensor]): [string, Tensor] {
  const { data, dims } = tensor;
  // The models of this project only give these types; another is a bug in the model, caught as `engine-failed`.
  if (!isTensorData(data)) throw new TypeError(`Output ${name} has elements of type ${tensor.type}.`);
  return [name, { data, shape: dims }];
}

function isTensorData(data: unknown): data is Tensor['data'] {
  return [Float32Array, BigInt64Array, Int32Array, Uint8Array, Int8Array].some(
    (Kind) => data instanceof Kind,
  );
}

function toTensorInfo(metadata: InferenceSession.ValueMetadata): TensorInfo {
  if (!metadata.isTensor) return { name: metadata.name, type: 'unknown', shape: [] };
  return { name: metadata.name, type: metadata.type, shape: metadata.shape };
}
