import type { ClaimWords } from './claim-meta.ts';

/** The words of several lists as one. */
export function joinWords(...lists: readonly ClaimWords[]): ClaimWords {
  return {
    forbidden: lists.flatMap(({ forbidden }) => forbidden),
    similar: lists.flatMap(({ similar }) => similar),
    exceptions: lists.flatMap(({ exceptions = [] }) => exceptions),
  };
}
