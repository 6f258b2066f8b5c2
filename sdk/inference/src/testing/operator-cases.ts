import type { OperatorCase } from './operators/case.ts';
import { listChoices } from './operators/choices.ts';
import { listGathers } from './operators/gathers.ts';
import { listMaps } from './operators/maps.ts';
import { listPieces } from './operators/pieces.ts';
import { listProducts } from './operators/products.ts';
import { listQuantised } from './operators/quantised.ts';
import { listRows } from './operators/rows.ts';
import { listTurns } from './operators/turns.ts';
import { listWholes } from './operators/wholes.ts';
import { listZips } from './operators/zips.ts';

/** All cases; the same at every call. @internal */
export function listOperatorCases(): readonly OperatorCase[] {
  return [
    ...listMaps(),
    ...listZips(),
    ...listProducts(),
    ...listRows(),
    ...listTurns(),
    ...listPieces(),
    ...listGathers(),
    ...listChoices(),
    ...listQuantised(),
    ...listWholes(),
  ];
}
