import { existsSync, readFileSync } from 'node:fs';
import { loadModel, type Model } from '@curio/inference';

const ARTIFACTS = new URL('../../../../models/artifacts/', import.meta.url);

/** Probabilities of one text's classes; the first class is none. */
export type Probabilities = readonly number[];

/** Out of the fold's own model, which never saw the text. */
export interface FoldAnswer {
  readonly fold: number;
  readonly probabilities: Probabilities;
  /** Whether anything was found, by the threshold that was chosen without this fold. */
  readonly isFound: boolean;
}

/** Names of the classes, and what people's texts get. */
export interface ClassifierAnswers {
  readonly classes: readonly string[];
  readonly answers: readonly FoldAnswer[];
  /** What people put each text under, as a place in `classes`. */
  readonly labels: readonly number[];
  /** F1 of TF-IDF with logistic regression on the same folds, as `models/eval` last computed it. */
  readonly baselines: Readonly<Record<string, number>>;
  /** Where two engines lie furthest apart, over all texts. */
  readonly largestDifference: number;
}

/** Inputs of a classifier for one text. */
export interface TextInputs {
  readonly buckets: Float32Array;
  readonly values: Float32Array;
}

interface FoldsFile {
  /** A digit a text, in the order of the data; so are the labels. */
  readonly folds: string;
  readonly labels: string;
  readonly thresholds: readonly number[];
  readonly baselines: Readonly<Record<string, number>>;
}

interface ManifestFile {
  readonly classes: { readonly names: readonly string[] };
}

/**
 * Asks the model of each fold about that fold's texts, by our kernels and by onnxruntime.
 *
 * @returns a sentence instead, where the folds were made of other texts.
 */
export async function askFolds(
  artifact: string,
  inputs: readonly TextInputs[],
): Promise<ClassifierAnswers | string> {
  const folder = new URL(`${artifact}/`, ARTIFACTS);
  const { classes } = readJson(new URL('manifest.json', folder)) as ManifestFile;
  const { folds, labels, thresholds, baselines } = readJson(new URL('folds/folds.json', folder)) as FoldsFile;
  if (folds.length !== inputs.length)
    return `${artifact} was made of ${folds.length} texts, and here are ${inputs.length}`;
  const answers: FoldAnswer[] = [];
  let largestDifference = 0;
  const models = await Promise.all(thresholds.map((_, fold) => loadFold(folder, fold)));
  for (const [at, input] of inputs.entries()) {
    const fold = Number(folds[at]);
    const pair = models[fold];
    if (pair === undefined) return `${artifact} has no model of fold ${fold}`;
    const [ours, theirs] = await Promise.all(pair.map((model) => ask(model, input)));
    const probabilities = ours ?? [];
    largestDifference = Math.max(largestDifference, ...toDifferences(probabilities, theirs ?? []));
    const isFound = 1 - (probabilities[0] ?? 1) >= (thresholds[fold] ?? 1);
    answers.push({ fold, probabilities, isFound });
  }
  return {
    classes: classes.names,
    answers,
    labels: Array.from(labels, Number),
    baselines,
    largestDifference,
  };
}

async function loadFold(folder: URL, fold: number): Promise<readonly Model[]> {
  const path = new URL(`folds/fold-${fold}.onnx`, folder);
  if (!existsSync(path)) throw new Error(`${path.pathname} is not there; run models/export again.`);
  const bytes = new Uint8Array(readFileSync(path));
  return Promise.all(
    (['light', 'onnxruntime'] as const).map(async (engine) => {
      const loaded = await loadModel(bytes, { engine });
      if (!loaded.ok) throw new Error(loaded.error.message);
      return loaded.value;
    }),
  );
}

async function ask(model: Model, { buckets, values }: TextInputs): Promise<Probabilities> {
  const shape = [buckets.length];
  const answer = await model.run({ buckets: { shape, data: buckets }, values: { shape, data: values } });
  if (!answer.ok) throw new Error(answer.error.message);
  return Array.from(answer.value['probabilities']?.data ?? [], Number);
}

function toDifferences(one: Probabilities, other: Probabilities): readonly number[] {
  return one.map((value, at) => Math.abs(value - (other[at] ?? Number.NaN)));
}

/** Files that models/export wrote; their shapes are checked there. */
function readJson(path: URL): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
