import { listItems, type Catalog } from '@curio/core';
import type { CatalogItem, CatalogView } from '../curio.ts';

/** Look-ups by id over a catalogue. @internal */
export function createView(catalog: Catalog): CatalogView {
  const items = new Map<string, CatalogItem>(listItems(catalog).map((entry) => [entry.item.id, entry]));
  return {
    catalog,
    find: (id) => items.get(id) ?? null,
    product(id) {
      const found = items.get(id);
      return found?.kind === 'product' ? found.item : null;
    },
    shop: (id) => byId(catalog.shops, id),
    creator: (id) => byId(catalog.creators, id),
    campaign: (id) => byId(catalog.campaigns, id),
  };
}

/** There are few of these, so a walk does. */
function byId<Entry extends { readonly id: string }>(entries: readonly Entry[], id: string): Entry | null {
  return entries.find((entry) => entry.id === id) ?? null;
}
