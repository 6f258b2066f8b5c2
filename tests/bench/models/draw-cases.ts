import type { Case } from './read-interest.ts';

/** Every case takes 10 to 45 ms a model: so many, at even distances, tell HR@10 to half a percentage point. */
const DRAWN = 2000;

/** The cases that a model is asked: all where `CURIO_BENCH_MODELS` is `all`. */
export function drawCases(cases: readonly Case[]): readonly Case[] {
  if (process.env['CURIO_BENCH_MODELS'] === 'all') return cases;
  const step = cases.length / DRAWN;
  return Array.from(
    { length: Math.min(DRAWN, cases.length) },
    (_, at) => cases[Math.floor(at * step)],
  ).filter((one) => one !== undefined);
}
