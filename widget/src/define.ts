import { CurioFeed } from './elements/curio-feed/curio-feed.ts';
import { CurioLive } from './elements/curio-live/curio-live.ts';
import { CurioMini } from './elements/curio-mini/curio-mini.ts';
import { CurioMore } from './elements/curio-more/curio-more.ts';
import { CurioPlayer } from './elements/curio-player/curio-player.ts';
import { CurioProduct } from './elements/curio-product/curio-product.ts';
import { CurioSheet } from './elements/curio-sheet/curio-sheet.ts';
import { CurioShelf } from './elements/curio-shelf/curio-shelf.ts';
import { CurioVideo } from './elements/curio-video/curio-video.ts';
import { defineElement } from './internal/define-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'curio-feed': CurioFeed;
    'curio-live': CurioLive;
    'curio-mini': CurioMini;
    'curio-more': CurioMore;
    'curio-player': CurioPlayer;
    'curio-product': CurioProduct;
    'curio-sheet': CurioSheet;
    'curio-shelf': CurioShelf;
    'curio-video': CurioVideo;
  }
}

/** Every element, by tag; importing this module registers them. @public */
export const CURIO_ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'curio-feed': CurioFeed,
  'curio-live': CurioLive,
  'curio-mini': CurioMini,
  'curio-more': CurioMore,
  'curio-player': CurioPlayer,
  'curio-product': CurioProduct,
  'curio-sheet': CurioSheet,
  'curio-shelf': CurioShelf,
  'curio-video': CurioVideo,
};

for (const [tag, element] of Object.entries(CURIO_ELEMENTS)) defineElement(tag, element);
