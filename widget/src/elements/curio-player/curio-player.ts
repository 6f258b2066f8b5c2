import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { prefersReducedMotion } from '../../controllers/playback-controller.ts';
import type { Card } from '../../internal/card.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { DETAIL_MESSAGES } from '../../locales/detail/detail-source.ts';
import type { DetailMessages } from '../../locales/detail/detail-messages.ts';
import { observeBuffering } from '../../player/observe-buffering.ts';
import { chooseTrack, observeCaptions } from '../../player/observe-captions.ts';
import { observeFrames } from '../../player/observe-frames.ts';
import { PictureClipPlayback } from '../../player/picture-clip-playback.ts';
import { animateScene, renderScene } from '../../player/picture-scene.ts';
import type { ClipPlayback, PlayerElement } from '../../player/player-element.ts';
import { ProgressController, renderProgress } from '../../player/progress.ts';
import { icon } from '../../styles/icons.ts';
import { RETRY } from '../../styles/more-icons.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { tokens } from '../../styles/tokens.ts';
import { playerStyles } from './curio-player.styles.ts';

/** How far the playhead moves between two reports to the card. */
const REPORT_MS = 100;

/**
 * What moves inside a card: the clip's file or its pictures, the progress line with the product moments, and what is
 * said when it cannot play. Cards make it; pages need not.
 *
 * @tagname curio-player
 * @fires {CustomEvent<number>} curio-time-changed - The playhead moved; ms of media.
 * @fires {CustomEvent<boolean>} curio-playing-changed - Whether the clip plays now.
 * @fires {CustomEvent<'ready'|'failed'>} curio-media-changed - The media is there, or cannot be played.
 * @fires {CustomEvent<string>} curio-caption-changed - The caption to show; empty for none.
 * @fires {CustomEvent<null>} curio-play-refused - The browser does not let it play by itself.
 * @fires {CustomEvent<null>} curio-sound-refused - It may play by itself, but only muted.
 * @fires {CustomEvent<CurioErrorDetail>} curio-error - The media failed.
 */
export class CurioPlayer extends CurioElement implements PlayerElement {
  static override properties: PropertyDeclarations = {
    card: { attribute: false },
    wanted: { attribute: false },
    eager: { attribute: false },
    muted: { attribute: false },
    captions: { attribute: false },
    hasFailed: { state: true },
    isBuffering: { state: true },
    lostPictures: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, moreTokens, playerStyles];

  declare card: Card | null;
  /** Whether it should play. */
  declare wanted: boolean;
  /** Whether to load the clip ahead of playing. */
  declare eager: boolean;
  declare muted: boolean;
  /** Whether captions are read. */
  declare captions: boolean;
  declare protected hasFailed: boolean;
  declare protected isBuffering: boolean;
  declare protected lostPictures: ReadonlySet<string>;

  /** What plays; `null` until it is drawn. */
  playback: ClipPlayback | null = null;
  readonly #language = new LocaleController<DetailMessages>(this, DETAIL_MESSAGES);
  readonly #progress = new ProgressController(this);
  #ending: AbortController | null = null;
  #captionEnding: AbortController | null = null;
  #animations: readonly Animation[] = [];
  #reportedMs = -1;
  #animatedWithout = 0;

  constructor() {
    super();
    this.card = null;
    this.wanted = false;
    this.eager = false;
    this.muted = true;
    this.captions = true;
    this.hasFailed = false;
    this.isBuffering = false;
    this.lostPictures = new Set();
  }

  seek(positionMs: number): void {
    if (this.playback !== null) this.playback.currentTime = positionMs / 1000;
  }

  attempt(): void {
    void this.#play();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('card') && changed.get('card')?.id !== this.card?.id) {
      this.#release();
      this.hasFailed = false;
      this.lostPictures = new Set();
    }
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { card } = this;
    if (card === null || this.hasFailed || !this.isConnected) return;
    if (this.playback === null) this.#begin(card);
    if (this.lostPictures.size !== this.#animatedWithout) this.#animate(card);
    this.#readCaptions();
    if (this.wanted) void this.#play();
    else this.playback?.pause();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { card } = this;
    if (card === null) return nothing;
    const { messages, locale } = this.#language;
    return html`
      ${this.hasFailed ? nothing : this.#isFile ? this.#renderVideo(card, locale) : this.#renderPictures(card, locale)}
      ${this.isBuffering ? html`<div class="wait" role="status" aria-label=${messages.buffering}></div>` : nothing}
      ${
        this.hasFailed
          ? html`<div class="failed" role="alert">
              <p>${messages.mediaFailed}</p>
              <button @click=${() => this.#retry()}>${icon(RETRY, 18)} ${messages.retry}</button>
            </div>`
          : renderProgress(card, this.#progress, { messages, isBuffering: this.isBuffering })
      }
    `;
  }

  get #isFile(): boolean {
    return this.card?.format === 'file' && this.card.sources.length > 0;
  }

  #renderVideo(card: Card, locale: string): TemplateResult {
    const track = chooseTrack(card.captions, locale);
    const isForeign = track !== null && new URL(track.url, document.baseURI).origin !== location.origin;
    return html`<video
      playsinline
      loop
      disablepictureinpicture
      tabindex="-1"
      aria-hidden="true"
      crossorigin=${isForeign ? 'anonymous' : nothing}
      preload=${this.eager || this.wanted ? 'auto' : 'metadata'}
      .muted=${this.muted}
      @error=${() => this.#mediaFailed()}
    >
      ${
        track === null
          ? nothing
          : html`<track kind="captions" src=${track.url} srclang=${track.language} label=${track.label} />`
      }
    </video>`;
  }

  #renderPictures(card: Card, locale: string): TemplateResult {
    const pictures = card.pictures.length > 0 || card.poster === null ? card.pictures : [card.poster];
    return renderScene(card, locale, {
      pictures: pictures.filter(({ url }) => !this.lostPictures.has(url)),
      failed: (url) => (this.lostPictures = new Set([...this.lostPictures, url])),
    });
  }

  #begin(card: Card): void {
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    const playback = this.#isFile
      ? this.#openFile(card)
      : new PictureClipPlayback(card.durationMs, { signal });
    if (playback === null) return;
    this.playback = playback;
    if (!this.#isFile) this.#animate(card);
    const mirror = (): void => this.#tell('curio-playing-changed', !playback.paused);
    for (const type of ['play', 'pause']) playback.addEventListener(type, mirror, { signal });
    observeBuffering(playback, (isBuffering) => (this.isBuffering = isBuffering && this.wanted), { signal });
    observeFrames(playback, () => this.#move(playback, card), { signal });
    this.#tell('curio-media-changed', 'ready');
  }

  #openFile(card: Card): HTMLVideoElement | null {
    const video = this.renderRoot.querySelector('video');
    const source = card.sources.find(({ type }) => video?.canPlayType(type) !== '') ?? card.sources[0];
    if (video === null || source === undefined) return null;
    video.src = source.url;
    return video;
  }

  #animate(card: Card): void {
    const scene = this.renderRoot.querySelector<HTMLElement>('.scene');
    if (scene === null) return;
    this.#animatedWithout = this.lostPictures.size;
    for (const animation of this.#animations) animation.cancel();
    this.#animations = animateScene(scene, card.durationMs, prefersReducedMotion());
  }

  #move(playback: ClipPlayback, card: Card): void {
    const positionMs = playback.currentTime * 1000;
    for (const animation of this.#animations) animation.currentTime = positionMs;
    this.#progress.show(playback.currentTime, playback.duration || card.durationMs / 1000);
    if (Math.abs(positionMs - this.#reportedMs) < REPORT_MS) return;
    this.#reportedMs = positionMs;
    this.#tell('curio-time-changed', positionMs);
  }

  async #play(): Promise<void> {
    const { playback } = this;
    if (playback === null || !playback.paused) return;
    try {
      await playback.play();
    } catch (error) {
      const isRefusal = error instanceof DOMException && error.name === 'NotAllowedError';
      if (isRefusal) this.#tell(this.muted ? 'curio-play-refused' : 'curio-sound-refused', null);
      // Anything else is an AbortError by a newer load or pause, or a media error, which has its own event.
    }
  }

  #readCaptions(): void {
    const track = this.renderRoot.querySelector('track')?.track;
    if (track === undefined || this.captions === (this.#captionEnding !== null)) return;
    this.#captionEnding?.abort();
    this.#captionEnding = null;
    if (!this.captions) return;
    this.#captionEnding = new AbortController();
    const { signal } = this.#captionEnding;
    observeCaptions(track, (text) => this.#tell('curio-caption-changed', text), { signal });
  }

  #mediaFailed(): void {
    const { card } = this;
    if (card === null || !this.isConnected) return;
    const place = card.sources.map(({ url }) => url).join(' ');
    this.#release();
    this.hasFailed = true;
    this.report({ code: 'media-failed', message: `Clip ${card.id} could not be played.`, place }, false);
    this.#tell('curio-media-changed', 'failed');
  }

  #retry(): void {
    this.hasFailed = false;
    this.#tell('curio-media-changed', 'ready');
  }

  /** A detached `<video>` keeps its file and decoder until its source is taken away. */
  #release(): void {
    this.#captionEnding?.abort();
    this.#captionEnding = null;
    this.#ending?.abort();
    this.#ending = null;
    this.isBuffering = false;
    const video = this.renderRoot.querySelector('video');
    video?.pause();
    video?.removeAttribute('src');
    video?.load();
    for (const animation of this.#animations) animation.cancel();
    this.#animations = [];
    this.playback = null;
    this.#reportedMs = -1;
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
