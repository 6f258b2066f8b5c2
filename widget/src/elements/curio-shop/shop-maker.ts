import type { Creator, ItemKind, Picture, Shop } from '@curio/core';
import { listMadeBy } from '../../card-list/made-by.ts';
import type { CurioCatalog } from '../../controllers/client-controller.ts';

/** Whose page it is: a shop, or a creator, and the shop that is one with it. */
export interface Maker {
  readonly id: string;
  readonly name: string;
  readonly picture: Picture | null;
  /** A creator's handle, with its at sign; empty for a shop. */
  readonly handle: string;
  readonly text: string;
  readonly shop: Shop | null;
  /** Every id under which it can be followed, its own first. */
  readonly ids: readonly string[];
}

/** The tabs of the page. */
export type Tab = 'clips' | 'rooms' | 'goods';

/** The kind of what each tab shows, in the order of the tabs. */
export const TABS: Readonly<Record<Tab, ItemKind>> = { clips: 'video', rooms: 'live', goods: 'product' };

/** Finds whose page it is; without ids the first shop of the catalogue. */
export function findMaker(view: CurioCatalog, shopId: string, creatorId: string): Maker | null {
  const creator = creatorId === '' ? null : view.creator(creatorId);
  if (creator !== null) return fromCreator(view, creator);
  if (creatorId !== '') return null;
  const shop = shopId === '' ? (view.catalog.shops[0] ?? null) : view.shop(shopId);
  return shop === null ? null : fromShop(view, shop);
}

/** How much there is to show in each tab. */
export function countItems(view: CurioCatalog, { id }: Maker): Readonly<Record<Tab, number>> {
  const made = listMadeBy(view, id);
  const count = (items: readonly { readonly id: string }[]): number =>
    items.filter((item) => made.has(item.id)).length;
  const { videos, lives, products } = view.catalog;
  return { clips: count(videos), rooms: count(lives), goods: count(products) };
}

function fromCreator(view: CurioCatalog, { id, name, avatar, handle, bio, shopId }: Creator): Maker {
  const shop = shopId === undefined ? null : view.shop(shopId);
  const ids = shop === null ? [id] : [id, shop.id];
  return { id, name, picture: avatar ?? null, handle: `@${handle}`, text: bio ?? '', shop, ids };
}

function fromShop(view: CurioCatalog, shop: Shop): Maker {
  const { id, name, logo, creatorId } = shop;
  const account = creatorId === undefined ? null : view.creator(creatorId);
  const picture = logo ?? account?.avatar ?? null;
  const ids = account === null ? [id] : [id, account.id];
  return { id, name, picture, handle: '', text: account?.bio ?? '', shop, ids };
}
