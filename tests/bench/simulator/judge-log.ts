import {
  createSeededRandom,
  estimateByPropensity,
  estimateBySelfNormalised,
  estimateDoublyRobust,
  makeSlate,
  toLoggedChoices,
  type CurioEvent,
  type LoggedChoice,
  type LoggedPlace,
  type OffPolicyResult,
  type StepObserver,
} from '@curio/core';
import { liveVisitor, type MadeSlate } from './live-visitor.ts';
import { createShop, type MadeUpShop } from './made-up-shop.ts';
import { PLACES, toSlateInput } from './rank-feed.ts';
import type { Scorer } from './scorers.ts';
import { fitLinear, type Linear } from './fit-linear.ts';
import { createVisitor } from './visitors.ts';

/** What a log says of a policy, beside what it would have brought. */
export interface JudgedPolicy {
  readonly target: string;
  /** Clicks a place, by expectation, in the drawn places of the log. */
  readonly truth: number;
  readonly estimates: Readonly<Record<'IPS' | 'SNIPS' | 'doubly robust', OffPolicyResult>>;
}

/** One place in ten is always drawn from forty: the most exploration that the SDK's rules allow. */
const EXPLORATION_SHARE = 0.1;
const VISITORS = 1000;

/** A target that always took its best would find one drawn place in forty on its side, and need as many more. */
const BEST = 5;

/** A drawn place: what could have stood there, what each target would have put there, and what would come of it. */
interface DrawnPlace {
  /** Halves of the visitors: a model learns from one and is asked about the other. */
  readonly half: 0 | 1;
  /** By the id of a clip that could be drawn: prior and interest, by the feed's scorer. */
  readonly drawable: ReadonlyMap<string, readonly number[]>;
  /** By target: its best of them, of which it would show one, evenly. */
  readonly picks: Readonly<Record<string, readonly string[]>>;
  readonly toClick: (id: string) => number;
}

/** Whose feed is logged, who is asked about it, and who comes. */
export interface Judging {
  readonly logging: Scorer;
  /** By name; all read the vectors that `logging` reads. */
  readonly targets: Readonly<Record<string, Scorer>>;
  readonly seed: number;
}

/** Logs visitors of a feed, and asks the log what one of each target's five best would have brought in the drawn places. */
export async function judgeLog(judging: Judging): Promise<readonly JudgedPolicy[]> {
  const { events, places } = await log(judging);
  const joined = toLoggedChoices(events, (acts) =>
    acts.some(({ type }) => type === 'product-click') ? 1 : 0,
  );
  const choices = joined.choices.flatMap((choice) => {
    const place = places.get(choice.context.slate ?? '');
    // Of a slate's places those that chance filled speak.
    const isDrawn = place !== undefined && (choice.propensity ?? 1) < 1;
    return isDrawn ? [{ ...choice, context: { ...choice.context, place } }] : [];
  });
  return Object.keys(judging.targets).map((target) => judge(choices, target));
}

type DrawnChoice = LoggedChoice<LoggedPlace & { readonly place: DrawnPlace }>;

function judge(choices: readonly DrawnChoice[], name: string): JudgedPolicy {
  const toPicks = ({ place }: DrawnChoice['context']): readonly string[] => place.picks[name] ?? [];
  const target = (context: DrawnChoice['context']): ReadonlyMap<string, number> => {
    const picks = toPicks(context);
    return new Map(picks.map((id) => [id, 1 / picks.length]));
  };
  const models = ([0, 1] as const).map((half) => fitClicks(choices, half));
  const rewardModel = ({ place }: DrawnChoice['context'], item: string): number =>
    models[1 - place.half]?.(place.drawable.get(item) ?? []) ?? 0;
  const clicks = choices.flatMap(({ context }) => toPicks(context).map(context.place.toClick));
  return {
    target: name,
    truth: clicks.reduce((sum, click) => sum + click, 0) / clicks.length,
    estimates: {
      IPS: estimateByPropensity(choices, target),
      SNIPS: estimateBySelfNormalised(choices, target),
      'doubly robust': estimateDoublyRobust(choices, { target, rewardModel }),
    },
  };
}

function fitClicks(choices: readonly DrawnChoice[], half: 0 | 1): Linear {
  const known = choices.filter(({ context }) => context.place.half === half);
  return fitLinear(
    known.map(({ context, item }) => context.place.drawable.get(item) ?? []),
    known.map(({ reward }) => reward),
  );
}

interface Log {
  readonly events: readonly CurioEvent[];
  /** By the id of the slate. */
  readonly places: ReadonlyMap<string, DrawnPlace>;
}

async function log({ logging, targets, seed }: Judging): Promise<Log> {
  const random = createSeededRandom(seed);
  const shop = createShop(random, logging.encoder);
  const events: CurioEvent[] = [];
  const places = new Map<string, DrawnPlace>();
  for (let number = 0; number < VISITORS; number += 1)
    await liveVisitor({
      shop,
      policy: { scorer: logging, explorationShare: EXPLORATION_SHARE },
      visitor: createVisitor(random),
      name: `visitor-${number}`,
      random: createSeededRandom(seed * 1000 + number),
      feedRandom: createSeededRandom(seed * 1000 + number + 500),
      async onSlate(made) {
        const half = number % 2 === 0 ? 0 : 1;
        const place = await readDrawn({ shop, made, targets, half });
        if (place !== null) places.set(made.slate.id, place);
      },
      onSight: (sight) => events.push(...sight.events),
    });
  return { events, places };
}

interface Reading extends Pick<DrawnPlace, 'half'> {
  readonly shop: MadeUpShop;
  readonly made: MadeSlate;
  readonly targets: Readonly<Record<string, Scorer>>;
}

/** What could have been drawn, and what each target holds for the best of it; `null` where chance filled no place. */
async function readDrawn({ shop, made, targets, half }: Reading): Promise<DrawnPlace | null> {
  const drawn = made.slate.items.find(({ propensity }) => propensity < 1);
  if (drawn === undefined) return null;
  const pool = listPool(made, drawn.propensity);
  if (!pool.has(drawn.id)) throw new Error(`${drawn.id} was drawn from a pool that does not hold it.`);
  const picks: Record<string, readonly string[]> = {};
  for (const [name, scorer] of Object.entries(targets)) {
    const values = await readValues(shop, made, scorer);
    const order = [...pool.keys()].toSorted((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0));
    picks[name] = order.slice(0, BEST);
  }
  return { half, drawable: pool, picks, toClick: (id) => made.foresee(id).click };
}

/**
 * The forty best of what the order left out and the visitor has not seen: the pool of the SDK's exploration, as its rules
 * tell, which the logged probability confirms.
 */
function listPool({ steps, profile }: MadeSlate, propensity: number): ReadonlyMap<string, readonly number[]> {
  const before = steps.find(([name]) => name === 'explore')?.[1] ?? [];
  const seen = new Set(profile.seen.map(([id]) => id));
  const pool = before
    .slice(PLACES)
    .filter(({ candidate, placedBy }) => placedBy !== 'new-item-share' && !seen.has(candidate.id))
    .slice(0, 40);
  if (Math.abs(propensity - 1 / pool.length) > 1e-9)
    throw new Error(`A pool of ${pool.length} was drawn from with a probability of ${propensity}.`);
  return new Map(pool.map(({ candidate, scores }) => [candidate.id, [1, scores.prior, scores.interest]]));
}

/** What a target thinks of every clip in the place of the feed's scorer. */
async function readValues(
  shop: MadeUpShop,
  { profile, nowMs, shown, slate }: MadeSlate,
  scorer: Scorer,
): Promise<ReadonlyMap<string, number>> {
  const still = { explorationShare: 0, random: () => 0, id: slate.id };
  const input = await toSlateInput({ shop, scorer, profile, nowMs, shown, ...still });
  const values = new Map<string, number>();
  const keep: StepObserver = (name, _, after) => {
    if (name === 'orderByValue') for (const { candidate, value } of after) values.set(candidate.id, value);
  };
  makeSlate(input, keep);
  return values;
}
