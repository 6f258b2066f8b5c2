import type { Product, ProductMoment, Slate, SlateItem, Surface } from '@curio/core';
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { toCardFields, type ActFields } from '../../controllers/placement.ts';
import { PlaybackController, type CardStage } from '../../controllers/playback-controller.ts';
import { NoticeController } from '../../controllers/notice-controller.ts';
import { TrackingController } from '../../controllers/tracking-controller.ts';
import { toHue } from '../../internal/brand-hue.ts';
import { findCard, findMoment, type Card } from '../../internal/card.ts';
import { shareAddress } from '../../internal/clip-sharing.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { SHEET_REQUEST, type SheetRequest } from '../../internal/sheet-request.ts';
import { CARD_MESSAGES } from '../../locales/card/card-source.ts';
import type { CardMessages } from '../../locales/card/card-messages.ts';
import { isPlayer, type PlayerElement } from '../../player/player-element.ts';
import { icon, PLAY } from '../../styles/icons.ts';
import { tokens } from '../../styles/tokens.ts';
import { loadPopup, renderPopup, type Popup } from './video-popups.ts';
import { videoStyles } from './curio-video.styles.ts';
import { goodsStyles } from './video-goods.styles.ts';
import { textStyles } from './video-text.styles.ts';
import { isCardKey } from './card-key.ts';
import { renderPlayer } from './card-player.ts';
import { renderActions, renderGoods, renderMaker, renderPoster } from './video-parts.ts';

/**
 * A shoppable clip: its poster at once, then the clip, its maker, its title, and each product at its moment.
 *
 * In a feed it is told when to play. Alone in a page it plays while pointed at or focused, or with
 * `autoplay="visible"` while half in view.
 *
 * @tagname curio-video
 * @slot - Shown while there is no clip to show, and where it cannot be.
 * @csspart card - The whole card.
 * @csspart poster - The still picture under the clip.
 * @csspart info - The text at the lower left with its scrim.
 * @csspart maker - The line of creator and shop.
 * @csspart title - The clip's title.
 * @csspart chip - The product shown now.
 * @csspart actions - The column of buttons at the right edge.
 * @cssproperty [--curio-card-radius=16px] - Corner radius of the card.
 * @attr {string} item-id - The clip's id in the catalogue.
 * @attr {'feed'|'rail'|'grid'|'product'|'shop'|'search'} surface - Where the card stands, for the events it sends.
 * @attr {'visible'|'none'} autoplay - Whether the card plays when half in view. Default: none.
 * @attr {'light'|'dark'|'auto'} theme - Overrides the page's own light or dark.
 * @fires {CustomEvent<CurioErrorDetail>} curio-error - Something failed; the card shows its fallback.
 * @fires {CustomEvent<SheetRequest>} curio-sheet-request - A product was chosen. Prevent its default to show it yourself.
 * @fires {CustomEvent<{muted: boolean}>} curio-sound-request - Sound was asked on or off. Cancelable.
 * @fires {CustomEvent<{shown: boolean}>} curio-captions-request - Captions were asked on or off. Cancelable.
 * @fires {CustomEvent<{itemId: string, liked: boolean}>} curio-like-changed - The clip was liked, or not any more.
 * @fires {CustomEvent<{itemId: string, title: string, url: string}>} curio-share-request - Sharing was asked for. Cancelable.
 * @fires {CustomEvent<{itemId: string, positionMs: number}>} curio-moment-changed - Another product is shown, or none.
 */
export class CurioVideo extends CurioElement {
  static override properties: PropertyDeclarations = {
    itemId: { attribute: 'item-id' },
    surface: {},
    autoplay: {},
    stage: { attribute: false },
    muted: { attribute: false },
    captions: { attribute: false },
    liked: { attribute: false },
    inCart: { attribute: false },
    slate: { attribute: false },
    slateItem: { attribute: false },
    popup: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, goodsStyles, textStyles, videoStyles];

  declare itemId: string;
  declare surface: Surface;
  declare autoplay: 'visible' | 'none';
  /** Set by a feed; `auto` where the card stands alone. */
  declare stage: CardStage;
  declare muted: boolean;
  declare captions: boolean;
  declare liked: boolean;
  /** Ids of products that the visitor has put into the cart. */
  declare inCart: ReadonlySet<string>;
  /** The slate a ranker put the card in. */
  declare slate: Slate | null;
  declare slateItem: SlateItem | null;
  declare protected popup: Popup;

  protected readonly language: LocaleController<CardMessages> = new LocaleController(this, CARD_MESSAGES);
  protected readonly tracking: TrackingController = new TrackingController(this, this.connection);
  protected readonly playback: PlaybackController = new PlaybackController(this);
  protected card: Card | null = null;
  readonly #notice = new NoticeController(this);
  #request: SheetRequest | null = null;
  #momentId: string | null = null;
  #met = new Set<string>();

  constructor() {
    super();
    this.itemId = '';
    this.surface = 'feed';
    this.autoplay = 'none';
    this.stage = 'auto';
    this.muted = true;
    this.captions = true;
    this.liked = false;
    this.inCart = new Set();
    this.slate = null;
    this.slateItem = null;
    this.popup = 'none';
    this.addEventListener('keydown', (event) => this.#keyPressed(event));
  }

  /** Moves the playhead to ms of media. */
  seek(positionMs: number): void {
    this.player?.seek(positionMs);
  }

  /** Plays or pauses, as the visitor's space key does. */
  toggle(): void {
    const { refused } = this.playback;
    this.playback.toggle();
    if (refused) this.player?.attempt();
  }

  /** Shows a product's sheet, as its chip does. */
  open(product: Product): void {
    const fields = this.#productFields(product.id);
    this.tracking.act('product-click', fields);
    this.#request = { productId: product.id, fields };
    if (this.emit(SHEET_REQUEST, this.#request)) this.#show('sheet');
    else this.popup = 'none';
  }

  /**
   * Does what a key does on this card: space, M, C, Enter.
   *
   * @returns false when the key means nothing here.
   */
  pressKey(key: string): boolean {
    const { card } = this;
    if (card === null) return false;
    const product = this.shownProduct ?? card.products[0];
    if (key === ' ') this.toggle();
    else if (key === 'm' || key === 'M') this.#askSound();
    else if (key === 'c' || key === 'C') this.#askCaptions();
    else if (key === 'Enter' && product !== undefined) this.open(product);
    else return false;
    return true;
  }

  /** @internal Called by the playback controller. */
  positionChanged(positionMs: number): void {
    const momentId = this.#moment?.id ?? null;
    if (momentId === this.#momentId) return;
    this.#momentId = momentId;
    this.#meetProduct();
    this.emit('curio-moment-changed', { itemId: this.itemId, positionMs });
    this.requestUpdate();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.tap')?.focus(options);
  }

  protected get player(): PlayerElement | null {
    const player = this.renderRoot.querySelector('curio-player');
    return isPlayer(player) ? player : null;
  }

  /** The product of the moment; where a card has no moments or does not run, its first. */
  protected get shownProduct(): Product | null {
    const { card, view } = this;
    if (card === null || view === null) return null;
    const moment = this.#moment;
    if (moment !== null) return view.product(moment.productId);
    const runs = card.moments.length > 0 && this.playback.mounted && !this.playback.invites;
    return runs ? null : (card.products[0] ?? null);
  }

  protected get fields(): ActFields {
    return this.card === null ? { surface: this.surface } : toCardFields(this, this.card);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { view } = this;
    const card = view === null ? null : findCard(view, this.itemId);
    if (card?.id !== this.card?.id) {
      this.#momentId = null;
      this.#met = new Set();
    }
    this.card = card;
    if (view !== null && card === null && this.itemId !== '') {
      this.fail({ code: 'item-invalid', message: 'The catalogue has no such clip.', place: this.itemId });
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.card === null) return;
    this.style.setProperty('--_hue', String(toHue(this.card.id)));
    this.tracking.show(`${this.slate?.id ?? ''}/${this.card.id}`, this.fields);
    const playback = this.playback.mounted ? (this.player?.playback ?? null) : null;
    const isWatched = this.stage === 'active' || this.stage === 'auto';
    if (playback !== null && isWatched) this.tracking.watch(playback, this.fields);
    else this.tracking.stopWatching();
    this.#meetProduct();
  }

  protected override render(): TemplateResult {
    const { card } = this;
    const { messages } = this.language;
    if (card === null) {
      const text =
        this.failure === null ? nothing : html`<p class="gone" role="status">${messages.itemGone}</p>`;
      return html`<div class="card" part="card"><slot>${text}</slot></div>`;
    }
    return html`<div class="card" part="card">
        ${card.poster === null ? nothing : renderPoster(card.poster)} ${this.#renderPlayer(card)}
        <button
          class="tap"
          aria-label=${`${this.playback.playing ? messages.pause : messages.play}: ${card.title}`}
          @click=${() => this.toggle()}
        >
          ${this.playback.invites ? html`<span class="invite">${icon(PLAY, 32)}</span>` : nothing}
        </button>
        <div class="top">${this.renderTop(card)}</div>
        <div class="info" part="info">
          ${
            this.captions && this.playback.caption !== ''
              ? html`<p class="caption">${this.playback.caption}</p>`
              : nothing
          }
          ${renderMaker(card.creator, card.shop)}
          <h3 class="title" part="title">${card.title}</h3>
          ${this.renderAboveGoods(card)} ${this.#renderGoods(card)}
        </div>
        ${this.#renderActions()}
        <p class="toast" role="status">${this.#notice.text}</p>
      </div>
      ${this.#renderPopup(card)}`;
  }

  /** What stands at the upper edge: nothing for a clip. */
  protected renderTop(_card: Card): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What stands over the product chip: nothing for a clip. */
  protected renderAboveGoods(_card: Card): TemplateResult | typeof nothing {
    return nothing;
  }

  get #moment(): ProductMoment | null {
    const { card, playback } = this;
    const isRunning = card !== null && playback.mounted && (this.player?.playback ?? null) !== null;
    return isRunning ? findMoment(card.moments, playback.positionMs) : null;
  }

  #renderPlayer(card: Card): TemplateResult | typeof nothing {
    if (!this.playback.mounted) return nothing;
    return renderPlayer(card, {
      client: this.connection.client,
      playback: this.playback,
      isEager: this.stage !== 'auto',
      muted: this.muted,
      captions: this.captions,
      soundRefused: () => this.#askSound(),
    });
  }

  #renderGoods(card: Card): TemplateResult | typeof nothing {
    const product = this.shownProduct;
    return renderGoods(product, {
      messages: this.language.messages,
      locale: this.language.locale,
      count: card.products.length,
      isInCart: product !== null && this.inCart.has(product.id),
      open: (chosen) => this.open(chosen),
      showAll: () => this.#show('shelf'),
    });
  }

  #renderActions(): TemplateResult {
    return renderActions({
      messages: this.language.messages,
      liked: this.liked,
      muted: this.muted,
      like: () => this.#like(),
      askSound: () => this.#askSound(),
      share: () => void this.#share(),
      showMore: () => this.#show('more'),
    });
  }

  #renderPopup(card: Card): TemplateResult | typeof nothing {
    return renderPopup(this.popup, {
      card,
      client: this.connection.client,
      request: this.#request,
      reasons: this.slateItem?.reasons ?? [],
      fields: this.fields,
      captions: this.captions,
      positionMs: this.playback.positionMs,
      closed: () => (this.popup = 'none'),
      captionsAsked: () => this.#askCaptions(),
      seek: (positionMs) => this.seek(positionMs),
      opened: (product) => this.open(product),
      added: (id) => (this.inCart = new Set([...this.inCart, id])),
    });
  }

  #meetProduct(): void {
    const moment = this.#moment;
    if (moment === null || this.#met.has(moment.id) || !this.playback.playing) return;
    this.#met.add(moment.id);
    this.tracking.act('product-impression', this.#productFields(moment.productId));
  }

  #productFields(productId: string): ActFields {
    const moment = this.#moment;
    return {
      ...this.fields,
      item: productId,
      content: this.itemId,
      mediaMs: Math.round(this.playback.positionMs),
      ...(moment?.productId === productId ? { momentId: moment.id } : {}),
    };
  }

  #show(popup: Exclude<Popup, 'none'>): void {
    this.popup = popup;
    void loadPopup(popup);
  }

  #askSound(): void {
    if (this.emit('curio-sound-request', { muted: !this.muted })) this.muted = !this.muted;
  }

  #askCaptions(): void {
    if (this.emit('curio-captions-request', { shown: !this.captions })) this.captions = !this.captions;
  }

  #like(): void {
    this.liked = !this.liked;
    if (this.liked) this.tracking.act('like', this.fields);
    navigator.vibrate?.(8);
    this.emit('curio-like-changed', { itemId: this.itemId, liked: this.liked });
  }

  async #share(): Promise<void> {
    const { itemId } = this;
    const title = this.card?.title ?? '';
    if (!this.emit('curio-share-request', { itemId, title, url: location.href })) return;
    const outcome = await shareAddress(title, location.href);
    if (outcome === 'not-shared') return;
    this.tracking.act('share', this.fields);
    if (outcome === 'copied') this.#notice.show(this.language.messages.linkCopied);
  }

  #keyPressed(event: KeyboardEvent): void {
    if (this.popup === 'none' && isCardKey(event) && this.pressKey(event.key)) event.preventDefault();
  }
}
