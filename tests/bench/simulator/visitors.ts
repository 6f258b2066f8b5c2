import type { MadeUpShop, Traits } from './made-up-shop.ts';
import { STYLES, TOPICS } from './topics.ts';

/** Somebody with interests that no ranker is told. */
export interface Visitor {
  /** Strength by topic, 0.6 to 1. */
  readonly interests: ReadonlyMap<number, number>;
  /** The look that is liked. */
  readonly style: number;
}

/** What a sight of a clip leads to, each a probability. */
export interface Outlook {
  readonly skip: number;
  /** Of the clip, where it is not skipped: the mean. */
  readonly watchRatio: number;
  readonly click: number;
  readonly cart: number;
  readonly buy: number;
}

/** What came of one sight. */
export interface Reaction {
  readonly isSkipped: boolean;
  readonly watchRatio: number;
  readonly isClicked: boolean;
  readonly isInCart: boolean;
  readonly isBought: boolean;
}

const INTERESTS = 4;

/** Draws four interests of 24 and a look. */
export function createVisitor(random: () => number): Visitor {
  const interests = new Map<number, number>();
  while (interests.size < INTERESTS)
    interests.set(Math.floor(random() * TOPICS.length), 0.6 + 0.4 * random());
  return { interests, style: Math.floor(random() * STYLES.length) };
}

// None of these is measured: chosen so that a clip of no interest is clicked by 2 to 3 of 100 and a good one of an interest
// by 20 to 30, and that every sight of the same clip makes the next one duller.
const BASE = -2.4;
const TASTE = 2.8;
/** What lies beside an interest, in the same broad category. */
const NEIGHBOUR = 0.25;
const STYLE = 0.6;
const QUALITY = 0.5;
const TEDIUM = 0.8;

/** What a visitor would do at a clip that was seen so often. */
export function foresee(visitor: Visitor, traits: Traits, timesSeen: number): Outlook {
  const { interests, style } = visitor;
  const broad = TOPICS[traits.topic]?.category[0];
  const isNear = [...interests.keys()].some((topic) => TOPICS[topic]?.category[0] === broad);
  const taste = interests.get(traits.topic) ?? (isNear ? NEIGHBOUR : 0);
  const liking = BASE + TASTE * taste + (style === traits.style ? STYLE : 0) + QUALITY * traits.quality;
  const pull = liking - TEDIUM * timesSeen;
  const click = 0.5 * squash(pull - 0.5);
  return { skip: 0.6 * squash(-pull), watchRatio: squash(pull), click, cart: 0.35, buy: 0.4 };
}

function squash(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Draws what happens; as many numbers are drawn whatever comes of them. */
export function react({ skip, watchRatio, click, cart, buy }: Outlook, random: () => number): Reaction {
  const [skipped, watched, clicked, carted, bought] = [random(), random(), random(), random(), random()];
  const isSkipped = skipped < skip;
  const isClicked = !isSkipped && clicked < click / (1 - skip);
  const isInCart = isClicked && carted < cart;
  return {
    isSkipped,
    // The mean of u^k over 0..1 is 1 / (k + 1).
    watchRatio: isSkipped ? 0.05 : watched ** ((1 - watchRatio) / watchRatio),
    isClicked,
    isInCart,
    isBought: isInCart && bought < buy,
  };
}

/** Traits of a clip of the shop. */
export function readTraits(shop: MadeUpShop, id: string): Traits {
  const traits = shop.traits.get(id);
  if (traits === undefined) throw new Error(`The shop has no clip ${id}.`);
  return traits;
}
