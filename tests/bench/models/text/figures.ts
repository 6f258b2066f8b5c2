/** A text, what people said of it, and what a classifier that never saw it says. */
export interface Judged {
  readonly fold: number;
  readonly isBad: boolean;
  readonly isFound: boolean;
  /** That it is bad. */
  readonly probability: number;
}

const BINS = 10;

/** Harmonic mean of precision and recall of what is bad. */
export function toF1(judged: readonly Judged[]): number {
  const hits = judged.filter(({ isBad, isFound }) => isBad && isFound).length;
  const both = judged.filter(({ isFound }) => isFound).length + judged.filter(({ isBad }) => isBad).length;
  return both === 0 ? 0 : (2 * hits) / both;
}

/** Mean of the folds' F1. */
export function toFoldMean(judged: readonly Judged[]): number {
  const folds = [...new Set(judged.map(({ fold }) => fold))];
  const figures = folds.map((fold) => toF1(judged.filter((one) => one.fold === fold)));
  return figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, folds.length);
}

/** Over ten bins of equal width: how far what was said lies from what was seen, weighed by the texts in the bin. */
export function measureCalibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: BINS }, (_, bin) =>
    judged.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin),
  );
  const gaps = bins.map((held) =>
    Math.abs(held.reduce((sum, { probability, isBad }) => sum + probability - (isBad ? 1 : 0), 0)),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, judged.length);
}
