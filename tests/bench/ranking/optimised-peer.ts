import type { Model } from '@curio/inference';

/**
 * The model in onnxruntime-web with every optimisation of its graph: our own engine asks for the basic ones only. One
 * thread, as ours; call after our engine has started, as both share the runtime.
 */
export async function loadOptimisedPeer(bytes: Uint8Array): Promise<Pick<Model, 'run'>> {
  const { InferenceSession, Tensor, env } = await import('onnxruntime-web/wasm');
  env.wasm.numThreads = 1;
  const session = await InferenceSession.create(bytes, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  });
  return {
    async run(inputs) {
      const feeds = Object.fromEntries(
        Object.entries(inputs).map(([name, { data, shape }]) => {
          if (!(data instanceof Float32Array)) throw new TypeError(`The input ${name} is no float32.`);
          return [name, new Tensor('float32', data, shape)];
        }),
      );
      const answer = await session.run(feeds);
      return { ok: true, value: Object.fromEntries(Object.entries(answer).map(toTensor)) };
    },
  };
}

function toTensor([name, { data, dims }]: [
  string,
  { readonly data: unknown; readonly dims: readonly number[] },
]) {
  if (!(data instanceof Float32Array)) throw new TypeError(`The output ${name} is no float32.`);
  return [name, { data, shape: dims }] as const;
}
