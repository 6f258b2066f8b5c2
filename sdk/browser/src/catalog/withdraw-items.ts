import type { Catalog, ProductMoment, RankingRules } from '@curio/core';

/**
 * Takes out of a catalogue what the file `withdrawn.json` lists, and what the site gives no standing.
 *
 * @param list - the file's text; see {@link readWithdrawnIds}.
 * @internal
 */
export function withdrawListed(catalog: Catalog, list: string, facts: RankingRules['facts'] = {}): Catalog {
  const banned = Object.keys(facts).filter((id) => (facts[id]?.standing ?? 1) <= 0);
  return withdrawItems(catalog, [...readWithdrawnIds(list), ...banned]);
}

/** Reads `{ "ids": ["id"] }`; what is not of that shape names nothing. @internal */
export function readWithdrawnIds(text: string): readonly string[] {
  const { ids }: { readonly ids?: unknown } = Object(parseJson(text));
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A list that cannot be read names nothing; the items of the build were checked then.
    return null;
  }
}

/**
 * Takes items out of a catalogue, and with a product its moments. A clip or room that showed nothing but such products
 * goes with them: it would advertise what may not be sold.
 *
 * @internal
 */
export function withdrawItems(catalog: Catalog, withdrawn: readonly string[]): Catalog {
  const ids = new Set(withdrawn);
  if (ids.size === 0) return catalog;
  const stays = ({ id }: { readonly id: string }): boolean => !ids.has(id);
  const sells = ({ productId }: ProductMoment): boolean => !ids.has(productId);
  return {
    ...catalog,
    products: catalog.products.filter(stays),
    videos: catalog.videos
      .filter((video) => stays(video) && (video.moments.length === 0 || video.moments.some(sells)))
      .map((video) => ({ ...video, moments: video.moments.filter(sells) })),
    lives: catalog.lives.flatMap((live) => {
      const productIds = live.productIds.filter((id) => !ids.has(id));
      if (!stays(live) || (live.productIds.length > 0 && productIds.length === 0)) return [];
      const { pinnedProductId, ...rest } = live;
      const isPinned = pinnedProductId !== undefined && !ids.has(pinnedProductId);
      return [
        {
          ...rest,
          productIds,
          moments: live.moments.filter(sells),
          ...(isPinned ? { pinnedProductId } : {}),
        },
      ];
    }),
  };
}
