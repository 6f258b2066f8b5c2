import type { Product } from '@curio/core';
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { Card } from '../../internal/card.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { DETAIL_MESSAGES } from '../../locales/detail/detail-source.ts';
import type { DetailMessages } from '../../locales/detail/detail-messages.ts';
import { icon } from '../../styles/icons.ts';
import { BELL, PEOPLE } from '../../styles/more-icons.ts';
import { CurioVideo } from '../curio-video/curio-video.ts';
import { liveStyles } from './curio-live.styles.ts';

/**
 * A live room as a card: on air with what is being explained now, coming with its date and a reminder, or over with
 * its replay and the products as chapters. In a feed it plays like a clip.
 *
 * @tagname curio-live
 * @slot - Shown while there is no room to show, and where it cannot be.
 * @csspart card - The whole card.
 * @csspart poster - The still picture under the room.
 * @csspart info - The text at the lower left with its scrim.
 * @csspart chip - The product shown now.
 * @cssproperty [--curio-card-radius=16px] - Corner radius of the card.
 * @attr {string} item-id - The room's id in the catalogue.
 * @attr {'feed'|'rail'|'grid'|'product'|'shop'|'search'} surface - Where the card stands, for the events it sends.
 * @attr {'visible'|'none'} autoplay - Whether the card plays when half in view. Default: none.
 * @attr {'light'|'dark'|'auto'} theme - Overrides the page's own light or dark.
 * @fires {CustomEvent<{itemId: string, startsAtMs: number, wanted: boolean}>} curio-remind-request - A reminder was asked for, or not any more. By default the visitor gets a calendar file; prevent it to refuse, or to remind otherwise.
 * @fires {CustomEvent<CurioErrorDetail>} curio-error - Something failed; the card shows its fallback.
 * @fires {CustomEvent<SheetRequest>} curio-sheet-request - A product was chosen.
 */
export class CurioLive extends CurioVideo {
  static override properties: PropertyDeclarations = {
    viewers: { type: Number },
    reminded: { type: Boolean, reflect: true },
  };

  static override styles: CSSResultGroup = [CurioVideo.styles, liveStyles];

  /** How many watch now; `null` when the room does not say. */
  declare viewers: number | null;
  /** Whether the visitor has set a reminder. */
  declare reminded: boolean;
  readonly #words = new LocaleController<DetailMessages>(this, DETAIL_MESSAGES);
  #joinedAtMs: number | null = null;
  #leaving: AbortController | null = null;

  constructor() {
    super();
    this.viewers = null;
    this.reminded = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaving = new AbortController();
    // A page that is put away or closed tells no element of it. On the way down, so before the sdk sends what there is.
    const options = { signal: this.#leaving.signal, capture: true };
    addEventListener('visibilitychange', () => this.#follow(), options);
    addEventListener('pagehide', () => this.#leave(), options);
  }

  override disconnectedCallback(): void {
    this.#leaving?.abort();
    this.#leave();
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#follow();
  }

  /** The sdk counts one join a page view, and as stay the sum of what is told here. */
  #follow(): void {
    const { acts } = this;
    const isOnAir = this.card?.live?.state === 'on-air' && !document.hidden;
    const isInside = isOnAir && acts?.playback.playing === true;
    if (isInside && this.#joinedAtMs === null) {
      this.#joinedAtMs = performance.now();
      acts.tracking.act('live-join', acts.fields);
    } else if (!isInside) this.#leave();
  }

  /** @internal */
  override get shownProduct(): Product | null {
    const { live = null } = this.card ?? {};
    const pinnedId = live?.state === 'on-air' ? live.pinnedProductId : undefined;
    if (pinnedId === undefined) return super.shownProduct;
    return this.view?.product(pinnedId) ?? super.shownProduct;
  }

  protected override renderTop(card: Card): TemplateResult | typeof nothing {
    const { live } = card;
    const { messages, locale } = this.#words;
    if (live === null) return nothing;
    if (live.state === 'over') return html`<span class="tag">${messages.replay}</span>`;
    if (live.state === 'on-air')
      return html`<span class="tag on-air">${messages.live}</span>${this.#renderViewers()}`;
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const text = formatMessage(messages.startsAt, { date: date.format(live.startsAtMs) });
    return html`<time class="tag" datetime=${new Date(live.startsAtMs).toISOString()}>${text}</time>
      <button class="remind" aria-pressed=${this.reminded} @click=${() => this.#remind(live.startsAtMs)}>
        ${icon(BELL, 18)} ${this.reminded ? messages.reminded : messages.remindMe}
      </button>`;
  }

  protected override renderAboveGoods(card: Card): TemplateResult | typeof nothing {
    const isPinned = card.live?.state === 'on-air' && card.live.pinnedProductId !== undefined;
    return isPinned ? html`<p class="explaining">${this.#words.messages.explainingNow}</p>` : nothing;
  }

  #renderViewers(): TemplateResult | typeof nothing {
    if (this.viewers === null) return nothing;
    const count = new Intl.NumberFormat(this.#words.locale, { notation: 'compact' }).format(this.viewers);
    return html`<span class="tag"
      >${icon(PEOPLE, 14)} ${formatMessage(this.#words.messages.viewers, { count })}</span
    >`;
  }

  #remind(startsAtMs: number): void {
    const wanted = !this.reminded;
    if (!this.emit('curio-remind-request', { itemId: this.itemId, startsAtMs, wanted })) return;
    this.reminded = wanted;
    if (wanted) void this.#saveDate();
  }

  /** The reminder that outlasts the page: a file for the visitor's own calendar, made here. */
  async #saveDate(): Promise<void> {
    const { card } = this;
    if (card?.live == null) return;
    const { saveRoomDate } = await import('./room-date.ts');
    saveRoomDate(card.live, card.creator?.name ?? card.shop?.name ?? '');
  }

  #leave(): void {
    const { acts } = this;
    if (this.#joinedAtMs === null || acts === null) return;
    const mediaMs = Math.round(performance.now() - this.#joinedAtMs);
    this.#joinedAtMs = null;
    acts.tracking.act('live-leave', { ...acts.fields, mediaMs });
  }
}
