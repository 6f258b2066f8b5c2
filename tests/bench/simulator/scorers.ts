import { readFileSync } from 'node:fs';
import {
  INTEREST_DIMENSION,
  MAX_INTEREST_STEPS,
  SCORE_HEADS,
  scoreTierZero,
  toInterestScores,
  type CandidateScores,
  type ScoreHead,
  type ScoreRequest,
  type Tier,
} from '@curio/core';
import { loadModel, type Tensors } from '@curio/inference';
import type { ItemEncoderId } from './made-up-shop.ts';

const ARTIFACTS = new URL('../../../models/artifacts/', import.meta.url);

/** How close each candidate is to a visitor; `null` for who knows nothing but what sold. */
export interface Scorer {
  readonly tier: Tier;
  readonly modelVersion: string;
  /** Whose vectors it reads. */
  readonly encoder: ItemEncoderId;
  /** Share of interest in the value, whoever comes; what is known of the visitor where it is left out. */
  readonly knowledge?: number;
  score(request: ScoreRequest): Promise<CandidateScores> | null;
}

/** What everybody likes, in the SDK's own prior. */
export const POPULARITY: Scorer = {
  tier: 0,
  modelVersion: 'prior',
  encoder: 'item-encoder/0.1.0',
  score: () => null,
};

/** What the main thread knows without a model. */
export const TIER_ZERO: Scorer = {
  tier: 0,
  modelVersion: 'prior',
  encoder: 'item-encoder/0.1.0',
  score: (request) => Promise.resolve({ interest: scoreTierZero(request), heads: {} }),
};

/** Neither knows nor asks: chance puts the clips in order, so that a log holds all there is. */
export function createLots(encoder: ItemEncoderId, random: () => number): Scorer {
  return {
    tier: 0,
    modelVersion: 'prior',
    encoder,
    knowledge: 1,
    score: ({ candidates }) =>
      Promise.resolve({
        interest: Float32Array.from({ length: candidates.length / INTEREST_DIMENSION }, random),
        heads: {},
      }),
  };
}

/** Of a manifest what a ranker is read by. */
interface Manifest {
  readonly encoder: ItemEncoderId;
  readonly heads?: Readonly<
    Partial<Record<ScoreHead, { readonly output: string; readonly column?: number }>>
  >;
}

/** A published ranker in our kernels, read as the SDK reads it. */
export async function loadTierOne(path: string): Promise<Scorer> {
  const folder = new URL(`${path}/`, ARTIFACTS);
  const manifest: Manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'));
  const loaded = await loadModel(readFileSync(new URL('model.onnx', folder)), { engine: 'light' });
  if (!loaded.ok) throw new Error(`${path}: ${loaded.error.message}`);
  const model = loaded.value;
  const names = model.inputs.map(({ name }) => name);
  return {
    tier: 1,
    modelVersion: path.replace('/', '@'),
    encoder: manifest.encoder,
    async score(request) {
      // Of a visitor who only skipped a model knows nothing.
      if (request.weights.length === 0) return { interest: scoreTierZero(request), heads: {} };
      const given = Object.entries(toTensors(request)).filter(([name]) => names.includes(name));
      const answer = await model.run(Object.fromEntries(given));
      if (!answer.ok) throw new Error(`${path}: ${answer.error.message}`);
      const logits = readColumn(answer.value, { output: 'scores' });
      return { interest: toInterestScores(logits, request, null), heads: readHeads(answer.value, manifest) };
    },
  };
}

function readHeads(outputs: Tensors, { heads = {} }: Manifest): CandidateScores['heads'] {
  return Object.fromEntries(
    SCORE_HEADS.flatMap((head) => {
      const column = heads[head];
      return column === undefined ? [] : [[head, readColumn(outputs, column)]];
    }),
  );
}

function readColumn(
  outputs: Tensors,
  { output, column = 0 }: { readonly output: string; readonly column?: number },
): Float32Array {
  const tensor = outputs[output];
  if (!(tensor?.data instanceof Float32Array)) throw new Error(`There is no output "${output}" of float32.`);
  const width = tensor.shape[1] ?? 1;
  return width === 1 ? tensor.data : tensor.data.filter((_, at) => at % width === column);
}

/** Left-padded to 50 steps, ages as log1p of hours. */
function toTensors({ history, weights, agesHours, candidates }: ScoreRequest): Tensors {
  const padding = MAX_INTEREST_STEPS - weights.length;
  const toSteps = (values: Float32Array, width: number): Float32Array => {
    const padded = new Float32Array(MAX_INTEREST_STEPS * width);
    padded.set(values, padding * width);
    return padded;
  };
  const perStep = [1, MAX_INTEREST_STEPS];
  return {
    history: { shape: [...perStep, INTEREST_DIMENSION], data: toSteps(history, INTEREST_DIMENSION) },
    weights: { shape: perStep, data: toSteps(weights, 1) },
    age: { shape: perStep, data: toSteps(agesHours.map(Math.log1p), 1) },
    candidates: {
      shape: [candidates.length / INTEREST_DIMENSION, INTEREST_DIMENSION],
      data: candidates,
    },
  };
}
