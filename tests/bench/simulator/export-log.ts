/*
 * node tests/bench/simulator/export-log.ts [FOLDER]
 *
 * Writes what made-up visitors did at made-up shops, for models/train/heads, into FOLDER or models/.cache/simulated. Half
 * of the visitors have a feed of interest-ranker 0.3.0 as a site would run it, half one that chance put in order, so that
 * a model sees what it would not have shown. Needs built packages.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createSeededRandom, type InterestProfile } from '@curio/core';
import { liveVisitor, type MadeSlate, type Sight } from './live-visitor.ts';
import { createShop, type MadeUpShop } from './made-up-shop.ts';
import { createLots, loadTierOne } from './scorers.ts';
import { createVisitor, type Visitor } from './visitors.ts';

const RANKER = 'interest-ranker/0.3.0';
const EXPLORATION_SHARE = 0.05;
const VISITORS = 100;

/** Each repetition has its own shops and people, and no shop is in two parts; numbers of shops are seeds. */
const REPETITIONS = [1, 2, 3];
const SHOPS = { train: 12, validation: 6, test: 8 };

/** Of `log-<repetition>-<part>.jsonl`, one a line. */
interface LoggedShop {
  readonly seed: number;
  /** `[n, 64]` float32, little-endian, in base64. */
  readonly vectors: string;
  readonly slates: readonly LoggedSlate[];
}

interface LoggedSlate {
  readonly visitor: number;
  readonly policy: string;
  /** Rows of `vectors` that were acted on, oldest first, and how strongly. */
  readonly steps: readonly number[];
  readonly weights: readonly number[];
  readonly sights: LoggedSight[];
}

/**
 * A place that was looked at: row, position, propensity, share watched, whether it led to click, cart, order, and how likely
 * a click was, which nobody but the simulator knows.
 */
type LoggedSight = readonly [
  row: number,
  position: number,
  propensity: number,
  watchRatio: number,
  isClicked: number,
  isInCart: number,
  isBought: number,
  clickChance: number,
];

const folder = process.argv[2] ?? fileURLToPath(new URL('../../../models/.cache/simulated', import.meta.url));
const ranker = await loadTierOne(RANKER);
mkdirSync(folder, { recursive: true });
for (const repetition of REPETITIONS)
  for (const [at, [part, count]] of Object.entries(SHOPS).entries()) {
    const lines: string[] = [];
    for (let number = 0; number < count; number += 1)
      lines.push(`${JSON.stringify(await logShop(repetition * 1000 + at * 100 + number))}\n`);
    writeFileSync(`${folder}/log-${repetition}-${part}.jsonl`, lines.join(''));
    console.log(`log-${repetition}-${part}.jsonl: ${count} shops of ${VISITORS} visitors`);
  }

async function logShop(seed: number): Promise<LoggedShop> {
  const random = createSeededRandom(seed);
  const shop = createShop(random, ranker.encoder);
  const slates: LoggedSlate[] = [];
  for (let number = 0; number < VISITORS; number += 1)
    slates.push(...(await logVisitor(shop, createVisitor(random), { seed, number })));
  const { buffer, byteOffset, byteLength } = shop.vectors;
  return { seed, vectors: Buffer.from(buffer, byteOffset, byteLength).toString('base64'), slates };
}

async function logVisitor(
  shop: MadeUpShop,
  visitor: Visitor,
  { seed, number }: { readonly seed: number; readonly number: number },
): Promise<readonly LoggedSlate[]> {
  const toRandom = (use: number): (() => number) => createSeededRandom(seed * 1000 + number + use);
  const isRanked = number % 2 === 0;
  const slates: LoggedSlate[] = [];
  let foresee: MadeSlate['foresee'] | null = null;
  await liveVisitor({
    shop,
    policy: {
      scorer: isRanked ? ranker : createLots(ranker.encoder, toRandom(900)),
      explorationShare: EXPLORATION_SHARE,
    },
    visitor,
    name: `visitor-${number}`,
    random: toRandom(0),
    feedRandom: toRandom(500),
    onSlate(made) {
      foresee = made.foresee;
      const policy = isRanked ? RANKER : 'lots';
      slates.push({ visitor: number, policy, ...toSteps(shop, made.profile), sights: [] });
    },
    onSight: (sight) => slates.at(-1)?.sights.push(toSight(shop, sight, foresee?.(sight.clip).click ?? 0)),
  });
  return slates;
}

function toSteps(shop: MadeUpShop, { steps }: InterestProfile): Pick<LoggedSlate, 'steps' | 'weights'> {
  return {
    steps: steps.map(({ item }) => toRow(shop, item)),
    weights: steps.map(({ weight }) => Number(weight.toFixed(4))),
  };
}

function toSight(shop: MadeUpShop, { clip, reaction, events }: Sight, clickChance: number): LoggedSight {
  const { position = 0, propensity = 1 } = events[0] ?? {};
  const { watchRatio, isClicked, isInCart, isBought } = reaction;
  return [
    toRow(shop, clip),
    position,
    propensity,
    Number(watchRatio.toFixed(4)),
    Number(isClicked),
    Number(isInCart),
    Number(isBought),
    Number(clickChance.toFixed(4)),
  ];
}

function toRow({ candidates }: MadeUpShop, item: string): number {
  return candidates.findIndex(({ id }) => id === item);
}
