/** What a line through features says. */
export type Linear = (features: readonly number[]) => number;

/** Keeps features that never vary from standing for anything. */
const RIDGE = 1;

/** Least squares with a small ridge, by elimination; for a handful of features. */
export function fitLinear(rows: readonly (readonly number[])[], targets: readonly number[]): Linear {
  const width = rows[0]?.length ?? 0;
  const system = Array.from({ length: width }, (_, i) => [
    ...Array.from(
      { length: width },
      (_, j) => sumOver(rows, (row) => (row[i] ?? 0) * (row[j] ?? 0)) + (i === j ? RIDGE : 0),
    ),
    sumOver(rows, (row, at) => (row[i] ?? 0) * (targets[at] ?? 0)),
  ]);
  const weights = solve(system);
  return (features) => features.reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), 0);
}

function sumOver(
  rows: readonly (readonly number[])[],
  term: (row: readonly number[], at: number) => number,
): number {
  return rows.reduce((sum, row, at) => sum + term(row, at), 0);
}

/** Gauss and Jordan; the ridge keeps every pivot above 0. */
function solve(system: readonly (readonly number[])[]): readonly number[] {
  const rows = system.map((row) => [...row]);
  for (const [at, pivotRow] of rows.entries()) {
    const pivot = pivotRow[at] ?? 1;
    const scaled = pivotRow.map((value) => value / pivot);
    rows[at] = scaled;
    for (const [other, row] of rows.entries()) {
      const factor = row[at] ?? 0;
      if (other !== at) rows[other] = row.map((value, column) => value - factor * (scaled[column] ?? 0));
    }
  }
  return rows.map((row) => row.at(-1) ?? 0);
}
