import type { Product, Variant, Video } from '../catalog.ts';
import { fromVariants, toPictures } from './collect-products.ts';
import { toLinkedVideos, type TakenIds } from './fields/linked-videos.ts';
import type { Offer } from './parse-offer.ts';
import { given } from './shop-source.ts';

/**
 * Makes products of offers: those with the same group id are variants of one product, named after the group.
 *
 * The product speaks with the title, text and page of its first offer, and shows the price of the cheapest variant
 * that can be bought. Where two variants cannot be told apart by their options, each gets its id as one; material and
 * pattern are options only where they differ.
 *
 * @param offers - with ids that differ, in the order of the feed.
 * @returns products in the order of their first offers.
 * @internal
 */
export function groupOffers(offers: readonly Offer[], shopId: string): readonly Product[] {
  return listGroups(offers).map((group) => toProduct(group, shopId));
}

/** What an offer's clips are made of. @public */
export type OfferLinks = Pick<Offer, 'id' | 'groupId' | 'title' | 'pictures' | 'videos' | 'launchedAtMs'>;

/**
 * Makes clips of the files that offers link to, each with the products that it shows.
 *
 * @param taken - ids that no clip can have, such as those of products; gets those of the clips.
 * @internal
 */
export function listOfferVideos(
  offers: readonly OfferLinks[],
  { shopId, taken }: { readonly shopId: string; readonly taken: TakenIds },
): readonly Video[] {
  const links = offers.flatMap((offer) =>
    offer.videos.map((url) => ({
      url,
      productId: offer.groupId ?? offer.id,
      title: offer.title,
      poster: offer.pictures[0],
      shopId,
      publishedAtMs: offer.launchedAtMs,
    })),
  );
  return toLinkedVideos(links, taken);
}

type Group = readonly [Offer, ...Offer[]];

function listGroups(offers: readonly Offer[]): readonly Group[] {
  const groups = new Map<string, [Offer, ...Offer[]]>();
  for (const offer of offers) {
    // A group may bear the id of an offer outside it: the key tells them apart, and the reader checks the ids.
    const key = offer.groupId === undefined ? `offer ${offer.id}` : `group ${offer.groupId}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [offer]);
    else group.push(offer);
  }
  return [...groups.values()];
}

function toProduct(group: Group, shopId: string): Product {
  const [first, ...others] = group;
  const variants = withOwnOptions(withoutSame(group.map(toVariant)));
  const launches = group.flatMap(({ launchedAtMs }) => launchedAtMs ?? []);
  const launchedAtMs = launches.length === 0 ? undefined : Math.min(...launches);
  return {
    id: first.groupId ?? first.id,
    title: first.title,
    ...given('description', first.description),
    ...given('url', first.url),
    ...given('brand', first.brand),
    category: first.category,
    pictures: toPictures(group.flatMap((offer) => offer.pictures)),
    ...fromVariants(variants),
    ...given('launchedAtMs', launchedAtMs),
    ...given('provenance', group.find(({ provenance }) => provenance !== undefined)?.provenance),
    ...(others.length === 0 ? given('gtin', first.gtin) : {}),
    shopId,
  };
}

function toVariant(offer: Offer): Variant {
  return {
    id: offer.id,
    options: offer.options,
    price: offer.price,
    ...given('priorPrice', offer.priorPrice),
    availability: offer.availability,
    ...given('picture', offer.pictures[0]),
    ...given('sku', offer.mpn),
    ...given('gtin', offer.gtin),
  };
}

/** What a feed tells of every item, and what only leaves a choice where it differs. */
const QUIET_OPTIONS = ['Material', 'Pattern'];

function withoutSame(variants: readonly Variant[]): readonly Variant[] {
  const same = QUIET_OPTIONS.filter(
    (name) => new Set(variants.map(({ options }) => options[name])).size === 1,
  );
  return variants.map((variant) => ({
    ...variant,
    options: Object.fromEntries(Object.entries(variant.options).filter(([name]) => !same.includes(name))),
  }));
}

function withOwnOptions(variants: readonly Variant[]): readonly [Variant, ...Variant[]] {
  const kinds = new Set(variants.map((variant) => JSON.stringify(Object.entries(variant.options))));
  const apart =
    kinds.size === variants.length
      ? variants
      : variants.map((variant) => ({ ...variant, options: { ...variant.options, Variant: variant.id } }));
  // A group has at least one offer.
  return apart as unknown as readonly [Variant, ...Variant[]];
}
