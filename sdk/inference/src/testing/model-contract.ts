import type { InferenceEngine, Model, ModelErrorCode, ModelResult, TensorInfo, Tensors } from '../model.ts';
import { findDifference, toTensors, type Golden } from './golden.ts';
import { writeOnnx } from './write-onnx.ts';

/** One test of a contract: rejects with a sentence when it is broken. Runs in any test runner. @public */
export interface ContractCase {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** A published model: its file and the outputs every engine must give. @public */
export interface ModelArtifact {
  /** `name@version`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly golden: Golden;
}

const ROWS: TensorInfo = { name: 'rows', type: 'float32', shape: ['n', 2] };
const ADDED: TensorInfo = { name: 'added', type: 'float32', shape: ['n', 2] };
const SUM: TensorInfo = { name: 'sum', type: 'float32', shape: ['n', 2] };

/**
 * What every {@link InferenceEngine} must do: load and run, give each artifact's golden outputs within its tolerance,
 * and answer every wrong use with its own code.
 *
 * @param createEngine - called once for each case.
 * @public
 */
export function modelContract(
  createEngine: () => InferenceEngine,
  artifacts: readonly ModelArtifact[],
): readonly ContractCase[] {
  const withAdder = (check: (model: Model) => Promise<void>) => async (): Promise<void> => {
    const model = expectValue(await createEngine().loadModel(writeAdder('Add')));
    await check(model);
    await model.release();
  };
  return [
    { name: 'adds two rows, for any number of rows', run: withAdder(checkSums) },
    { name: 'tells inputs and outputs', run: withAdder(checkInfos) },
    { name: 'runs asked at once give each its own answer', run: withAdder(checkSerialRuns) },
    {
      name: 'a missing input is input-missing',
      run: withAdder(expectFault({ rows: rows(1) }, 'input-missing')),
    },
    { name: 'a wrong shape is shape-mismatch', run: withAdder(expectFault(WRONG_SHAPE, 'shape-mismatch')) },
    {
      name: 'sizes that disagree are shape-mismatch',
      run: withAdder(expectFault(DISAGREEING, 'shape-mismatch')),
    },
    { name: 'too few elements are shape-mismatch', run: withAdder(expectFault(CUT, 'shape-mismatch')) },
    {
      name: 'a wrong element type is type-mismatch',
      run: withAdder(expectFault(WRONG_TYPE, 'type-mismatch')),
    },
    { name: 'a released model is engine-unavailable', run: withAdder(checkRelease) },
    {
      name: 'garbage is model-unreadable',
      run: () => expectRefusal(createEngine(), GARBAGE, 'model-unreadable'),
    },
    {
      name: 'an unknown operator is not accepted',
      run: () => expectRefusal(createEngine(), writeAdder('NoSuchOperator'), 'operator-unsupported'),
    },
    ...artifacts.flatMap((artifact) => goldenCases(createEngine, artifact)),
  ];
}

const GARBAGE = new TextEncoder().encode('<!doctype html><title>404</title>');
const WRONG_SHAPE: Tensors = { rows: { shape: [1, 3], data: new Float32Array(3) }, added: rows(1) };
const DISAGREEING: Tensors = { rows: rows(1), added: rows(2) };
const CUT: Tensors = { rows: { shape: [1, 2], data: new Float32Array(1) }, added: rows(1) };
const WRONG_TYPE: Tensors = { rows: { shape: [1, 2], data: new Int32Array(2) }, added: rows(1) };

function rows(count: number, value = 1): Tensors[string] {
  return { shape: [count, 2], data: new Float32Array(count * 2).fill(value) };
}

function writeAdder(operator: string): Uint8Array {
  const node = { operator, inputs: [ROWS.name, ADDED.name], outputs: [SUM.name] };
  return writeOnnx({ inputs: [ROWS, ADDED], outputs: [SUM], nodes: [node] });
}

async function checkSums(model: Model): Promise<void> {
  for (const count of [1, 3, 0]) {
    const output = expectValue(await model.run({ rows: rows(count, 2), added: rows(count, 0.5) }));
    const sum = output['sum'];
    assert(sum !== undefined, 'there is no output "sum"');
    const difference = findDifference(sum, rows(count, 2.5) ?? sum, { absolute: 0, relative: 0 });
    assert(difference === null, `${count} rows: ${difference}`);
  }
}

async function checkInfos(model: Model): Promise<void> {
  const seen = JSON.stringify([model.inputs, model.outputs]);
  assert(seen === JSON.stringify([[ROWS, ADDED], [SUM]]), `inputs and outputs are ${seen}`);
}

async function checkSerialRuns(model: Model): Promise<void> {
  const values = [1, 2, 3];
  const answers = await Promise.all(
    values.map((value) => model.run({ rows: rows(1, value), added: rows(1, 0) })),
  );
  const seen = answers.map((answer) => Number(expectValue(answer)['sum']?.data[0]));
  assert(seen.join() === values.join(), `the answers are ${seen.join()}`);
}

async function checkRelease(model: Model): Promise<void> {
  await model.release();
  await expectFault({ rows: rows(1), added: rows(1) }, 'engine-unavailable')(model);
}

function expectFault(inputs: Tensors, code: ModelErrorCode): (model: Model) => Promise<void> {
  return async (model) => {
    const answer = await model.run(inputs);
    assert(!answer.ok && answer.error.code === code, `the answer is ${toText(answer)}, not ${code}`);
  };
}

async function expectRefusal(
  engine: InferenceEngine,
  bytes: Uint8Array,
  code: ModelErrorCode,
): Promise<void> {
  const answer = await engine.loadModel(bytes);
  assert(!answer.ok && answer.error.code === code, `the answer is ${toText(answer)}, not ${code}`);
}

function goldenCases(createEngine: () => InferenceEngine, artifact: ModelArtifact): readonly ContractCase[] {
  const { golden } = artifact;
  return golden.cases.map((one) => ({
    name: `${artifact.name}: ${one.name}`,
    run: async () => {
      const model = expectValue(await createEngine().loadModel(artifact.bytes));
      const outputs = expectValue(await model.run(toTensors(one.inputs)));
      for (const [name, expected] of Object.entries(toTensors(one.outputs))) {
        const seen = outputs[name];
        assert(seen !== undefined, `there is no output "${name}"`);
        const difference = findDifference(seen, expected, golden.tolerance);
        assert(difference === null, `${name}: ${difference}`);
      }
      await model.release();
    },
  }));
}

function expectValue<Value>(result: ModelResult<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

function toText(answer: ModelResult<unknown>): string {
  return answer.ok ? 'a value' : `${answer.error.code} (${answer.error.message})`;
}

function assert(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence);
}
