import { ensureElement } from './ensure-element.ts';

/** Elements that another element brings when it is first needed. */
export type LaterTag =
  | 'curio-grid'
  | 'curio-live'
  | 'curio-more'
  | 'curio-player'
  | 'curio-product'
  | 'curio-sheet'
  | 'curio-shelf'
  | 'curio-why';

/** How the class of each is fetched. */
const LOADERS: Readonly<Record<LaterTag, () => Promise<CustomElementConstructor>>> = {
  'curio-grid': async () => (await import('../elements/curio-grid/curio-grid.ts')).CurioGrid,
  'curio-live': async () => (await import('../elements/curio-live/curio-live.ts')).CurioLive,
  'curio-more': async () => (await import('../elements/curio-more/curio-more.ts')).CurioMore,
  'curio-player': async () => (await import('../elements/curio-player/curio-player.ts')).CurioPlayer,
  'curio-product': async () => (await import('../elements/curio-product/curio-product.ts')).CurioProduct,
  'curio-sheet': async () => (await import('../elements/curio-sheet/curio-sheet.ts')).CurioSheet,
  'curio-shelf': async () => (await import('../elements/curio-shelf/curio-shelf.ts')).CurioShelf,
  'curio-why': async () => (await import('../elements/curio-why/curio-why.ts')).CurioWhy,
};

/** Brings an element that another one draws; calling it again, as every drawing does, changes nothing. */
export async function bringElement(tag: LaterTag): Promise<void> {
  await ensureElement(tag, LOADERS[tag]);
}
