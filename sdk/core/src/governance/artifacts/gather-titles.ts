import { listItems } from '../../catalog/list-items.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Artifacts, TextArtifact } from '../engine/rule.ts';

/**
 * What rules read of a catalogue: the titles of products, clips and rooms, and the products' descriptions.
 *
 * A picture clip repeats its product's title and is left out, so that one fault is one finding.
 *
 * @public
 */
export function gatherCatalogArtifacts(catalog: Catalog): Artifacts {
  const own = new Set(catalog.products.map((product) => product.title));
  return {
    title: listItems(catalog)
      .filter(({ kind, item }) => kind === 'product' || !own.has(item.title))
      .map(({ item }) => ({ subject: item.id, text: item.title })),
    description: catalog.products.flatMap(({ id, description }) =>
      description === undefined ? [] : [{ subject: id, text: description }],
    ),
  };
}

/**
 * What rules read of the cards that a page shows, for example `BridgePage.items`. A card that is met twice counts
 * once.
 *
 * @public
 */
export function gatherCardArtifacts(
  cards: readonly { readonly id: string; readonly title: string }[],
): Artifacts {
  const byId = new Map<string, TextArtifact>(
    cards.map(({ id, title }) => [id, { subject: id, text: title }]),
  );
  return { title: [...byId.values()] };
}
