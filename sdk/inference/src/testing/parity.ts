import type { InferenceEngine, Tensor, Tensors } from '../model.ts';
import type { ContractCase } from './model-contract.ts';
import { listOperatorCases } from './operator-cases.ts';
import type { OperatorCase } from './operators/case.ts';

/**
 * One test for each operator and form of it: an engine gives what another gives, on random, extreme and empty inputs.
 *
 * @param createEngine - the engine on trial.
 * @param createOracle - the engine that is right.
 * @public
 */
export function parityContract(
  createEngine: () => InferenceEngine,
  createOracle: () => InferenceEngine,
): readonly ContractCase[] {
  return listOperatorCases().map((one) => ({
    name: one.name,
    run: async () => {
      const [seen, expected] = [await runAll(createEngine(), one), await runAll(createOracle(), one)];
      for (const [at, outputs] of expected.entries()) compare(seen[at] ?? {}, outputs, one.tolerance);
    },
  }));
}

async function runAll(engine: InferenceEngine, { bytes, runs }: OperatorCase): Promise<readonly Tensors[]> {
  const loaded = await engine.loadModel(bytes);
  if (!loaded.ok) throw new Error(`${engine.name}: ${loaded.error.code}: ${loaded.error.message}`);
  const outputs: Tensors[] = [];
  for (const inputs of runs) {
    const answer = await loaded.value.run(inputs);
    if (!answer.ok) throw new Error(`${engine.name}: ${answer.error.code}: ${answer.error.message}`);
    outputs.push(answer.value);
  }
  await loaded.value.release();
  return outputs;
}

function compare(seen: Tensors, expected: Tensors, tolerance: number): void {
  for (const [name, wanted] of Object.entries(expected)) {
    const got = seen[name];
    if (got?.shape.join() !== wanted.shape.join())
      throw new Error(`${name} is [${got?.shape.join()}], not [${wanted.shape.join()}].`);
    const at = findDifference(got, wanted, tolerance);
    if (at !== -1) throw new Error(`${name}[${at}] is ${got.data[at]}, not ${wanted.data[at]}.`);
  }
}

function findDifference(seen: Tensor, expected: Tensor, tolerance: number): number {
  return Array.from(expected.data, Number).findIndex((wanted, at) => {
    const got = Number(seen.data[at]);
    if (Object.is(got, wanted)) return false;
    return !(Math.abs(got - wanted) <= tolerance * Math.max(1, Math.abs(wanted)));
  });
}
