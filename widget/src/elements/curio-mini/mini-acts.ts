import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ClientController } from '../../controllers/client-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { bringElement } from '../../internal/later-elements.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { hideLost } from '../../internal/lost-picture.ts';
import { SHEET_REQUEST, type SheetRequest } from '../../internal/sheet-request.ts';
import type { MiniMessages } from '../../locales/mini/mini-messages.ts';
import { MINI_MESSAGES } from '../../locales/mini/mini-source.ts';
import { findPageMedia } from '../../player/page-media.ts';
import { isPlayer, type PlayerElement } from '../../player/player-element.ts';
import { adoptStyles } from '../../styles/adopt-styles.ts';
import { icon, PLAY, SOUND_OFF, SOUND_ON } from '../../styles/icons.ts';
import { CLOSE } from '../../styles/more-icons.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { MOVE, PAUSE, PICTURE } from '../../styles/player-icons.ts';
import { miniStyles } from './curio-mini.styles.ts';
import { CORNERS, findFreeCorner, moveCorner, type MiniCorner } from './mini-corner.ts';
import { MiniDrag } from './mini-drag.ts';
import type { MiniClip } from './mini-follower.ts';

/** Above every card: what floats is what the visitor took along. */
const IMPORTANCE = 8;

/** What the acts of a floating player read from it, and change in it. */
export interface MiniActsHost extends ReactiveControllerHost, HTMLElement {
  readonly connection: ClientController;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly href: string;
  readonly hasChosenCorner: boolean;
  corner: MiniCorner;
  clip: MiniClip | null;
  isPaused: boolean;
  request: SheetRequest | null;
  positionMs: number;
  close(): void;
  moveTo(corner: MiniCorner): void;
  emit(type: string, detail?: unknown): boolean;
}

/** Gives a floating player that has something to show its looks, and what it does. */
export function createMiniActs(host: MiniActsHost): MiniActs {
  adoptStyles(host.renderRoot, [moreTokens, miniStyles]);
  void bringElement('curio-player');
  return new MiniActs(host);
}

/** What a floating player does while it is there: play, move, open, close; and the parts of it that need that. */
export class MiniActs {
  readonly #host: MiniActsHost;
  readonly #language: LocaleController<MiniMessages>;
  readonly #drag: MiniDrag;
  #placedId: string | null = null;

  constructor(host: MiniActsHost) {
    this.#host = host;
    this.#language = new LocaleController(host, MINI_MESSAGES);
    this.#drag = new MiniDrag(host, (corner) => host.moveTo(corner));
  }

  /** Looks for a free corner, once for each clip, until the visitor has chosen one. */
  settle(): void {
    const host = this.#host;
    const id = host.clip?.card.id ?? null;
    if (id === this.#placedId) return;
    this.#placedId = id;
    if (id === null || host.hasChosenCorner) return;
    host.corner = findFreeCorner(host, host.getBoundingClientRect(), host.corner);
  }

  render(clip: MiniClip): TemplateResult {
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
      .client=${this.#host.connection.client}
      .card=${card}
      .wanted=${!this.#host.isPaused}
      .importance=${IMPORTANCE}
      .muted=${muted}
      .captions=${false}
      @curio-media-changed=${(event: CustomEvent<string>) =>
        event.detail === 'ready' && this.#player?.seek(Math.max(fromMs, this.#host.positionMs))}
      @curio-time-changed=${(event: CustomEvent<number>) => (this.#host.positionMs = event.detail)}
      @curio-play-refused=${() => (this.#host.isPaused = true)}
      @curio-sound-refused=${() => this.#setMuted(true)}
    ></curio-player>`;
  }

  #renderOpen({ card }: MiniClip): TemplateResult {
    const label = formatMessage(this.#language.messages.open, { title: card.title });
    const open = (event: Event): void => this.#open(event);
    if (this.#host.href === '') return html`<button class="tap" aria-label=${label} @click=${open}></button>`;
    const address = this.#host.href.replaceAll('{id}', encodeURIComponent(card.id));
    return html`<a class="tap" href=${address} draggable="false" aria-label=${label} @click=${open}></a>`;
  }

  #renderButtons({ muted }: MiniClip): TemplateResult {
    const { messages } = this.#language;
    const { isPaused } = this.#host;
    const hold = (event: Event): void => event.stopPropagation();
    return html`<div class="row upper" @pointerdown=${hold}>
        <button
          aria-label=${messages.move}
          @click=${() => this.#host.moveTo(CORNERS[(CORNERS.indexOf(this.#host.corner) + 1) % CORNERS.length] ?? 'bottom-end')}
          @keydown=${(event: KeyboardEvent) => this.#moveByKey(event)}
        >
          ${icon(MOVE, 18)}
        </button>
        <button aria-label=${messages.close} @click=${() => this.#host.close()}>${icon(CLOSE, 20)}</button>
      </div>
      <div class="row lower" @pointerdown=${hold}>
        <button
          aria-label=${isPaused ? messages.play : messages.pause}
          @click=${() => (this.#host.isPaused = !isPaused)}
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
    if (this.#host.request === null) return nothing;
    return html`<curio-sheet
      .client=${this.#host.connection.client}
      .request=${this.#host.request}
      @curio-closed=${() => (this.#host.request = null)}
    ></curio-sheet>`;
  }

  get #player(): PlayerElement | null {
    const player = this.#host.renderRoot.querySelector('curio-player');
    return isPlayer(player) ? player : null;
  }

  #setMuted(muted: boolean): void {
    if (this.#host.clip !== null)
      this.#host.clip = { ...this.#host.clip, fromMs: this.#host.positionMs, muted };
  }

  #moveByKey(event: KeyboardEvent): void {
    const isRtl = getComputedStyle(this.#host).direction === 'rtl';
    const corner = moveCorner(this.#host.corner, event.key, isRtl);
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    this.#host.moveTo(corner);
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#host.close();
  }

  #open(event: Event): void {
    const { clip } = this.#host;
    if (clip === null) return;
    if (this.#drag.hasDragged) {
      event.preventDefault();
      return;
    }
    const wish = { itemId: clip.card.id, positionMs: this.#host.positionMs };
    if (!this.#host.emit('curio-open-request', wish)) {
      event.preventDefault();
      return;
    }
    const stage = findPageMedia().stage.clip;
    const card = stage?.card.id === clip.card.id ? toCardElement(stage.player) : null;
    if (card !== null) {
      event.preventDefault();
      card.scrollIntoView({ block: 'center' });
    } else if (this.#host.href === '') this.#openSheet(clip);
  }

  #openSheet({ card }: MiniClip): void {
    const [product] = card.products;
    if (product === undefined) return;
    const request: SheetRequest = { productId: product.id, fields: { item: product.id, content: card.id } };
    if (!this.#host.emit(SHEET_REQUEST, request)) return;
    this.#host.request = request;
    void bringElement('curio-sheet');
  }
}

/** A player has no box of its own: the card around it has. */
function toCardElement(player: PlayerElement | null): Element | null {
  const root = player?.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
