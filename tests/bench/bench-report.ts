/** One measured figure against its budget. */
export interface BenchRow {
  readonly metric: string;
  /** `null` when it could not be measured; then `reason` says why and `pass` is false. */
  readonly value: number | null;
  readonly unit: string;
  readonly budget: number | null;
  readonly pass: boolean;
  /** Figures of peers or limits from the same run. */
  readonly beside: Readonly<Record<string, number | string>>;
  readonly reason?: string;
}

/** What every bench gives back. */
export interface BenchReport {
  readonly bench: string;
  readonly rows: readonly BenchRow[];
}

/** Prints a report for people. */
export function printTable({ bench, rows }: BenchReport): void {
  const lines = rows.map(({ metric, value, unit, budget, pass, beside, reason }) => ({
    '': pass ? '✓' : '✗',
    metric,
    value: value === null ? (reason ?? 'not measured') : `${value} ${unit}`,
    budget: budget === null ? '' : `${budget} ${unit}`,
    beside: Object.entries(beside)
      .map(([name, figure]) => `${name} ${figure}`)
      .join(', '),
  }));
  console.log(`\n${bench}`);
  console.table(lines);
}

/** Prints a report as the one line that tools read. */
export function printJsonLine(report: BenchReport): void {
  console.log(JSON.stringify(report));
}
