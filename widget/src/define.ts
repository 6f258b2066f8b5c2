import { CurioConsent } from './elements/curio-consent/curio-consent.ts';
import { CurioFeed } from './elements/curio-feed/curio-feed.ts';
import { CurioGrid } from './elements/curio-grid/curio-grid.ts';
import { CurioLive } from './elements/curio-live/curio-live.ts';
import { CurioMini } from './elements/curio-mini/curio-mini.ts';
import { CurioMore } from './elements/curio-more/curio-more.ts';
import { CurioPlayer } from './elements/curio-player/curio-player.ts';
import { CurioProduct } from './elements/curio-product/curio-product.ts';
import { CurioRail } from './elements/curio-rail/curio-rail.ts';
import { CurioSearch } from './elements/curio-search/curio-search.ts';
import { CurioSheet } from './elements/curio-sheet/curio-sheet.ts';
import { CurioShelf } from './elements/curio-shelf/curio-shelf.ts';
import { CurioShop } from './elements/curio-shop/curio-shop.ts';
import { CurioVideo } from './elements/curio-video/curio-video.ts';
import { CurioWhy } from './elements/curio-why/curio-why.ts';
import { defineElement } from './internal/define-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'curio-consent': CurioConsent;
    'curio-feed': CurioFeed;
    'curio-grid': CurioGrid;
    'curio-live': CurioLive;
    'curio-mini': CurioMini;
    'curio-more': CurioMore;
    'curio-player': CurioPlayer;
    'curio-product': CurioProduct;
    'curio-rail': CurioRail;
    'curio-search': CurioSearch;
    'curio-sheet': CurioSheet;
    'curio-shelf': CurioShelf;
    'curio-shop': CurioShop;
    'curio-video': CurioVideo;
    'curio-why': CurioWhy;
  }
}

/** Every element, by tag; importing this module registers them. @public */
export const CURIO_ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'curio-consent': CurioConsent,
  'curio-feed': CurioFeed,
  'curio-grid': CurioGrid,
  'curio-live': CurioLive,
  'curio-mini': CurioMini,
  'curio-more': CurioMore,
  'curio-player': CurioPlayer,
  'curio-product': CurioProduct,
  'curio-rail': CurioRail,
  'curio-search': CurioSearch,
  'curio-sheet': CurioSheet,
  'curio-shelf': CurioShelf,
  'curio-shop': CurioShop,
  'curio-video': CurioVideo,
  'curio-why': CurioWhy,
};

for (const [tag, element] of Object.entries(CURIO_ELEMENTS)) defineElement(tag, element);
