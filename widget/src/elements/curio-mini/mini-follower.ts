import type { ReactiveController } from 'lit';
import type { CurioClient } from '../../controllers/client-controller.ts';
import { findCard, type Card } from '../../internal/card.ts';
import { forgetKept, keep, readKept } from '../../player/kept.ts';
import { findPageMedia, type PageMedia } from '../../player/page-media.ts';
import { isCorner, type MiniCorner } from './mini-corner.ts';

/** Where the resume point is kept, until the tab is closed. */
const KEY = 'curio-mini';

/** What the floating player plays. */
export interface MiniClip {
  readonly card: Card;
  /** Where it goes on; ms of media. */
  readonly fromMs: number;
  readonly muted: boolean;
}

/** What the follower needs from the floating player. */
export interface MiniHost extends HTMLElement {
  addController(controller: ReactiveController): void;
  readonly corner: MiniCorner;
  /** ms of media that it stands at. */
  readonly positionMs: number;
  /** What it shows now. */
  readonly clip: MiniClip | null;
  show(clip: MiniClip, corner?: MiniCorner): void;
  hide(): void;
}

/**
 * Decides when the floating player is there: when the feed that played a clip is out of sight, and on the next page
 * where the visitor allows it to be remembered.
 */
export class MiniFollower implements ReactiveController {
  readonly #host: MiniHost;
  readonly #page: PageMedia = findPageMedia();
  #connection: AbortController | null = null;
  #client: CurioClient | null = null;
  #wasPlaying = false;
  #dismissedId: string | null = null;
  /** What the clip was last seen in. */
  #feed: Element | null = null;
  /** A feed may leave the view long after its clip was last half in it. */
  readonly #feedWatch = new IntersectionObserver(() => this.#look());

  constructor(host: MiniHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#page.stage.observe(() => this.#look(), { signal });
    document.addEventListener('visibilitychange', () => this.#look(), { signal });
    window.addEventListener('pagehide', () => this.#remember(), { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#feedWatch.disconnect();
    this.#feed = null;
    this.#client = null;
  }

  /** Goes on where the last page of this tab was left, once there is consent to know it. */
  resume(client: CurioClient, signal: AbortSignal): void {
    this.#client = client;
    const follow = (): void => {
      if (client.consent === 'granted') this.#goOn(client);
      else forgetKept('sessionStorage', KEY);
    };
    client.observe('consent', follow, { signal });
    void client.ready.then(() => {
      if (!signal.aborted && client.consent === 'granted') follow();
    });
  }

  /** The visitor does not want this clip to go on. */
  dismiss(): void {
    this.#dismissedId = this.#host.clip?.card.id ?? null;
    this.#wasPlaying = false;
    forgetKept('sessionStorage', KEY);
    this.#host.hide();
  }

  #look(): void {
    const { clip } = this.#page.stage;
    if (clip === null || document.hidden) return;
    if (clip.isSeen) {
      if (clip.card.id !== this.#dismissedId) this.#dismissedId = null;
      this.#wasPlaying = clip.isPlaying;
      this.#follow(clip.player);
      this.#giveBack();
      return;
    }
    if (this.#host.clip !== null || !this.#isWanted(clip.card.id)) return;
    const fromMs = (clip.playback?.currentTime ?? 0) * 1000;
    this.#host.show({ card: clip.card, fromMs, muted: clip.muted });
  }

  /** What played when its feed left the view, unless the visitor closed it. */
  #isWanted(id: string): boolean {
    return this.#wasPlaying && id !== this.#dismissedId && !isInView(this.#feed);
  }

  #follow(player: Element | null): void {
    const feed = player === null ? null : findFeed(player);
    if (feed === null || feed === this.#feed) return;
    this.#feedWatch.disconnect();
    this.#feedWatch.observe(feed);
    this.#feed = feed;
  }

  /** The feed is in view again: its own clip goes on where the floating player stands. */
  #giveBack(): void {
    const { clip, positionMs } = this.#host;
    const stage = this.#page.stage.clip;
    if (clip === null || stage === null) return;
    if (stage.card.id === clip.card.id && positionMs > 0) stage.player?.seek(positionMs);
    this.#host.hide();
  }

  #remember(): void {
    if (this.#client?.consent !== 'granted') return;
    const { clip, positionMs, corner } = this.#host;
    const { clip: stage } = this.#page.stage;
    if (clip !== null) {
      keep('sessionStorage', KEY, { itemId: clip.card.id, positionMs, muted: clip.muted, corner });
    } else if (stage !== null && this.#wasPlaying) {
      const atMs = (stage.playback?.currentTime ?? 0) * 1000;
      keep('sessionStorage', KEY, { itemId: stage.card.id, positionMs: atMs, muted: stage.muted, corner });
    } else forgetKept('sessionStorage', KEY);
  }

  #goOn({ view }: CurioClient): void {
    // Asked again once the catalogue is there.
    if (view === null) return;
    const kept = readKept('sessionStorage', KEY);
    forgetKept('sessionStorage', KEY);
    if (!isResumePoint(kept) || this.#host.clip !== null || isFeedInView()) return;
    const card = findCard(view, kept.itemId);
    if (card === null) return;
    this.#host.show(
      { card, fromMs: kept.positionMs, muted: kept.muted },
      isCorner(kept.corner) ? kept.corner : undefined,
    );
  }
}

interface ResumePoint {
  readonly itemId: string;
  readonly positionMs: number;
  readonly muted: boolean;
  readonly corner?: unknown;
}

function isResumePoint(kept: unknown): kept is ResumePoint {
  if (typeof kept !== 'object' || kept === null) return false;
  const { itemId, positionMs, muted } = kept as Readonly<Record<string, unknown>>;
  return typeof itemId === 'string' && Number.isFinite(positionMs) && typeof muted === 'boolean';
}

/** The feed around a player; where a clip stands alone, what plays it. */
function findFeed(player: Element): Element {
  for (let at: Element | null = player; at !== null;) {
    const feed: Element | null = at.closest('curio-feed');
    if (feed !== null) return feed;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return player;
}

/** Any part of it, however small; what has left the page has no size. */
function isInView(element: Element | null): boolean {
  if (element === null) return false;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return bottom > top && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
}

/** A feed that the visitor sees is about to play a clip of its own. */
function isFeedInView(): boolean {
  return [...document.querySelectorAll('curio-feed')].some((feed) => {
    const { top, bottom } = feed.getBoundingClientRect();
    return bottom > 0 && top < innerHeight / 2;
  });
}
