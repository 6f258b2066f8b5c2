import type { Product, Slate, SlateItem, Surface } from '@curio/core';
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CardStage } from '../../controllers/playback-controller.ts';
import { resolveLocale } from '../../controllers/resolve-locale.ts';
import { findCard, type Card } from '../../internal/card.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { LaterActs } from '../../internal/later-acts.ts';
import { tokens } from '../../styles/tokens.ts';
import type { ClipActs } from './clip-acts.ts';
import { videoStyles } from './curio-video.styles.ts';
import { renderChip, renderMaker, renderPoster } from './video-parts.ts';

/**
 * A shoppable clip: its poster at once, then the clip, its maker, its title, and each product at its moment.
 *
 * In a feed it is told when to play. Alone in a page it plays while pointed at or focused, or with
 * `autoplay="visible"` while half in view. What it does beyond its first look comes with `ClipActs`.
 *
 * @tagname curio-video
 * @slot - Shown while there is no clip to show, and where it cannot be.
 * @csspart card - The whole card.
 * @csspart poster - The still picture under the clip.
 * @csspart info - The text at the lower left with its scrim.
 * @csspart maker - The line of creator and shop.
 * @csspart title - The clip's title.
 * @csspart follow - The button after the maker's name.
 * @csspart chip - The product shown now.
 * @csspart actions - The column of buttons at the right edge.
 * @cssproperty [--curio-card-radius=16px] - Corner radius of the card.
 * @attr {string} item-id - The clip's id in the catalogue.
 * @attr {'feed'|'rail'|'grid'|'product'|'shop'|'search'} surface - Where the card stands, for the events it sends.
 * @attr {'visible'|'none'} autoplay - Whether the card plays when half in view. Default: none.
 * @attr {boolean} opens - A list opens the clip over the page: its button is named so. Set by rail and grid.
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
    slate: { attribute: false },
    slateItem: { attribute: false },
  };

  static override styles: CSSResultGroup = [tokens, videoStyles];

  declare itemId: string;
  declare surface: Surface;
  declare autoplay: 'visible' | 'none';
  /** Set by a feed; `auto` where the card stands alone. */
  declare stage: CardStage;
  declare muted: boolean;
  declare captions: boolean;
  declare liked: boolean;
  /** The slate a ranker put the card in. */
  declare slate: Slate | null;
  declare slateItem: SlateItem | null;

  /** @internal */
  card: Card | null = null;
  readonly #later = new LaterActs<ClipActs>(this, async () =>
    (await import('./clip-acts.ts')).createClipActs(this),
  );

  constructor() {
    super();
    this.itemId = '';
    this.surface = 'feed';
    this.autoplay = 'none';
    this.stage = 'auto';
    this.muted = true;
    this.captions = true;
    this.liked = false;
    this.slate = null;
    this.slateItem = null;
  }

  /** Moves the playhead to ms of media. */
  seek(positionMs: number): void {
    this.#later.ask((acts) => acts.seek(positionMs));
  }

  /** Plays or pauses, as the visitor's space key does. */
  toggle(): void {
    this.#later.ask((acts) => acts.toggle());
  }

  /** Shows a product's sheet, as its chip does. */
  open(product: Product): void {
    this.#later.ask((acts) => acts.open(product));
  }

  /**
   * Does what a key does on this card: space, M, C, Enter.
   *
   * @returns false when the key means nothing here.
   */
  pressKey(key: string): boolean {
    if (this.acts !== null) return this.acts.pressKey(key);
    const isHeld = this.#later.holds(key);
    if (isHeld) this.#later.ask((acts) => acts.pressKey(key));
    return isHeld;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.tap')?.focus(options);
  }

  /** @internal The product of the moment; where a card has no moments or does not run, its first. */
  get shownProduct(): Product | null {
    return this.acts === null ? (this.card?.products[0] ?? null) : this.acts.momentProduct;
  }

  /** What came after the first look; `null` until then. */
  protected get acts(): ClipActs | null {
    return this.#later.acts;
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.acts?.turn();
    await super.scheduleUpdate();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { view } = this;
    this.card = view === null ? null : findCard(view, this.itemId);
    if (view !== null && this.card === null && this.itemId !== '') {
      this.fail({ code: 'item-invalid', message: 'The catalogue has no such clip.', place: this.itemId });
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.card !== null || this.failure !== null) void this.#later.begin();
  }

  protected override render(): TemplateResult {
    const { card } = this;
    if (card !== null) return this.#renderCard(card);
    return html`<div class="card" part="card"><slot>${this.acts?.renderGone()}</slot></div>`;
  }

  /** What stands at the upper edge: nothing for a clip. */
  protected renderTop(_card: Card): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What stands over the product chip: nothing for a clip. */
  protected renderAboveGoods(_card: Card): TemplateResult | typeof nothing {
    return nothing;
  }

  #renderCard(card: Card): TemplateResult {
    const { acts } = this;
    return html`<div class="card" part="card">
        ${card.poster === null ? nothing : renderPoster(card.poster)} ${acts?.renderPlayer(card)}
        <button class="tap" aria-label=${acts?.toTapLabel(card) ?? card.title} @click=${() => this.toggle()}>
          ${acts?.renderInvitation()}
        </button>
        <div class="top">${this.renderTop(card)}</div>
        <div class="info" part="info">
          ${acts?.renderCaption()} ${renderMaker(card, acts?.renderFollow(card))}
          <h3 class="title" part="title" dir="auto">${card.title}</h3>
          ${this.renderAboveGoods(card)} ${this.#renderGoods(card)}
        </div>
        ${acts?.renderActions()}
      </div>
      ${acts?.renderPopup(card)}`;
  }

  /** The chip of the product shown now, and the way to all of them, which stays when a moment has passed. */
  #renderGoods({ products: { length } }: Card): TemplateResult | typeof nothing {
    if (length === 0) return nothing;
    const product = this.shownProduct;
    return html`<div class="goods">
      ${product === null ? nothing : this.#renderChip(product)}
      ${length > 1 || product === null ? this.#renderBag(length) : nothing}
    </div>`;
  }

  #renderChip(product: Product): TemplateResult {
    return renderChip(product, {
      locale: resolveLocale(this),
      ...this.acts?.toChip(product),
      open: () => this.open(product),
    });
  }

  /** Keeps the button's place until it can be drawn. */
  #renderBag(count: number): TemplateResult {
    return this.acts?.renderBag(count) ?? html`<span class="bag"></span>`;
  }
}
