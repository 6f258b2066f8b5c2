import type { Failure, Product, Surface } from '@curio/core';
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { ClientController, CurioClient } from '../../controllers/client-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { SlateController, SlatePlace } from '../../controllers/slate-controller.ts';
import { SlateFollower } from '../../controllers/slate-follower.ts';
import { findCard } from '../../internal/card.ts';
import { readDeepLink, type DeepLink } from '../../internal/deep-link.ts';
import { bringElement } from '../../internal/later-elements.ts';
import { SHEET_REQUEST, type SheetRequest } from '../../internal/sheet-request.ts';
import type { CardMessages } from '../../locales/card/card-messages.ts';
import { CARD_MESSAGES } from '../../locales/card/card-source.ts';
import { adoptStyles } from '../../styles/adopt-styles.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { actsStyles } from './feed-acts.styles.ts';
import { renderLive, renderProduct, type ItemScene } from './feed-item.ts';
import { isCard, renderState, renderSteps, type FeedCard } from './feed-parts.ts';
import { FeedScrollController, toFeedMove } from './feed-scroll.ts';
import { toStage } from './feed-stage.ts';

/** What the acts of a feed read from it, and change in it. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  readonly connection: ClientController;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly failure: Failure | null;
  readonly slates: SlateController;
  readonly surface: Surface;
  active: number;
  category: string;
  about: string;
  emit(type: string, detail?: unknown): boolean;
}

/** What a feed tells its cards. */
export interface CardTerms {
  readonly muted: boolean;
  readonly captions: boolean;
  /** Whether a sheet lies over the stage. */
  readonly isCovered: boolean;
  /** Whether the visitor likes an item. */
  likes(itemId: string): boolean;
}

/** Gives a feed that has drawn itself everything it does. */
export function createFeedActs(host: FeedHost): FeedActs {
  adoptStyles(host.renderRoot, [moreTokens, actsStyles]);
  return new FeedActs(host);
}

/** What a feed does once it is up: move, rank ahead, open sheets, list goods; and the parts of it that need that. */
export class FeedActs implements ReactiveController, CardTerms {
  /** Sound and captions are the feed's, so that they stay as the visitor goes on. */
  muted = true;
  captions = true;
  readonly #host: FeedHost;
  readonly #language: LocaleController<CardMessages>;
  readonly #scroll: FeedScrollController;
  readonly #follower: SlateFollower;
  readonly #liked = new Set<string>();
  #request: SheetRequest | null = null;
  #positionMs = 0;
  /** The moment that the page's address names, until its clip is on stage. */
  #link: DeepLink | null = readDeepLink(location.href);

  constructor(host: FeedHost) {
    this.#host = host;
    this.#language = new LocaleController(host, CARD_MESSAGES);
    this.#scroll = new FeedScrollController(host, (index) => this.#activate(index));
    this.#follower = new SlateFollower(host.slates);
    host.addController(this);
    host.addEventListener('keydown', (event) => this.#keyPressed(event));
  }

  hostUpdated(): void {
    this.#scroll.observe();
    this.#followLink();
  }

  /** What the feed is called. */
  get label(): string {
    return this.#language.messages.feedLabel;
  }

  /** Whether a product sheet is open. */
  get hasSheet(): boolean {
    return this.#request !== null;
  }

  /** Whether a sheet lies over the stage, rather than at the window's side, as in those from 700 px. */
  get isCovered(): boolean {
    return this.hasSheet && !matchMedia('(min-width: 700px)').matches;
  }

  /** Whether the visitor likes an item. */
  likes(itemId: string): boolean {
    return this.#liked.has(itemId);
  }

  /** Lets what the visitor does and what ranks change the places not shown yet, until the signal aborts. */
  follow(client: CurioClient, signal: AbortSignal): void {
    this.#follower.follow(client, signal);
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#follower.isShown = true;
      observer.disconnect();
    });
    observer.observe(this.#host);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  /** Moves to the next or the previous item; stays at the ends. */
  move(step: 1 | -1): void {
    const hadFocus = this.#host.shadowRoot?.activeElement ?? null;
    if (hadFocus !== null) this.#scroller?.focus({ preventScroll: true });
    this.#scroll.move(step);
  }

  /** Does what a card asks, and keeps what it tells. The details are those the cards' own documentation names. */
  hear(event: Event): void {
    if (!(event instanceof CustomEvent)) return;
    const { type, detail } = event;
    if (type === SHEET_REQUEST) this.#openSheet(detail as SheetRequest);
    else if (type === 'curio-sound-request') this.muted = (detail as { readonly muted: boolean }).muted;
    else if (type === 'curio-captions-request') this.captions = (detail as { readonly shown: boolean }).shown;
    else if (type === 'curio-like-changed') this.#like(detail as LikeChange);
    else this.#positionMs = (detail as { readonly positionMs: number }).positionMs;
    this.#host.requestUpdate();
  }

  renderState(): TemplateResult | typeof nothing {
    const { failure, slates, category, about } = this.#host;
    return renderState(failure, slates.state, {
      messages: this.#language.messages,
      isNarrowed: category !== '' || about !== '',
      retry: () => this.#retry(),
      widen: () => this.#widen(),
    });
  }

  renderSteps(): TemplateResult {
    const { active, slates } = this.#host;
    return renderSteps({
      messages: this.#language.messages,
      isFirst: active === 0,
      isLast: active >= slates.places.length - (slates.complete ? 0 : 1),
      move: (step) => this.move(step),
    });
  }

  renderItem(place: SlatePlace, distance: number): TemplateResult {
    const scene: ItemScene = {
      surface: this.#host.surface,
      client: this.#host.connection.client,
      stage: toStage(distance),
      muted: this.muted,
      captions: this.captions,
      isLiked: this.likes(place.id),
      isQuiet: distance === 0 && this.isCovered,
    };
    return place.kind === 'live' ? renderLive(place, scene) : renderProduct(place, scene);
  }

  renderEnd(): TemplateResult {
    const { messages } = this.#language;
    const isActive = this.#host.active >= this.#host.slates.places.length;
    return html`<div class="slide" ?data-active=${isActive} ?inert=${!isActive}>
      <div class="end">
        <p>${messages.end}</p>
        <button class="pill" @click=${() => this.#scroll.goTo(0)}>${messages.endStep}</button>
      </div>
    </div>`;
  }

  renderShelf(): TemplateResult | typeof nothing {
    const { slates, active, connection } = this.#host;
    const place = slates.places[active];
    const { client, view } = connection;
    const card = place === undefined || view === null ? null : findCard(view, place.id);
    if (card === null || !this.#scroll.isWide) return nothing;
    void bringElement('curio-shelf');
    return html`<curio-shelf
      part="shelf"
      .client=${client}
      .card=${card}
      .positionMs=${this.#positionMs}
      @curio-moment-chosen=${(event: CustomEvent<{ readonly positionMs: number }>) =>
        this.#activeCard?.seek(event.detail.positionMs)}
      @curio-product-chosen=${(event: CustomEvent<{ readonly product: Product }>) =>
        this.#activeCard?.open(event.detail.product)}
    ></curio-shelf>`;
  }

  renderSheet(): TemplateResult | typeof nothing {
    if (this.#request === null) return nothing;
    return html`<curio-sheet
      over-clip
      .client=${this.#host.connection.client}
      .request=${this.#request}
      @curio-closed=${() => this.#closeSheet()}
    ></curio-sheet>`;
  }

  get #scroller(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.scroller');
  }

  get #activeCard(): FeedCard | null {
    const card = this.#host.renderRoot.querySelector('.slide[data-active] > *');
    return isCard(card) ? card : null;
  }

  #activate(index: number): void {
    if (index === this.#host.active) return;
    this.#host.active = index;
    this.#follower.arrive(index);
    this.#positionMs = 0;
    const place = this.#host.slates.places[index];
    if (place !== undefined) this.#host.emit('curio-clip-changed', { itemId: place.id, index });
    void this.#rankAhead(index);
  }

  /** The item of the page's address stands first; its moment is gone to once. */
  #followLink(): void {
    const link = this.#link;
    const card = this.#activeCard;
    if (link === null || card === null) return;
    this.#link = null;
    const isIt = this.#host.slates.places[this.#host.active]?.id === link.itemId;
    if (isIt && link.positionMs > 0) card.seek(link.positionMs);
  }

  /** The card left tells the profile first, so that the next slate shows it. */
  async #rankAhead(index: number): Promise<void> {
    await this.#host.updateComplete;
    const cards = [...this.#host.renderRoot.querySelectorAll('.slide > *')].filter(isCard);
    await Promise.all(cards.map((card) => card.updateComplete));
    await this.#follower.reach(index);
  }

  #openSheet(request: SheetRequest): void {
    this.#request = request;
    void bringElement('curio-sheet');
    this.#host.emit('curio-sheet-opened', request);
  }

  #closeSheet(): void {
    this.#request = null;
    this.#host.requestUpdate();
  }

  #like({ itemId, liked }: LikeChange): void {
    if (liked) this.#liked.add(itemId);
    else this.#liked.delete(itemId);
  }

  #keyPressed(event: KeyboardEvent): void {
    const isOurs = event.ctrlKey || event.metaKey || event.altKey || this.hasSheet;
    if (event.defaultPrevented || isOurs) return;
    const move = toFeedMove(event.key);
    const [target] = event.composedPath();
    const isOnScroller = target === this.#scroller;
    if (move !== 0) this.move(move);
    else if (!isOnScroller || this.#activeCard?.pressKey(event.key) !== true) return;
    event.preventDefault();
  }

  #retry(): void {
    if (this.#host.emit('curio-retry-request')) location.reload();
  }

  #widen(): void {
    this.#host.category = '';
    this.#host.about = '';
  }
}

/** A clip was liked, or not any more. */
interface LikeChange {
  readonly itemId: string;
  readonly liked: boolean;
}
