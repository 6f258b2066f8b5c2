export {
  CLIENT_PROVIDED,
  CLIENT_REQUEST,
  provideCurio,
  type ClientRequestDetail,
  type CurioCatalog,
  type CurioClient,
  type CurioMessages,
  type LanguageOffer,
  type ProvideOptions,
} from './controllers/client-controller.ts';
export type { CardStage } from './controllers/playback-controller.ts';
export type { SheetRequest } from './internal/sheet-request.ts';
export { CurioConsent } from './elements/curio-consent/curio-consent.ts';
export { CurioFeed } from './elements/curio-feed/curio-feed.ts';
export { CurioGrid } from './elements/curio-grid/curio-grid.ts';
export { CurioLive } from './elements/curio-live/curio-live.ts';
export { CurioMini } from './elements/curio-mini/curio-mini.ts';
export type { MiniCorner } from './elements/curio-mini/mini-corner.ts';
export { CurioMore } from './elements/curio-more/curio-more.ts';
export { CurioPlayer } from './elements/curio-player/curio-player.ts';
export { CurioProduct } from './elements/curio-product/curio-product.ts';
export { CurioRail } from './elements/curio-rail/curio-rail.ts';
export { CurioSearch } from './elements/curio-search/curio-search.ts';
export { CurioSheet } from './elements/curio-sheet/curio-sheet.ts';
export { CurioShelf } from './elements/curio-shelf/curio-shelf.ts';
export { CurioShop } from './elements/curio-shop/curio-shop.ts';
export { CurioVideo } from './elements/curio-video/curio-video.ts';
export { CurioWhy } from './elements/curio-why/curio-why.ts';
