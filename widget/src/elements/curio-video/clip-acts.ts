import type { Product, ProductMoment, Slate, SlateItem, Surface } from '@curio/core';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ClientController } from '../../controllers/client-controller.ts';
import { FollowController } from '../../controllers/follow-controller.ts';
import { HeldController } from '../../controllers/held-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { NoticeController } from '../../controllers/notice-controller.ts';
import { toCardFields, type ActFields } from '../../controllers/placement.ts';
import { PlaybackController, type PlaybackHost } from '../../controllers/playback-controller.ts';
import { TrackingController } from '../../controllers/tracking-controller.ts';
import type { Card } from '../../internal/card.ts';
import { toHue } from '../../internal/brand-hue.ts';
import { findMoment } from '../../internal/find-moment.ts';
import { shareAddress } from '../../internal/clip-sharing.ts';
import { toDeepLink } from '../../internal/deep-link.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { nextTask } from '../../internal/next-task.ts';
import { toPriceText } from '../../internal/price-text.ts';
import { SHEET_REQUEST, type SheetRequest } from '../../internal/sheet-request.ts';
import type { CardMessages } from '../../locales/card/card-messages.ts';
import { CARD_MESSAGES } from '../../locales/card/card-source.ts';
import { isPlayer, type ClipPlayback, type PlayerElement } from '../../player/player-element.ts';
import { adoptStyles } from '../../styles/adopt-styles.ts';
import { CHECK, icon, PLAY } from '../../styles/icons.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { isCardKey } from './card-key.ts';
import { renderActions, renderBag, renderFollow } from './clip-actions.ts';
import { clipStyles } from './clip-acts.styles.ts';
import { createCaptionDrawer } from './clip-caption.ts';
import { renderPlayer } from './clip-player.ts';
import { renderPopup, type Popup } from './clip-popups.ts';
import type { ChipScene } from './video-parts.ts';

/** What the acts of a card read from it, and change in it. */
export interface ClipHost extends PlaybackHost {
  readonly card: Card | null;
  readonly connection: ClientController;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly itemId: string;
  readonly surface: Surface;
  readonly slate: Slate | null;
  readonly slateItem: SlateItem | null;
  readonly shownProduct: Product | null;
  readonly failure: unknown;
  muted: boolean;
  captions: boolean;
  liked: boolean;
  emit(type: string, detail?: unknown): boolean;
}

/** Gives a card that has drawn itself everything it does, after the task that drew it. */
export async function createClipActs(host: ClipHost): Promise<ClipActs> {
  await nextTask();
  adoptStyles(host.renderRoot, [moreTokens, clipStyles]);
  return new ClipActs(host);
}

/** What a card does once it has been seen: play, tell, open, share, like; and the parts of it that need that. */
export class ClipActs implements ReactiveController {
  readonly playback: PlaybackController;
  readonly tracking: TrackingController;
  readonly #host: ClipHost;
  readonly #language: LocaleController<CardMessages>;
  readonly #notice: NoticeController;
  readonly #follow: FollowController;
  readonly #held: HeldController;
  readonly #drawCaption = createCaptionDrawer();
  #popup: Popup = 'none';
  #request: SheetRequest | null = null;
  #cardId: string | null = null;
  #momentId: string | null = null;
  #met = new Set<string>();
  /** Where the playhead shall stand once there is one; ms of media. */
  #soughtMs: number | null = null;

  constructor(host: ClipHost) {
    this.#host = host;
    this.playback = new PlaybackController(host, (positionMs) => this.#positionChanged(positionMs));
    this.tracking = new TrackingController(host, host.connection);
    this.#language = new LocaleController(host, CARD_MESSAGES);
    this.#notice = new NoticeController(host);
    this.#follow = new FollowController(host, host.connection);
    this.#held = new HeldController(host, host.connection);
    host.addController(this);
    host.addEventListener('keydown', (event) => this.#keyPressed(event));
  }

  hostUpdate(): void {
    const cardId = this.#host.card?.id ?? null;
    if (cardId === this.#cardId) return;
    // What was asked before these acts had seen their first card is meant for it.
    if (this.#cardId !== null) this.#soughtMs = null;
    this.#cardId = cardId;
    this.#momentId = null;
    this.#met = new Set();
    if (cardId !== null) this.#host.style.setProperty('--_hue', String(toHue(cardId)));
  }

  hostUpdated(): void {
    const { card, slate } = this.#host;
    if (card === null) return;
    this.tracking.show(`${slate?.id ?? ''}/${card.id}`, this.fields);
    const playback = this.playback.mounted ? (this.#player?.playback ?? null) : null;
    this.#watch(playback);
    this.#meetProduct();
    if (playback !== null && this.#soughtMs !== null) this.seek(this.#soughtMs);
  }

  /** What the card waits for before it is drawn anew: beside the stage, for whoever came onto it. */
  turn(): Promise<void> | null {
    const { stage } = this.#host;
    return stage === 'near' || stage === 'off' ? nextTask() : null;
  }

  /** The fields of an event about the card itself. */
  get fields(): ActFields {
    const { card, surface } = this.#host;
    return card === null ? { surface } : toCardFields(this.#host, card);
  }

  /** The product of the moment; where a card has no moments or does not run, its first. */
  get momentProduct(): Product | null {
    const { card, connection } = this.#host;
    if (card === null) return null;
    const moment = this.#moment;
    if (moment !== null) return connection.view?.product(moment.productId) ?? null;
    const runs = card.moments.length > 0 && this.playback.mounted && !this.playback.invites;
    return runs ? null : (card.products[0] ?? null);
  }

  /** Moves the playhead to ms of media. */
  seek(positionMs: number): void {
    const player = this.#player;
    this.#soughtMs = (player?.playback ?? null) === null ? positionMs : null;
    player?.seek(positionMs);
  }

  /** Plays or pauses. */
  toggle(): void {
    const { refused } = this.playback;
    this.playback.toggle();
    if (refused) this.#player?.attempt();
  }

  /** Shows a product's sheet. */
  open(product: Product): void {
    const fields = this.#toProductFields(product.id);
    this.tracking.act('product-click', fields);
    this.#request = { productId: product.id, fields };
    if (this.#host.emit(SHEET_REQUEST, this.#request)) this.#become('sheet');
    else this.#become('none');
  }

  /** Does what a key does; false when it means nothing here. */
  pressKey(key: string): boolean {
    const { card, shownProduct } = this.#host;
    if (card === null) return false;
    const product = shownProduct ?? card.products[0];
    if (key === ' ') this.toggle();
    else if (key === 'm' || key === 'M') this.#askSound();
    else if (key === 'c' || key === 'C') this.#askCaptions();
    else if (key === 'Enter' && product !== undefined) this.open(product);
    else return false;
    return true;
  }

  /** What the clip's own button is called. */
  toTapLabel({ title }: Card): string {
    const { messages } = this.#language;
    // In a list the button opens the clip over the page, whether it plays there already or not.
    const isPausing = this.playback.playing && !this.#host.hasAttribute('opens');
    return `${isPausing ? messages.pause : messages.play}: ${title}`;
  }

  /** What a product's chip is called, and what stands in its price's place. */
  toChip(product: Product): Pick<ChipScene, 'label' | 'state'> {
    const { messages, locale } = this.#language;
    const { id, title } = product;
    const label = formatMessage(messages.openProduct, { title, price: toPriceText(product.price, locale) });
    if (!this.#held.ids.has(id)) return { label };
    return {
      label: `${label}. ${messages.inCart}`,
      state: html`<span class="in">${icon(CHECK, 16)} ${messages.inCart}</span>`,
    };
  }

  renderGone(): TemplateResult | typeof nothing {
    if (this.#host.failure === null) return nothing;
    return html`<p class="gone" role="status">${this.#language.messages.itemGone}</p>`;
  }

  renderPlayer(card: Card): TemplateResult | typeof nothing {
    if (!this.playback.mounted) return nothing;
    const { connection, muted, captions } = this.#host;
    return renderPlayer(card, {
      client: connection.client,
      playback: this.playback,
      muted,
      captions,
      soundRefused: () => this.#askSound(),
    });
  }

  renderInvitation(): TemplateResult | typeof nothing {
    return this.playback.invites ? html`<span class="invite">${icon(PLAY, 32)}</span>` : nothing;
  }

  renderCaption(): HTMLElement | typeof nothing {
    return this.#drawCaption(this.#host.captions ? this.playback.caption : '');
  }

  renderFollow({ creator, shop }: Card): TemplateResult | typeof nothing {
    const maker = creator ?? shop;
    if (maker === null) return nothing;
    return renderFollow(maker, {
      messages: this.#language.messages,
      isFollowed: this.#follow.follows(maker.id),
      toggle: () => this.#follow.toggle(maker.id),
    });
  }

  renderBag(count: number): TemplateResult {
    return renderBag(count, this.#language.messages, () => this.#become('shelf'));
  }

  renderActions(): TemplateResult {
    const actions = renderActions({
      messages: this.#language.messages,
      liked: this.#host.liked,
      muted: this.#host.muted,
      isSilent: this.playback.silent,
      like: () => this.#like(),
      askSound: () => this.#askSound(),
      share: () => void this.#share(),
      showMore: () => this.#become('more'),
    });
    return html`${actions}
      <p class="toast" role="status">${this.#notice.text}</p>`;
  }

  renderPopup(card: Card): TemplateResult | typeof nothing {
    const { connection, slateItem, captions, stage } = this.#host;
    return renderPopup(this.#popup, {
      card,
      client: connection.client,
      request: this.#request,
      reasons: slateItem?.reasons ?? null,
      // What leads a feed outside any slate was asked for; a card that stands alone was put there by its page.
      isOpened: stage !== 'auto' && slateItem === null,
      fields: this.fields,
      captions,
      positionMs: this.playback.positionMs,
      closed: () => this.#become('none'),
      captionsAsked: () => this.#askCaptions(),
      seek: (positionMs) => this.seek(positionMs),
      opened: (product) => this.open(product),
    });
  }

  get #player(): PlayerElement | null {
    const player = this.#host.renderRoot.querySelector('curio-player');
    return isPlayer(player) ? player : null;
  }

  get #moment(): ProductMoment | null {
    const { card } = this.#host;
    const isRunning = card !== null && this.playback.mounted && (this.#player?.playback ?? null) !== null;
    return isRunning ? findMoment(card.moments, this.playback.positionMs) : null;
  }

  #watch(playback: ClipPlayback | null): void {
    const { stage } = this.#host;
    const isWatched = stage === 'active' || stage === 'auto';
    if (playback !== null && isWatched) this.tracking.watch(playback, this.fields);
    else this.tracking.stopWatching();
  }

  #positionChanged(positionMs: number): void {
    const momentId = this.#moment?.id ?? null;
    if (momentId === this.#momentId) return;
    this.#momentId = momentId;
    this.#meetProduct();
    this.#host.emit('curio-moment-changed', { itemId: this.#host.itemId, positionMs });
    this.#host.requestUpdate();
  }

  #meetProduct(): void {
    const moment = this.#moment;
    if (moment === null || this.#met.has(moment.id) || !this.playback.playing) return;
    this.#met.add(moment.id);
    this.tracking.act('product-impression', this.#toProductFields(moment.productId));
  }

  #toProductFields(productId: string): ActFields {
    const moment = this.#moment;
    return {
      ...this.fields,
      item: productId,
      content: this.#host.itemId,
      mediaMs: Math.round(this.playback.positionMs),
      ...(moment?.productId === productId ? { momentId: moment.id } : {}),
    };
  }

  #become(popup: Popup): void {
    this.#popup = popup;
    this.#host.requestUpdate();
  }

  #askSound(): void {
    if (this.playback.silent) {
      this.#notice.show(this.#language.messages.noSound);
      return;
    }
    const muted = !this.#host.muted;
    if (this.#host.emit('curio-sound-request', { muted })) this.#host.muted = muted;
  }

  #askCaptions(): void {
    const captions = !this.#host.captions;
    if (this.#host.emit('curio-captions-request', { shown: captions })) this.#host.captions = captions;
  }

  #like(): void {
    const { itemId } = this.#host;
    const liked = !this.#host.liked;
    this.#host.liked = liked;
    if (liked) this.tracking.act('like', this.fields);
    navigator.vibrate?.(8);
    this.#host.emit('curio-like-changed', { itemId, liked });
  }

  async #share(): Promise<void> {
    const { itemId } = this.#host;
    const title = this.#host.card?.title ?? '';
    const url = toDeepLink(location.href, { itemId, positionMs: this.#moment?.startMs ?? 0 });
    if (!this.#host.emit('curio-share-request', { itemId, title, url })) return;
    const outcome = await shareAddress(title, url);
    if (outcome === 'not-shared') return;
    this.tracking.act('share', this.fields);
    if (outcome === 'copied') this.#notice.show(this.#language.messages.linkCopied);
  }

  #keyPressed(event: KeyboardEvent): void {
    if (this.#popup === 'none' && isCardKey(event) && this.pressKey(event.key)) event.preventDefault();
  }
}
