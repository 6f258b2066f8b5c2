import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { findPageMedia } from '../player/page-media.ts';
import { CAPTION_GROUNDS, CAPTION_SIZES, type PlayerSettings } from '../player/player-settings.ts';
import { VisibilityController } from './visibility-controller.ts';

/** Where a card stands for its feed; `auto` when it stands alone and decides for itself. @public */
export type CardStage = 'auto' | 'off' | 'near' | 'active';

/** What the controller reads from its host. */
export interface PlaybackHost extends ReactiveControllerHost, HTMLElement {
  readonly stage: CardStage;
  readonly autoplay: 'visible' | 'none';
}

/**
 * How much a card's player matters among the page's players. What the visitor chose stands highest, the latest choice
 * above earlier ones; then the clip on stage of a feed, what is pointed at, what is in view, its neighbours in a feed,
 * and last what was on stage and is out of view.
 */
const IMPORTANCE = { chosen: 5, stage: 4, pointed: 3, inView: 2, neighbour: 1, outOfView: 0.5 };

/** Whether a clip of that importance can be seen by the visitor. */
export function isSeen(importance: number): boolean {
  return importance >= IMPORTANCE.inView;
}

/** Decides when a card has a player and when it plays, and mirrors what the player says. */
export class PlaybackController implements ReactiveController {
  playing = false;
  /** The browser did not let the clip play by itself. */
  refused = false;
  failed = false;
  /** Turned out to have no sound. */
  silent = false;
  caption = '';
  positionMs = 0;
  #wish: 'auto' | 'play' | 'pause' = 'auto';
  #chosenAtMs = 0;
  /** More important clips of the page play in its place. */
  #gaveWay = false;
  #isPointed = false;
  #connection: AbortController | null = null;
  #stage: CardStage = 'auto';
  readonly #host: PlaybackHost;
  readonly #visibility: VisibilityController;
  readonly #positionChanged: (positionMs: number) => void;

  /** @param positionChanged - called when the playhead moved; ms of media. */
  constructor(host: PlaybackHost, positionChanged: (positionMs: number) => void) {
    this.#host = host;
    this.#positionChanged = positionChanged;
    // The visitor may have come to the card before this code did.
    this.#isPointed = host.matches(':focus-within') || (hasMouse() && host.matches(':hover'));
    this.#visibility = new VisibilityController(host);
    host.addController(this);
    host.addEventListener('pointerenter', ({ pointerType }) => this.#point(pointerType === 'mouse'));
    host.addEventListener('pointerleave', () => this.#point(false));
    host.addEventListener('focusin', () => this.#point(host.matches(':focus-visible, :focus-within')));
    host.addEventListener('focusout', () => this.#point(false));
  }

  hostUpdate(): void {
    if (this.#host.stage === this.#stage) return;
    this.#stage = this.#host.stage;
    this.#wish = 'auto';
    this.refused = false;
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { settings } = findPageMedia();
    settings.observe(() => this.#dressCaptions(settings), { signal: this.#connection.signal });
    this.#dressCaptions(settings);
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#forget();
  }

  /** How much its player matters among the page's players; 0 asks for no media. */
  get importance(): number {
    if (this.#stage === 'near') return IMPORTANCE.neighbour;
    if (!this.#visibility.visible) return IMPORTANCE.outOfView;
    // A minute is a trace, so that ever later choices stay below what stands above them.
    if (this.#wish === 'play') return IMPORTANCE.chosen + this.#chosenAtMs / 1e10;
    if (this.#stage === 'active') return IMPORTANCE.stage;
    return this.#isPointed ? IMPORTANCE.pointed : IMPORTANCE.inView;
  }

  /** Whether it plays the clip on stage of a feed. */
  get isOnStage(): boolean {
    return this.#stage === 'active';
  }

  /** Whether a media element should be alive. */
  get mounted(): boolean {
    if (this.#stage !== 'auto') return this.#stage !== 'off';
    const mounted = this.#visibility.visible && (this.#wish !== 'auto' || this.wanted);
    // What is asked of a card that has just come waits until it is known where it stands.
    if (!mounted && this.#visibility.measured) this.#forget();
    return mounted;
  }

  /** Whether it should play: the visitor's word first, then reduced motion, then the place. */
  get wanted(): boolean {
    if (!this.#visibility.visible || this.#stage === 'near' || this.#stage === 'off') return false;
    if (this.#wish !== 'auto') return this.#wish === 'play';
    if (prefersReducedMotion()) return false;
    return this.#stage === 'active' || this.#host.autoplay === 'visible' || this.#isPointed;
  }

  /** Whether a big play sign invites the visitor. */
  get invites(): boolean {
    if (this.playing || this.failed || this.#stage === 'near' || this.#stage === 'off') return false;
    return this.refused || this.#gaveWay || this.#wish === 'pause' || !this.wanted;
  }

  /** Plays, or pauses, because the visitor asked. */
  toggle(): void {
    const isUnderWay = this.wanted && !this.refused && !this.#gaveWay;
    this.#wish = this.playing || isUnderWay ? 'pause' : 'play';
    this.#chosenAtMs = performance.now();
    this.refused = false;
    this.#host.requestUpdate();
  }

  /** Takes what the player tells. */
  readonly hear = (event: Event): void => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : null;
    if (event.type === 'curio-time-changed' && typeof detail === 'number') {
      this.positionMs = detail;
      this.#positionChanged(detail);
      return;
    }
    if (event.type === 'curio-playing-changed') this.playing = detail === true;
    if (event.type === 'curio-play-refused') this.refused = true;
    if (event.type === 'curio-media-changed') this.#hearMedia(detail);
    if (event.type === 'curio-silence-changed') this.silent = detail === true;
    if (event.type === 'curio-caption-changed') this.caption = String(detail);
    this.#host.requestUpdate();
  };

  #dressCaptions({ current }: PlayerSettings): void {
    const { style } = this.#host;
    style.setProperty('--_caption-size', String(CAPTION_SIZES[current.captionSize]));
    style.setProperty('--_caption-ground', CAPTION_GROUNDS[current.captionGround]);
  }

  #hearMedia(change: unknown): void {
    this.failed = change === 'failed';
    this.#gaveWay = change === 'gone';
    if (change !== 'ready') this.playing = false;
  }

  #point(isPointed: boolean): void {
    if (isPointed === this.#isPointed) return;
    this.#isPointed = isPointed;
    if (this.#stage === 'auto') this.#host.requestUpdate();
  }

  #forget(): void {
    this.playing = false;
    this.refused = false;
    this.failed = false;
    this.silent = false;
    this.#gaveWay = false;
    this.caption = '';
    this.#wish = 'auto';
    this.positionMs = 0;
  }
}

function hasMouse(): boolean {
  return matchMedia('(hover: hover)').matches;
}

/** Whether the visitor asked the system for less motion. */
export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
