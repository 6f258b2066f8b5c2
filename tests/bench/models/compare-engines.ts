import { INTEREST_DIMENSION } from '@curio/core';
import type { BenchRow } from '../bench-report.ts';
import { createArtifactPart } from './parts/artifact-parts.ts';
import type { Case } from './read-interest.ts';
import { rankBySystems } from './parts/systems.ts';

/** onnxruntime is asked so rarely: it is twice as slow, and gives the same ranks. */
const ORACLE_EVERY = 10;

/** What the light engine answered. */
export interface Answered {
  readonly cases: readonly Case[];
  /** By case. */
  readonly ranks: readonly number[];
}

/** How often onnxruntime ranks the target of a case as the light engine did. @param path - `name/version`. */
export async function compareEngines(
  path: string,
  vectors: Float32Array,
  { cases, ranks }: Answered,
): Promise<BenchRow> {
  const isAsked = (_: unknown, at: number): boolean => at % ORACLE_EVERY === 0;
  const oracle = await rankBySystems({
    cases: cases.filter(isAsked),
    itemCount: vectors.length / INTEREST_DIMENSION,
    parts: { model: await createArtifactPart({ path, engine: 'onnxruntime' }, vectors) },
    systems: { model: { model: 1 } },
  });
  return toAgreementRow('cases ranked alike by both engines', oracle.model, ranks.filter(isAsked));
}

/** The last bit of a sum may turn two items that are as good as equal; a place of ten in a thousand does not. */
function toAgreementRow(metric: string, ranks: readonly number[], others: readonly number[]): BenchRow {
  const alike = ranks.filter((rank, at) => Math.abs(rank - (others[at] ?? Number.NaN)) <= rank / 100).length;
  const value = Number((alike / Math.max(1, ranks.length)).toFixed(4));
  return { metric, value, unit: '', budget: 1, pass: value >= 1, beside: { cases: ranks.length } };
}
