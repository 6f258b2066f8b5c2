/** Where a link leads in a page's feed. */
export interface DeepLink {
  readonly itemId: string;
  /** ms of media. */
  readonly positionMs: number;
}

/** Query parameter that names an item; `curio-feed` reads it as well. */
const ITEM = 'curio';

/** Query parameter of a moment, in seconds, as media fragments count them. */
const MOMENT = 't';

/** The page's address with an item in it, and the moment where it is not the beginning. */
export function toDeepLink(pageUrl: string, { itemId, positionMs }: DeepLink): string {
  const url = new URL(pageUrl);
  url.searchParams.set(ITEM, itemId);
  const seconds = Math.floor(positionMs / 1000);
  if (seconds > 0) url.searchParams.set(MOMENT, String(seconds));
  else url.searchParams.delete(MOMENT);
  return url.href;
}

/** What an address names; `null` where it names no item. A moment that is no number counts as the beginning. */
export function readDeepLink(pageUrl: string): DeepLink | null {
  const { searchParams } = new URL(pageUrl);
  const itemId = searchParams.get(ITEM);
  if (itemId === null || itemId === '') return null;
  const seconds = Number(searchParams.get(MOMENT));
  return { itemId, positionMs: Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : 0 };
}
