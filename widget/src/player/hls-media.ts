import type HlsPlayer from 'hls.js/light';
import type { HlsConfig } from 'hls.js/light';

/** What plays HLS where the browser itself does not. */
type HlsLibrary = typeof HlsPlayer;

/*
 * hls.js light 1.7.4: 101 kB brotli in a chunk of its own, fetched by the first clip that needs it. Looked at beside it:
 * 1.6.19 (92 kB) and 1.5.20 (77 kB) are smaller, and get no more fixes; @videojs/spf 10.0.0-rc.2 is far smaller, but has
 * no MPEG-TS, which most shops' playlists consist of. All are under Apache-2.0. None needs a worker when told so; each
 * needs `media-src blob:` and `connect-src` for the segments. It is an optional peer, as it weighs 32 MB installed.
 */

/** Seconds of media that a clip holds until it plays: its first segment, whatever length that has. */
const FIRST_SEGMENT_S = 1;

/** Seconds ahead while it plays; the library would go up to ten minutes. */
const AHEAD_S = 30;

/** Seconds kept behind the playhead; the library would keep all. A clip that loops begins again from the cache. */
const BEHIND_S = 10;

const FEED_CONFIG: Partial<HlsConfig> = {
  enableWorker: false,
  maxBufferLength: FIRST_SEGMENT_S,
  maxMaxBufferLength: FIRST_SEGMENT_S,
  backBufferLength: BEHIND_S,
  capLevelToPlayerSize: true,
  startFragPrefetch: true,
  // A first segment fetched only to measure the line would be thrown away.
  testBandwidth: false,
};

/**
 * Plays a playlist in an element until the signal aborts.
 *
 * @param failed - called when it cannot be played, or the library cannot be had.
 */
export async function openHls(
  video: HTMLVideoElement,
  url: string,
  { signal, failed }: { readonly signal: AbortSignal; readonly failed: () => void },
): Promise<void> {
  const Hls = await loadLibrary();
  if (signal.aborted) return;
  if (Hls?.isSupported() !== true) {
    failed();
    return;
  }
  const hls = new Hls({ ...FEED_CONFIG, autoStartLoad: video.preload !== 'none' });
  const fill = (): void => {
    hls.config.maxBufferLength = AHEAD_S;
    hls.config.maxMaxBufferLength = AHEAD_S;
    hls.startLoad();
  };
  video.addEventListener('play', fill, { signal, once: true });
  hls.on(Hls.Events.ERROR, (_, { fatal }) => {
    if (fatal) failed();
  });
  signal.addEventListener('abort', () => hls.destroy());
  hls.loadSource(url);
  hls.attachMedia(video);
}

/** A bundler leaves out an optional peer that is not installed, and a chunk may not load: then there is none. */
async function loadLibrary(): Promise<HlsLibrary | null> {
  try {
    return (await import('hls.js/light')).default;
  } catch {
    return null;
  }
}
