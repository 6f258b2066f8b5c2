import {
  CATALOGUE_ENCODER_ID,
  createHashingItemEncoder,
  createItemTextReader,
  encodeCatalogue,
  listItems,
  quantiseVectors,
  toCandidates,
  toFloat32Matrix,
  type Candidate,
  type Catalog,
  type Product,
  type Video,
} from '@curio/core';
import { createProduct, createVideo, GOLDEN_NOW_MS } from '@curio/core/testing';
import { STYLES, TOPICS, type Topic } from './topics.ts';

/** What a made-up item is, as nobody but the simulator knows. */
export interface Traits {
  /** Index of its topic. */
  readonly topic: number;
  readonly style: number;
  /** About -2 to 2: how good it is, whoever looks. */
  readonly quality: number;
  readonly durationMs: number;
}

/** Who makes vectors of a shop's texts. */
export type ItemEncoderId = 'item-encoder/0.1.0' | typeof CATALOGUE_ENCODER_ID;

/** A shop that was never there: its catalogue as the SDK sees it, and what is behind it. */
export interface MadeUpShop {
  readonly candidates: readonly Candidate[];
  /** `[n, 64]`, as a page has them: encoded, int8 and back. */
  readonly vectors: Float32Array;
  /** By the id of a clip. */
  readonly traits: ReadonlyMap<string, Traits>;
  /** The instant at which everybody comes for the first time, ms UTC. */
  readonly openedAtMs: number;
}

const PRODUCTS_A_TOPIC = 14;
const DAY_MS = 24 * 60 * 60_000;

/** One in so many is new, and has not sold enough to be ranked by it. */
const NEW_EVERY = 12;

/** How much of what sold is luck, against what is quality. */
const LUCK = 1.2;

/** 24 topics of 14 products, each shown by one clip; the same draws make the same shop, whoever encodes it. */
export function createShop(random: () => number, encoder: ItemEncoderId): MadeUpShop {
  const made = TOPICS.flatMap((topic, at) =>
    Array.from({ length: PRODUCTS_A_TOPIC }, (_, number) =>
      make(topic, at * PRODUCTS_A_TOPIC + number, random),
    ),
  );
  const sold = made.map(({ traits }) => traits.quality + LUCK * drawNormal(random));
  const shares = sold.map((one) => sold.filter((other) => other < one).length / sold.length);
  const catalog: Catalog = {
    schemaVersion: 1,
    currency: 'EUR',
    shops: [],
    creators: [],
    campaigns: [],
    lives: [],
    products: made.map(({ product }, at) => ({ ...product, ...toAge(at, shares[at] ?? 0) })),
    videos: made.map(({ video }, at) => ({ ...video, ...toAge(at, shares[at] ?? 0) })),
  };
  const texts = listItems(catalog).map(createItemTextReader(catalog));
  const encoded =
    encoder === CATALOGUE_ENCODER_ID ? encodeCatalogue(texts) : createHashingItemEncoder().encode(texts);
  return {
    candidates: toCandidates(catalog),
    vectors: toFloat32Matrix(quantiseVectors(encoded)),
    traits: new Map(made.map(({ video, traits }) => [video.id, traits])),
    openedAtMs: GOLDEN_NOW_MS,
  };
}

interface Made {
  readonly product: Product;
  readonly video: Video;
  readonly traits: Traits;
}

function make(topic: Topic, number: number, random: () => number): Made {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const style = Math.floor(random() * STYLES.length);
  const [look, noun] = [pick(STYLES[style] ?? []), pick(topic.nouns)];
  const title = `${look} ${noun}`;
  const id = `product-${number}`;
  const durationMs = 1000 * (8 + Math.floor(random() * 25));
  const product = createProduct({
    id,
    title,
    category: topic.category,
    description: `A ${noun} with a ${pick(STYLES[style] ?? [])} look, for ${pick(topic.uses)}.`,
  });
  const video = createVideo({
    id: `clip-${number}`,
    title: `${title}, for ${pick(topic.uses)}`,
    durationMs,
    moments: [{ id: `moment-${number}`, productId: id, startMs: 0, endMs: durationMs }],
  });
  const traits = { topic: TOPICS.indexOf(topic), style, quality: drawNormal(random), durationMs };
  return { product, video, traits };
}

function toAge(
  at: number,
  popularity: number,
): Pick<Product & Video, 'popularity' | 'launchedAtMs' | 'publishedAtMs'> {
  const isNew = at % NEW_EVERY === 0;
  const sinceMs = GOLDEN_NOW_MS - (isNew ? 3 : 200) * DAY_MS;
  return { ...(isNew ? {} : { popularity }), launchedAtMs: sinceMs, publishedAtMs: sinceMs };
}

/** By Box and Muller. */
export function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
