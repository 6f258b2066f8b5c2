import { createMediaPool, type MediaPool } from './media-pool.ts';
import { createPlayerSettings, type PlayerSettings } from './player-settings.ts';
import { createPreloadTurn, type PreloadTurn } from './preload-turn.ts';
import { createStageWatch, type StageWatch } from './stage-watch.ts';

/** Type of the event by which a player asks the page for what its players share. */
const MEDIA_REQUEST = 'curio-media-request';

/** What all players of a page share. */
export interface PageMedia {
  readonly pool: MediaPool;
  readonly turn: PreloadTurn;
  readonly settings: PlayerSettings;
  readonly stage: StageWatch;
}

/**
 * Finds what the players of this page share; the first who asks makes it. It is found by an event, as a client is, so
 * that two copies of this code in one page share it too, and it stays as long as the document: what the visitor has
 * allowed and set must outlive a feed.
 */
export function findPageMedia(): PageMedia {
  const detail: { found: PageMedia | null } = { found: null };
  document.dispatchEvent(new CustomEvent(MEDIA_REQUEST, { detail }));
  return detail.found ?? createPageMedia();
}

function createPageMedia(): PageMedia {
  const media: PageMedia = {
    pool: createMediaPool(),
    turn: createPreloadTurn(),
    settings: createPlayerSettings(),
    stage: createStageWatch(),
  };
  document.addEventListener(MEDIA_REQUEST, (event) => {
    if (event instanceof CustomEvent && isRequest(event.detail)) event.detail.found ??= media;
  });
  return media;
}

function isRequest(detail: unknown): detail is { found: PageMedia | null } {
  return typeof detail === 'object' && detail !== null && 'found' in detail;
}
