import type { ItemKind, Product, Surface } from '@curio/core';
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
import { SlateController, type SlatePlace } from '../../controllers/slate-controller.ts';
import { findCard } from '../../internal/card.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { ensureElement } from '../../internal/define-element.ts';
import { loadSheet, type SheetRequest } from '../../internal/sheet-request.ts';
import { CARD_MESSAGES } from '../../locales/card/card-source.ts';
import type { CardMessages } from '../../locales/card/card-messages.ts';
import { DOWN, icon, UP } from '../../styles/icons.ts';
import { tokens } from '../../styles/tokens.ts';
import { feedStyles } from './curio-feed.styles.ts';
import { FeedScrollController, toFeedMove } from './feed-scroll.ts';
import { renderItem } from './feed-item.ts';
import {
  findTitle,
  isCard,
  loadShelf,
  renderState,
  toFirstPlaces,
  toQuery,
  type FeedCard,
  type LikeChange,
  type Preferences,
} from './feed-parts.ts';

/** Cards further away than this are taken out of the page; their places stay. */
const KEPT_DISTANCE = 3;

/**
 * A vertical swipe feed of clips, rooms and goods, ranked on the visitor's own device.
 *
 * At most three media elements are alive: the clip on stage and its neighbours. What was shown never moves; what
 * follows is ranked anew as the visitor's interests become clearer.
 *
 * @tagname curio-feed
 * @slot - Plain content, such as links to clips and products: shown until the feed is up, and when it fails.
 * @csspart frame - Everything once the feed is up.
 * @csspart scroller - What scrolls.
 * @csspart shelf - The products of the clip on stage, in wide feeds.
 * @cssproperty [--curio-feed-height=min(100svh, 860px)] - Height of an inline feed.
 * @cssproperty [--curio-accent=#1f4fe0] - The one accent.
 * @cssproperty [--curio-on-accent=#fff] - Text on the accent.
 * @cssproperty [--curio-radius=16px] - Corner radius of cards; small parts take half.
 * @cssproperty [--curio-font=system-ui] - Typeface.
 * @cssproperty [--curio-surface=#fff] - Ground of sheets, chips and product cards.
 * @cssproperty [--curio-on-surface=#10141c] - Text on that ground.
 * @attr {'feed'|'rail'|'grid'|'product'|'shop'|'search'} surface - What the ranker is asked for. Default: feed.
 * @attr {number} count - Items a page. Default: 6.
 * @attr {string} category - Only items under this path, parts divided by ` / `.
 * @attr {string} about - Id of the product or clip the page is about.
 * @attr {string} kinds - Space-separated: video, live, product. Default: video live.
 * @attr {string} start - Id of the item to open first.
 * @attr {'inline'|'full'} layout - A box in the page, or the whole window. Default: inline.
 * @attr {'light'|'dark'|'auto'} theme - Overrides the page's own light or dark.
 * @fires {CustomEvent<CurioErrorDetail>} curio-error - Something failed; the feed shows its fallback.
 * @fires {CustomEvent<{itemId: string, index: number}>} curio-clip-changed - Another item is on stage.
 * @fires {CustomEvent<null>} curio-retry-request - Trying again was asked for. Prevent its default to do it yourself.
 * @fires {CustomEvent<SheetRequest>} curio-sheet-opened - A product sheet was opened.
 */
export class CurioFeed extends CurioElement {
  static override properties: PropertyDeclarations = {
    surface: {},
    count: { type: Number },
    category: {},
    about: {},
    kinds: {},
    start: {},
    layout: { reflect: true },
    active: { state: true },
    muted: { state: true },
    captions: { state: true },
    request: { state: true },
    positionMs: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, feedStyles];

  declare surface: Surface;
  declare count: number;
  declare category: string;
  declare about: string;
  declare kinds: string;
  declare start: string;
  declare layout: 'inline' | 'full';
  declare protected active: number;
  declare protected muted: boolean;
  declare protected captions: boolean;
  declare protected request: SheetRequest | null;
  declare protected positionMs: number;

  readonly #language = new LocaleController<CardMessages>(this, CARD_MESSAGES);
  readonly #slates = new SlateController(this);
  readonly #scroll = new FeedScrollController(this, (index) => this.#activate(index));
  readonly #liked = new Set<string>();
  #inCart: ReadonlySet<string> = new Set();

  constructor() {
    super();
    this.surface = 'feed';
    this.count = 6;
    this.category = '';
    this.about = '';
    this.kinds = 'video live';
    this.start = '';
    this.layout = 'inline';
    this.active = 0;
    this.muted = true;
    this.captions = true;
    this.request = null;
    this.positionMs = 0;
    this.addEventListener('keydown', (event) => this.#keyPressed(event));
  }

  /** @internal */
  override clientConnected(client: CurioClient, signal: AbortSignal): void {
    super.clientConnected(client, signal);
    void client.ready.then((result) => {
      if (!result.ok || signal.aborted) return;
      this.#slates.follow(client, signal);
      this.#begin(client);
    });
  }

  /** Moves to the next or the previous item; stays at the ends. */
  move(step: 1 | -1): void {
    const hadFocus = this.shadowRoot?.activeElement ?? null;
    if (hadFocus !== null) this.#scroller?.focus({ preventScroll: true });
    this.#scroll.goTo(this.active + step);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isAnother = (['category', 'about', 'kinds', 'start', 'surface'] as const).some(
      (name) => changed.has(name) && changed.get(name) !== undefined,
    );
    const { client, view } = this.connection;
    if (isAnother && client !== null && view !== null) this.#begin(client);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.toggleAttribute('data-up', this.#isUp);
    this.#scroll.observe();
  }

  protected override render(): TemplateResult {
    const { messages } = this.#language;
    return html`${this.#isUp ? this.#renderFrame() : nothing}
      <div class="fallback" ?hidden=${this.#isUp}>
        ${renderState(this.failure, this.#slates.state, {
          messages,
          isNarrowed: this.category !== '' || this.about !== '',
          retry: () => this.#retry(),
          widen: () => this.#widen(),
        })}
        <slot>${this.failure === null ? html`<div class="skeleton"></div>` : nothing}</slot>
      </div>`;
  }

  get #isUp(): boolean {
    return this.failure === null && this.#slates.places.length > 0;
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('.scroller');
  }

  get #activeCard(): FeedCard | null {
    const card = this.renderRoot.querySelector('.slide[data-active] > *');
    return isCard(card) ? card : null;
  }

  #renderFrame(): TemplateResult {
    const { messages } = this.#language;
    const { places, complete } = this.#slates;
    return html`<div class="frame" part="frame" ?data-sheet=${this.request !== null}>
        <div class="nav">
          <button
            aria-label=${messages.previous}
            ?disabled=${this.active === 0}
            @click=${() => this.move(-1)}
          >
            ${icon(UP)}
          </button>
          <button
            aria-label=${messages.next}
            ?disabled=${this.active >= places.length - (complete ? 0 : 1)}
            @click=${() => this.move(1)}
          >
            ${icon(DOWN)}
          </button>
        </div>
        <div
          class="scroller"
          part="scroller"
          role="feed"
          tabindex="0"
          aria-label=${messages.feedLabel}
          aria-busy=${this.#slates.state === 'loading'}
        >
          ${places.map((place, index) => this.#renderSlide(place, index))}
          ${complete ? this.#renderEnd() : nothing}
        </div>
        ${this.#renderShelf()}
      </div>
      ${
        this.request === null
          ? nothing
          : html`<curio-sheet
              over-clip
              .client=${this.connection.client}
              .request=${this.request}
              @curio-closed=${() => (this.request = null)}
              @curio-cart-changed=${(event: CustomEvent<{ readonly productId: string }>) =>
                this.#putIntoCart(event.detail.productId)}
            ></curio-sheet>`
      }`;
  }

  #renderSlide(place: SlatePlace, index: number): TemplateResult {
    const isActive = index === this.active;
    const isKept = Math.abs(index - this.active) <= KEPT_DISTANCE;
    return html`<div
      class="slide"
      role="article"
      aria-posinset=${index + 1}
      aria-setsize="-1"
      aria-label=${findTitle(this.view, place)}
      ?data-active=${isActive}
      ?inert=${!isActive}
      @curio-sheet-request=${(event: CustomEvent<SheetRequest>) => this.#openSheet(event)}
      @curio-sound-request=${(event: CustomEvent<{ readonly muted: boolean }>) => this.#settle(event, event.detail)}
      @curio-captions-request=${(event: CustomEvent<{ readonly shown: boolean }>) =>
        this.#settle(event, { captions: event.detail.shown })}
      @curio-moment-changed=${(event: CustomEvent<{ readonly positionMs: number }>) =>
        (this.positionMs = event.detail.positionMs)}
      @curio-like-changed=${(event: CustomEvent<LikeChange>) => this.#like(event.detail)}
    >
      ${isKept ? this.#renderItem(place, index) : nothing}
    </div>`;
  }

  #renderItem(place: SlatePlace, index: number): TemplateResult {
    const distance = Math.abs(index - this.active);
    return renderItem(place, {
      surface: this.surface,
      client: this.connection.client,
      stage: distance === 0 ? 'active' : distance === 1 ? 'near' : 'off',
      muted: this.muted,
      captions: this.captions,
      isLiked: this.#liked.has(place.id),
      inCart: this.#inCart,
      isQuiet: distance === 0 && this.request !== null && !this.#scroll.isWide,
    });
  }

  #renderEnd(): TemplateResult {
    const { messages } = this.#language;
    const isActive = this.active >= this.#slates.places.length;
    return html`<div class="slide" ?data-active=${isActive} ?inert=${!isActive}>
      <div class="end">
        <p>${messages.end}</p>
        <button class="pill" @click=${() => this.#scroll.goTo(0)}>${messages.endStep}</button>
      </div>
    </div>`;
  }

  #renderShelf(): TemplateResult | typeof nothing {
    const place = this.#slates.places[this.active];
    const card = place === undefined || this.view === null ? null : findCard(this.view, place.id);
    if (card === null || !this.#scroll.isWide) return nothing;
    void ensureElement('curio-shelf', loadShelf);
    return html`<curio-shelf
      part="shelf"
      .client=${this.connection.client}
      .card=${card}
      .positionMs=${this.positionMs}
      @curio-moment-chosen=${(event: CustomEvent<{ readonly positionMs: number }>) =>
        this.#activeCard?.seek(event.detail.positionMs)}
      @curio-product-chosen=${(event: CustomEvent<{ readonly product: Product }>) =>
        this.#activeCard?.open(event.detail.product)}
    ></curio-shelf>`;
  }

  #begin(client: CurioClient): void {
    this.active = 0;
    const first = toFirstPlaces(this.view, this.start);
    const kinds = this.kinds
      .split(/\s+/u)
      .filter((kind): kind is ItemKind => ['video', 'live', 'product'].includes(kind));
    void this.#slates.start(client, toQuery(this, kinds), first);
  }

  #activate(index: number): void {
    if (index === this.active) return;
    this.active = index;
    this.positionMs = 0;
    const place = this.#slates.places[index];
    if (place !== undefined) this.emit('curio-clip-changed', { itemId: place.id, index });
    void this.#rankAhead(index);
  }

  /** The card left tells the profile first, so that the next slate shows it. */
  async #rankAhead(index: number): Promise<void> {
    await this.updateComplete;
    const cards = [...this.renderRoot.querySelectorAll('.slide > *')].filter(isCard);
    await Promise.all(cards.map((card) => card.updateComplete));
    await this.#slates.reach(index);
  }

  #openSheet(event: CustomEvent<SheetRequest>): void {
    event.preventDefault();
    this.request = event.detail;
    void ensureElement('curio-sheet', loadSheet);
    this.emit('curio-sheet-opened', event.detail);
  }

  /** Sound and captions are the feed's, so that they stay as the visitor goes on. */
  #settle(event: Event, { muted = this.muted, captions = this.captions }: Partial<Preferences>): void {
    event.preventDefault();
    this.muted = muted;
    this.captions = captions;
  }

  #like({ itemId, liked }: LikeChange): void {
    if (liked) this.#liked.add(itemId);
    else this.#liked.delete(itemId);
    this.requestUpdate();
  }

  #putIntoCart(productId: string): void {
    this.#inCart = new Set([...this.#inCart, productId]);
    this.requestUpdate();
  }

  #keyPressed(event: KeyboardEvent): void {
    const isOurs = event.ctrlKey || event.metaKey || event.altKey || this.request !== null;
    if (event.defaultPrevented || isOurs) return;
    const move = toFeedMove(event.key);
    const [target] = event.composedPath();
    const isOnScroller = target === this.#scroller;
    if (move !== 0) this.move(move);
    else if (!isOnScroller || this.#activeCard?.pressKey(event.key) !== true) return;
    event.preventDefault();
  }

  #retry(): void {
    if (this.emit('curio-retry-request')) location.reload();
  }

  #widen(): void {
    this.category = '';
    this.about = '';
  }
}
