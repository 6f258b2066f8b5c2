import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { CardList } from '../../card-list/card-list.ts';
import { cardListStyles } from '../../card-list/card-list.styles.ts';
import { viewerStyles } from '../../card-list/clip-viewer.styles.ts';
import type { CellPlace } from '../../card-list/cell-controller.ts';
import { prefersReducedMotion } from '../../controllers/playback-controller.ts';
import { icon } from '../../styles/icons.ts';
import { BACK, ON } from '../../styles/more-icons.ts';
import { moreTokens } from '../../styles/more-tokens.ts';
import { tokens } from '../../styles/tokens.ts';
import { railStyles } from './curio-rail.styles.ts';

/** Half a pixel off is still the end: scrollers round. */
const END_PX = 2;

/**
 * A row of clips, rooms and goods, ranked on the visitor's own device. It scrolls by finger, wheel, arrow keys and, where
 * there is a mouse, by two buttons; a clip plays while pointed at and opens over the whole window.
 *
 * It is ranked when it comes near to the screen; what was in view never moves.
 *
 * @tagname curio-rail
 * @slot - Plain content, such as links: shown until the row is up, and when it fails.
 * @slot heading - A heading; it names the row as well.
 * @csspart list - The row of cards.
 * @csspart steps - The two buttons.
 * @cssproperty [--curio-rail-card] - Width of a card. By itself one to five cards and a part of the next are in view.
 * @cssproperty [--curio-product-ratio=4 / 5] - Shape of a product's picture.
 * @attr {string} kinds - Space-separated: video, live, product. Default: all three.
 * @attr {string} category - Only items under this path, parts divided by ` / `.
 * @attr {string} about - Id of the product or clip the page is about.
 * @attr {string} by - Id of a creator or shop: only what they make.
 * @attr {number} count - Items in the row, 1 to 200. Default: 12.
 * @attr {'sheet'|'page'} open - What a click on a product opens. Default: sheet.
 * @attr {'visible'|'none'} autoplay - Whether the first two clips in view play without being pointed at. Default: none.
 * @attr {'feed'|'rail'|'grid'|'product'|'shop'|'search'} surface - What the ranker is asked for. Default: rail.
 * @attr {'light'|'dark'|'auto'} theme - Overrides the page's own light or dark.
 * @fires {CustomEvent<CurioErrorDetail>} curio-error - Something failed; the row shows its fallback.
 * @fires {CustomEvent<{itemId: string}>} curio-clip-opened - A clip or room was chosen. Prevent its default to show it yourself.
 * @fires {CustomEvent<null>} curio-retry-request - Trying again was asked for. Prevent its default to do it yourself.
 */
export class CurioRail extends CardList {
  static override styles: CSSResultGroup = [tokens, moreTokens, cardListStyles, viewerStyles, railStyles];

  #isAtStart = true;
  #isAtEnd = false;

  constructor() {
    super();
    this.surface = 'rail';
  }

  protected override get cellPlace(): CellPlace {
    return { root: this.#list, margin: '0px 100%' };
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#measure();
  }

  protected override renderTools(): TemplateResult | typeof nothing {
    if (this.#isAtStart && this.#isAtEnd) return nothing;
    const { messages } = this.language;
    return html`<div class="steps" part="steps">
      <button aria-label=${messages.previous} ?disabled=${this.#isAtStart} @click=${() => this.#scroll(-1)}>
        ${icon(BACK)}
      </button>
      <button aria-label=${messages.next} ?disabled=${this.#isAtEnd} @click=${() => this.#scroll(1)}>
        ${icon(ON)}
      </button>
    </div>`;
  }

  protected override renderList(): TemplateResult {
    const places = this.slates.places.slice(0, Math.max(1, this.count));
    return html`<div class="frame" @keydown=${(event: KeyboardEvent) => this.#keyPressed(event)}>
      <ul
        class="list"
        part="list"
        role="list"
        aria-labelledby=${this.hasHeading ? 'heading' : nothing}
        aria-label=${this.language.messages.label}
        @scroll=${() => this.#measure()}
        @click=${this.intercept}
        @keydown=${this.intercept}
      >
        ${places.map((place, index) => this.renderCell(place, index))}
      </ul>
    </div>`;
  }

  get #list(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('ul[part]');
  }

  get #direction(): 1 | -1 {
    return this.matches(':dir(rtl)') ? -1 : 1;
  }

  /** Whether there is more at either side. Right to left, `scrollLeft` counts down from 0. */
  #measure(): void {
    const list = this.#list;
    if (list === null) return;
    const passed = Math.abs(list.scrollLeft);
    const isAtStart = passed <= END_PX;
    const isAtEnd = passed + list.clientWidth >= list.scrollWidth - END_PX;
    if (isAtStart === this.#isAtStart && isAtEnd === this.#isAtEnd) return;
    this.#isAtStart = isAtStart;
    this.#isAtEnd = isAtEnd;
    this.requestUpdate();
  }

  /** By as many cards as are wholly in view, all but one. */
  #scroll(step: 1 | -1): void {
    const list = this.#list;
    const behavior = prefersReducedMotion() ? 'instant' : 'smooth';
    list?.scrollBy({ left: step * this.#direction * list.clientWidth * 0.8, behavior });
  }

  #keyPressed(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    const isElsewhere = target instanceof Element && target.matches('input, select, [role="slider"]');
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isElsewhere) return;
    const { cells } = this.cells;
    const at = cells.findIndex((cell) => cell.matches(':focus-within'));
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + this.#direction,
      ArrowLeft: at - this.#direction,
      Home: 0,
      End: cells.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined && this.focusCell(next)) event.preventDefault();
  }
}
