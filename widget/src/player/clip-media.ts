import type { MediaSource } from '@curio/core';
import { prefersReducedMotion } from '../controllers/playback-controller.ts';
import type { Card } from '../internal/card.ts';
import { hasMediaSource, isHls, rankSources } from './choose-source.ts';
import { FilePlayback } from './file-playback.ts';
import { isFrugal } from './line.ts';
import type { MediaBorrower } from './media-pool.ts';
import { observeFile } from './observe-file.ts';
import { observeTrouble, type Trouble } from './observe-trouble.ts';
import { findPageMedia, type PageMedia } from './page-media.ts';
import { PictureClipPlayback } from './picture-clip-playback.ts';
import type { ClipPlayback } from './player-element.ts';

/** From here on a clip is on stage, or stands alone and was chosen: it loads before those below. */
const LEADS = 2;

/** What is in the browser's own small window stays with its element, whatever else is on stage. */
const IN_PICTURE = 9;

/**
 * How far a neighbour loads ahead: what the browser takes for `metadata`, which in Chromium includes the first frames.
 * Measured 2026-11-26, Chromium 156, two cores, the demo shop's clips of 0.65 MB at 1.5 MB/s, 20 swipes 0.9 s apart; to
 * the first new frame in ms, median and 95%, and bytes of the last neighbour, which nobody watched:
 *
 * | ahead                            |      ms  |   kB |
 * | nothing                          | 117, 257 |    0 |
 * | `metadata`                       |  81, 100 |  229 |
 * | `auto`                           |  68,  99 |  597 |
 * | `auto` until it can play         |  74, 125 |  511 |
 * | 256 kB by fetch, nothing else    | 111, 118 |  262 |
 * | 256 kB by fetch, and `metadata`  |  80, 105 |  557 |
 *
 * A fetch would need `connect-src` and CORS of every host of clips besides, and the element's own request does not.
 */
const NEIGHBOUR_PRELOAD = 'metadata';

/** Why a clip cannot be played at all. */
export type MediaFailure = 'none' | 'failed' | 'empty' | 'offline';

/** What a clip's media needs from the player that shows it. */
export interface MediaScene {
  /** Where an element is put. */
  readonly place: () => Element | null;
  /** Adds to an element what belongs to the clip, such as captions, before it loads. */
  readonly dress: (video: HTMLVideoElement) => void;
  /** A playback came, went or failed. */
  readonly changed: (change: 'ready' | 'gone' | 'failed') => void;
  /** Something else is to be drawn anew. */
  readonly redraw: () => void;
  /** The browser does not let it play by itself. */
  readonly refused: () => void;
}

/** What a clip is to do now. */
export interface MediaWish {
  readonly importance: number;
  /** Whether it should play. */
  readonly wanted: boolean;
}

/** One clip's media: an element lent by the page's pool, or the clock of its pictures, and what became of it. */
export class ClipMedia implements MediaBorrower {
  importance = 0;
  /** `null` while others of the page play in its place. */
  playback: ClipPlayback | null = null;
  video: HTMLVideoElement | null = null;
  failure: MediaFailure = 'none';
  trouble: Trouble = 'none';
  /** Shown whole, with its ground beside it, as cutting it to its place would take too much away. */
  isWhole = false;
  /** Has nothing to hear. */
  isSilent = false;
  readonly page: PageMedia = findPageMedia();
  #card: Card | null = null;
  #wanted = false;
  #sources: MediaSource[] = [];
  #turn: AbortController | null = null;
  #lead: AbortController | null = null;
  #healing: AbortController | null = null;
  readonly #scene: MediaScene;

  constructor(scene: MediaScene) {
    this.#scene = scene;
  }

  /** Whether the browser shows it in its small window. */
  get isInPicture(): boolean {
    return this.video !== null && isShownInPicture(this.video);
  }

  /** Asks for a turn, for as much as it matters now. */
  want(card: Card, { importance, wanted }: MediaWish): void {
    if (card.id !== this.#card?.id) this.leave();
    this.#card = card;
    this.#wanted = wanted;
    const asked = this.failure !== 'none' ? 0 : this.isInPicture ? IN_PICTURE : importance;
    if (asked === this.importance) return;
    this.importance = asked;
    this.page.pool.settle(this);
    if (this.playback === null && asked > 0) this.#scene.changed('gone');
    this.#load();
  }

  /** Gives back what was lent, and forgets the clip. */
  leave(): void {
    this.page.pool.leave(this);
    this.#healing?.abort();
    this.#card = null;
    this.importance = 0;
    this.failure = 'none';
    this.isWhole = false;
    this.isSilent = false;
  }

  /** Whether the browser could show it in its small window. */
  get canBeInPicture(): boolean {
    const hasPicture = (this.video?.readyState ?? 0) >= HTMLMediaElement.HAVE_METADATA;
    return hasPicture && 'pictureInPictureEnabled' in document && document.pictureInPictureEnabled;
  }

  /** Begins anew after a failure or a long wait. */
  retry(): void {
    const [card, wanted] = [this.#card, this.#wanted];
    this.leave();
    this.#card = card;
    this.#wanted = wanted;
    this.#scene.redraw();
  }

  lend(take: () => HTMLVideoElement): void {
    const card = this.#card;
    if (card === null) return;
    this.#turn = new AbortController();
    const { signal } = this.#turn;
    if (isFile(card)) this.#open(card, take());
    else {
      this.isSilent = true;
      this.playback = new PictureClipPlayback(card.durationMs, { signal });
    }
    this.#scene.changed('ready');
  }

  takeBack(): void {
    this.#lead?.abort();
    this.#turn?.abort();
    this.#lead = null;
    this.#turn = null;
    this.playback = null;
    this.video = null;
    this.trouble = 'none';
    this.#scene.changed('gone');
  }

  #open(card: Card, video: HTMLVideoElement): void {
    const signal = this.#signal;
    this.video = video;
    video.preload = 'none';
    this.#scene.dress(video);
    const place = this.#scene.place();
    place?.append(video);
    this.playback = new FilePlayback(video, { signal });
    observeTrouble(this.playback, (trouble) => this.#become({ trouble }), { signal });
    observeFile(
      video,
      {
        shapeKnown: (isWhole) => this.#become({ isWhole }),
        soundKnown: (isSilent) => this.#become({ isSilent }),
        foundEmpty: () => this.#fail('empty'),
        heldBack: () => this.#scene.refused(),
      },
      { signal },
    );
    video.addEventListener('error', () => this.#tryNext(), { signal });
    this.#sources = [...rankSources(card.sources, toTerms(video, place))];
    this.#tryNext();
    this.#load();
  }

  /** A source that fails gives way to the next; after the last the clip has failed. */
  #tryNext(): void {
    const { video } = this;
    const source = this.#sources.shift();
    if (video === null) return;
    if (source === undefined) this.#fail(navigator.onLine ? 'failed' : 'offline');
    else if (isHls(source.type) && video.canPlayType(source.type) === '')
      void this.#openLibrary(video, source);
    else video.src = source.url;
  }

  async #openLibrary(video: HTMLVideoElement, { url }: MediaSource): Promise<void> {
    const signal = this.#signal;
    const failed = (): void => {
      if (!signal.aborted) this.#tryNext();
    };
    try {
      const { openHls } = await import('./hls-media.ts');
      await openHls(video, url, { signal, failed });
    } catch {
      // The chunk did not load: the next source may do without it.
      failed();
    }
  }

  /** The clip on stage loads at once; its neighbours when it has enough, and not where data is dear. */
  #load(): void {
    const { video } = this;
    if (video === null) return;
    if (this.importance >= LEADS) {
      video.preload = this.#wanted ? 'auto' : 'metadata';
      if (this.#lead !== null) return;
      this.#lead = new AbortController();
      this.page.turn.lead(video, { signal: this.#lead.signal });
      return;
    }
    this.#lead?.abort();
    this.#lead = null;
    if (video.preload !== 'none' || isFrugal() || prefersReducedMotion()) return;
    const begin = (): void => void (video.preload = NEIGHBOUR_PRELOAD);
    this.page.turn.wait(begin, { signal: this.#signal });
  }

  #fail(failure: MediaFailure): void {
    this.failure = failure;
    this.importance = 0;
    this.page.pool.settle(this);
    this.#scene.changed('failed');
    if (failure !== 'offline') return;
    this.#healing = new AbortController();
    const { signal } = this.#healing;
    window.addEventListener('online', () => this.retry(), { signal, once: true });
  }

  #become(change: Partial<Pick<ClipMedia, 'isSilent' | 'isWhole' | 'trouble'>>): void {
    const isNews = Object.entries(change).some(([name, value]) => Reflect.get(this, name) !== value);
    if (!isNews) return;
    Object.assign(this, change);
    this.#scene.redraw();
  }

  get #signal(): AbortSignal {
    return this.#turn?.signal ?? AbortSignal.abort();
  }
}

/** Whether a clip plays a file rather than pictures. */
export function isFile({ format, sources }: Card): boolean {
  return format === 'file' && sources.length > 0;
}

function isShownInPicture(video: HTMLVideoElement): boolean {
  // Inside a shadow root the document names the host; the root itself names the element.
  const root = video.getRootNode();
  return root instanceof ShadowRoot && root.pictureInPictureElement === video;
}

function toTerms(video: HTMLVideoElement, place: Element | null): Parameters<typeof rankSources>[1] {
  return {
    canPlay: (type) => video.canPlayType(type),
    hasLibrary: hasMediaSource(),
    get shortSidePx() {
      const { width = 0, height = 0 } = place?.getBoundingClientRect() ?? {};
      return Math.min(width, height) * devicePixelRatio;
    },
    isFrugal: isFrugal(),
  };
}
