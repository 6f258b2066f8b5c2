import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { CurioClient } from '../../controllers/client-controller.ts';
import { isSeen, prefersReducedMotion } from '../../controllers/playback-controller.ts';
import type { Card } from '../../internal/card.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { nextTask } from '../../internal/next-task.ts';
import { DETAIL_MESSAGES } from '../../locales/detail/detail-source.ts';
import type { DetailMessages } from '../../locales/detail/detail-messages.ts';
import type { PlayerMessages } from '../../locales/player/player-messages.ts';
import { PLAYER_MESSAGES } from '../../locales/player/player-source.ts';
import { ClipMedia, isFile } from '../../player/clip-media.ts';
import { keepSettings } from '../../player/keep-settings.ts';
import { chooseTrack, createTrack, observeCaptions } from '../../player/observe-captions.ts';
import { observeFrames } from '../../player/observe-frames.ts';
import { animateScene, renderScene } from '../../player/picture-scene.ts';
import type { ClipPlayback, PlayerElement } from '../../player/player-element.ts';
import { ProgressController, renderProgress } from '../../player/progress.ts';
import { renderTrouble } from '../../player/render-trouble.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { tokens } from '../../styles/tokens.ts';
import { playerStyles } from './curio-player.styles.ts';

/** How far the playhead moves between two reports to the card. */
const REPORT_MS = 100;

/**
 * What moves inside a card: the clip's file or its pictures, the progress line with the product moments, and what is
 * said when it cannot play. At most three of a page have media at a time, the most important ones; the others show
 * what lies under them, the card's poster. Cards make it; pages need not.
 *
 * @tagname curio-player
 * @fires {CustomEvent<number>} curio-time-changed - The playhead moved; ms of media.
 * @fires {CustomEvent<boolean>} curio-playing-changed - Whether the clip plays now.
 * @fires {CustomEvent<'ready'|'gone'|'failed'>} curio-media-changed - The media is there, was given to a more important clip, or cannot be played.
 * @fires {CustomEvent<boolean>} curio-silence-changed - Whether the clip turned out to have no sound.
 * @fires {CustomEvent<string>} curio-caption-changed - The caption to show; empty for none.
 * @fires {CustomEvent<null>} curio-play-refused - The browser does not let it play by itself.
 * @fires {CustomEvent<null>} curio-sound-refused - It may play by itself, but only muted.
 * @fires {CustomEvent<CurioErrorDetail>} curio-error - The media failed.
 */
export class CurioPlayer extends CurioElement implements PlayerElement {
  static override properties: PropertyDeclarations = {
    card: { attribute: false },
    wanted: { attribute: false },
    importance: { attribute: false },
    onStage: { attribute: false },
    muted: { attribute: false },
    captions: { attribute: false },
    lostPictures: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, moreTokens, playerStyles];

  declare card: Card | null;
  /** Whether it should play. */
  declare wanted: boolean;
  /** How much it matters among the page's players; 0 or less asks for no media. */
  declare importance: number;
  /** Whether it plays the clip on stage of a feed. */
  declare onStage: boolean;
  declare muted: boolean;
  /** Whether captions are read. */
  declare captions: boolean;
  declare protected lostPictures: ReadonlySet<string>;

  readonly #language = new LocaleController<DetailMessages>(this, DETAIL_MESSAGES);
  readonly #words = new LocaleController<PlayerMessages>(this, PLAYER_MESSAGES);
  readonly #progress = new ProgressController(this);
  readonly #media = new ClipMedia({
    place: () => this.renderRoot.querySelector('.media'),
    dress: (video) => this.#dress(video),
    changed: (change) => this.#mediaChanged(change),
    redraw: () => this.requestUpdate(),
    refused: () => this.#tell('curio-play-refused', null),
  });
  #ending: AbortController | null = null;
  #captionEnding: AbortController | null = null;
  #animations: readonly Animation[] = [];
  #reportedMs = -1;
  #animatedWithout = 0;
  #isSilent = false;
  #wasOnStage = false;

  constructor() {
    super();
    this.card = null;
    this.wanted = false;
    this.importance = 2;
    this.onStage = false;
    this.muted = true;
    this.captions = true;
    this.lostPictures = new Set();
  }

  /** What plays; `null` while others of the page play in its place. */
  get playback(): ClipPlayback | null {
    return this.#media.playback;
  }

  seek(positionMs: number): void {
    if (this.playback !== null) this.playback.currentTime = positionMs / 1000;
  }

  attempt(): void {
    void this.#play();
  }

  get canBeInPicture(): boolean {
    return this.#media.canBeInPicture;
  }

  async togglePicture(): Promise<void> {
    try {
      if (this.#media.isInPicture) await document.exitPictureInPicture();
      else await this.#media.video?.requestPictureInPicture();
    } catch {
      // The browser did not let it: the clip stays where it is.
    }
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  /** @internal */
  override clientConnected(client: CurioClient, signal: AbortSignal): void {
    super.clientConnected(client, signal);
    keepSettings(this.#media.page.settings, client);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#media.leave();
    this.#media.page.stage.leave(this);
  }

  /** A swipe asks something of several players: each has a task of its own. What a tap asks comes within the tap. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.onStage !== this.#wasOnStage || !isSeen(this.importance)) await nextTask();
    this.#wasOnStage = this.onStage;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('card') && changed.get('card')?.id !== this.card?.id) {
      this.#media.leave();
      this.lostPictures = new Set();
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { card } = this;
    if (card === null || !this.isConnected) return;
    this.#media.want(card, this);
    if (changed.has('muted')) this.#useSound();
    if (this.lostPictures.size !== this.#animatedWithout) this.#animate(card);
    this.#readCaptions();
    this.#settle();
    this.#tellSilence();
    this.#tellStage();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { card } = this;
    if (card === null) return nothing;
    const { messages, locale } = this.#language;
    const { failure, trouble } = this.#media;
    return html`
      ${failure === 'none' ? this.#renderMedia(card, locale) : nothing}
      ${renderTrouble(this.#media, {
        detail: messages,
        messages: this.#words.messages,
        retry: () => this.#media.retry(),
      })}
      ${
        failure === 'none'
          ? renderProgress(card, this.#progress, { messages, isBuffering: trouble === 'waiting' })
          : nothing
      }
    `;
  }

  #renderMedia(card: Card, locale: string): TemplateResult {
    if (!isFile(card)) return this.playback === null ? html`` : this.#renderPictures(card, locale);
    const { isWhole } = this.#media;
    return html`<div class="media" ?data-whole=${isWhole}>
      ${isWhole && card.poster !== null ? html`<img class="ground" src=${card.poster.url} alt="" />` : nothing}
    </div>`;
  }

  #renderPictures(card: Card, locale: string): TemplateResult {
    const pictures = card.pictures.length > 0 || card.poster === null ? card.pictures : [card.poster];
    return renderScene(card, locale, {
      pictures: pictures.filter(({ url }) => !this.lostPictures.has(url)),
      failed: (url) => (this.lostPictures = new Set([...this.lostPictures, url])),
    });
  }

  #dress(video: HTMLVideoElement): void {
    video.muted = this.muted;
    const track = this.card === null ? null : chooseTrack(this.card.captions, this.#language.locale);
    if (track !== null) createTrack(video, track);
  }

  #mediaChanged(change: 'ready' | 'gone' | 'failed'): void {
    this.requestUpdate();
    if (change === 'ready') this.#begin();
    else this.#end();
    if (change === 'failed') this.#reportFailure();
    this.#tell('curio-media-changed', change);
  }

  #begin(): void {
    const { card, playback } = this;
    if (card === null || playback === null) return;
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    const mirror = (): void => {
      this.#tell('curio-playing-changed', !playback.paused);
      this.#tellStage();
    };
    for (const type of ['play', 'pause']) playback.addEventListener(type, mirror, { signal });
    observeFrames(playback, () => this.#move(playback, card), { signal });
    const { settings } = this.#media.page;
    const useSpeed = (): void => void (playback.rate = settings.current.speed);
    useSpeed();
    settings.observe(useSpeed, { signal });
  }

  #end(): void {
    this.#captionEnding?.abort();
    this.#captionEnding = null;
    this.#ending?.abort();
    this.#ending = null;
    for (const animation of this.#animations) animation.cancel();
    this.#animations = [];
    this.#animatedWithout = 0;
    this.#reportedMs = -1;
  }

  #animate(card: Card): void {
    const scene = this.renderRoot.querySelector<HTMLElement>('.scene');
    if (scene === null) return;
    this.#animatedWithout = this.lostPictures.size;
    for (const animation of this.#animations) animation.cancel();
    this.#animations = animateScene(scene, card.durationMs, prefersReducedMotion());
  }

  #move(playback: ClipPlayback, card: Card): void {
    if (!isFile(card) && this.#animations.length === 0) this.#animate(card);
    const positionMs = playback.currentTime * 1000;
    for (const animation of this.#animations) animation.currentTime = positionMs;
    this.#progress.show(playback.currentTime, playback.duration || card.durationMs / 1000);
    if (Math.abs(positionMs - this.#reportedMs) < REPORT_MS) return;
    this.#reportedMs = positionMs;
    this.#tell('curio-time-changed', positionMs);
  }

  /** Plays or pauses; what the browser shows in its small window goes on while its card is out of view. */
  #settle(): void {
    const { isInPicture } = this.#media;
    if (this.wanted) void this.#play();
    else if (!isInPicture) this.playback?.pause();
    else if (!this.onStage && this.importance > 0) void document.exitPictureInPicture();
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

  #useSound(): void {
    const { page, video } = this.#media;
    if (video !== null) video.muted = this.muted;
    if (!this.muted) page.pool.allowSound();
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

  #reportFailure(): void {
    const { card } = this;
    if (card === null) return;
    const place = card.sources.map(({ url }) => url).join(' ');
    this.report({ code: 'media-failed', message: `Clip ${card.id} could not be played.`, place }, false);
  }

  #tellSilence(): void {
    const { isSilent } = this.#media;
    if (isSilent === this.#isSilent) return;
    this.#isSilent = isSilent;
    this.#tell('curio-silence-changed', isSilent);
  }

  #tellStage(): void {
    const { card, playback, muted } = this;
    if (!this.onStage || card === null || !this.isConnected) return;
    const isPlaying = playback?.paused === false;
    this.#media.page.stage.tell({
      card,
      player: this,
      playback,
      isPlaying,
      isSeen: isSeen(this.importance),
      muted,
    });
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
