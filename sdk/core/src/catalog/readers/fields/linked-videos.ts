import type { MediaSource, Picture, Video } from '../../catalog.ts';
import { MAX_ID_LENGTH } from '../../plain-values.ts';
import { toWebAddress } from './web-address.ts';

/** A clip's file as a product names it. @internal */
export interface VideoLink {
  readonly url: string;
  readonly productId: string;
  readonly title: string;
  readonly poster?: Picture | undefined;
  readonly shopId: string;
  readonly publishedAtMs?: number | undefined;
}

/** Ids that nothing else may have: a `Set`, or what knows a million of them in less. @public */
export type TakenIds = Pick<Set<string>, 'has'> & { add(id: string): unknown };

/** What a page can play, by the ending of its path: HTML's own formats, and HLS through a library on demand. */
const TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
  m3u8: 'application/vnd.apple.mpegurl',
};

/** End of a moment in a clip whose length nobody tells: later than any clip ends. Our choice. */
export const UNKNOWN_END_MS: number = 24 * 60 * 60 * 1000;

/**
 * The file behind an address that a page can play.
 *
 * @param base - what a relative address is relative to.
 * @returns `null` for what is no web address, and for a page that plays a video itself, such as YouTube's.
 * @internal
 */
export function toMediaSource(address: unknown, base: string | undefined): MediaSource | null {
  const url = toWebAddress(address, base);
  if (url === null) return null;
  const ending = /\.([a-z\d]+)$/iu.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? '';
  const type = Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined;
  return type === undefined ? null : { url, type };
}

/** What is told of an address that {@link toMediaSource} does not take. @internal */
export function sayNoMedia(name: string, address: string): string {
  return `${name}: "${address.slice(0, 80)}" is no video file that a page can play (.mp4, .webm or .m3u8) and was left out`;
}

/**
 * Makes clips of the files that products link to. A file that several products name is one clip, which shows them all;
 * how long it plays is unknown, and so 0.
 *
 * @param taken - ids that no clip can have; gets those of the clips.
 * @internal
 */
export function toLinkedVideos(links: readonly VideoLink[], taken: TakenIds): readonly Video[] {
  const byUrl = new Map<string, [VideoLink, ...VideoLink[]]>();
  for (const link of links) {
    const same = byUrl.get(link.url);
    if (same === undefined) byUrl.set(link.url, [link]);
    else if (!same.some(({ productId }) => productId === link.productId)) same.push(link);
  }
  return [...byUrl.values()].flatMap((group) => toVideo(group, taken) ?? []);
}

function toVideo([first, ...others]: readonly [VideoLink, ...VideoLink[]], taken: TakenIds): Video | null {
  const source = toMediaSource(first.url, undefined);
  const id = toFreeId(`video-of-${first.productId}`, taken);
  if (source === null || id.length > MAX_ID_LENGTH) return null;
  taken.add(id);
  return {
    id,
    format: 'file',
    title: first.title,
    sources: [source],
    pictures: [],
    ...(first.poster === undefined ? {} : { poster: first.poster }),
    captions: [],
    durationMs: 0,
    moments: [first, ...others].map(({ productId }, at) => ({
      id: `${id}-moment-${at + 1}`,
      productId,
      startMs: 0,
      endMs: UNKNOWN_END_MS,
    })),
    shopId: first.shopId,
    source: 'field',
    ...(first.publishedAtMs === undefined ? {} : { publishedAtMs: first.publishedAtMs }),
  };
}

function toFreeId(id: string, taken: TakenIds): string {
  for (let number = 2, free = id; ; free = `${id}-${number}`, number += 1) if (!taken.has(free)) return free;
}
