import { readFileSync } from 'node:fs';
import { createSeededRandom, SCORE_HEADS, type ScoreHead } from '@curio/core';
import { loadModel, type Tensors } from '@curio/inference';
import { expect, test } from 'vitest';
import { judgeHeads } from '../bench/simulator/judge-heads.ts';
import { createWorld } from '../bench/simulator/made-up-world.ts';
import { createLots, loadTierOne } from '../bench/simulator/scorers.ts';

const WITH_HEADS = 'interest-ranker/0.4.0';
const STEPS = 50;
const WIDTH = 64;

/** Of a visitor who acted on items of a made-up shop. */
interface Acts {
  /** Rows, oldest first, and how strong each act was. */
  readonly rows: readonly number[];
  readonly weights: readonly number[];
}

/** The model expects vectors fitted to the catalogue, which take seconds; none of this asks whose they are. */
const world = createWorld({ seed: 8, visitorCount: 8 }, 'item-encoder/0.1.0');
const { shop } = world;

test('the scores are those of 0.3.0 to the last bit', async () => {
  const [before, after] = await Promise.all(['interest-ranker/0.3.0', WITH_HEADS].map(run));
  for (const acts of drawActs()) {
    const inputs = toInputs(acts);
    expect((await after?.(inputs))?.['scores']).toEqual((await before?.(inputs))?.['scores']);
  }
});

test('who buys has it in the cart, and who has it there clicked on it: so are the chances, whoever comes', async () => {
  const ask = await run(WITH_HEADS);
  for (const acts of drawActs()) {
    const { pWatch, pClick, pCart, pBuy } = readHeads(await ask(toInputs(acts)));
    for (const [row, click] of pClick.entries()) {
      expect(click).toBeLessThan(1);
      expect(pCart[row]).toBeLessThan(click);
      expect(pBuy[row]).toBeLessThan(pCart[row] ?? 0);
      expect(pBuy[row]).toBeGreaterThan(0);
      expect(pWatch[row]).toBeGreaterThan(0);
      expect(pWatch[row]).toBeLessThan(1);
    }
  }
});

test('an act makes its like more likely and what is unlike it less, and says nothing of the very item', async () => {
  const ask = await run(WITH_HEADS);
  const weak = readHeads(await ask(toInputs({ rows: [300, 0], weights: [0.5, 0.2] })));
  const strong = readHeads(await ask(toInputs({ rows: [300, 0], weights: [0.5, 0.9] })));
  const rows = [...shop.candidates.keys()].slice(1);
  const like = rows.filter((row) => toCosine(0, row) > 0.5 && toCosine(0, row) < 0.99);
  const unlike = rows.filter((row) => toCosine(0, row) < 0);
  expect(Math.min(like.length, unlike.length)).toBeGreaterThan(3);
  for (const head of SCORE_HEADS) {
    for (const row of like) expect(strong[head][row]).toBeGreaterThan(weak[head][row] ?? 1);
    for (const row of unlike) expect(strong[head][row]).toBeLessThan(weak[head][row] ?? 0);
    expect(strong[head][0]).toBeCloseTo(weak[head][0] ?? 0, 6);
  }
});

test('who did more than anybody that it was fitted to is told no chance that nobody had', async () => {
  const ask = await run(WITH_HEADS);
  const like = [...shop.candidates.keys()].filter((row) => toCosine(0, row) > 0.5 && toCosine(0, row) < 0.99);
  const rows = Array.from({ length: STEPS }, (_, at) => like[at % like.length] ?? 0);
  for (const acts of [rows, rows.slice(0, like.length)]) {
    const { pClick } = readHeads(await ask(toInputs({ rows: acts, weights: acts.map(() => 1) })));
    expect(Math.max(...pClick)).toBeLessThan(0.45);
  }
});

test('its feed shows what the heads said, and what came is told beside it', async () => {
  const scorer = await loadTierOne(WITH_HEADS);
  const judged = await judgeHeads({ scorer, explorationShare: 0.05 }, [world]);
  expect(judged.map(({ head }) => head)).toEqual(SCORE_HEADS);
  const [watch, click, cart, buy] = judged.map(({ rate }) => rate);
  expect(watch).toBeGreaterThan(click ?? 1);
  expect(click).toBeGreaterThan(cart ?? 1);
  expect(cart).toBeGreaterThan(buy ?? 1);
  for (const { said, rate, calibrationError, areaUnderCurve } of judged) {
    expect(Math.abs(said - rate)).toBeLessThanOrEqual(calibrationError + 1e-9);
    expect(areaUnderCurve).toBeGreaterThan(0);
    expect(areaUnderCurve).toBeLessThan(1);
  }
});

test('a feed that chance put in order says nothing of what will come', async () => {
  const scorer = createLots('item-encoder/0.1.0', createSeededRandom(1));
  const judged = await judgeHeads({ scorer, explorationShare: 0 }, [world]);
  expect(judged.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
});

async function run(path: string): Promise<(inputs: Tensors) => Promise<Tensors>> {
  const bytes = readFileSync(new URL(`../../models/artifacts/${path}/model.onnx`, import.meta.url));
  const model = await loadModel(bytes, { engine: 'light' });
  if (!model.ok) throw new Error(model.error.message);
  return async (inputs) => {
    const answer = await model.value.run(inputs);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
}

function toCosine(one: number, other: number): number {
  const [a, b] = [one, other].map((row) => shop.vectors.subarray(row * WIDTH, (row + 1) * WIDTH));
  return [...(a ?? [])].reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0);
}

function drawActs(): readonly Acts[] {
  const random = createSeededRandom(4);
  const count = shop.candidates.length;
  return [0, 1, 7, STEPS].map((steps) => ({
    rows: Array.from({ length: steps }, () => Math.floor(random() * count)),
    weights: Array.from({ length: steps }, () => 0.2 + 0.8 * random()),
  }));
}

function toInputs({ rows, weights }: Acts): Tensors {
  const [history, strengths] = [new Float32Array(STEPS * WIDTH), new Float32Array(STEPS)];
  const padding = STEPS - rows.length;
  strengths.set(weights, padding);
  for (const [at, row] of rows.entries())
    history.set(shop.vectors.subarray(row * WIDTH, (row + 1) * WIDTH), (padding + at) * WIDTH);
  return {
    history: { shape: [1, STEPS, WIDTH], data: history },
    weights: { shape: [1, STEPS], data: strengths },
    candidates: { shape: [shop.candidates.length, WIDTH], data: shop.vectors },
  };
}

function readHeads({ probabilities }: Tensors): Readonly<Record<ScoreHead, readonly number[]>> {
  const values = [...(probabilities?.data ?? [])].map(Number);
  const pick = (column: number): readonly number[] => values.filter((_, at) => at % 4 === column);
  return { pWatch: pick(0), pClick: pick(1), pCart: pick(2), pBuy: pick(3) };
}
