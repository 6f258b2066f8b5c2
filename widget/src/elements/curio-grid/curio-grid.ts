import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { CardList } from '../../card-list/card-list.ts';
import { cardListStyles } from '../../card-list/card-list.styles.ts';
import { viewerStyles } from '../../card-list/clip-viewer.styles.ts';
import type { CellPlace } from '../../card-list/cell-controller.ts';
import type { SlatePlace } from '../../controllers/slate-controller.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { tokens } from '../../styles/tokens.ts';
import { gridStyles } from './curio-grid.styles.ts';

/**
 * A grid of clips, rooms and goods, ranked on the visitor's own device, in as many columns as its container has room for.
 * Further pages come by a button, or by themselves with `more="auto"`; rows are filled before the next page begins.
 *
 * It is ranked when it comes near to the screen; what was in view never moves, and only what is near has a card.
 *
 * @tagname curio-grid
 * @slot - Plain content, such as links: shown until the grid is up, and when it fails.
 * @slot heading - A heading; it names the grid as well.
 * @csspart list - The cards.
 * @csspart more - The button that shows more.
 * @cssproperty [--curio-grid-columns] - How many columns. By itself 2 to 6, by the width of the container.
 * @cssproperty [--curio-product-ratio=4 / 5] - Shape of a product's picture.
 * @attr {string} kinds - Space-separated: video, live, product. Default: all three.
 * @attr {string} category - Only items under this path, parts divided by ` / `.
 * @attr {string} about - Id of the product or clip the page is about.
 * @attr {string} by - Id of a creator or shop: only what they make.
 * @attr {number} count - Items a page, 1 to 200. Default: 12.
 * @attr {'button'|'auto'|'none'} more - How further pages come. Default: button.
 * @attr {'sheet'|'page'} open - What a click on a product opens. Default: sheet.
 * @attr {'visible'|'none'} autoplay - Whether the first two clips in view play without being pointed at. Default: none.
 * @attr {'feed'|'rail'|'grid'|'product'|'shop'|'search'} surface - What the ranker is asked for. Default: grid.
 * @attr {'light'|'dark'|'auto'} theme - Overrides the page's own light or dark.
 * @fires {CustomEvent<CurioErrorDetail>} curio-error - Something failed; the grid shows its fallback.
 * @fires {CustomEvent<{itemId: string}>} curio-clip-opened - A clip or room was chosen. Prevent its default to show it yourself.
 * @fires {CustomEvent<null>} curio-retry-request - Trying again was asked for. Prevent its default to do it yourself.
 */
export class CurioGrid extends CardList {
  static override properties: PropertyDeclarations = { more: {} };

  static override styles: CSSResultGroup = [tokens, moreTokens, cardListStyles, viewerStyles, gridStyles];

  declare more: 'button' | 'auto' | 'none';
  #columns = 1;
  #sizes: ResizeObserver | null = null;

  constructor() {
    super();
    this.more = 'button';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(() => this.#measure());
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    this.#sizes?.disconnect();
    super.disconnectedCallback();
  }

  protected override get cellPlace(): CellPlace {
    return { root: null, margin: '100% 0px' };
  }

  protected override reachedFurther(): void {
    super.reachedFurther();
    const isNearEnd = this.cells.reached >= this.#shown.length - 2 * this.#columns;
    if (this.more === 'auto' && isNearEnd) void this.#showMore();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#measure();
  }

  protected override renderList(): TemplateResult {
    const { messages } = this.language;
    const shown = this.#shown;
    return html`<ul
        class="list"
        part="list"
        role="list"
        aria-labelledby=${this.hasHeading ? 'heading' : nothing}
        aria-label=${messages.label}
        @click=${this.intercept}
        @keydown=${this.intercept}
      >
        ${shown.map((place, index) => this.renderCell(place, index))}
      </ul>
      ${this.#renderTail(shown.length)}`;
  }

  /** Whole rows only, as long as more may come. */
  get #shown(): readonly SlatePlace[] {
    const { places } = this.slates;
    const whole = Math.floor(places.length / this.#columns) * this.#columns;
    return this.#isComplete || whole === 0 ? places : places.slice(0, whole);
  }

  /** A page that came back shorter than it was asked for was the last. */
  get #isComplete(): boolean {
    const last = this.slates.places.at(-1)?.slate?.items.length ?? 0;
    return this.slates.complete || last < this.count;
  }

  #renderTail(count: number): TemplateResult | typeof nothing {
    if (this.more === 'none' || this.#isComplete) return nothing;
    const { messages } = this.language;
    return html`<div class="tail">
      <button
        class="more"
        part="more"
        aria-busy=${this.slates.state === 'loading'}
        @click=${() => this.#showMoreAndGo()}
      >
        ${messages.more}
      </button>
      <span class="quiet" role="status">${formatMessage(messages.shown, { count })}</span>
    </div>`;
  }

  async #showMore(): Promise<void> {
    if (this.slates.state !== 'loading' && !this.#isComplete) await this.slates.append();
  }

  /** The focus goes on to the first new card: the button itself has moved away. */
  async #showMoreAndGo(): Promise<void> {
    const first = this.#shown.length;
    await this.#showMore();
    await this.updateComplete;
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    this.focusCell(first);
  }

  #measure(): void {
    const list = this.renderRoot.querySelector('ul[part]');
    const columns = list === null ? 1 : getComputedStyle(list).gridTemplateColumns.split(' ').length;
    if (columns === this.#columns) return;
    this.#columns = columns;
    this.requestUpdate();
  }
}
