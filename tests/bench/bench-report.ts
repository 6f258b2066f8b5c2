/** One measured figure against its budget. */
export interface BenchRow {
  readonly metric: string;
  /**
   * `null` when it could not be measured; then `reason` says why, and `pass` is false, but where only data from outside
   * the repository is absent.
   */
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

/** Why something could not be measured, in one line: some errors bring a frame of text with them. */
export function toReason(error: unknown): string {
  return String(error).split('\n', 1).join('');
}

/** Prints a report for people. */
export function printTable({ bench, rows }: BenchReport): void {
  const cells = [['', bench, 'value', 'budget', 'beside'], ...rows.map(toCells)];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  for (const row of cells)
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

function toCells({ metric, value, unit, budget, pass, beside, reason }: BenchRow): readonly string[] {
  return [
    pass ? '✓' : '✗',
    metric,
    value === null ? (reason ?? 'not measured') : `${value.toLocaleString('en')} ${unit}`,
    budget === null ? '' : `${budget.toLocaleString('en')} ${unit}`,
    Object.entries(beside)
      .map(([name, figure]) => `${name} ${figure.toLocaleString('en')}`)
      .join(', '),
  ];
}

/** Prints a report as the one line that tools read. */
export function printJsonLine(report: BenchReport): void {
  console.log(JSON.stringify(report));
}
