import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  BEST_EVIDENCE,
  createHashingItemEncoder,
  encodeCatalogue,
  INTEREST_DIMENSION,
  MAX_INTEREST_STEPS,
  quantiseVectors,
  toFloat32Matrix,
  type ItemText,
} from '@curio/core';
import { loadModel, type EngineName, type Tensors } from '@curio/inference';
import type { Part } from './systems.ts';

const ARTIFACTS = fileURLToPath(new URL('../../../../models/artifacts/', import.meta.url));

/** A published ranker, and what runs it. */
export interface Artifact {
  /** `name/version` in models/artifacts. */
  readonly path: string;
  readonly engine: EngineName;
}

/** What the item encoder makes of the texts, after int8, as a page sees it: `[n, 64]`. */
export function encodeItems(items: readonly ItemText[]): Float32Array {
  return toFloat32Matrix(quantiseVectors(createHashingItemEncoder().encode(items)));
}

/** The same of the encoder that is fitted to the catalogue. */
export function encodeWhole(items: readonly ItemText[]): Float32Array {
  return toFloat32Matrix(quantiseVectors(encodeCatalogue(items)));
}

/** The last ten items of a history speak, each worth 0.7 of the next, through the vectors of {@link encodeItems}. */
export function createEncodedPart(items: readonly ItemText[]): Part {
  const vectors = encodeItems(items);
  const scores = new Float32Array(items.length);
  return (history) => {
    const mean = new Float64Array(INTEREST_DIMENSION);
    for (const [back, row] of history.slice(-10).toReversed().entries())
      for (let at = 0; at < INTEREST_DIMENSION; at += 1)
        mean[at] = (mean[at] ?? 0) + 0.7 ** back * (vectors[row * INTEREST_DIMENSION + at] ?? 0);
    for (let row = 0; row < items.length; row += 1) {
      let sum = 0;
      for (let at = 0; at < INTEREST_DIMENSION; at += 1)
        sum += (mean[at] ?? 0) * (vectors[row * INTEREST_DIMENSION + at] ?? 0);
      scores[row] = sum;
    }
    return scores;
  };
}

/**
 * A published interest ranker over all items, each score as the evidence that the SDK makes of it before it blends.
 *
 * @param vectors - of {@link encodeItems}.
 */
export async function createArtifactPart(artifact: Artifact, vectors: Float32Array): Promise<Part> {
  const score = await createRawPart(artifact, vectors);
  return async (history) => toEvidence(await score(history));
}

/** A published interest ranker over all items, its scores as they are. */
export async function createRawPart({ path, engine }: Artifact, vectors: Float32Array): Promise<Part> {
  const bytes = readFileSync(`${ARTIFACTS}${path}/model.onnx`);
  const loaded = await loadModel(bytes, { engine });
  if (!loaded.ok) throw new Error(`${path}: ${loaded.error.message}`);
  const model = loaded.value;
  return async (history) => {
    const answer = await model.run(toInputs(history, vectors));
    if (!answer.ok) throw new Error(`${path}: ${answer.error.message}`);
    const scores = answer.value['scores']?.data;
    if (!(scores instanceof Float32Array)) throw new Error(`${path} gives no scores of float32.`);
    return scores;
  };
}

/** Strength 1 and one day a step, the last a day ago: this data has no times. */
function toInputs(history: readonly number[], vectors: Float32Array): Tensors {
  const kept = history.slice(-MAX_INTEREST_STEPS);
  const padding = MAX_INTEREST_STEPS - kept.length;
  const steps = new Float32Array(MAX_INTEREST_STEPS * INTEREST_DIMENSION);
  const [weights, age] = [new Float32Array(MAX_INTEREST_STEPS), new Float32Array(MAX_INTEREST_STEPS)];
  for (const [at, row] of kept.entries()) {
    const vector = vectors.subarray(row * INTEREST_DIMENSION, (row + 1) * INTEREST_DIMENSION);
    steps.set(vector, (padding + at) * INTEREST_DIMENSION);
    weights[padding + at] = 1;
    age[padding + at] = Math.log1p(24 * (kept.length - at));
  }
  return {
    history: { shape: [1, MAX_INTEREST_STEPS, INTEREST_DIMENSION], data: steps },
    weights: { shape: [1, MAX_INTEREST_STEPS], data: weights },
    age: { shape: [1, MAX_INTEREST_STEPS], data: age },
    candidates: { shape: [vectors.length / INTEREST_DIMENSION, INTEREST_DIMENSION], data: vectors },
  };
}

function toEvidence(scores: Float32Array): Float32Array {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const most = scores.reduce((highest, score) => Math.max(highest, score), mean);
  return scores.map((score) => (BEST_EVIDENCE * (score - mean)) / (most - mean || 1));
}
