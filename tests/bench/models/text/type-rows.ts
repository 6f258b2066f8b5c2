import type { BenchRow } from '../../bench-report.ts';
import type { ClassifierAnswers } from './ask-folds.ts';

/**
 * A row for each class but none: F1, precision and recall, out of fold.
 *
 * @param words - whether the word list found anything in each text; empty for none. It names no classes, so that only its
 * recall within a class can be told.
 */
export function toTypeRows(
  name: string,
  { classes, answers, labels }: ClassifierAnswers,
  words: readonly boolean[],
): readonly BenchRow[] {
  const named = answers.map(({ isFound, probabilities }) => (isFound ? findLikeliest(probabilities) : 0));
  return classes.slice(1).map((title, at) => {
    const place = at + 1;
    const there = labels.flatMap((label, row) => (label === place ? [row] : []));
    const said = named.filter((one) => one === place).length;
    const hits = there.filter((row) => named[row] === place).length;
    const byWords = there.filter((row) => words[row] === true).length;
    return {
      metric: `${name}, ${title}: F1`,
      value: toShare(2 * hits, said + there.length),
      unit: '',
      budget: null,
      pass: true,
      beside: {
        precision: toShare(hits, said),
        recall: toShare(hits, there.length),
        texts: there.length,
        ...(words.length === 0 ? {} : { 'recall of the word list': toShare(byWords, there.length) }),
      },
    };
  });
}

/** The likeliest class but none. */
function findLikeliest(probabilities: readonly number[]): number {
  const bad = probabilities.slice(1);
  return 1 + bad.indexOf(Math.max(...bad));
}

function toShare(part: number, whole: number): number {
  return whole === 0 ? 0 : Number((part / whole).toFixed(3));
}
