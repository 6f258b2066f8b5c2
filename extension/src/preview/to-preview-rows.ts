import type { Picture, Slate, SlateItem } from '@curio/core';
import type { CatalogItem, CatalogView } from '@curio/sdk';
import { toShopOrigin } from '../settings/shop-origin.ts';
import type { PreviewRow } from './preview.ts';

/** What a slate is read with. */
export interface RowContext {
  readonly view: CatalogView;
  /** Position of each item for a new visitor. */
  readonly positions: ReadonlyMap<string, number>;
  /** Ids of those titles that break a rule. */
  readonly judge: (
    titles: readonly { readonly subject: string; readonly text: string }[],
  ) => ReadonlySet<string>;
}

/** Makes a slate readable: titles, pictures, and how far each item rose. */
export function toPreviewRows(slate: Slate, context: RowContext): readonly PreviewRow[] {
  const found = slate.items.flatMap((item) => {
    const entry = context.view.find(item.id);
    return entry === null ? [] : [{ item, entry }];
  });
  const violating = context.judge(
    found.map(({ item, entry }) => ({ subject: item.id, text: entry.item.title })),
  );
  return found.map(({ item, entry }) => ({
    id: item.id,
    kind: item.kind,
    title: entry.item.title,
    pictureUrl: toPictureUrl(entry, context.view),
    reasons: item.reasons,
    placedBy: item.placedBy,
    value: item.value,
    risenBy: toRise(item, context.positions),
    isViolation: violating.has(item.id),
  }));
}

function toRise({ id, position }: SlateItem, positions: ReadonlyMap<string, number>): number {
  return (positions.get(id) ?? position) - position;
}

/** The item's own picture, else that of its first product; never an address that only the page could read. */
function toPictureUrl(entry: CatalogItem, view: CatalogView): string | null {
  const url = toPicture(entry, view)?.url ?? null;
  return toShopOrigin(url) === null ? null : url;
}

function toPicture(entry: CatalogItem, view: CatalogView): Picture | undefined {
  if (entry.kind === 'product') return entry.item.pictures[0];
  const own = entry.kind === 'video' ? (entry.item.poster ?? entry.item.pictures[0]) : entry.item.poster;
  const productId = entry.kind === 'live' ? entry.item.productIds[0] : entry.item.moments[0]?.productId;
  return own ?? (productId === undefined ? undefined : view.product(productId)?.pictures[0]);
}
