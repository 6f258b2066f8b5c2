export {
  renderCards,
  renderFeed,
  renderStructuredData,
  type CardsRequest,
  type FeedRequest,
} from './render-cards.ts';
export type { RenderOptions } from './scene.ts';
export { SERVED_STYLES, type ServedKind } from './served-styles.ts';
