import type { Catalog, Product } from '../../catalog/catalog.ts';
import { isOnShelf } from '../../catalog/is-on-shelf.ts';
import { MAX_SOLD_OUT, type FollowedMaker, type Following } from './following.ts';
import { listLaunches, type Launch } from './list-launches.ts';
import { createMakerFinder } from './maker-finder.ts';

/**
 * Writes down how things stand at the followed makers: the newest launch of each that is followed since the last time,
 * and which products cannot be bought. What was sold out stays written down until its notice was seen.
 *
 * @returns the same object where nothing is new.
 * @public
 */
export function takeStock(following: Following, catalog: Catalog, nowMs: number): Following {
  const { makers, soldOut } = following;
  if (makers.length === 0 && soldOut.length === 0) return following;
  const find = createMakerFinder(following, catalog);
  const isTheirs = (product: Product): boolean => find({ shopId: product.shopId }) !== null;
  const products = new Map(catalog.products.filter(isTheirs).map((product) => [product.id, product]));
  const missing = [...products.values()].filter((product) => !isOnShelf(product)).map(({ id }) => id);
  const kept = soldOut.filter((id) => products.has(id));
  const next = [...new Set([...kept, ...missing])].slice(-MAX_SOLD_OUT);
  const launches = makers.some(({ knownMs }) => knownMs === null) ? listLaunches(following, catalog) : [];
  const known = makers.map((maker) => toKnown(maker, launches, nowMs));
  const isSame = next.length === soldOut.length && next.every((id, at) => id === soldOut[at]);
  if (isSame && known.every((maker, at) => maker === makers[at])) return following;
  return { ...following, makers: known, soldOut: next };
}

function toKnown(maker: FollowedMaker, launches: readonly Launch[], nowMs: number): FollowedMaker {
  if (maker.knownMs !== null) return maker;
  const past = launches.filter(({ by, atMs }) => by === maker.id && atMs <= nowMs);
  return { ...maker, knownMs: Math.max(0, ...past.map(({ atMs }) => atMs)) };
}
