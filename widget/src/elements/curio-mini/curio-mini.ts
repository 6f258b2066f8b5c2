import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CurioClient } from '../../controllers/client-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { ensureElement } from '../../internal/ensure-element.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { hideLost } from '../../internal/lost-picture.ts';
import { loadSheet, SHEET_REQUEST, type SheetRequest } from '../../internal/sheet-request.ts';
import type { MiniMessages } from '../../locales/mini/mini-messages.ts';
import { MINI_MESSAGES } from '../../locales/mini/mini-source.ts';
import { findPageMedia } from '../../player/page-media.ts';
import { isPlayer, type PlayerElement } from '../../player/player-element.ts';
import { icon, PLAY, SOUND_OFF, SOUND_ON } from '../../styles/icons.ts';
import { CLOSE } from '../../styles/more-icons.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { MOVE, PAUSE, PICTURE } from '../../styles/player-icons.ts';
import { tokens } from '../../styles/tokens.ts';
import { miniStyles } from './curio-mini.styles.ts';
import { CORNERS, findFreeCorner, moveCorner, type MiniCorner } from './mini-corner.ts';
import { MiniDrag } from './mini-drag.ts';
import { MiniFollower, type MiniClip, type MiniHost } from './mini-follower.ts';

/** Above every card: what floats is what the visitor took along. */
const IMPORTANCE = 8;

/**
 * A floating player. Put it into the page's body once: it goes on with the clip that a feed played when the feed
 * leaves the view or the page changes without a reload, and, with consent, on the next page of this tab.
 *
 * It stands in a corner, where it covers least of what the page itself keeps in place; it is dragged, or moved by a
 * button and arrow keys, to another, and closed by its button or Escape.
 *
 * @tagname curio-mini
 * @csspart frame - The whole of it while it is shown.
 * @csspart poster - The still picture under the clip.
 * @cssproperty [--curio-mini-width=clamp(132px, 18vw, 200px)] - Its width; it is 9:16.
 * @cssproperty [--curio-mini-inset=12px] - Its distance from the window's edges, safe areas apart.
 * @cssproperty [--curio-mini-top=0px] - Room to leave at the top, such as for a header that stays.
 * @cssproperty [--curio-mini-bottom=0px] - Room to leave at the bottom, such as for a bar that stays.
 * @cssproperty [--curio-mini-layer=30] - Its `z-index`.
 * @attr {'bottom-end'|'bottom-start'|'top-end'|'top-start'} corner - Where it stands. Default: bottom-end.
 * @attr {string} href - The page that shows a clip in its feed; `{id}` stands for the clip. Without it, and without the feed, its product's sheet opens.
 * @attr {'light'|'dark'|'auto'} theme - Overrides the page's own light or dark.
 * @fires {CustomEvent<{itemId: string}>} curio-mini-shown - It plays a clip now.
 * @fires {CustomEvent<{itemId: string, positionMs: number}>} curio-open-request - The clip's feed was asked for. Prevent its default to show it yourself.
 * @fires {CustomEvent<SheetRequest>} curio-sheet-request - Its product was asked for. Prevent its default to show it yourself.
 * @fires {CustomEvent<{itemId: string}>} curio-closed - The visitor closed it.
 * @fires {CustomEvent<CurioErrorDetail>} curio-error - Something failed.
 */
export class CurioMini extends CurioElement implements MiniHost {
  static override properties: PropertyDeclarations = {
    corner: { reflect: true },
    href: {},
    clip: { state: true },
    isPaused: { state: true },
    request: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, moreTokens, miniStyles];

  declare corner: MiniCorner;
  declare href: string;
  /** @internal What it plays; `null` while it is not there. */
  declare clip: MiniClip | null;
  declare protected isPaused: boolean;
  declare protected request: SheetRequest | null;

  readonly #language = new LocaleController<MiniMessages>(this, MINI_MESSAGES);
  readonly #follower = new MiniFollower(this);
  readonly #drag = new MiniDrag(this, (corner) => this.#moveTo(corner));
  #positionMs = 0;
  #hasPlace = false;

  constructor() {
    super();
    this.corner = 'bottom-end';
    this.href = '';
    this.clip = null;
    this.isPaused = false;
    this.request = null;
  }

  /** ms of media that its clip stands at; 0 while it is not there. */
  get positionMs(): number {
    return this.clip === null ? 0 : this.#positionMs;
  }

  /** @internal */
  override clientConnected(client: CurioClient, signal: AbortSignal): void {
    super.clientConnected(client, signal);
    this.#follower.resume(client, signal);
  }

  /** @internal Without a client it has nothing to play, and nobody misses it. */
  override clientFailed(): void {
    this.hide();
  }

  /** Plays a clip on, as if its feed had left the view. */
  show(clip: MiniClip, corner?: MiniCorner): void {
    this.clip = clip;
    this.#positionMs = clip.fromMs;
    this.isPaused = false;
    if (corner !== undefined) this.#moveTo(corner);
    void ensureElement('curio-player', loadPlayer);
    this.emit('curio-mini-shown', { itemId: clip.card.id });
  }

  /** Takes it away without asking; it comes back when the next clip is left. */
  hide(): void {
    this.clip = null;
    this.request = null;
  }

  /** Closes it for this clip, as its button does. */
  close(): void {
    const { clip } = this;
    if (clip === null) return;
    this.#follower.dismiss();
    this.emit('curio-closed', { itemId: clip.card.id });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const isShown = this.clip !== null && this.request === null;
    this.toggleAttribute('data-shown', isShown || this.request !== null);
    if (changed.has('clip') && isShown && !this.#hasPlace)
      this.corner = findFreeCorner(this, this.getBoundingClientRect(), this.corner);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { clip } = this;
    if (clip === null) return nothing;
    const { messages } = this.#language;
    const { title, poster } = clip.card;
    return html`<section
        part="frame"
        aria-label=${formatMessage(messages.label, { title })}
        @pointerdown=${this.#drag.press}
        @keydown=${(event: KeyboardEvent) => this.#keyPressed(event)}
      >
        ${
          poster === null
            ? nothing
            : html`<img
                class="poster"
                part="poster"
                src=${poster.url}
                alt=""
                draggable="false"
                @error=${hideLost}
                @load=${hideLost}
              />`
        }
        ${this.#renderPlayer(clip)}
        <div class="shade"></div>
        ${this.#renderOpen(clip)} ${this.#renderButtons(clip)}
        <p class="status" role="status">${messages.shown}</p>
      </section>
      ${this.#renderSheet()}`;
  }

  #renderPlayer({ card, fromMs, muted }: MiniClip): TemplateResult {
    return html`<curio-player
      .client=${this.connection.client}
      .card=${card}
      .wanted=${!this.isPaused}
      .importance=${IMPORTANCE}
      .muted=${muted}
      .captions=${false}
      @curio-media-changed=${(event: CustomEvent<string>) =>
        event.detail === 'ready' && this.#player?.seek(Math.max(fromMs, this.#positionMs))}
      @curio-time-changed=${(event: CustomEvent<number>) => (this.#positionMs = event.detail)}
      @curio-play-refused=${() => (this.isPaused = true)}
      @curio-sound-refused=${() => this.#setMuted(true)}
    ></curio-player>`;
  }

  #renderOpen({ card }: MiniClip): TemplateResult {
    const label = formatMessage(this.#language.messages.open, { title: card.title });
    const open = (event: Event): void => this.#open(event);
    if (this.href === '') return html`<button class="tap" aria-label=${label} @click=${open}></button>`;
    const address = this.href.replaceAll('{id}', encodeURIComponent(card.id));
    return html`<a class="tap" href=${address} draggable="false" aria-label=${label} @click=${open}></a>`;
  }

  #renderButtons({ muted }: MiniClip): TemplateResult {
    const { messages } = this.#language;
    const { isPaused } = this;
    const hold = (event: Event): void => event.stopPropagation();
    return html`<div class="row upper" @pointerdown=${hold}>
        <button
          aria-label=${messages.move}
          @click=${() => this.#moveTo(CORNERS[(CORNERS.indexOf(this.corner) + 1) % CORNERS.length] ?? 'bottom-end')}
          @keydown=${(event: KeyboardEvent) => this.#moveByKey(event)}
        >
          ${icon(MOVE, 18)}
        </button>
        <button aria-label=${messages.close} @click=${() => this.close()}>${icon(CLOSE, 20)}</button>
      </div>
      <div class="row lower" @pointerdown=${hold}>
        <button
          aria-label=${isPaused ? messages.play : messages.pause}
          @click=${() => (this.isPaused = !isPaused)}
        >
          ${icon(isPaused ? PLAY : PAUSE, 18)}
        </button>
        <button
          aria-label=${muted ? messages.soundOn : messages.soundOff}
          @click=${() => this.#setMuted(!muted)}
        >
          ${icon(muted ? SOUND_OFF : SOUND_ON, 18)}
        </button>
        ${
          document.pictureInPictureEnabled
            ? html`<button aria-label=${messages.picture} @click=${() => void this.#player?.togglePicture()}>
                ${icon(PICTURE, 18)}
              </button>`
            : nothing
        }
      </div>`;
  }

  #renderSheet(): TemplateResult | typeof nothing {
    if (this.request === null) return nothing;
    return html`<curio-sheet
      .client=${this.connection.client}
      .request=${this.request}
      @curio-closed=${() => (this.request = null)}
    ></curio-sheet>`;
  }

  get #player(): PlayerElement | null {
    const player = this.renderRoot.querySelector('curio-player');
    return isPlayer(player) ? player : null;
  }

  #setMuted(muted: boolean): void {
    if (this.clip !== null) this.clip = { ...this.clip, fromMs: this.#positionMs, muted };
  }

  #moveTo(corner: MiniCorner): void {
    this.#hasPlace = true;
    this.corner = corner;
  }

  #moveByKey(event: KeyboardEvent): void {
    const isRtl = getComputedStyle(this).direction === 'rtl';
    const corner = moveCorner(this.corner, event.key, isRtl);
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    this.#moveTo(corner);
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.close();
  }

  #open(event: Event): void {
    const { clip } = this;
    if (clip === null) return;
    if (this.#drag.hasDragged) {
      event.preventDefault();
      return;
    }
    const wish = { itemId: clip.card.id, positionMs: this.#positionMs };
    if (!this.emit('curio-open-request', wish)) {
      event.preventDefault();
      return;
    }
    const stage = findPageMedia().stage.clip;
    const card = stage?.card.id === clip.card.id ? toCardElement(stage.player) : null;
    if (card !== null) {
      event.preventDefault();
      card.scrollIntoView({ block: 'center' });
    } else if (this.href === '') this.#openSheet(clip);
  }

  #openSheet({ card }: MiniClip): void {
    const [product] = card.products;
    if (product === undefined) return;
    const request: SheetRequest = { productId: product.id, fields: { item: product.id, content: card.id } };
    if (!this.emit(SHEET_REQUEST, request)) return;
    this.request = request;
    void ensureElement('curio-sheet', loadSheet);
  }
}

/** A player has no box of its own: the card around it has. */
function toCardElement(player: PlayerElement | null): Element | null {
  const root = player?.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

async function loadPlayer(): Promise<CustomElementConstructor> {
  return (await import('../curio-player/curio-player.ts')).CurioPlayer;
}
