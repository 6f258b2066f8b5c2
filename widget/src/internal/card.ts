import type {
  CaptionTrack,
  ContentSource,
  Creator,
  Live,
  MediaSource,
  Picture,
  Product,
  ProductMoment,
  Shop,
  Video,
} from '@curio/core';
import type { CurioCatalog } from '../controllers/client-controller.ts';

/** A clip or room with everything a card draws, looked up. */
export interface Card {
  readonly id: string;
  readonly title: string;
  readonly format: 'file' | 'pictures';
  readonly sources: readonly MediaSource[];
  readonly pictures: readonly Picture[];
  readonly poster: Picture | null;
  readonly captions: readonly CaptionTrack[];
  readonly durationMs: number;
  readonly moments: readonly ProductMoment[];
  /** Without doubles, in the order of the moments, then as the host planned them. */
  readonly products: readonly Product[];
  readonly creator: Creator | null;
  readonly shop: Shop | null;
  readonly source: ContentSource;
  readonly campaignId: string | null;
  readonly live: Live | null;
}

/** How long a picture clip runs when nothing says so. */
const DEFAULT_DURATION_MS = 8000;

/**
 * Looks up a card.
 *
 * @returns `null` when the catalogue has no clip or room of that id.
 */
export function findCard(view: CurioCatalog, id: string): Card | null {
  const found = view.find(id);
  if (found?.kind === 'video') return toCard(view, found.item, { format: found.item.format, live: null });
  if (found?.kind !== 'live') return null;
  const format = found.item.sources.length > 0 ? 'file' : 'pictures';
  return toCard(view, found.item, { format, live: found.item });
}

function toCard(view: CurioCatalog, item: Video | Live, own: Pick<Card, 'format' | 'live'>): Card {
  const pictures = 'pictures' in item ? item.pictures : [];
  return {
    ...item,
    ...own,
    pictures,
    poster: item.poster ?? pictures[0] ?? null,
    durationMs: item.durationMs ?? DEFAULT_DURATION_MS,
    products: findProducts(view, item, own.live),
    creator: item.creatorId === undefined ? null : view.creator(item.creatorId),
    shop: view.shop(item.shopId),
    campaignId: item.campaignId ?? null,
  };
}

function findProducts(view: CurioCatalog, item: Video | Live, live: Live | null): readonly Product[] {
  const ids = new Set([...item.moments.map(({ productId }) => productId), ...(live?.productIds ?? [])]);
  return [...ids].map((id) => view.product(id)).filter((product) => product !== null);
}
