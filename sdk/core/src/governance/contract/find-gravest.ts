import type { Outcome } from './rule.ts';

/** Gravest first. */
const GRAVITY: readonly Outcome[] = [
  'violation',
  'needs-review',
  'exempted',
  'pass',
  'inapplicable',
  'not-run',
];

/** The gravest of some answers of a rule; `inapplicable` for none. @public */
export function findGravest(outcomes: Iterable<Outcome>): Outcome {
  const given = new Set(outcomes);
  return GRAVITY.find((outcome) => given.has(outcome)) ?? 'inapplicable';
}
