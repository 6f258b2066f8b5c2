import { readClaim, readShopText, type ClaimedGoods } from '@curio/core';
import type { BenchRow } from '../../bench-report.ts';
import { judgeAsDescriptions } from '../../governance/judge-strings.ts';
import {
  readClaims,
  readShopStrings,
  STRING_FILES,
  type JudgedString,
} from '../../governance/read-strings.ts';
import { askFolds, type ClassifierAnswers, type FoldAnswer } from './ask-folds.ts';
import { toTypeRows } from './type-rows.ts';
import { measureCalibrationError, toF1, toFoldMean, type Judged } from './figures.ts';

/** What a classifier of dark patterns must reach; RoBERTa-large, of 1.4 GB, is published with .975. */
const LEAST_F1 = 0.97;
/** Engines agree to this on every text. */
const MOST_DIFFERENCE = 1e-5;

/**
 * The two text classifiers, out of fold and by our kernels: every text is asked of a model that saw neither it nor a text
 * of its page or template.
 */
export async function measureTextModels(): Promise<readonly BenchRow[]> {
  const shop = readShopStrings();
  const claims = readClaims();
  return [
    ...(shop === null ? [toSkipped(STRING_FILES.shop)] : await rowsOfShop(shop)),
    ...(claims === null ? [toSkipped(STRING_FILES.claims)] : await rowsOfClaims(claims)),
  ];
}

function toSkipped(file: string): BenchRow {
  const reason = `skipped: ../shared/data/governance/${file} is not there`;
  return { ...toRow(`texts of ${file}`, null, {}), reason };
}

async function rowsOfShop(strings: readonly JudgedString[]): Promise<readonly BenchRow[]> {
  const asked = await askFolds(
    'dark-pattern-text/0.2.0',
    strings.map(({ text }) => readShopText(text)),
  );
  if (typeof asked === 'string') return [{ ...toRow('dark patterns', null, {}), pass: false, reason: asked }];
  const judged = toJudged(strings, asked.answers);
  const mean = toFoldMean(judged);
  const main = toRow('dark patterns, out of fold: F1', mean, {
    ...toBinary(judged),
    ...asked.baselines,
    'RoBERTa-large, published': 0.975,
  });
  return [
    { ...main, budget: LEAST_F1, pass: mean >= LEAST_F1 },
    ...toTypeRows('dark patterns', asked, []),
    toCalibration('dark patterns', judged),
    toAgreement('dark patterns', asked),
  ];
}

async function rowsOfClaims(strings: readonly JudgedString[]): Promise<readonly BenchRow[]> {
  const asked = await askFolds(
    'claim-text/0.1.0',
    strings.map(({ text, kind }) => readClaim(text, toGoods(kind))),
  );
  if (typeof asked === 'string') return [{ ...toRow('claims', null, {}), pass: false, reason: asked }];
  const judged = toJudged(strings, asked.answers);
  const words = judgeAsDescriptions(strings).map((objections) => objections.size > 0);
  const byWords = judged.map((one, at) => ({ ...one, isFound: words[at] === true }));
  const isFood = strings.map(({ kind }) => kind === 'food');
  return [
    toRow('claims, out of fold: F1', toFoldMean(judged), { ...toBinary(judged), ...asked.baselines }),
    toRow('claims, the word list alone: F1', toF1(byWords), toBinary(byWords)),
    ...[judged, byWords].map((answers, at) => {
      const food = answers.filter((_, row) => isFood[row]);
      return toRow(`claims about food, ${at === 0 ? 'model' : 'word list'}: F1`, toF1(food), toBinary(food));
    }),
    ...toTypeRows('claims', asked, words),
    toCalibration('claims', judged),
    toAgreement('claims', asked),
  ];
}

function toGoods(kind: string): ClaimedGoods {
  return kind === 'health-food' || kind === 'cosmetic' || kind === 'tcm-otc' ? kind : 'food';
}

function toJudged(strings: readonly JudgedString[], answers: readonly FoldAnswer[]): readonly Judged[] {
  return answers.map(({ fold, isFound, probabilities }, at) => ({
    fold,
    isFound,
    isBad: strings[at]?.isBad === true,
    probability: 1 - (probabilities[0] ?? 1),
  }));
}

function toBinary(judged: readonly Judged[]): Readonly<Record<string, number>> {
  const found = judged.filter(({ isFound }) => isFound);
  const hits = found.filter(({ isBad }) => isBad).length;
  const bad = judged.filter(({ isBad }) => isBad).length;
  return {
    precision: toFigure(hits / Math.max(1, found.length)),
    recall: toFigure(hits / Math.max(1, bad)),
    'false alarms': found.length - hits,
    missed: bad - hits,
  };
}

function toCalibration(name: string, judged: readonly Judged[]): BenchRow {
  const texts = { texts: judged.length, bins: 10 };
  return toRow(`${name}: expected calibration error`, measureCalibrationError(judged), texts);
}

function toAgreement(name: string, { largestDifference }: ClassifierAnswers): BenchRow {
  const metric = `${name}: our kernels beside onnxruntime, largest difference`;
  return {
    metric,
    value: largestDifference,
    unit: '',
    budget: MOST_DIFFERENCE,
    pass: largestDifference <= MOST_DIFFERENCE,
    beside: {},
  };
}

function toRow(metric: string, value: number | null, beside: BenchRow['beside']): BenchRow {
  return {
    metric,
    value: value === null ? null : toFigure(value),
    unit: '',
    budget: null,
    pass: true,
    beside,
  };
}

function toFigure(value: number): number {
  return Number(value.toFixed(4));
}
