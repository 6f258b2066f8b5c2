import type { Notice } from '@curio/core';
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { renderViewer, showViewer } from '../../card-list/clip-viewer.ts';
import { hasPlainContent } from '../../card-list/plain-content.ts';
import type { CurioCatalog, CurioClient } from '../../controllers/client-controller.ts';
import { FollowController } from '../../controllers/follow-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { renderState } from '../curio-feed/feed-parts.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { bringElement } from '../../internal/later-elements.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { LazyPart } from '../../internal/lazy-part.ts';
import { SHEET_REQUEST, type SheetRequest } from '../../internal/sheet-request.ts';
import { LIST_MESSAGES } from '../../locales/list/list-source.ts';
import type { ListMessages } from '../../locales/list/list-messages.ts';
import { SHOP_MESSAGES } from '../../locales/shop/shop-source.ts';
import type { ShopMessages } from '../../locales/shop/shop-messages.ts';
import { CHECK, icon } from '../../styles/icons.ts';
import { PLUS } from '../../styles/more-icons.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { tokens } from '../../styles/tokens.ts';
import { viewerStyles } from '../../card-list/clip-viewer.styles.ts';
import { shopStyles } from './curio-shop.styles.ts';
import { countItems, findMaker, TABS, type Maker, type Tab } from './shop-maker.ts';
import { renderLogo, renderTrust } from './shop-parts.ts';
import { renderTabs } from './shop-tabs.ts';

/**
 * The page of a shop or a creator: who it is, what is promised, a button to follow, what is new since the visitor was here,
 * and its clips, rooms and goods.
 *
 * @tagname curio-shop
 * @slot - Plain content, such as links: shown until the page is up, and when it fails.
 * @csspart header - Picture, name and the button to follow.
 * @csspart logo - The picture.
 * @csspart follow - The button to follow.
 * @csspart trust - Promises and imprint.
 * @csspart news - What is new.
 * @csspart tabs - The row of tabs.
 * @csspart panel - What the chosen tab shows.
 * @attr {string} shop-id - The shop. Without it, and without a creator, the first of the catalogue.
 * @attr {string} creator-id - The creator, instead of a shop.
 * @attr {'clips'|'rooms'|'goods'} tab - The tab that is open. Default: the first that has something.
 * @attr {'sheet'|'page'} open - What a click on a product opens. Default: sheet.
 * @attr {'light'|'dark'|'auto'} theme - Overrides the page's own light or dark.
 * @fires {CustomEvent<CurioErrorDetail>} curio-error - Something failed; the page shows its fallback.
 * @fires {CustomEvent<{tab: string}>} curio-tab-changed - Another tab is open.
 * @fires {CustomEvent<{itemId: string}>} curio-clip-opened - A clip or room was chosen. Prevent its default to show it yourself.
 * @fires {CustomEvent<SheetRequest>} curio-sheet-request - A product was chosen. Prevent its default to show it yourself.
 * @fires {CustomEvent<null>} curio-retry-request - Trying again was asked for. Prevent its default to do it yourself.
 */
export class CurioShop extends CurioElement {
  static override properties: PropertyDeclarations = {
    shopId: { attribute: 'shop-id' },
    creatorId: { attribute: 'creator-id' },
    tab: {},
    open: {},
    notices: { state: true },
    opened: { state: true },
    request: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, moreTokens, viewerStyles, shopStyles];

  declare shopId: string;
  declare creatorId: string;
  declare tab: Tab | null;
  declare open: 'sheet' | 'page';
  declare protected notices: readonly Notice[];
  declare protected opened: string;
  declare protected request: SheetRequest | null;
  readonly #language = new LocaleController<ShopMessages>(this, SHOP_MESSAGES);
  readonly #listLanguage = new LocaleController<ListMessages>(this, LIST_MESSAGES);
  readonly #follow = new FollowController(this, this.connection);
  readonly #news = new LazyPart(this, () => import('./shop-news.ts'));

  constructor() {
    super();
    this.shopId = '';
    this.creatorId = '';
    this.tab = null;
    this.open = 'sheet';
    this.notices = [];
    this.opened = '';
    this.request = null;
  }

  /** @internal */
  override clientConnected(client: CurioClient, signal: AbortSignal): void {
    super.clientConnected(client, signal);
    const ask = async (): Promise<void> => {
      // Whoever follows nobody has no news, and nothing is loaded to find that out.
      const notices = client.following.size === 0 ? [] : await client.notices();
      if (!signal.aborted) this.notices = notices;
    };
    void client.ready.then(ask);
    client.observe('profile', () => void ask(), { signal });
    client.observe('notices', () => void ask(), { signal });
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { view } = this;
    if (view === null || this.#findMaker(view) !== null) return;
    const place = this.creatorId === '' ? this.shopId : this.creatorId;
    this.fail({ code: 'item-invalid', message: 'The catalogue has no such shop or creator.', place });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.opened !== '') showViewer(this.renderRoot);
  }

  protected override render(): TemplateResult {
    const { view } = this;
    const maker = view === null ? null : this.#findMaker(view);
    if (view === null || maker === null) return this.#renderWaiting();
    return html`${this.#renderHeader(maker)}
    ${maker.shop === null ? nothing : renderTrust(maker.shop, this.#language.messages)}
    ${this.#renderNews(view, maker)} ${this.#renderGoods(view, maker)} ${this.#renderOpened()}`;
  }

  #findMaker(view: CurioCatalog): Maker | null {
    return findMaker(view, this.shopId, this.creatorId);
  }

  #renderWaiting(): TemplateResult {
    const { messages } = this.#language;
    const isGone = this.failure?.code === 'item-invalid';
    const state = isGone
      ? html`<p class="say" role="status">${messages.gone}</p>`
      : renderState(this.failure, 'loading', {
          messages,
          isNarrowed: false,
          retry: () => this.emit('curio-retry-request') && location.reload(),
          widen: () => undefined,
        });
    if (this.failure !== null || hasPlainContent(this)) return html`${state}<slot></slot>`;
    return html`<div class="skeleton" aria-hidden="true">
      <div class="logo"></div>
      <div class="line"></div>
    </div>`;
  }

  #renderHeader(maker: Maker): TemplateResult {
    const { messages } = this.#language;
    const { name, picture, handle, text } = maker;
    const isFollowed = maker.ids.some((id) => this.#follow.follows(id));
    return html`<header class="header" part="header">
      ${renderLogo(picture, name)}
      <div class="who">
        <h2>${name}</h2>
        ${handle === '' ? nothing : html`<p class="handle">${handle}</p>`}
        ${text === '' ? nothing : html`<p class="text">${text}</p>`}
      </div>
      <button
        class="follow"
        part="follow"
        aria-pressed=${isFollowed}
        aria-label=${formatMessage(isFollowed ? messages.followingNamed : messages.followNamed, { name })}
        @click=${() => this.#toggle(maker, isFollowed)}
      >
        ${icon(isFollowed ? CHECK : PLUS, 18)} ${isFollowed ? messages.following : messages.follow}
      </button>
    </header>`;
  }

  /** Where account and shop are one, leaving is leaving both. */
  #toggle({ id, ids }: Maker, isFollowed: boolean): void {
    const meant = isFollowed ? ids.filter((one) => this.#follow.follows(one)) : [id];
    for (const one of meant) this.#follow.toggle(one);
  }

  #renderNews(view: CurioCatalog, { ids }: Maker): TemplateResult | typeof nothing {
    const here = this.notices.filter(({ by }) => ids.includes(by));
    const { messages, locale } = this.#language;
    const markSeen = (notices: readonly Notice[]): void =>
      void this.connection.client?.markNoticesSeen(notices.map(({ id }) => id));
    if (here.length === 0) return nothing;
    const scene = {
      messages,
      locale,
      view,
      markSeen: () => markSeen(here),
      choose: (notice: Notice) => {
        markSeen([notice]);
        if (view.product(notice.item) === null) this.#openClip(notice.item);
        else this.#openProduct(notice.item);
      },
    };
    return this.#news.get()?.renderNews(here, scene) ?? nothing;
  }

  #renderGoods(view: CurioCatalog, maker: Maker): TemplateResult {
    const { messages, locale } = this.#language;
    const counts = countItems(view, maker);
    const tabs = (['clips', 'rooms', 'goods'] as const).filter((tab) => counts[tab] > 0);
    const [first] = tabs;
    if (first === undefined) return html`<p class="say" role="status">${messages.empty}</p>`;
    const selected = tabs.find((tab) => tab === this.tab) ?? first;
    void bringElement('curio-grid');
    const select = (tab: Tab): void => {
      this.tab = tab;
      this.emit('curio-tab-changed', { tab });
    };
    return html`${renderTabs({ messages, locale, tabs, selected, counts, select })}
      <div class="panel" part="panel" id="panel" role="tabpanel" aria-labelledby="tab-${selected}">
        <curio-grid
          surface="shop"
          kinds=${TABS[selected]}
          by=${maker.id}
          open=${this.open}
          .client=${this.connection.client}
        ></curio-grid>
      </div>`;
  }

  #renderOpened(): TemplateResult {
    const { client } = this.connection;
    const viewer =
      this.opened === ''
        ? nothing
        : renderViewer({
            client,
            messages: this.#listLanguage.messages,
            start: this.opened,
            category: '',
            about: '',
            closed: () => (this.opened = ''),
          });
    const sheet =
      this.request === null
        ? nothing
        : html`<curio-sheet
            .client=${client}
            .request=${this.request}
            @curio-closed=${() => (this.request = null)}
          ></curio-sheet>`;
    return html`${viewer}${sheet}`;
  }

  #openClip(itemId: string): void {
    if (this.emit('curio-clip-opened', { itemId })) this.opened = itemId;
  }

  #openProduct(productId: string): void {
    const request: SheetRequest = { productId, fields: { surface: 'shop', item: productId } };
    if (!this.emit(SHEET_REQUEST, request)) return;
    this.request = request;
    void bringElement('curio-sheet');
  }
}
