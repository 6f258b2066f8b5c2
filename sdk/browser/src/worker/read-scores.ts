import { SCORE_HEADS } from '@curio/core';
import type { Tensors } from '@curio/inference';
import type { ModelReading, OutputColumn, WorkerScores } from './protocol.ts';

/**
 * Takes out of a model's outputs what its manifest says they mean.
 *
 * @param count - how many candidates were asked about.
 * @returns a sentence when an output is missing, not of float32, or of another size.
 * @internal
 */
export function readScores(
  outputs: Tensors,
  { score, heads }: ModelReading,
  count: number,
): Omit<WorkerScores, 'rows'> | string {
  const logits = readColumn(outputs, score, count);
  if (typeof logits === 'string') return logits;
  const read: Record<string, Float32Array> = {};
  for (const head of SCORE_HEADS) {
    const column = heads[head];
    const values = column === undefined ? undefined : readColumn(outputs, column, count);
    if (typeof values === 'string') return values;
    if (values !== undefined) read[head] = values.map(toProbability);
  }
  return { logits: score.higherIsBetter ? logits : logits.map((logit) => -logit), heads: read };
}

function readColumn(
  outputs: Tensors,
  { output, column }: OutputColumn,
  count: number,
): Float32Array | string {
  const data = outputs[output]?.data;
  if (!(data instanceof Float32Array)) return `There is no output "${output}" of float32.`;
  const width = count === 0 ? 1 : data.length / count;
  if (!Number.isInteger(width) || (count > 0 && column >= width))
    return `The output "${output}" has ${data.length} numbers; column ${column} of ${count} candidates is not there.`;
  const values = width === 1 ? data : data.filter((_, at) => at % width === column);
  return values.every(Number.isFinite) ? values : `The output "${output}" has what is not a number.`;
}

/** Rounding may leave 0..1 by a hair. */
function toProbability(value: number): number {
  return Math.min(1, Math.max(0, value));
}
