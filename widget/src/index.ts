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
export { CurioLive } from './elements/curio-live/curio-live.ts';
export { CurioMore } from './elements/curio-more/curio-more.ts';
export { CurioPlayer } from './elements/curio-player/curio-player.ts';
export { CurioProduct } from './elements/curio-product/curio-product.ts';
export { CurioSearch } from './elements/curio-search/curio-search.ts';
export { CurioSheet } from './elements/curio-sheet/curio-sheet.ts';
export { CurioShelf } from './elements/curio-shelf/curio-shelf.ts';
export { CurioVideo } from './elements/curio-video/curio-video.ts';
